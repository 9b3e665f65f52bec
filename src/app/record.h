/* The lock that an issue would have now: what its editions are made from, by what, and what came of it. */
#ifndef APP_RECORD_H
#define APP_RECORD_H

#include "app/work.h"

/* The files of an edition, with their digests. No file: one cannot be read; reported. */
Sources record_sources(const Render *render, Arena *arena, const char *language, Diags *diags);

/* Everything that editions in `languages`, ended by NULL, are made from; no edition yet. NULL: a file cannot be read; reported. */
Lockfile *record_inputs(const Render *render, Arena *arena, const char *const *languages, Diags *diags);

/* An edition whose fingerprints are taken; no PDFs yet. */
LockfileEdition record_edition(Arena *arena, const Work *work);

#endif
