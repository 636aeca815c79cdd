/*
 * spelling.h - inside the fidelity room: are two words one name, written in
 * the French and in the English way.
 */
#ifndef DEPECHE_FIDELITY_SPELLING_H
#define DEPECHE_FIDELITY_SPELLING_H

#define SPELLING_MAX 48

/* Both folded, single words. */
int spelling_alike(const char *a, const char *b);

#endif
