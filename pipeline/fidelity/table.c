/*
 * table.c - every check, in the order of their findings.
 */
#include "fidelity/fidelity.h"

extern const struct check check_empty;
extern const struct check check_untranslated;
extern const struct check check_number;
extern const struct check check_shuffle;
extern const struct check check_scale;
extern const struct check check_fraction;
extern const struct check check_ordinal;
extern const struct check check_range;
extern const struct check check_bounds;
extern const struct check check_percent;
extern const struct check check_direction;
extern const struct check check_currency;
extern const struct check check_unit;
extern const struct check check_date;
extern const struct check check_weekday;
extern const struct check check_time;
extern const struct check check_person;
extern const struct check check_place;
extern const struct check check_acronym;
extern const struct check check_role;
extern const struct check check_quotation;
extern const struct check check_negation;
extern const struct check check_conditional;
extern const struct check check_hedge;
extern const struct check check_length;
extern const struct check check_attribution;
extern const struct check check_aside;
extern const struct check check_attitude;
extern const struct check check_admitted;
extern const struct check check_chain;
extern const struct check check_exchange;
extern const struct check check_manner;

const struct check *const checks[] = {
	&check_empty,
	&check_untranslated,
	&check_number,
	&check_shuffle,
	&check_scale,
	&check_fraction,
	&check_ordinal,
	&check_range,
	&check_bounds,
	&check_percent,
	&check_direction,
	&check_currency,
	&check_unit,
	&check_date,
	&check_weekday,
	&check_time,
	&check_person,
	&check_place,
	&check_acronym,
	&check_role,
	&check_quotation,
	&check_negation,
	&check_conditional,
	&check_hedge,
	&check_length,
	&check_attribution,
	&check_aside,
	&check_attitude,
	&check_admitted,
	&check_chain,
	&check_exchange,
	&check_manner,
	NULL,
};
