/* The proof of an import: every word of the export is in the issue, in its order, or is claimed with a reason. */
#ifndef READ_DRAFT_PROOF_H
#define READ_DRAFT_PROOF_H

#include "read/draft.h"
#include "read/node.h"

/* Compares the draft with the tree of the issue.yaml that was written of it, and its words with those of the export. What
 * does not agree is an error at its place in the export: an importer that loses words says so. */
bool draft_proof(Draft *draft, const Node *tree, Diags *diags);

#endif
