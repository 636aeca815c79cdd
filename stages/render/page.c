#include <string.h>

#include "stages/render/html.h"

/*
 * The frame of the page.  Style and script are constants, made from page.css
 * and page.js when depeche is built; their hashes stand in the policy, so
 * that nothing an article says can run, load or restyle.
 */

static const char style[] =
#include "page_css.inc"
    ;

static const char script[] =
#include "page_js.inc"
    ;

static int
hex_digit(char c)
{
	return c <= '9' ? c - '0' : c - 'a' + 10;
}

/* 'sha256-...' as a policy wants it: the hash in base64. */
static void
put_hash(struct html *h, const char *text)
{
	static const char set[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				  "abcdefghijklmnopqrstuvwxyz0123456789+/";
	char hex[SHA256_HEX];
	unsigned char bytes[33] = { 0 };
	size_t i;

	sha256_hex(text, strlen(text), hex);
	for (i = 0; i < 32; i++)
		bytes[i] = (unsigned char)(hex_digit(hex[2 * i]) * 16 +
		    hex_digit(hex[2 * i + 1]));
	html_raw(h, "'sha256-");
	for (i = 0; i < 33; i += 3) {
		const unsigned n = (unsigned)(bytes[i] << 16 |
		    bytes[i + 1] << 8 | bytes[i + 2]);

		buf_putc(h->out, set[n >> 18]);
		buf_putc(h->out, set[n >> 12 & 63]);
		buf_putc(h->out, set[n >> 6 & 63]);
		buf_putc(h->out, i == 30 ? '=' : set[n & 63]);
	}
	html_raw(h, "'");
}

void
html_begin(struct html *h)
{
	const struct brief *b = h->b;

	html_raw(h, "<!doctype html>\n<html");
	html_language(h, b->doc->to);
	html_raw(h,
	    ">\n<head>\n<meta charset=\"utf-8\">\n"
	    "<meta http-equiv=\"Content-Security-Policy\" content=\""
	    "default-src 'none'; style-src ");
	put_hash(h, style);
	html_raw(h, "; script-src ");
	put_hash(h, script);
	html_raw(h,
	    "; img-src data:; base-uri 'none'; form-action 'none'\">\n"
	    "<meta name=\"viewport\" content=\"width=device-width, "
	    "initial-scale=1\">\n"
	    "<meta name=\"color-scheme\" content=\"light dark\">\n"
	    "<meta name=\"referrer\" content=\"no-referrer\">\n"
	    "<meta name=\"generator\" content=\"depeche\">\n<title>");
	if (b->title || b->title_fr) {
		html_put(h, b->title ? b->title : b->title_fr);
		html_raw(h, " | ");
	}
	html_raw(h,
	    "depeche brief</title>\n"
	    "<link rel=\"icon\" href=\"data:,\">\n<style>");
	html_raw(h, style);
	html_raw(h,
	    "</style>\n</head>\n<body>\n"
	    "<a class=\"skip\" href=\"#text\">Skip to the text</a>\n");
}

void
html_end(struct html *h)
{
	html_raw(h,
	    "<dialog id=\"help\" aria-labelledby=\"help-h\">\n"
	    "<h2 id=\"help-h\">Keys</h2>\n<table><tbody>\n"
	    "<tr><td><kbd>j</kbd> <kbd>k</kbd></td>"
	    "<td>next, previous sentence</td></tr>\n"
	    "<tr><td><kbd>b</kbd> <kbd>e</kbd> <kbd>f</kbd></td>"
	    "<td>both languages, English, French</td></tr>\n"
	    "<tr><td><kbd>/</kbd></td>"
	    "<td>find; <kbd>Esc</kbd> clears</td></tr>\n"
	    "<tr><td><kbd>?</kbd></td><td>this help</td></tr>\n"
	    "</tbody></table>\n"
	    "<label><input type=\"checkbox\" id=\"keys-on\" checked> "
	    "Single keys work on this page</label>\n"
	    "<button type=\"button\" id=\"help-x\">Close</button>\n"
	    "</dialog>\n<script>");
	html_raw(h, script);
	html_raw(h, "</script>\n</body>\n</html>\n");
}
