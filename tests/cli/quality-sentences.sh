#!/bin/sh
# Floors of cutting sentences, two points below what was reached, on the
# corpora beside the project; without them (or without python3 for the
# scorers) skipped.
. tests/lib/cli.sh

T=../shared/tools
C=../shared/corpora
if [ ! -d "$T" ] || ! command -v python3 >/dev/null; then
	skip "no corpora beside the project, or no python3"
	exit 0
fi

# means PROGRAM LEAST: of the F1 over the seven texts
means() {
	for g in "$C"/segmentation/*.dev.gold.tsv; do
		text=${g%.gold.tsv}.txt
		"$DEPECHE" segment --plain "$text" >"$tmp/sys"
		python3 "$T/$1.py" --json "$text" "$g" "$tmp/sys"
	done >"$tmp/j"
	check "$1: the mean at least $2" python3 -c "import re,sys
f=[float(x) for x in re.findall(r'\"[fF]1\": *([0-9.]+)',
    open(sys.argv[1]).read())]
print(f); sys.exit(len(f) < 7 or sum(f) / len(f) < $2)" "$tmp/j"
}

begin "sentences"
means seg_eval .978
means seg_strict .978
for r in rules-fr:.95 rules-fr-news:.98; do
	run python3 "$T/seg_strict.py" --min-right "${r#*:}" --rules \
	    "$C/segmentation/${r%:*}.jsonl" -- "$DEPECHE" segment --plain -
	status 0
done
end
