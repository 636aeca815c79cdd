#!/bin/sh
# E-mails as a user gives them: a file, a pipe, an mbox, and what fails.
. tests/lib/cli.sh

brief() { run "$DEPECHE" brief -b echo "$@"; }

mail() { # mail SUBJECT TEXT
	printf 'From: Le Fanal <l@fanal.example>\nSubject: %s\n' "$1"
	printf 'Date: Tue, 4 Mar 2025 18:05:09 +0100\n'
	printf 'Message-ID: <1@fanal.example>\n\n%s\n\n' "$2"
}

begin "a mail is told by its header, whatever its name"
mail 'Le quai' "L'eau monte, a dit la mairie." >"$tmp/a.txt"
run "$DEPECHE" read "$tmp/a.txt"
status 0
stdout_has '"media_type":"message/rfc822"'
stdout_has '"title":{"value":"Le quai","from":"mail"}'
stdout_has '"outlet":{"value":"Le Fanal","from":"mail"}'
stdout_has '"text":"Le quai.n.nL.eau monte, a dit la mairie..n"'

begin "or by its name, or in a pipe"
printf 'Subject: Le quai\n\nIl est sec.\n' >"$tmp/b.eml"
run "$DEPECHE" read "$tmp/b.eml"
stdout_has '"text":"Le quai.n.nIl est sec..n"'
run sh -c '"$DEPECHE" read - <"$0"' "$tmp/a.txt"
stdout_has '"title":{"value":"Le quai","from":"mail"}'

begin "what the user says goes before what the mail says"
run "$DEPECHE" read --title 'Autre' --date 2025-01-02 "$tmp/a.txt"
stdout_has '"title":{"value":"Autre","from":"option"}'
stdout_has '"published":{"value":"2025-01-02","from":"option"}'

begin "a mail cut off anywhere is read or refused"
for n in 40 200 700 1500 3000; do
	head -c $n tests/samples/lettre.eml >"$tmp/cut.eml"
	run "$DEPECHE" read "$tmp/cut.eml"
	check "status 0 or 65 after $n bytes" \
	    [ "$rc" -eq 0 -o "$rc" -eq 65 ]
done

begin "an mbox: a document a mail, one that is broken is named"
{
	echo 'From l@fanal.example Tue Mar  4 18:05:09 2025'
	mail 'Un' "Le quai est sec, a dit la mairie."
	echo 'From l@fanal.example Wed Mar  5 18:05:09 2025'
	printf 'From: l@fanal.example\nSubject: Deux\n'
	printf 'Content-Type: application/pdf; name=a.pdf\n\n%%PDF\n\n'
	echo 'From l@fanal.example Thu Mar  6 18:05:09 2025'
	mail 'Trois' "Le quai est inondé."
} >"$tmp/c.mbox"
brief -f json "$tmp/c.mbox"
status 1
check "two records" [ "$(wc -l <"$tmp/out")" -eq 2 ]
stderr_has 'c.mbox: mail "Deux": no text in it, only attachments (a.pdf)'
stderr_lines 1

begin "a mail of attachments alone"
printf 'From: a@b\nSubject: Deux\nMIME-Version: 1.0\nContent-Type: %b\n\nx' \
    'application/pdf; name="/etc/../a\033[31m.pdf"' >"$tmp/d.eml"
brief "$tmp/d.eml"
status 65
stderr_has 'only attachments (/etc/../a \[31m.pdf)'
check "no file was made" [ ! -e "$tmp/a.pdf" ]

begin "time grows with the mail, not with its square"
{
	printf 'From: a@b\nSubject: x\nMIME-Version: 1.0\n'
	printf 'Content-Type: multipart/mixed; boundary=x\n\n'
	i=0
	while [ $i -lt 400 ]; do
		printf -- '--x\nContent-Type: multipart/mixed; boundary=x%d\n\n' $i
		i=$((i + 1))
	done
	echo 'Le quai est sec.'
	head -c 3000000 /dev/zero | tr '\0' '-'
} >"$tmp/e.eml"
run timeout 20 "$DEPECHE" read "$tmp/e.eml"
check "it came to an end" [ "$rc" -ne 124 ]
end
