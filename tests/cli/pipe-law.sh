#!/bin/sh
# pipe-law.sh: one process, the same stages joined by shell pipes, one
# document or sixty-four in flight, one worker or eight: the same bytes.
. tests/lib/cli.sh

local_stages="normalize outline segment attribute"
day=2026-11-30

# options_of SAMPLE: what goes with it on the command line
options_of() {
	base=${1%.*}
	if [ -f "$base.options" ]; then cat "$base.options"; fi
}

# through SAMPLE BACKEND...: read to summarize, each in a process of its own
through() {
	sample=$1
	shift
	# shellcheck disable=SC2046
	"$DEPECHE" read --today $day $(options_of "$sample") "$sample" |
	    "$DEPECHE" normalize | "$DEPECHE" outline | "$DEPECHE" segment |
	    "$DEPECHE" attribute | "$DEPECHE" translate "$@" |
	    "$DEPECHE" verify "$@" | "$DEPECHE" summarize "$@"
}

# brief SAMPLE FORMAT BACKEND...: all in one process
brief() {
	sample=$1 format=$2
	shift 2
	# shellcheck disable=SC2046
	"$DEPECHE" brief --today $day $(options_of "$sample") -f "$format" \
	    "$@" "$sample"
}

# one_sample SAMPLE FORMATS BACKEND...: one process against pipes
one_sample() {
	sample=$1 formats=$2
	shift 2
	through "$sample" "$@" >"$tmp/records" 2>"$tmp/err"
	check "pipes give one record" [ "$(wc -l <"$tmp/records")" -eq 1 ]
	for format in $formats; do
		brief "$sample" $format "$@" >"$tmp/one" 2>"$tmp/err"
		"$DEPECHE" render -f $format --today $day <"$tmp/records" \
		    >"$tmp/out" 2>>"$tmp/err"
		check "$format is the same from pipes" \
		    cmp -s "$tmp/one" "$tmp/out"
		check "$format is not empty" [ -s "$tmp/one" ]
	done
}

# inputs N: that many, the samples over and over
inputs() {
	n=0
	while [ $n -lt "$1" ]; do
		for sample in $samples; do
			if [ $n -lt "$1" ]; then echo "$sample"; fi
			n=$((n + 1))
		done
	done
}

# many N BACKEND...: N documents with every shape of the run
many() {
	count=$1
	shift
	for shape in "1 1" "1 64" "8 1" "8 64"; do
		# shellcheck disable=SC2086
		set_shape $shape
		# shellcheck disable=SC2046
		"$DEPECHE" brief --today $day -f json --workers "$workers" \
		    --in-flight "$in_flight" "$@" $(inputs "$count") \
		    >"$tmp/$workers-$in_flight" 2>"$tmp/err"
	done
	check "$count briefs came" \
	    [ "$(grep -c '"v":' "$tmp/1-1")" -eq "$count" ]
	same "$tmp/1-1" "$tmp/1-64"
	same "$tmp/1-1" "$tmp/8-1"
	same "$tmp/1-1" "$tmp/8-64"
}

set_shape() { workers=$1 in_flight=$2; }

# filters: 64 records in one pipe, with one worker and with eight
filters() {
	# shellcheck disable=SC2046
	"$DEPECHE" read --today $day $(inputs 64) >"$tmp/from" 2>"$tmp/err"
	for stage in $local_stages "translate -b echo" "verify -b echo" \
	    "summarize -b echo"; do
		# shellcheck disable=SC2086
		"$DEPECHE" $stage --workers 1 --in-flight 1 <"$tmp/from" \
		    >"$tmp/to" 2>"$tmp/err"
		# shellcheck disable=SC2086
		"$DEPECHE" $stage --workers 8 --in-flight 64 <"$tmp/from" \
		    >"$tmp/out" 2>>"$tmp/err"
		check "$stage: 8 workers as 1" cmp -s "$tmp/to" "$tmp/out"
		check "$stage: 64 records" [ "$(wc -l <"$tmp/to")" -eq 64 ]
		mv "$tmp/to" "$tmp/from"
	done
	# what is there already is not made again
	"$DEPECHE" segment <"$tmp/from" 2>"$tmp/err" |
	    "$DEPECHE" summarize >"$tmp/out" 2>>"$tmp/err"
	check "twice is once" cmp -s "$tmp/from" "$tmp/out"
}

# replays SAMPLE: recorded with echo, replayed, and by one process or pipes
replays() {
	# shellcheck disable=SC2046
	"$DEPECHE" brief --today $day $(options_of "$1") -f json -b "$2" \
	    --record "$tmp/rec" "$1" >"$tmp/one" 2>"$tmp/err"
	brief "$1" json -b replay --set backend.replay.file="$tmp/rec" \
	    >"$tmp/out" 2>"$tmp/err"
	check "a replay of $2 is the same" cmp -s "$tmp/one" "$tmp/out"
	check "it is not empty" [ -s "$tmp/out" ]
	through "$1" -b replay --set backend.replay.file="$tmp/rec" \
	    2>"$tmp/err" | "$DEPECHE" render -f json >"$tmp/one"
	check "so is one from pipes" cmp -s "$tmp/one" "$tmp/out"
}

samples=
for sample in tests/samples/*.txt tests/samples/*.html tests/samples/*.eml; do
	samples="$samples $sample"
done

for sample in $samples; do
	begin "$(basename "$sample")"
	one_sample "$sample" json -b echo
done
begin "every format"
one_sample tests/samples/demo.txt "txt md html" -b echo
begin "64 documents through echo"
many 64 -b echo
filters
begin "a recording of echo"
replays tests/samples/demo.txt echo

begin "embedded"
if "$DEPECHE" doctor >/dev/null 2>&1; then
	one_sample tests/samples/hopital.html json -b embedded
	replays tests/samples/demo.txt embedded
	many 8 -b embedded
else
	skip "the French analyser is not installed"
fi

end
