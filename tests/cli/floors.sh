#!/bin/sh
# floors.sh: each room includes only what its row in the house's plan says,
# and no stage knows another.
#
# A row: the room, then the rooms whose doors it may open.  A room's own
# headers and those of libraries (<...>) are not looked at.  The door of a
# single stage, for those above, is stages/NAME/NAME.h.
. tests/lib/cli.sh

cat >"$tmp/rows" <<'EOF'
base
text base
config base
document base text
language base text
fidelity base text language
engine base text language
ask base text config document language
backend base text config document language engine ask
net base config ask/exchange.h
store base
stages base text config document language fidelity ask
run base text config document language fidelity engine ask backend net store stages
batch base text config document language fidelity engine ask backend net store stages run
digest base text config document language fidelity engine ask backend net store stages run
command base text config document language fidelity engine ask backend net store stages run batch digest
EOF

# judge: lines "FILE HEADER" in, those that are wrong out, with the reason
judge() {
	awk '
	NR == FNR {
		for (i = 2; i <= NF; i++)
			may[$1, $i] = 1
		next
	}
	{
		n = split($1, dir, "/")
		room = dir[1] == "stages" ? "stages" : dir[2]
		own = $1
		sub("/[^/]*$", "", own)
		m = split($2, part, "/")
		other = part[1]
		home = $2
		sub("/[^/]*$", "", home)
		if (m == 1 || own == home || own == "pipeline/" home)
			next
		if (room == "stages" && $2 == "stages/stage.h")
			next
		door = other == "base" || $2 == "stages/stage.h" ||
		    $2 == "ask/exchange.h" || $2 == other "/" other ".h" ||
		    (room != "stages" && m == 3 && part[3] == part[2] ".h")
		if (!((room, other) in may) && !((room, $2) in may))
			print $1 ": " room " may not include " $2
		else if (!door)
			print $1 ": " $2 " is not a door"
	}' "$tmp/rows" -
}

begin "floors"
grep -H '^#[[:space:]]*include[[:space:]]*"' pipeline/*/*.[ch] \
    stages/*.[ch] stages/*/*.[ch] |
    sed 's/^\([^:]*\):.*"\([^"]*\)".*/\1 \2/' >"$tmp/includes"
judge <"$tmp/includes" >"$tmp/out"
check "there are includes to look at" [ "$(wc -l <"$tmp/includes")" -gt 50 ]
check "every include stays on its floor" [ ! -s "$tmp/out" ]

# what the judge must let pass and what it must catch
begin "the judge of floors"
lets() { check "lets $1 include $2" [ -z "$(echo "$1 $2" | judge)" ]; }
stops() { check "stops $1 at $2" [ -n "$(echo "$1 $2" | judge)" ]; }
lets pipeline/text/fold.c base/base.h
lets pipeline/text/fold.c base/buf.h
lets pipeline/run/slot.c run/inner.h
lets pipeline/net/net.c ask/exchange.h
lets stages/translate/translate.c stages/stage.h
lets stages/render/html.c stages/render/brief.h
lets stages/verify/verify.c fidelity/fidelity.h
lets pipeline/command/plain.c stages/segment/segment.h
stops pipeline/command/plain.c stages/segment/look.h
stops pipeline/base/buf.c text/text.h
stops pipeline/text/fold.c document/document.h
stops pipeline/net/net.c ask/ask.h
stops pipeline/run/slot.c net/inner.h
stops stages/translate/translate.c backend/backend.h
stops stages/translate/translate.c stages/verify/verify.h
stops pipeline/engine/engine.c ask/ask.h
stops pipeline/fidelity/check.c engine/engine.h

end
