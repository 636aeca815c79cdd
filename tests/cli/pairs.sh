#!/bin/sh
# Pairs of our own, written before the checks were made to answer them: of the
# English that keeps who says what, however reworded, few may be flagged; of
# that which loses or changes it, most must be noticed.
. tests/lib/cli.sh

# json FILE: the rows of a table of pairs as the lines that check reads
json() {
	awk -F '\t' '!/^#/ {
		gsub(/["\\]/, "\\\\&")
		printf "{\"id\":\"%s-%d\",\"fr\":\"%s\",\"en\":\"%s\"}\n", \
		    $1, NR, $3, $4
	}' "$1"
}

# found VERDICT: how many of the pairs have a violation that counts
found() {
	grep "^{\"id\":\"$1-" "$tmp/answers" |
	    grep -c -e '"severity":"error"' -e '"severity":"warning"'
}

# pairs FILE MOST-FLAGGED LEAST-NOTICED, both in a hundred
pairs() {
	begin "$1"
	json "tests/samples/$1" >"$tmp/pairs"
	"$DEPECHE" check --jsonl "$tmp/pairs" >"$tmp/answers"
	kept=$(grep -c '"id":"kept-' "$tmp/pairs")
	spoilt=$(grep -c '"id":"spoilt-' "$tmp/pairs")
	flagged=$(found kept)
	noticed=$(found spoilt)
	check "$flagged of $kept that keep it are flagged, at most $2 %" \
	    [ $((flagged * 100)) -le $((kept * $2)) ]
	check "$noticed of $spoilt that lose it are noticed, at least $3 %" \
	    [ $((noticed * 100)) -ge $((spoilt * $3)) ]
}

pairs pairs.tsv 2 93
pairs pairs-2.tsv 3 86
pairs pairs-3.tsv 9 93
pairs pairs-4.tsv 5 78
pairs pairs-kept.tsv 3 0
pairs pairs-reserve.tsv 0 92
pairs pairs-spoilt.tsv 3 91
end
