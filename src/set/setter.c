#include "set/setter.h"

#include <assert.h>
#include <string.h>

Arena *setter_lines(const Setter *setter)
{
    return setter->scratch ? setter->scratch : setter->arena;
}

const Ink *setter_ink(const Setter *setter, const char *name)
{
    const Ink *ink = strcmp(name, "accent") ? layout_ink(setter->layout, name) : setter->accent;
    assert(ink);
    return ink;
}

const Style *setter_style(const Setter *setter, const char *name)
{
    const Style *style = layout_style(setter->layout, name);
    assert(style);
    return style;
}

const ChartDress *setter_charts(const Setter *setter)
{
    return setter->dress ? setter->dress : &setter->layout->charts;
}
