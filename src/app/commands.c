#include "app/commands.h"

const Command *const commands[] = {
    &command_build,
    &command_check,
    &command_dump,
    &command_info,
    &command_parity,
    NULL,
};
