#include "text/text.h"

#include <unicode/uchar.h>

#include "text/latin.h"

int
rune_is_letter_beyond(uint32_t r)
{
	return u_isalpha((UChar32)r);
}

int
rune_is_upper_beyond(uint32_t r)
{
	return u_isupper((UChar32)r);
}

int
rune_is_lower_beyond(uint32_t r)
{
	return u_islower((UChar32)r);
}

int
rune_is_digit_beyond(uint32_t r)
{
	return u_isdigit((UChar32)r);
}

int
rune_is_space_beyond(uint32_t r)
{
	return (r >= 0x2000 && r <= 0x200a) || r == 0x202f || r == 0x2028 ||
	    r == 0x2029 || r == 0x205f || r == 0x3000 || r == 0x1680;
}

int
rune_is_mark(uint32_t r)
{
	/* nothing of Latin letters, punctuation and signs is a mark */
	if (r < 0x300 || (r >= 0x2000 && r < 0x20d0))
		return 0;
	return (U_GET_GC_MASK((UChar32)r) & U_GC_M_MASK) != 0;
}

/* In 0x100-0x17f a letter and its capital stand side by side. */
static int
capital_is_odd(uint32_t r)
{
	return (r >= 0x139 && r <= 0x148) || (r >= 0x179 && r <= 0x17e);
}

uint32_t
rune_lower(uint32_t r)
{
	if (r < 0x80)
		return r >= 'A' && r <= 'Z' ? r + 32 : r;
	if (r < 0x100)
		return latin_kinds[r] == 'U' ? r + 32 : r;
	if (r >= 0x180 || r == 0x130 || r == 0x178)
		return (uint32_t)u_tolower((UChar32)r);
	return r != 0x138 && r != 0x149 && r != 0x17f &&
		(r & 1) == (uint32_t)capital_is_odd(r) ?
	    r + 1 :
	    r;
}

uint32_t
rune_upper(uint32_t r)
{
	if (r < 0x80)
		return r >= 'a' && r <= 'z' ? r - 32 : r;
	if (r >= 0xe0 && r < 0xff)
		return r == 0xf7 ? r : r - 32;
	return (uint32_t)u_toupper((UChar32)r);
}
