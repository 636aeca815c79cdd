#include "base/log.h"

#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/base.h"

/* What one process says is one stream: its state is shared by all threads. */
static struct {
	pthread_mutex_t lock;
	enum log_level level;
	void (*before)(void);
	VEC(char *) secrets;
} log_state = { .lock = PTHREAD_MUTEX_INITIALIZER, .level = LOG_WARNING };

void
log_set_level(enum log_level level)
{
	log_state.level = level;
}

enum log_level
log_level(void)
{
	return log_state.level;
}

void
log_before(void (*hook)(void))
{
	log_state.before = hook;
}

void
log_hide(const char *secret)
{
	/* hiding "a" everywhere would hide every message */
	if (!secret || strlen(secret) < 4)
		return;
	pthread_mutex_lock(&log_state.lock);
	vec_push(&log_state.secrets, NULL, mem_strdup(secret));
	pthread_mutex_unlock(&log_state.lock);
}

static int
is_hidden_rune(uint32_t r)
{
	return r < 0x20 || (r >= 0x7f && r <= 0x9f) || r == 0x061c ||
	    (r >= 0x200b && r <= 0x200f) || (r >= 0x202a && r <= 0x202e) ||
	    (r >= 0x2066 && r <= 0x2069) || r == 0xfeff;
}

void
log_clean(struct buf *out, const char *text, size_t len)
{
	size_t i = 0, start;
	uint32_t r;

	while (i < len) {
		start = i;
		r = utf8_next(text, len, &i);
		if (r == RUNE_BAD && i - start == 1)
			buf_printf(out, "\\x%02x", (unsigned char)text[start]);
		else if (r != '\t' && is_hidden_rune(r))
			buf_printf(out, "\\x%02x", r);
		else
			buf_put(out, text + start, i - start);
	}
}

static void
hide_one(struct buf *b, const char *secret)
{
	struct buf clean;
	const char *p = b->data, *hit;

	if (!strstr(p, secret))
		return;
	buf_init(&clean, b->max);
	for (; (hit = strstr(p, secret)); p = hit + strlen(secret)) {
		buf_put(&clean, p, (size_t)(hit - p));
		buf_puts(&clean, "[hidden]");
	}
	buf_puts(&clean, p);
	buf_free(b);
	*b = clean;
}

void
log_say(enum log_level level, const char *fmt, ...)
{
	char text[4096];
	struct buf line;
	va_list ap;
	size_t i;

	if (level > log_state.level)
		return;
	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	buf_init(&line, 8 * sizeof text);
	pthread_mutex_lock(&log_state.lock);
	buf_puts(&line, text);
	for (i = 0; i < log_state.secrets.len; i++)
		hide_one(&line, log_state.secrets.items[i]);
	if (log_state.before)
		log_state.before();
	fputs("depeche: ", stderr);
	{
		struct buf clean;

		buf_init(&clean, 32 * sizeof text);
		log_clean(&clean, line.data, line.len);
		fputs(clean.data, stderr);
		buf_free(&clean);
	}
	fputc('\n', stderr);
	pthread_mutex_unlock(&log_state.lock);
	buf_free(&line);
}
