#!/bin/sh
# How a brief calls those who speak.
. tests/lib/cli.sh

begin "an acronym that the text explains is not the agency of that name"
cat >"$tmp/own.txt" <<'T'
La digue divise la vallée

L'Agence des eaux du fleuve (AEF) assure que la digue tient. « Rien ne presse », dit un ingénieur de l'AEF.
T
run "$DEPECHE" brief -b echo "$tmp/own.txt"
status 0
stdout_has '(AEF)'
stdout_lacks 'AEF Info'

begin "elsewhere it is"
echo "« Rien ne presse », dit un journaliste de l'AEF." >"$tmp/agency.txt"
run "$DEPECHE" brief -b echo "$tmp/agency.txt"
status 0
stdout_has 'AEF Info'

begin "what a firm is called behind its name says what it is"
echo "Sahelcom, l'opérateur du câble, chiffre les dégâts à 3 millions." \
    >"$tmp/kind.txt"
run "$DEPECHE" brief -b echo "$tmp/kind.txt"
stdout_has 'Sahelcom, organisation'

begin "but not who comes next"
echo "Pour Kadov, le syndicat ment. « C'est faux », dit Kadov." \
    >"$tmp/next.txt"
run "$DEPECHE" brief -b echo "$tmp/next.txt"
stdout_lacks 'Kadov, organisation'
end
