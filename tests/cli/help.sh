#!/bin/sh
# What the program says of itself: help, versions, lists, man pages.
. tests/lib/cli.sh

begin "help names every command and stage"
run "$DEPECHE" help
status 0
for c in brief check config doctor list read normalize outline segment \
    attribute translate verify summarize render; do
	stdout_has "^  $c "
done
check "it fits a screen" [ "$(wc -l <"$tmp/out")" -le 40 ]
check "no line is over 80" sh -c '! grep -q "^.\{81\}" "$0"' "$tmp/out"

begin "--version"
run "$DEPECHE" --version
status 0
stdout_has '^depeche [0-9]'

begin "each command's help fits a screen"
for c in brief check config doctor list decode extract read normalize \
    segment attribute translate summarize render; do
	run "$DEPECHE" "$c" --help
	status 0
	check "$c fits 40 lines" [ "$(wc -l <"$tmp/out")" -le 40 ]
	check "$c fits 80 columns" sh -c '! grep -q "^.\{81\}" "$0"' "$tmp/out"
done

begin "no command is usage"
run "$DEPECHE"
status 64

begin "an unknown command is named"
run "$DEPECHE" breif
status 64
stderr_has '"breif"'

begin "an unknown option is named"
run "$DEPECHE" brief --frobnicate
status 64
stderr_has 'frobnicate'
stderr_lines 1

begin "lists"
for l in stages backends formats languages checks prompts; do
	run "$DEPECHE" list $l
	status 0
	check "$l has lines" [ -s "$tmp/out" ]
done
run "$DEPECHE" list nonsense
status 64

begin "every option stands in the man page"
for o in $("$DEPECHE" brief --help | grep -o -e '--[a-z-]*' | sort -u); do
	check "$o" grep -q -e "Fl -${o#--}" docs/man/depeche.1
done

begin "the man pages are clean"
if command -v mandoc >/dev/null; then
	mandoc -T lint docs/man/*.[15] >"$tmp/lint" 2>&1
	grep -v 'referenced manual not found' "$tmp/lint" >"$tmp/out"
	check "mandoc -T lint" [ ! -s "$tmp/out" ]
else
	skip "mandoc is not here"
fi
end
