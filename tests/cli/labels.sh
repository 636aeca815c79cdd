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

begin "of two agencies of one name the place of the dateline decides"
cat >"$tmp/dakar.txt" <<'T'
Mil : bonne récolte

DAKAR, 3 mars (APS) - La récolte sera bonne. Le prix baisse, précise l'APS.
T
run "$DEPECHE" brief -b echo "$tmp/dakar.txt"
status 0
stdout_has 'APS, Senegalese state news agency'
stdout_has 'by the Senegalese state news agency APS'

sed 's/DAKAR, 3 mars/ORAN/' "$tmp/dakar.txt" >"$tmp/oran.txt"
run "$DEPECHE" brief -b echo "$tmp/oran.txt"
stdout_has 'APS, Algerian state news agency'

begin "elsewhere it stays open"
sed 's/DAKAR, 3 mars/PARIS/' "$tmp/dakar.txt" >"$tmp/paris.txt"
run "$DEPECHE" brief -b echo "$tmp/paris.txt"
stdout_has 'APS, news agency'
stdout_has 'Text of report by APS'
end
