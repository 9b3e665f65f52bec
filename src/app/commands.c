#include "app/commands.h"

const Command *const commands[] = {
    &command_new,
    &command_import,
    &command_build,
    &command_check,
    &command_extract,
    &command_status,
    &command_dump,
    &command_explain,
    &command_info,
    &command_parity,
    &command_lint,
    &command_migrate,
    &command_schema,
    &command_verify,
    &command_rebuild,
    &command_catalogue,
    NULL,
};
