#!/bin/sh
# Floors of quality, two points below what was reached, on the corpora beside
# the project; without them (or without python3 for the scorers) skipped.
. tests/lib/cli.sh

S=../shared
T=$S/tools
A=$S/corpora/attribution
if [ ! -d "$T" ] || ! command -v python3 >/dev/null; then
	skip "no corpora beside the project, or no python3"
	exit 0
fi

# floor WHAT LEAST EXPRESSION: over the JSON in $tmp/j, as d
floor() {
	got=$(python3 -c "import json,sys
d=json.load(open(sys.argv[1]))
print('%.3f' % ($3))" "$tmp/j" 2>/dev/null)
	check "$1 ${got:-?}, at least $2" awk -v a="${got:-0}" -v b="$2" \
	    'BEGIN { exit !(a >= b) }'
}

attributions() {
	"$DEPECHE" attribute --jsonl "$A/$1.jsonl" >"$tmp/sys"
	python3 "$T/$2.py" --json "$A/$1.jsonl" "$tmp/sys" >"$tmp/j"
}

begin "attribution in sentences"
attributions ud.dev attr_eval
floor "ud.dev cue" .954 "d['all']['cue']['f1']"
floor "ud.dev source" .925 "d['all']['head']['f1']"
floor "ud.dev exact" .906 "d['all']['exact']['f1']"
attributions agency.dev attr_eval
floor "agency.dev cue" .960 "d['all']['cue']['f1']"
floor "agency.dev source" .960 "d['all']['head']['f1']"

begin "whole stories"
python3 "$T/story_eval.py" --json --all "$S/corpora/stories" "$DEPECHE" \
    brief -b echo -f json >"$tmp/j"
floor "sentences" .980 \
    "d['total']['sentences']['right'] / d['total']['sentences']['of']"
floor "attributions" .925 \
    "d['total']['attributions']['cue'] / d['total']['attributions']['of']"
floor "credits kept out" 1 \
    "d['total']['credits_out']['right'] / d['total']['credits_out']['of']"

begin "pairs of which one lost an attribution"
"$DEPECHE" check --jsonl "$A/pairs.dev.jsonl" >"$tmp/sys"
run python3 "$T/pairs_eval.py" --min-noticed .94 --max-flagged .03 \
    "$A/pairs.dev.jsonl" "$tmp/sys"
status 0

begin "damaged translations"
F=$S/corpora/fidelity
"$DEPECHE" check --jsonl "$F/cases.jsonl" >"$tmp/sys"
run python3 "$T/fidelity_eval.py" --min-precision .97 --min-recall .94 \
    "$F/cases.jsonl" "$tmp/sys"
status 0

"$DEPECHE" check --jsonl "$F/perturbed.dev.jsonl" >"$tmp/sys"
run python3 "$T/pairs_eval.py" --min-noticed .85 --max-flagged .075 \
    "$F/perturbed.dev.jsonl" "$tmp/sys"
status 0

begin "translation without a model"
for n in pud-news:51.3 flores-news:58.0; do
	P=$S/corpora/parallel/${n%:*}.dev
	"$DEPECHE" translate --plain "$P.fr" >"$tmp/en" 2>"$tmp/err" || {
		skip "the French analyser is not installed"
		break
	}
	python3 "$T/chrf.py" --json "$tmp/en" "$P.en" >"$tmp/j"
	floor "$n chrF2" "${n#*:}" "d.get('chrf2', d.get('chrF2', 0))"
done
end
