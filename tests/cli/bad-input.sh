#!/bin/sh
# Bad input: each its exit status and one clear message.
. tests/lib/cli.sh

brief() { run "$DEPECHE" brief -b echo "$@"; }

begin "a missing file"
brief "$tmp/none.txt"
status 66
stderr_has 'none.txt: cannot open'
stderr_lines 1

begin "a folder"
brief "$tmp"
status 66
stderr_has 'is a folder'
stderr_lines 1

begin "an empty file"
: >"$tmp/empty.txt"
brief "$tmp/empty.txt"
status 65
stderr_has 'empty.txt'
stderr_lines 1

begin "white space alone"
printf ' \n\n\t\n' >"$tmp/blank.txt"
brief "$tmp/blank.txt"
status 65
stderr_has 'blank.txt'

begin "a binary file"
cp "$DEPECHE" "$tmp/binary.txt"
brief "$tmp/binary.txt"
status 65
stderr_has 'binary.txt'
stderr_lines 1

begin "a URL"
brief https://example.org/article
status 64
stderr_has 'https://example.org/article: URLs are not read yet'
stderr_has 'with --url'
stderr_lines 1

begin "a backend that nobody answers"
run "$DEPECHE" brief -b chat --set backend.chat.url=http://127.0.0.1:9/v1 \
    --set backend.chat.model=m tests/samples/demo.txt
status 69
stderr_has '127.0.0.1'

begin "one broken input does not stop the others"
brief -f json tests/samples/demo.txt "$tmp/none.txt" "$tmp/empty.txt"
status 1
stdout_has '"v":1'
stderr_has 'none.txt'
stderr_has 'empty.txt'

begin "a record that is none"
echo 'not json' >"$tmp/r.jsonl"
run "$DEPECHE" segment "$tmp/r.jsonl"
status 65
stderr_has 'r.jsonl:1: not a record'

begin "a record without the layers that a stage needs"
"$DEPECHE" read tests/samples/demo.txt >"$tmp/read.jsonl"
run "$DEPECHE" attribute "$tmp/read.jsonl"
status 65
stderr_has 'read.jsonl:1'
stderr_has 'segment'

begin "JSON Lines: a broken line is named, the others are made"
printf '{"text":"Le pont est fermé."}\n{"text":\n{"text":"Il pleut."}\n' \
    >"$tmp/l.jsonl"
brief -f json "$tmp/l.jsonl"
status 1
stderr_has 'l.jsonl:2'
check "two records" [ "$(wc -l <"$tmp/out")" -eq 2 ]
end
