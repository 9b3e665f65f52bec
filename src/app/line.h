/* Editions stand in line: begun in order, ended in order, a few of them at a
 * time, so that what a batch takes of memory does not grow with it. */
#ifndef APP_LINE_H
#define APP_LINE_H

#include "app/work.h"

/* Lives in `arena`; has as many places as keep the hands at work. */
Line *line_open(Arena *arena, Hands *hands);

/* Those that make its editions. */
Hands *line_hands(const Line *line);

/* Begins an edition, when there is a place for it. */
void line_add(Line *line, Work *work);

/* Behind all editions of an issue: ends it when they are ended. */
void line_close_issue(Line *line, Render *render);

/* Ends all that stands in it. Returns the gravest status of the issues so far. */
Status line_clear(Line *line);

/* If somebody has stopped the program, says which editions are made. */
void line_tell_stopped(const Line *line);

#endif
