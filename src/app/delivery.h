/* Where finished editions stand: OUT/ISSUE/NAME.pdf, the name by the layout. */
#ifndef APP_DELIVERY_H
#define APP_DELIVERY_H

#include "app/editions.h"
#include "print/profile.h"
#include "read/layout.h"

typedef struct Delivery {
    const char *folder;  /* OUT/ISSUE */
    const Layout *layout;
    int number;          /* the issue's */
} Delivery;

/* `profile`: the word of one. */
const char *delivery_path(Arena *arena, const Delivery *delivery, const char *language, const char *profile);

/* Where the proof of an edition stands: beside it, never in its place. */
const char *delivery_proof_path(Arena *arena, const Delivery *delivery, const char *language);

/* The same for the proof of an edition and the issue's own. */
const char *delivery_twin_path(Arena *arena, const Delivery *delivery, const char *language);

/* Where the dump of an edition's pages stands that was released. */
const char *delivery_dump_path(Arena *arena, const Delivery *delivery, const char *language);

/* Reports the PDFs of editions that the issue has no longer, and their proofs: they would be taken for new. */
void delivery_check_deleted(Arena *arena, const Delivery *delivery, const Issue *issue, const EditionSource *editions, Diags *diags);

#endif
