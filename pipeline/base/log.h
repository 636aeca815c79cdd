/*
 * log.h - what the program says while it works, on standard error.
 *
 * Only messages: results go elsewhere.  What log_hide was given is replaced
 * by "[hidden]" wherever it would appear, and control bytes are shown as
 * \xNN: a server's words cannot write to the terminal.  Thread-safe.
 */
#ifndef DEPECHE_LOG_H
#define DEPECHE_LOG_H

#include <stddef.h>

enum log_level { LOG_ERROR, LOG_WARNING, LOG_INFO, LOG_DEBUG };

void log_set_level(enum log_level);
enum log_level log_level(void);
void log_hide(const char *secret);
void log_say(enum log_level, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* Called before a message is written, to wipe a progress line; or NULL. */
void log_before(void (*hook)(void));

/* Copies text to out (ceiling of out), controls and bidi marks made visible. */
struct buf;
void log_clean(struct buf *out, const char *text, size_t len);

#endif
