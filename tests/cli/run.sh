#!/bin/sh
# run.sh: many inputs in one run: what fails stays alone, order is kept, an
# interrupted run says so, and what is true of one run goes to its report.
. tests/lib/cli.sh

story=tests/samples/demo.txt
printf '\000\001\002\000\003\000' >"$tmp/binary"
: >"$tmp/empty"
mkdir "$tmp/folder"

begin "one input that fails, of several"
run "$DEPECHE" brief -b echo -f json "$story" "$tmp/nowhere" "$tmp/binary" \
    "$tmp/empty" "$tmp/folder" http://example.org/ \
    tests/samples/tunnel.txt
status 1
check "two briefs came, in order" [ "$(grep -o 'samples/[a-z]*' "$tmp/out" |
    tr '\n' ' ')" = 'samples/demo samples/tunnel ' ]
stderr_has 'nowhere: cannot open'
stderr_has 'binary: '
stderr_has 'empty: '
stderr_has 'folder: is a folder'
stderr_has 'http://example.org/: URLs are not read yet'
stderr_lines 5

begin "alone, each has its own status"
run "$DEPECHE" brief -b echo "$tmp/nowhere"
status 66
run "$DEPECHE" brief -b echo "$tmp/folder"
status 66
run "$DEPECHE" brief -b echo "$tmp/binary"
status 65
run "$DEPECHE" brief -b echo http://example.org/
status 64
check "nothing was printed" [ ! -s "$tmp/out" ]

begin "a broken record among good ones"
"$DEPECHE" read "$story" >"$tmp/good" 2>/dev/null
{ cat "$tmp/good"; echo '{"v":1,'; cat "$tmp/good"; } >"$tmp/records"
run "$DEPECHE" normalize "$tmp/records"
status 1
check "the good ones came" [ "$(wc -l <"$tmp/out")" -eq 2 ]
stderr_has 'records:2'

begin "a stage too early"
run_in "$tmp/good" "$DEPECHE" translate -b echo
status 65
stderr_has 'translate needs what [a-z]* provides'

begin "a filter hands on each record while its input goes on"
mkfifo "$tmp/pipe"
"$DEPECHE" normalize <"$tmp/pipe" >"$tmp/stream" 2>"$tmp/err" &
exec 3>"$tmp/pipe"
cat "$tmp/good" >&3
n=0
while [ ! -s "$tmp/stream" ] && [ $n -lt 100 ]; do
	sleep 0.1
	n=$((n + 1))
done
check "it came before the end" [ -s "$tmp/stream" ]
exec 3>&-
wait

# a program that does not answer, but sends its caller a signal
for signal in INT TERM; do
	printf '#!/bin/sh\nkill -%s $PPID\nexec sleep 60\n' $signal \
	    >"$tmp/sends-$signal"
done
# one that answers in French, with a mark
cat >"$tmp/marks" <<'EOF'
#!/bin/sh
while read -r line; do
	printf '%s\n' "$line" | sed 's/.*"segments":/{"translations":/
	    s/\],"after".*/]}/
	    s/}}$/}/
	    s/"text":"/"text":"En: /g'
done
EOF
chmod +x "$tmp"/sends-* "$tmp/marks"

for signal in INT TERM; do
	begin "a signal: $signal"
	# where it is ignored (a background job) it is to be ignored here, too
	if sh -c "kill -$signal \$\$"; then
		skip "it is ignored here"
		continue
	fi
	run "$DEPECHE" brief -b command \
	    --set backend.command.program="$tmp/sends-$signal" \
	    -o "$tmp/brief.txt" "$story"
	status 130
	stderr_has 'interrupted'
	check "no output was left" [ ! -e "$tmp/brief.txt" ]
	check "nor anything beside it" [ -z "$(find "$tmp" -name '*brief*')" ]
done 2>/dev/null

begin "a record of a run, and its replay"
run "$DEPECHE" brief -f json -b command -s extract --today 2026-11-30 \
    --set backend.command.program="$tmp/marks" --record "$tmp/rec" \
    --report "$tmp/report" --timings "$story"
status 0
stdout_has 'En: '
stderr_has ' s  backend command, '
stderr_has ' in all, by the clock'
check "the report is an object" grep -q '^{"documents":1,.*}$' "$tmp/report"
check "it counts the exchanges" grep -q '"exchanges":[1-9]' "$tmp/report"
cp "$tmp/out" "$tmp/first"
run "$DEPECHE" brief -f json -b replay -s extract --today 2026-11-30 \
    --set backend.replay.file="$tmp/rec" "$story"
status 0
same "$tmp/first" "$tmp/out"
begin "a replay of another story"
run "$DEPECHE" brief -b replay -s extract --set backend.replay.file="$tmp/rec" \
    tests/samples/tunnel.txt
status 69
stderr_has 'the recording has no answer to translate s1'
run "$DEPECHE" brief -b replay "$story"
status 78
stderr_has 'needs a recording'

begin "a recording or report that cannot be written"
run "$DEPECHE" brief -b echo --record "$tmp/folder/none/rec" "$story"
status 73
run "$DEPECHE" brief -b echo --report "$tmp/folder/none/rep" "$story"
status 73
check "nothing was printed" [ ! -s "$tmp/out" ]

begin "a backend that is not there"
run "$DEPECHE" brief -b command \
    --set backend.command.program="$tmp/nowhere" "$story"
status 69
stderr_lines 1

end
