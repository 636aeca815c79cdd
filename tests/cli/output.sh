#!/bin/sh
# Output: whole or not at all, in the format asked for.
. tests/lib/cli.sh

sample=tests/samples/demo.txt

begin "a folder that is not there"
run "$DEPECHE" brief -b echo -o "$tmp/no/such/brief.txt" $sample
status 73
stderr_has 'brief.txt'
stderr_lines 1

begin "a full disk"
if [ -w /dev/full ]; then
	run "$DEPECHE" brief -b echo -o /dev/full $sample
	status 74
	stderr_lines 1
	run sh -c '"$0" brief -b echo "$1" >/dev/full' "$DEPECHE" $sample
	status 74
else
	skip "no /dev/full"
fi

begin "a closed pipe"
{ "$DEPECHE" brief -b echo $sample; echo $? >"$tmp/rc"; } 2>"$tmp/err" | :
check "ends with 74" grep -qx 74 "$tmp/rc"

begin "no partial file when it fails"
: >"$tmp/empty.txt"
run "$DEPECHE" brief -b echo -o "$tmp/brief.html" "$tmp/empty.txt"
status 65
check "nothing is left" sh -c 'set -- "$0"/brief*; [ ! -e "$1" ]' "$tmp"

begin "an old file stays when it fails"
echo old >"$tmp/brief.md"
run "$DEPECHE" brief -b echo -o "$tmp/brief.md" "$tmp/empty.txt"
check "old" [ "$(cat "$tmp/brief.md")" = old ]

begin "the format follows the name"
for f in txt md html json; do
	run "$DEPECHE" brief -b echo -o "$tmp/out.$f" $sample
	status 0
	check "$f" [ -s "$tmp/out.$f" ]
done
check "html is html" grep -q '<!doctype html>' "$tmp/out.html"
check "json is a record" grep -q '"v":1' "$tmp/out.json"

begin "txt without a name"
run "$DEPECHE" brief -b echo $sample
status 0
same "$tmp/out" "$tmp/out.txt"

begin "-f wins over the name"
run "$DEPECHE" brief -b echo -f md -o "$tmp/x.txt" $sample
status 0
same "$tmp/x.txt" "$tmp/out.md"

begin "a folder gets a file an input"
cp $sample "$tmp/a.txt"
mkdir "$tmp/d"
cp $sample "$tmp/d/a.txt"
run "$DEPECHE" brief -b echo -f md -o "$tmp/briefs/" "$tmp/a.txt" "$tmp/d/a.txt"
status 0
check "a.md" [ -s "$tmp/briefs/a.md" ]
check "a-2.md" [ -s "$tmp/briefs/a-2.md" ]

begin "a file that cannot be made stops no other"
mkdir "$tmp/taken" "$tmp/taken/a.md"
cp $sample "$tmp/b.txt"
run "$DEPECHE" brief -b echo -f md -o "$tmp/taken/" "$tmp/a.txt" "$tmp/b.txt"
status 1
stderr_has 'a.txt: .*a.md'
stderr_lines 1
check "b.md" [ -s "$tmp/taken/b.md" ]

begin "a name that many share, one of them with a number of its own"
mkdir "$tmp/e" "$tmp/f"
for d in d e f; do cp $sample "$tmp/$d/a.txt"; done
cp $sample "$tmp/a-2.txt"
run "$DEPECHE" brief -b echo -f md -o "$tmp/many/" "$tmp/a.txt" \
    "$tmp/a-2.txt" "$tmp/d/a.txt" "$tmp/e/a.txt" "$tmp/f/a.txt"
status 0
check "five files" [ "$(cd "$tmp/many" && LC_ALL=C ls | tr '\n' ' ')" = \
    "a-2.md a-3.md a-4.md a-5.md a.md " ]

begin "a long name is cut between letters"
long=$(printf 'é%.0s' $(seq 125))
cp $sample "$tmp/a$long.txt"
run "$DEPECHE" brief -b echo -f html -o "$tmp/long/" "$tmp/a$long.txt"
status 0
cut=$(printf 'é%.0s' $(seq 99))
check "199 bytes and the suffix" [ -s "$tmp/long/a$cut.html" ]

begin "several pages in one stream are refused"
run "$DEPECHE" brief -b echo -f html "$tmp/a.txt" "$tmp/d/a.txt"
status 64
stderr_has 'FOLDER'

begin "an unknown format"
run "$DEPECHE" brief -b echo -f pdf $sample
status 64
stderr_has '"pdf"'

begin "standard input"
run_in $sample "$DEPECHE" brief -b echo -f json --today 2024-11-30
status 0
stdout_has '"uri":"-"'
run_in $sample "$DEPECHE" brief -b echo -f json --today 2024-11-30 -
status 0

begin "stable bytes"
run "$DEPECHE" brief -b echo -f html --today 2024-11-30 $sample
cp "$tmp/out" "$tmp/one"
run "$DEPECHE" brief -b echo -f html --today 2024-11-30 $sample
same "$tmp/out" "$tmp/one"

begin "an error that remains"
printf 'Le maire a compté 12 blessés, a indiqué la police.\n' >"$tmp/n.txt"
cat >"$tmp/liar" <<'X'
#!/bin/sh
# answers every line with a wrong number
while read -r line; do
	id=$(printf '%s' "$line" | sed 's/.*"segments":\[{"id":"\([^"]*\)".*/\1/')
	printf '{"translations":[{"id":"%s","text":"%s"}]}\n' "$id" \
	    "The mayor counted 13 injured, police said."
done
X
chmod +x "$tmp/liar"
run "$DEPECHE" brief -b command --set "backend.command.program=$tmp/liar" \
    -s extract --strict "$tmp/n.txt"
status 2
stdout_has '13'
stderr_has 'error'
run "$DEPECHE" brief -b command --set "backend.command.program=$tmp/liar" \
    -s extract "$tmp/n.txt"
status 0

begin "a sentence without a translation is an error that remains"
printf 'Il pleut.\n\nLe pont de Morlent est fermé.\n' >"$tmp/two.txt"
cat >"$tmp/half" <<'X'
#!/bin/sh
# knows the rain alone
while read -r line; do
	printf '{"translations":[%s]}\n' "$(printf '%s' "$line" |
	    sed -n 's/.*{"id":"\([^"]*\)","text":"Il pleut[^}]*}.*/{"id":"\1","text":"It is raining."}/p')"
done
X
chmod +x "$tmp/half"
run "$DEPECHE" brief -b command --set "backend.command.program=$tmp/half" \
    -s extract --strict "$tmp/two.txt"
status 2
stdout_has 'Error, omission: .*no translation'
stdout_has 'fermé'
end
