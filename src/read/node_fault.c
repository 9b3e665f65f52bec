#include "read/node_fault.h"

#include <stddef.h>
#include <string.h>

#include "base/messages.h"

#define IN_QUOTES MESSAGE("put the words in quotes, or on their own lines below a |")
#define NO_SUCH_ESCAPE MESSAGE("in double quotes a backslash begins a code; use single quotes, or write \\\\ for a backslash")

static const NodeFault faults[] = {
    { "found unexpected end of stream", true, MESSAGE("the quotation that begins here has no end"),
      MESSAGE("add the closing quotation mark") },
    { "found unexpected document indicator", true, MESSAGE("the quotation that begins here has no end"),
      MESSAGE("add the closing quotation mark") },
    { "could not find expected ':'", true, MESSAGE("this line has no colon after its key"),
      MESSAGE("write \"key: words\", or \"- words\" in a list") },
    { "found character that cannot start any token", false, MESSAGE("words cannot begin with this character"), IN_QUOTES },
    { "did not find expected alphabetic or numeric character", true, MESSAGE("words cannot begin with this character"),
      IN_QUOTES },
    { "did not find expected comment or line break", true, MESSAGE("the words of a block begin on the line below"),
      MESSAGE("go to a new line, or put the words in quotes") },
    { "block sequence entries are not allowed in this context", false, MESSAGE("a list cannot begin here"),
      MESSAGE("begin it on the line below its key") },
    { "did not find expected ',' or ']'", true, MESSAGE("the list that begins here is not closed"),
      MESSAGE("add the ], or put the words in quotes") },
    { "did not find expected ',' or '}'", true, MESSAGE("the map that begins here is not closed"),
      MESSAGE("add the }, or put the words in quotes") },
    { "did not find expected node content", false, MESSAGE("something is missing before this character"), IN_QUOTES },
    { "found unknown escape character", false, MESSAGE("no character is written like this"), NO_SUCH_ESCAPE },
    { "did not find expected hexdecimal number", false, MESSAGE("no character is written like this"), NO_SUCH_ESCAPE },
    { "found invalid Unicode character escape code", false, MESSAGE("no character is written like this"), NO_SUCH_ESCAPE },
    { "found incompatible YAML document", false, MESSAGE("this file asks for another version of YAML"), MESSAGE("delete the line") },
};

/* What is left is said of stray lines, stray words and stray colons alike. Which it is, the line tells. */
static const NodeFault stray_line = {
    .message = MESSAGE("this line does not fit to those above it"),
    .hint = MESSAGE("give it the indentation of the lines it belongs with; after a colon or a dash stands a space"),
};
static const NodeFault stray_colon = { .message = MESSAGE("there is a second colon in this line"), .hint = IN_QUOTES };
static const NodeFault stray_words = { .message = MESSAGE("the value has ended before these words"), .hint = IN_QUOTES };

static const NodeFault *stray(const char *problem, const char *before)
{
    if (strcmp(problem, "mapping values are not allowed in this context") == 0)
        return strstr(before, ": ") || strchr(before, '"') ? &stray_colon : &stray_line;
    return before[strspn(before, " ")] == '\0' ? &stray_line : &stray_words;
}

const NodeFault *node_fault(const char *problem, const char *before)
{
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        if (strcmp(faults[i].problem, problem) == 0)
            return &faults[i];
    }
    return stray(problem, before);
}
