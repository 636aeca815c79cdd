#!/bin/sh
# Floors of reading, sets of characters and the normal form, two points below
# what was reached, on the corpora beside the project; without them (or
# without python3 for the scorers) skipped.
. tests/lib/cli.sh

T=../shared/tools
C=../shared/corpora
if [ ! -d "$T" ] || ! command -v python3 >/dev/null; then
	skip "no corpora beside the project, or no python3"
	exit 0
fi

begin "character sets"
run python3 "$T/norm_eval.py" --decode --min-right .976 \
    "$C/normalisation/byte.dev.jsonl" -- "$DEPECHE" decode
status 0
python3 "$T/encoding_eval.py" --json -- "$DEPECHE" decode {} >"$tmp/j"
check "encodings: at least 158 of 162" python3 -c "import json,sys
sys.exit(json.load(open(sys.argv[1]))['scores']['ALL'][0] < 158)" "$tmp/j"

begin "the normal form"
run python3 "$T/norm_eval.py" --min-right .977 \
    "$C/normalisation/cases.dev.jsonl" -- "$DEPECHE" normalize --plain -
status 0
run python3 "$T/norm_eval.py" --idempotent "$C"/segmentation/*.txt -- \
    "$DEPECHE" normalize --plain -
status 0
end
