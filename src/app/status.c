#include "app/status.h"

Status status_of(const Diags *diags)
{
    if (diags_count(diags, DIAG_FAULT) > 0)
        return STATUS_MACHINE;
    return diags_count(diags, DIAG_ERROR) > 0 ? STATUS_CONTENT : STATUS_DONE;
}
