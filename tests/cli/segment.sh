#!/bin/sh
# segment --plain: a long text in constant memory, and what it reaches on the
# corpora beside the project (two points below the figures in the docs).
. tests/lib/cli.sh

begin "8 MB of paragraphs, of one line, of one paragraph, in little memory"
para="Le préfet a parlé. M. Roux s'est tu. « Rien ne presse ! » a-t-il dit."
i=0
while [ $i -lt 512 ]; do
	printf '%s\n\n' "$para"
	i=$((i + 1))
done >"$tmp/some.txt"
tr -d '\n' <"$tmp/some.txt" | sed 's/dit\./dit. /g' >"$tmp/line.txt"
long() {
	i=0
	while [ $i -lt "$2" ]; do
		cat "$1"
		i=$((i + 1))
	done
}
case ${DEPECHE_BUILD:-} in
*-san) skip "the address sanitizer cannot run under a limit of memory" ;;
*)
	(ulimit -v 300000; long "$tmp/some.txt" 200 | "$DEPECHE" segment --plain - |
	    wc -l) >"$tmp/count" 2>"$tmp/err"
	check "three sentences a paragraph" [ "$(cat "$tmp/count")" -eq 307200 ]
	(ulimit -v 300000; long "$tmp/line.txt" 200 | "$DEPECHE" segment --plain - |
	    wc -l) >"$tmp/count" 2>"$tmp/err"
	check "the same in one line" [ "$(cat "$tmp/count")" -eq 307200 ]
	long "$tmp/some.txt" 200 | sed '/^$/d; s/$/\r/' >"$tmp/one.txt"
	(ulimit -v 300000; "$DEPECHE" segment --plain "$tmp/one.txt" |
	    wc -l) >"$tmp/count" 2>"$tmp/err"
	check "the same in one paragraph of a file, its lines ended by CR LF" \
	    [ "$(cat "$tmp/count")" -eq 307200 ]
	yes 'des mots sans fin ni point,' | head -n 320000 | tr '\n' ' ' \
	    >"$tmp/one.txt"
	(ulimit -v 300000; "$DEPECHE" segment --plain "$tmp/one.txt" |
	    awk '{ if (length > most) most = length } END { print most, NR }') \
	    >"$tmp/count" 2>"$tmp/err"
	check "8 MB without a sentence are cut at spaces" \
	    awk '{ exit !($1 < 1200000 && $2 > 6 && $2 < 12) }' "$tmp/count"
	;;
esac

begin "line ends of every kind, a mark at the start"
printf '\357\273\277Un.\r\n\r\nDeux mots\r\nencore. Trois.\r\rQuatre.\r' \
    >"$tmp/ends.txt"
printf 'Un.\nDeux mots encore.\nTrois.\nQuatre.\n' >"$tmp/want"
run "$DEPECHE" segment --plain "$tmp/ends.txt"
check "from a file" cmp "$tmp/out" "$tmp/want"
"$DEPECHE" segment --plain - <"$tmp/ends.txt" >"$tmp/out"
check "from a pipe" cmp "$tmp/out" "$tmp/want"

S=../shared/corpora/segmentation
T=../shared/tools
begin "figures on the corpora"
if [ ! -d "$S" ] || ! command -v python3 >/dev/null; then
	skip "no corpora beside the project"
	end
fi
for g in "$S"/*.dev.gold.tsv; do
	text=${g%.gold.tsv}.txt
	"$DEPECHE" segment --plain "$text" >"$tmp/out"
	check "$(basename "$text"): strict F1 at least 0.975" \
	    python3 "$T/seg_strict.py" --min-f1 0.975 "$text" "$g" "$tmp/out"
done
end
