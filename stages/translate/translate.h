/*
 * translate.h - inside the stage: what becomes of the answers.
 */
#ifndef DEPECHE_STAGES_TRANSLATE_H
#define DEPECHE_STAGES_TRANSLATE_H

#include "stages/stage.h"

/*
 * The answered asks of all sentences, in their order, as drafts, unknown
 * words and provenance; refusals as notes.
 */
void translate_take(struct doc *, struct ask *const *asked);

#endif
