/* Reports on their way from one process of a run to another. */
#ifndef BASE_DIAG_RELAY_H
#define BASE_DIAG_RELAY_H

#include "base/diag.h"

/* Writes all reports, and of each file that they speak of the bytes. */
void diags_send(Diags *diags, FILE *out);

/* Adds what was sent. The bytes are lent by whoever holds them and must outlive `diags`. False: they are not whole; what could
 * be read is added. */
bool diags_receive(Diags *diags, const char *bytes, size_t length);

#endif
