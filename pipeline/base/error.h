/*
 * error.h - the error object that a caller passes down.
 *
 * May be NULL everywhere.  The first error wins: a second error_set on the
 * same object changes nothing.  The text names the input, the place and the
 * remedy, without "depeche:" before it and without a line end.
 */
#ifndef DEPECHE_ERROR_H
#define DEPECHE_ERROR_H

/* What a program ends with; the meaning of each is in docs/man/depeche.1. */
enum status {
	STATUS_OK = 0,
	STATUS_SOME_FAILED = 1,
	STATUS_ERRORS_REMAIN = 2,
	STATUS_USAGE = 64,
	STATUS_DATA = 65,
	STATUS_NO_INPUT = 66,
	STATUS_UNAVAILABLE = 69,
	STATUS_INTERNAL = 70,
	STATUS_CANNOT_CREATE = 73,
	STATUS_IO = 74,
	STATUS_TRY_LATER = 75,
	STATUS_CONFIG = 78,
	STATUS_INTERRUPTED = 130
};

struct error {
	enum status status;	/* STATUS_OK: no error */
	char text[1024];
};

/* Sets the error unless one is set already.  Always returns -1. */
int error_set(struct error *, enum status, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

/* Puts "PREFIX: " before the text of an error that is set. */
void error_prefix(struct error *, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

#endif
