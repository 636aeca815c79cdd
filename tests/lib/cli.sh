# cli.sh: the few words that the tests in tests/cli are written in.
#
#	. tests/lib/cli.sh
#	begin "a missing file is status 66 and named"
#	run "$DEPECHE" brief nowhere.txt
#	status 66
#	stderr_has 'nowhere.txt'
#
# Each check prints its "ok" or "not ok"; `run` keeps status, out and err.
# $tmp is a folder of the test's own.

tmp=$(mktemp -d) || exit 73
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' INT TERM
failed=0
case_name=

begin() { case_name=$1; }

pass() { echo "ok - $0: $case_name: $1"; }

fail() {
	failed=1
	echo "not ok - $0: $case_name: $1"
	head -n 20 "$tmp/out" 2>/dev/null | sed 's/^/  out: /'
	head -n 20 "$tmp/err" 2>/dev/null | sed 's/^/  err: /'
}

skip() { echo "skip - $0: ${case_name:-all}: $1"; }

run() {
	rc=0
	"$@" >"$tmp/out" 2>"$tmp/err" </dev/null || rc=$?
}

# run_in FILE COMMAND...: with FILE as standard input
run_in() {
	input=$1
	shift
	rc=0
	"$@" >"$tmp/out" 2>"$tmp/err" <"$input" || rc=$?
}

check() { # check WHAT COMMAND...
	what=$1
	shift
	if "$@" >/dev/null 2>&1; then pass "$what"; else fail "$what"; fi
}

status() { check "status $1 (got $rc)" [ "$rc" -eq "$1" ]; }
stdout_has() { check "stdout has $1" grep -q -e "$1" "$tmp/out"; }
stdout_lacks() { check "stdout lacks $1" sh -c '! grep -q -e "$0" "$1"' "$1" "$tmp/out"; }
stderr_has() { check "stderr has $1" grep -q -e "$1" "$tmp/err"; }
stderr_lines() { check "stderr has $1 lines" [ "$(wc -l <"$tmp/err")" -eq "$1" ]; }
stdout_is() { check "stdout is $1" [ "$(cat "$tmp/out")" = "$1" ]; }
same() { check "$1 and $2 are the same" cmp -s "$1" "$2"; }

end() { exit $failed; }
