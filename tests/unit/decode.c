/* Bytes of every kind to text; the sentences are our own. */
#include <iconv.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/base.h"
#include "text/text.h"

static const char french[] =
    "À l’hôtel de ville, le maire a déclaré : « Ça suffit, où étiez-vous ? »\n"
    "Le préfet, gêné, a répété qu’il reçoit à midi les élèves et leurs "
    "pères.\n";
/* without the signs that ISO-8859-15 and CP850 lack */
static const char plain[] =
    "A la mairie, l'élue a déclaré : « Ça suffit, où étiez-vous ? »\n"
    "Le préfet, gêné, a répété qu'il reçoit à midi les élèves et leurs "
    "pères.\n";

static void
encode(const char *text, const char *set, struct buf *out)
{
	iconv_t to = iconv_open(set, "UTF-8");
	char *in = (char *)(uintptr_t)text, bytes[4096], *at = bytes;
	size_t left = strlen(text), room = sizeof bytes;

	assert_true(to != (iconv_t)-1);
	assert_int_equal(iconv(to, &in, &left, &at, &room), 0);
	iconv_close(to);
	buf_put(out, bytes, sizeof bytes - room);
}

static void
decodes(const char *bytes, size_t len, const char *want, const char *name,
    const char *how)
{
	struct error e = { STATUS_OK, "" };
	struct charset set;
	struct buf out;

	buf_init(&out, BUF_MAX);
	assert_int_equal(text_decode(bytes, len, NULL, &out, &set, &e), 0);
	assert_string_equal(out.data, want);
	if (name)
		assert_string_equal(set.name, name);
	if (how)
		assert_string_equal(set.how, how);
	buf_free(&out);
}

static void
comes_back(const char *text, const char *set, const char *name, const char *how)
{
	struct buf bytes;

	buf_init(&bytes, BUF_MAX);
	encode(text, set, &bytes);
	decodes(bytes.data, bytes.len, text, name, how);
	buf_free(&bytes);
}

static void
sets_are_told_apart(void **state)
{
	(void)state;
	comes_back(french, "UTF-8", "utf-8", "utf-8");
	comes_back(french, "WINDOWS-1252", "windows-1252", "statistics");
	comes_back(french, "MACINTOSH", "macintosh", "statistics");
	comes_back(plain, "CP850", "ibm850", "statistics");
	comes_back(
	    "Le cœur, à 5 €, d’Œdipe", "WINDOWS-1252", "windows-1252", NULL);
	comes_back("Le cœur de l'œuvre a été payé 5 €", "ISO-8859-15",
	    "iso-8859-15", NULL);
	comes_back(
	    "DÉJÀ L’ÉTÉ À L’HÔTEL", "WINDOWS-1252", "windows-1252", NULL);
	comes_back("DÉJÀ L’ÉTÉ À L’HÔTEL", "MACINTOSH", "macintosh", NULL);
	comes_back("La banque nous a montré\xc2\xa0».", "WINDOWS-1252",
	    "windows-1252", NULL);
	comes_back("plain words", "UTF-8", "utf-8", NULL);
}

static void
wide_sets(void **state)
{
	(void)state;
	comes_back(french, "UTF-16LE", "utf-16le", "statistics");
	comes_back(french, "UTF-16BE", "utf-16be", "statistics");
	comes_back(french, "UTF-32LE", "utf-32le", "statistics");
	comes_back(french, "UTF-32BE", "utf-32be", "statistics");
	comes_back("Été 🚒", "UTF-16", NULL, "bom");
	comes_back("Été 🚒", "UTF-32", NULL, "bom");
	decodes("\xef\xbb\xbf\xef\xbb\xbf"
		"été",
	    11, "été", "utf-8", "bom");
	decodes("\xff\xfe"
		"a\0\xff",
	    5, "a\xef\xbf\xbd", "utf-16le", "bom");
}

static void
is(const char *bytes, const char *want)
{
	decodes(bytes, strlen(bytes), want, NULL, NULL);
}

static void
declarations(void **state)
{
	(void)state;
	is("<?xml version='1.0' encoding='iso-8859-2'?><a>\xb1</a>",
	    "<?xml version='1.0' encoding='iso-8859-2'?><a>ą</a>");
	is("<html><meta charset=windows-1251><p>\xc4\xe0",
	    "<html><meta charset=windows-1251><p>Да");
	/* the bytes know better: UTF-8 labelled Latin-1, and the reverse */
	is("<meta charset=iso-8859-1><p>été à l’hôtel",
	    "<meta charset=iso-8859-1><p>été à l’hôtel");
	is("<meta charset=utf-8><p>\xe9t\xe9 \xe0 l'h\xf4tel",
	    "<meta charset=utf-8><p>été à l'hôtel");
	is("<meta charset=utf-16><p>été", "<meta charset=utf-16><p>été");
	is("<meta charset=nonsense><p>\xe9t\xe9",
	    "<meta charset=nonsense><p>été");
}

static void
damage_is_undone(void **state)
{
	(void)state;
	is("Le prÃ©fet a Ã©tÃ© reÃ§u Ã\xc2\xa0 lâ€™hÃ´tel.",
	    "Le préfet a été reçu à l’hôtel.");
	is("L’été, dit le préfÃªt, a fini.", "L’été, dit le préfêt, a fini.");
	is("Elle a rÃƒÂ©pÃƒÂ©tÃƒÂ©.", "Elle a répété.");
	is("Le Conseil f√©d√©ral l‚Äôa dit.", "Le Conseil fédéral l’a dit.");
	is("Le Qu├®bec a sign├®.", "Le Québec a signé.");
	is("Il va Ã Nice, dÃ©jÃ , dÃ©Ã§u", "Il va à Nice, déjà, déçu");
	is("l\xc2\x92"
	   "an \xc2\x80 5",
	    "l’an € 5");
	is("\xc3\xaf\xc2\xbb\xc2\xbf"
	   "été",
	    "été");
	is("Un élève a été re\xe7u à l’école.",
	    "Un élève a été reçu à l’école.");
	is("Un été à l’école.\nUn \x8et\x8e \x88 l'\x8e"
	   "cole.\n",
	    "Un été à l’école.\nUn été à l'école.\n");
	is("Un été à l’Assembl\xc3", "Un été à l’Assembl\xef\xbf\xbd");
	is("a\r\nb\rc\n", "a\nb\nc\n");
}

static void
healthy_text_stays(void **state)
{
	static const char *const healthy[] = {
		"João et Simão vont à São Luís do Maranhão.",
		"MARANHÃO ET PARÁ : les États du nord.",
		"La lettre Ã, la lettre Â, et « Ã© » à l’écran.",
		"La racine √ de 9, ½ heure, 20 °C, la marque ®.",
		"Ã?tat, pr\xef\xbf\xbd"
		"fet",
		"Москва, 서울, Łódź, Iași",
		"l&eacute;t&eacute;",
		"Â côté, « Â », l’Å suédois",
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof healthy / sizeof *healthy; i++)
		is(healthy[i], healthy[i]);
}

static void
refused(const char *bytes, size_t len, const char *why)
{
	struct error e = { STATUS_OK, "" };
	struct charset set;
	struct buf out;

	buf_init(&out, BUF_MAX);
	assert_int_equal(text_decode(bytes, len, NULL, &out, &set, &e), -1);
	assert_int_equal(e.status, STATUS_DATA);
	assert_non_null(strstr(e.text, why));
	buf_free(&out);
}

static void
what_is_no_text_is_named(void **state)
{
	(void)state;
	refused("", 0, "empty");
	refused("%PDF-1.7 ...", 12, "PDF");
	refused("PK\3\4........", 12, "office");
	refused("\x89PNG\r\n\x1a\n", 8, "picture");
	refused("\x1f\x8b\x08....", 7, "compressed");
	refused("a\1\2\3\4\5\6"
		"b\1\2\3\4\5\6\1\2\3\4\5",
	    19, "binary");
}

static void
one_long_line(void **state)
{
	struct error e = { STATUS_OK, "" };
	struct charset set;
	struct buf in, out;

	(void)state;
	buf_init(&in, BUF_MAX);
	buf_init(&out, BUF_MAX);
	while (in.len < 4000000)
		buf_puts(&in, "l\x92\xe9t\xe9 \xe0 l\x92h\xf4tel, ");
	assert_int_equal(text_decode(in.data, in.len, NULL, &out, &set, &e), 0);
	assert_int_equal(strncmp(out.data, "l’été à l’hôtel, ", 22), 0);
	buf_clear(&in);
	buf_clear(&out);
	while (in.len < 1000000)
		buf_puts(&in, "lâ€™Ã©tÃ© ");
	assert_int_equal(text_decode(in.data, in.len, NULL, &out, &set, &e), 0);
	assert_int_equal(strncmp(out.data, "l’été l’été ", 20), 0);
	buf_free(&in);
	buf_free(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sets_are_told_apart),
		cmocka_unit_test(wide_sets),
		cmocka_unit_test(declarations),
		cmocka_unit_test(damage_is_undone),
		cmocka_unit_test(healthy_text_stays),
		cmocka_unit_test(what_is_no_text_is_named),
		cmocka_unit_test(one_long_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
