/* The stream of a page: the frames that its running text flows through, and
 * what a plan says stands in them. */
#ifndef SET_STREAM_H
#define SET_STREAM_H

#include "set/plan.h"

/* The line of a frame's first baseline, and the lines that it holds, when the page gives way by `elastic` lines. */
double stream_top(const StreamFrame *frame, int elastic);
int stream_room(const StreamFrame *frame, int elastic);

/* True for a frame that ends on the last live line of its page: it runs longer or shorter with its spread. */
bool stream_ends_page(const Layout *layout, const Master *master, const StreamFrame *frame);

/* Places the page's part of the galley into the columns of `made`: text, notes, pictures. A page without text has no galley. */
void stream_place(const Makeup *makeup, Made *made, const PagePlan *page, const Galley *galley);

#endif
