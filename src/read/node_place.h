/* Where libyaml's events stand in a file, and what of a scalar's words stands there as it reads. For node alone. */
#ifndef READ_NODE_PLACE_H
#define READ_NODE_PLACE_H

#include <yaml.h>

#include "read/input.h"
#include "read/mark.h"

typedef struct NodeSource {
    Arena *arena;
    const Input *input;
    const Marks *marks;
} NodeSource;

Mark node_mark(const NodeSource *lines, yaml_mark_t mark);

Place node_place(const NodeSource *lines, Mark mark, int length);

/* The place of an event that lies on one line; of one that goes on, the rest of its first line. */
Place node_event_place(const NodeSource *lines, const yaml_event_t *event);

/* The words of a scalar, with their place. */
Text node_scalar(const NodeSource *lines, const yaml_event_t *event);

#endif
