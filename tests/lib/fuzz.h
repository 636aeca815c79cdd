/*
 * fuzz.h - a parser over every file of a corpus: it must come to an end, and
 * under SAN=1 without a complaint.
 *
 * int main(int argc, char **argv) { return fuzz_main(argc, argv, one); }
 *
 * `one` gets bytes that end where the memory ends, so that reading past them
 * is seen; a NUL-terminated copy is the caller's business.
 */
#ifndef DEPECHE_TEST_FUZZ_H
#define DEPECHE_TEST_FUZZ_H

#include <stddef.h>

/* Runs each file named in argv, or each file of a folder named there; prints
 * "ok - FILE (BYTES)" for each.  A file is also run cut short at 16 places. */
int fuzz_main(int argc, char **argv, void (*one)(const char *, size_t));

#endif
