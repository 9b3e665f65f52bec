/* What libyaml stumbles on, in an editor's words. */
#ifndef READ_NODE_FAULT_H
#define READ_NODE_FAULT_H

#include <stdbool.h>

typedef struct NodeFault {
    const char *problem; /* libyaml's words */
    bool at_context;     /* the beginning of the construct, not the point of the stumble, is where to look */
    const char *message;
    const char *hint;
} NodeFault;

/* The words for libyaml's `problem`; never NULL. `before` is what stands before its place in the line. */
const NodeFault *node_fault(const char *problem, const char *before);

#endif
