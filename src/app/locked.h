/* What a build does with the tamga.lock: keeps to it, or writes it. */
#ifndef APP_LOCKED_H
#define APP_LOCKED_H

#include "app/work.h"

/* Before any edition is made: reads the lock, and reports what is otherwise than it says. */
void locked_compare(Render *render);

/* Whether fingerprints of the pages are asked for. */
bool locked_wants_prints(const Render *render);

/* Takes them of a work that is set. A release whose pages are not those of the lock is reported. */
void locked_take_prints(Work *work);

/* What an archive of the edition carries: its sources, and a lock of them, which names no PDF, as no file holds its own digest. */
Sources locked_sources(const Work *work);

/* Keeps the dump of its pages beside the PDFs. False: it cannot be written; reported. */
bool locked_keep_dump(const Work *work);

/* When all editions are ended, and nothing went wrong: writes the lock, or hands it to whoever asked. */
void locked_settle(Render *render);

#endif
