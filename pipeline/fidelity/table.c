#include "fidelity/fidelity.h"

extern const struct check check_empty, check_untranslated, check_number,
    check_fraction, check_ordinal, check_range, check_bounds, check_percent,
    check_currency, check_unit, check_date, check_weekday, check_time,
    check_person, check_place, check_acronym, check_role, check_quotation,
    check_negation, check_conditional, check_length, check_attribution;

const struct check *const checks[] = {
	&check_empty, &check_untranslated, &check_number, &check_fraction,
	&check_ordinal, &check_range, &check_bounds, &check_percent,
	&check_currency, &check_unit, &check_date, &check_weekday,
	&check_time, &check_person, &check_place, &check_acronym,
	&check_role, &check_quotation, &check_negation, &check_conditional,
	&check_length, &check_attribution, NULL
};
