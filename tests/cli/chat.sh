#!/bin/sh
# Briefs through a chat server that is well, ill, or not what it seems; and
# through a program of one's own.
. tests/lib/cli.sh

cat >"$tmp/story.txt" <<'END'
Le barrage de Valombre restera fermé

Le barrage de Valombre restera fermé jusqu'en mai, a annoncé lundi la préfecture. Selon des riverains, l'eau serait déjà trouble.
END

mkfifo "$tmp/stop"
"$DEPECHE_BUILD/tests/server/hostile" <"$tmp/stop" >"$tmp/port" &
server=$!
exec 9>"$tmp/stop"
for i in 1 2 3 4 5 6 7 8 9 10; do
	grep -q port "$tmp/port" && break
	sleep 0.1
done
port=$(sed 's/port //' "$tmp/port")

brief() { # brief MODE [OPTION...]
	mode=$1
	shift
	run "$DEPECHE" brief -b chat -f json -o "$tmp/brief.json" \
	    --set "backend.chat.url=http://127.0.0.1:$port/$mode" "$@" \
	    "$tmp/story.txt"
}
no_brief() {
	check "no file is left" sh -c '! ls "$0" | grep -q brief' "$tmp"
}
brief_has() {
	check "the brief has $1" grep -q -e "$1" "$tmp/brief.json"
	rm -f "$tmp/brief.json"
}

begin "a server that is well"
brief ok
status 0
brief_has '\[en\] Le barrage'

begin "faults that heal"
for mode in 429/1 500/2 halfjson/2 refusal/2 missingid/1 length/1 reset/1 \
    cutgzip/1 noformat huge/1; do
	brief "$mode/cli/1"
	status 0
	brief_has '\[en\] Le barrage'
done

begin "a key that is refused"
DEPECHE_TEST_KEY=sk-secret-1
export DEPECHE_TEST_KEY
brief parrot --set backend.chat.key=env:DEPECHE_TEST_KEY -v
status 69
stderr_has 'HTTP status 401'
check "the key is nowhere" sh -c '! grep -r sk-secret "$0"' "$tmp"
no_brief

begin "a key that is not there"
unset DEPECHE_TEST_KEY
brief ok --set backend.chat.key=env:DEPECHE_TEST_KEY
status 78
stderr_has 'DEPECHE_TEST_KEY'
stderr_lines 1
no_brief

begin "a key that others may read"
echo sk-secret-2 >"$tmp/key"
chmod 644 "$tmp/key"
brief ok --set "backend.chat.key=file:$tmp/key"
status 78
stderr_has 'chmod 600'
rm "$tmp/key"

begin "no money left, and a limit that lasts too long"
brief quota
status 75
stderr_has 'quota'
stderr_lines 1
brief 429never
status 75
stderr_has '9999 s'
no_brief

begin "a sign-in page instead of the service"
brief html200
status 69
stderr_has 'a web page'
no_brief

begin "silence"
brief silence --set backend.chat.timeout=1
status 69
stderr_has 'timed out'
no_brief

begin "plain http to elsewhere"
run "$DEPECHE" brief -b chat --set backend.chat.url=http://192.0.2.1/v1 \
    "$tmp/story.txt"
status 78
stderr_has 'insecure_http'

begin "an interrupt while it waits"
"$DEPECHE" brief -b chat -o "$tmp/brief.json" \
    --set "backend.chat.url=http://127.0.0.1:$port/silence" \
    "$tmp/story.txt" >"$tmp/out" 2>"$tmp/err" &
pid=$!
sleep 0.5
kill -TERM $pid	# a shell lets its children ignore INT
rc=0
wait $pid || rc=$?
status 130
no_brief

begin "doctor does not call a service good that it did not ask"
run "$DEPECHE" doctor -b echo -s extract
status 0
stdout_has '^unasked  chat .*doctor -b chat'

begin "doctor asks the service"
doctor() {
	run "$DEPECHE" doctor -b chat -s extract \
	    --set "backend.chat.url=$1" "$2" "$3"
}
doctor "http://127.0.0.1:$port/ok" --set backend.chat.model=m
status 0
stdout_has 'translates'
doctor "http://127.0.0.1:$port/401" --set backend.chat.model=m
status 69
stdout_has 'the key is refused'
doctor http://127.0.0.1:9/v1 --set backend.chat.model=m
status 69
stdout_has 'MISSING'
doctor "http://127.0.0.1:$port/ok" --set backend.chat.key=env:DEPECHE_NO_KEY
status 69
stdout_has 'DEPECHE_NO_KEY is not set'

begin "a program of one's own"
cat >"$tmp/upper" <<'END'
#!/bin/sh
# answers each line from the ids and texts that stand in it
while read -r line; do
	printf '{"translations":['
	echo "$line" | grep -o '"id":"[^"]*","text":"[^"]*"' |
	    sed 's/"text":"/&[own] /; s/.*/{&}/' | paste -s -d, | tr -d '\n'
	printf ']}\n'
done
END
chmod +x "$tmp/upper"
run "$DEPECHE" brief -b command -s extract -f json \
    --set "backend.command.program=$tmp/upper" "$tmp/story.txt"
status 0
stdout_has '\[own\] Le barrage'

begin "a program that dies"
run "$DEPECHE" brief -b command \
    --set "backend.command.program=/bin/false" "$tmp/story.txt"
status 69
stderr_has 'false'

exec 9>&-
wait $server

begin "a fallback translates what a dead server did not"
printf 'Le pont est fermé, a indiqué la mairie.\n' >"$tmp/f.txt"
run "$DEPECHE" brief -b chat --set backend.chat.url=http://127.0.0.1:9/v1 \
    --set translate.fallback=echo -s extract -f json "$tmp/f.txt"
status 0
stdout_has '"backend":"echo"'
run "$DEPECHE" brief -b chat --set translate.fallback=nobody "$tmp/f.txt"
status 78
stderr_has '"nobody" is not known'

end
