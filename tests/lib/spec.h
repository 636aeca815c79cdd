/*
 * spec.h - tests a linguist can read.
 *
 * A spec file is lines: `#` a remark (why the case is there), `>` input
 * (several lines are joined by a line end), `=` what must come out (several
 * lines likewise; none: nothing comes out).  A case ends where the next `>`
 * after a `=` line begins, or at a blank line.
 */
#ifndef DEPECHE_TEST_SPEC_H
#define DEPECHE_TEST_SPEC_H

#include <stddef.h>

/*
 * Runs every file named in argv, else every file of tests/spec/NAME with NAME
 * the program's own name, in the folder $DEPECHE_DATA (the source tree).
 * `answer` returns new memory (mem_free): the lines that came out.  Prints
 * "ok - FILE:LINE" or "not ok - FILE:LINE" with both forms.
 */
int spec_main(int argc, char **argv, char *(*answer)(const char *input));
/* The same with the French data of the tree, in *FR while it runs. */
struct language;
int spec_main_french(int argc, char **argv, struct language **fr,
    char *(*answer)(const char *input));

#endif
