#!/bin/sh
# make demo: the brief in the terminal, the page beside it and named.
. tests/lib/cli.sh

begin "the demo shows a brief and names its page"
if ! "$DEPECHE" doctor >/dev/null 2>&1; then
	skip "the embedded engine is not set up here"
	end
fi
mkdir "$tmp/build"
ln -s "$DEPECHE" "$tmp/build/depeche"
run tests/lib/demo "$tmp/build/depeche"
status 0
stdout_has 'WHO SAYS WHAT'
stdout_has 'Keystone-ATS'
stdout_has "$tmp/build/demo.html"
check "the page is there" grep -q '</html>' "$tmp/build/demo.html"
check "the record is there" grep -q '"v":1' "$tmp/build/demo.json"
end
