/* Between layout.c and its tables. */
#ifndef READ_LAYOUT_FIELDS_H
#define READ_LAYOUT_FIELDS_H

#include "read/layout.h"

typedef struct InkText {
    Text name;
    List cmyk;
    Text srgb;
    Text spot;
} InkText;

extern const Field layout_grid_fields[];
extern const Field layout_ink_fields[];
extern const Field layout_style_fields[];
extern const Field layout_mark_fields[];
extern const Field layout_frame_fields[];
extern const Field layout_master_fields[];
extern const Field layout_panel_fields[];
extern const Field layout_service_fields[];
extern const Field layout_dress_fields[];
extern const Field layout_chart_fields[];
extern const Field layout_inset_fields[];
extern const Field layout_larger_fields[];
extern const Field layout_spread_fields[];
extern const Field layout_lock_fields[];

/* What a layout leaves unsaid of its charts, said by what it does say. Before anything is checked. */
void layout_complete_charts(Arena *arena, Layout *layout);

#endif
