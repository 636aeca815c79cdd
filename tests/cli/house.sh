#!/bin/sh
# The style, as far as a program can tell without clang-format.
. tests/lib/cli.sh

begin "banned functions, columns, typedefs"
run tests/lib/lint --no-format
status 0

begin "the tree's top level is the one agreed on"
extra=
for f in *; do
	case $f in
	pipeline|stages|prompts|tests|config|docs|debian) ;;
	Makefile|README.md|LICENSE|build*) ;;
	*) extra="$extra $f" ;;
	esac
done
check "nothing beside it:$extra" [ -z "$extra" ]

begin "the pages that the README names are there"
for page in $(grep -o 'docs/[a-z/]*\.[a-z]*' README.md | sort -u); do
	check "$page" [ -e "$page" ]
done
end
