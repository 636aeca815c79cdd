#!/bin/sh
# The configuration: where values come from, and what is said of faults.
. tests/lib/cli.sh

conf() { cat >"$tmp/c.conf"; run "$DEPECHE" config -c "$tmp/c.conf"; }

begin "defaults"
run "$DEPECHE" config
status 0
stdout_has 'backend *= "embedded" *# default'

begin "the example documents every key with its default"
run "$DEPECHE" config -c config/depeche.conf
status 0
"$DEPECHE" config | sed 's/ *#.*//' >"$tmp/defaults"
sed 's/ *#.*//' "$tmp/out" >"$tmp/example"
check "and is otherwise the defaults" cmp "$tmp/defaults" "$tmp/example"
for k in $("$DEPECHE" config | sed -n 's/^ *\([a-z_]*\) *= .*/\1/p' | sort -u)
do
	check "key $k" grep -q "^[# ]*$k *=" config/depeche.conf
done

begin "what config prints is a configuration file"
"$DEPECHE" config >"$tmp/again.conf"
run "$DEPECHE" config -c "$tmp/again.conf"
status 0
sed 's/ *#.*//' "$tmp/out" >"$tmp/again"
check "that gives the same" cmp "$tmp/defaults" "$tmp/again"

begin "file, environment, command line: later wins and is named"
echo 'summarize { words = 10 }' >"$tmp/c.conf"
run "$DEPECHE" config -c "$tmp/c.conf"
stdout_has "words *= 10 *# $tmp/c.conf:1"
run env DEPECHE_SUMMARIZE_WORDS=20 "$DEPECHE" config -c "$tmp/c.conf"
stdout_has 'words *= 20 *# DEPECHE_SUMMARIZE_WORDS'
run env DEPECHE_SUMMARIZE_WORDS=20 "$DEPECHE" config -c "$tmp/c.conf" \
    --set summarize.words=30
stdout_has 'words *= 30 *# --set'

begin "a misspelt key has file, line and the nearest right name"
conf <<'X'
summarize {
    words = 50
    bakend = "extract"
}
X
status 78
stderr_has 'c.conf:3: "bakend" is not known here (is "backend" meant?)'
stderr_lines 1

begin "a misspelt section too"
conf <<'X'
sumarize { words = 50 }
X
status 78
stderr_has 'c.conf:1: "sumarize".*"summarize"'

begin "a wrong type"
conf <<'X'
# remark

summarize { words = "many" }
X
status 78
stderr_has 'c.conf:3: summarize.words must be a whole number'

begin "a section twice"
conf <<'X'
summarize { words = 5 }
verify { repairs = 1 }
summarize { words = 6 }
X
status 78
stderr_has 'c.conf:3: the section summarize stands here twice'

begin "a backend without driver, and of an unknown one"
conf <<'X'
backend "mine" { model = "m" }
X
status 78
stderr_has 'backend "mine" needs a driver'
conf <<'X'
backend "mine" { driver = "chta" }
X
status 78
stderr_has 'driver "chta" is not known (.*chat'

begin "the key itself is refused and not shown"
conf <<'X'
backend "mine" {
    driver = "chat"
    key = "sk-verysecret"
}
X
status 78
stderr_has 'env:NAME'
check "not shown" sh -c '! grep -q verysecret "$0" "$1"' "$tmp/out" "$tmp/err"

begin "a file that is not there"
run "$DEPECHE" config -c "$tmp/none.conf"
status 78
stderr_has 'none.conf: cannot open'

begin "not a configuration file"
printf 'summarize { words = \n' >"$tmp/c.conf"
run "$DEPECHE" config -c "$tmp/c.conf"
status 78
stderr_lines 1

begin "an unknown backend names the known ones"
echo "Le pont est fermé." >"$tmp/a.txt"
run "$DEPECHE" brief -b embeded "$tmp/a.txt"
status 78
stderr_has 'backend "embeded" is not known (.*is "embedded" meant?'
end
