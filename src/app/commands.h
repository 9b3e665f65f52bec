/* The commands. Each is a file of its own and a line in commands.c. */
#ifndef APP_COMMANDS_H
#define APP_COMMANDS_H

#include "app/options.h"

extern const Command command_build;
extern const Command command_catalogue;
extern const Command command_check;
extern const Command command_dump;
extern const Command command_explain;
extern const Command command_extract;
extern const Command command_import;
extern const Command command_info;
extern const Command command_lint;
extern const Command command_migrate;
extern const Command command_new;
extern const Command command_parity;
extern const Command command_rebuild;
extern const Command command_schema;
extern const Command command_status;
extern const Command command_verify;

/* Ended by NULL, in the order of the help. */
extern const Command *const commands[];

#endif
