"""Rooms and what stands in them: windows, desks, screens, papers, glassware, flags.

Millimetres of the picture. Things stand with the middle of their foot on (x, y);
what is wider than deep takes its width, and everything else follows from it.
Light falls from the left, so right sides and undersides are shaded.
"""

from kit import (BLUE_DARK, BLUE_MID, BRICK, CLAY, CLOUD, HAZE, ICE, LEAF, MIST, NAVY, PAPER, PEACH, PLATE,
                 SKIN_DARK, STEEL, dice, number, shade)
from landscape import Rock, mountain
from people_limbs import map_path

FAR_ROCK = Rock(MIST, HAZE, PAPER, CLOUD)


# Windows and walls.

def box(x, y, width, height):
    """Path data of a rectangle, to clip by."""
    return f"M{number(x)} {number(y)}h{number(width)}v{number(height)}h{number(-width)}Z"


def window(svg, area, view, panes=(2, 1), frame=PAPER, bar=1.0, sill=HAZE):
    """A window with what `view(svg, area)` paints behind its glass."""
    x, y, width, height = area
    svg.rect(x - bar, y - bar, width + 2 * bar, height + 2 * bar, frame)
    with svg.clip(box(*area)):
        view(svg, area)
    for i in range(1, panes[0]):
        svg.rect(x + width * i / panes[0] - bar / 2, y, bar, height, frame)
    for i in range(1, panes[1]):
        svg.rect(x, y + height * i / panes[1] - bar / 2, width, bar, frame)
    if sill:
        svg.rect(x - 2.6 * bar, y + height + bar, width + 5.2 * bar, 1.5 * bar, sill)
        svg.rect(x - 1.6 * bar, y + height + 2.5 * bar, width + 3.2 * bar, 0.5 * bar, shade(sill, 0.3))


def mountains(peaks, seed, sky=(CLOUD, ICE), ground=BLUE_MID, horizon=0.86, rock=FAR_ROCK):
    """A view for a window: peaks as (share across, share of height, width share), far ones first."""
    def view(svg, area):
        x, y, width, height = area
        base = y + height * horizon
        svg.rect(x, y, width, height, sky[0])
        svg.rect(x, y + height * 0.34, width, height, sky[1])
        for i, (across, tall, wide) in enumerate(peaks):
            middle = x + width * across
            mountain(svg, (middle, base - height * tall), middle - width * wide, middle + width * wide,
                     base + 1, rock, seed + i)
        svg.rect(x, base, width, height, ground)
    return view


def flag(svg, x, foot, height, ink, wide=None):
    """A flag of one plain colour that hangs from its staff in three folds."""
    with svg.place(x, foot, height):
        svg.rect(-0.009, -1, 0.018, 1, PEACH)
        svg.circle(0, -1, 0.016, CLAY)
    with svg.place(x, foot - height * 0.965):
        # The cloth is drawn 20 wide and 66.5 high, and is as narrow as the caller wants.
        across, down = (wide or height * 0.2) / 20, height / 100

        def cloth(u, v):
            return u * across, v * down

        svg.path(map_path("M0,0 C10,3 18,14 20,26 L18,60.5 C12,68.5 6,68.5 0,66.5Z", cloth), ink)
        svg.path(map_path("M11.2,5.5 C17.2,12 19,20 20,26 L18,60.5 C16,64.5 14,66.5 11.6,67.7Z", cloth),
                 shade(ink, 0.25))
        svg.path(map_path("M0,5 C5.2,20 6,40 4.8,67.7 L0,66.5Z", cloth), shade(ink, 0.14))


# Furniture.

def chair_back(svg, x, y, width, height, ink=NAVY):
    """The back of a chair, from behind; (x, y) is the middle of its upper edge."""
    tall = height / width
    with svg.place(x, y, width):
        svg.path(f"M-.5 {number(tall)}L-.48 .16Q-.47 0 -.34 0L.34 0Q.47 0 .48 .16L.5 {number(tall)}Z", ink)
        svg.path(f"M.25 0L.34 0Q.47 0 .48 .16L.5 {number(tall)}L.28 {number(tall)}Z", shade(ink, 0.4))


def desk_chair(svg, x, y, width, floor, ink=NAVY):
    """A swivel chair from behind, its sitter hidden from the shoulder blades down."""
    height = width * 0.95
    svg.rect(x - width * 0.06, y + height, width * 0.12, floor - y - height, shade(STEEL, 0.4))
    svg.rect(x - width * 0.42, floor - width * 0.06, width * 0.84, width * 0.07, PLATE)
    chair_back(svg, x, y, width, height, ink)
    svg.rect(x - width * 0.54, y + height, width * 1.08, width * 0.13, shade(ink, 0.3))


def slat_chair(svg, x, y, width, height, ink=SKIN_DARK):
    """A wooden chair from behind, its sitter seen between the slats."""
    post, slat = width * 0.1, height * 0.14
    seat = y + height * 0.4
    for i in range(2):
        svg.rect(x - width / 2 + post / 2, y + i * height * 0.24, width - post, slat, ink)
        svg.rect(x + width * 0.18, y + i * height * 0.24, width * 0.32 - post / 2, slat, shade(ink, 0.2))
    svg.rect(x - width * 0.54, seat, width * 1.08, slat * 0.9, shade(ink, 0.28))
    for side, tone in ((-1, ink), (1, shade(ink, 0.3))):
        svg.rect(x + side * (width / 2 - post / 2) - post / 2, y - slat * 0.4, post, height + slat * 0.4,
                 tone)


def side_chair(svg, x, seat, scale, ink=NAVY, flip=False, legs=STEEL):
    """A chair from the side, its sitter looking right; (x, seat) is the middle of the seat, scale mm a dm."""
    with svg.place(x, seat, scale, flip):
        svg.stroke([(-2, 0.3), (-2.5, 4.4)], legs, 0.28, cap="butt")
        svg.stroke([(2, 0.3), (2.4, 4.4)], legs, 0.28, cap="butt")
        svg.rect(-2.5, 0, 5, 0.6, ink)
        svg.path("M-2.5 .6L-3.3 -4.4C-3.4 -4.9 -2.8 -5 -2.7 -4.5L-1.9 .6Z", shade(ink, 0.3))


# Screens and papers.

def monitor(svg, x, foot, width, height, paint, ink=PLATE, glass=NAVY, stand=True):
    """A screen that we see; `paint(svg, (x, y, width, height))` fills its glass."""
    y = foot - height - (height * 0.22 if stand else 0)
    if stand:
        svg.rect(x - width * 0.06, y + height, width * 0.12, height * 0.2, shade(STEEL, 0.4))
        svg.rect(x - width * 0.19, foot - height * 0.045, width * 0.38, height * 0.05, ink)
    svg.rect(x - width / 2, y, width, height, ink)
    rim = width * 0.035
    area = (x - width / 2 + rim, y + rim, width - 2 * rim, height - 2 * rim)
    svg.rect(*area, glass)
    with svg.clip(box(*area)):
        paint(svg, area)


def monitor_back(svg, x, foot, width, height, ink=BLUE_DARK):
    """A screen that somebody else sees."""
    y = foot - height * 1.22
    svg.rect(x - width * 0.07, y + height, width * 0.14, height * 0.2, shade(ink, 0.5))
    svg.rect(x - width * 0.2, foot - height * 0.05, width * 0.4, height * 0.06, PLATE)
    svg.rect(x - width / 2, y, width, height, ink)
    svg.rect(x + width * 0.2, y, width * 0.3, height, shade(ink, 0.3))
    svg.circle(x, y + height * 0.5, height * 0.07, shade(ink, 0.5))


def laptop(svg, x, y, width, flip=False, ink=HAZE):
    """An open laptop on a table seen a little from above, its user on the left; (x, y) is its near left corner."""
    with svg.place(x, y, width, flip):
        svg.polygon([(0.06, -0.3), (0.66, -0.3), (0.72, 0), (0, 0)], ink)
        svg.polygon([(0.1, -0.26), (0.48, -0.26), (0.5, -0.05), (0.06, -0.05)], shade(ink, 0.25))
        svg.polygon([(0.66, -0.3), (0.72, 0), (0.9, -0.5), (0.83, -0.8)], ink)
        svg.polygon([(0.69, -0.31), (0.735, -0.08), (0.87, -0.49), (0.82, -0.72)], NAVY)


def lines(svg, x, y, width, count, pitch, ink=HAZE, thick=0.6, seed=1):
    """Lines of writing that nobody need read."""
    chance = dice(seed)
    for i in range(count):
        svg.rect(x, y + i * pitch, width * (0.62 + 0.38 * chance.random()), thick, ink)


def passport(svg, x, y, size, turn=0, ink=BRICK):
    with svg.place(x, y, size, turn=turn):
        svg.rect(-0.36, -0.5, 0.72, 1.0, ink, radius=0.05)
        svg.rect(0.24, -0.5, 0.12, 1.0, shade(ink), radius=0.05)
        svg.circle(-0.05, -0.1, 0.17, PEACH)
        svg.circle(-0.05, -0.1, 0.1, ink)
        svg.rect(-0.22, 0.2, 0.34, 0.06, PEACH)


def glass_of_water(svg, x, foot, height, water=CLOUD):
    half = height * 0.3
    svg.polygon([(x - half, foot - height), (x + half, foot - height), (x + half * 0.8, foot),
                 (x - half * 0.8, foot)], ICE, 0.75)
    svg.polygon([(x - half * 0.93, foot - height * 0.62), (x + half * 0.93, foot - height * 0.62),
                 (x + half * 0.8, foot),
                 (x - half * 0.8, foot)], water)


def cup(svg, x, foot, height, ink=PAPER):
    with svg.place(x, foot, height):
        svg.ring(0.46, -0.52, 0.24, shade(ink, 0.2), 0.11)
        svg.path("M-.46 -1H.46V-.4Q.46 0 .1 0H-.1Q-.46 0 -.46 -.4Z", ink)


def potted_plant(svg, x, foot, height, pot=STEEL, leaf=LEAF):
    """A plant with broad leaves in two tones."""
    with svg.place(x, foot, height):
        svg.stroke([(0, -0.26), (0, -0.72)], shade(leaf, 0.3), 0.03)
        for root, tip, bulge in (((0, -0.36), (-0.30, -0.62), 1), ((0, -0.42), (0.32, -0.60), -1),
                                 ((0, -0.52), (-0.24, -0.86), 1), ((0, -0.56), (0.24, -0.88), -1),
                                 ((0, -0.66), (0.02, -1.0), 1)):
            leaf_blade(svg, root, tip, 0.13, leaf, bulge)
        svg.path("M-.17 -.3L.17 -.3L.13 0L-.13 0Z", pot)
        svg.path("M.04 -.3L.17 -.3L.13 0L.03 0Z", shade(pot, 0.25))


def leaf_blade(svg, root, tip, half, ink, bulge=1):
    """A leaf of two halves along its rib, the lower one shaded."""
    (x0, y0), (x1, y1) = root, tip
    dx, dy = x1 - x0, y1 - y0
    span = (dx * dx + dy * dy) ** 0.5
    nx, ny = -dy / span * half * bulge, dx / span * half * bulge
    for side, tone in ((1, ink), (-1, shade(ink, 0.26))):
        svg.path(f"M{number(x0)} {number(y0)}C{number(x0 + dx * .25 + nx * side)} "
                 f"{number(y0 + dy * .25 + ny * side)} "
                 f"{number(x0 + dx * .75 + nx * side)} {number(y0 + dy * .75 + ny * side)} {number(x1)} "
                 f"{number(y1)}Z", tone)


# The laboratory.

def bottle(svg, x, foot, width, height, ink, cap=PLATE):
    """A stoppered bottle with a label."""
    neck = width * 0.42
    with svg.place(x, foot):
        body = "M-.5,0 L-.5,-.6 Q-.5,-.7 -.21,-.74 L-.21,-.86 L.21,-.86 L.21,-.74 Q.5,-.7 .5,-.6 L.5,0Z"
        svg.path(map_path(body, lambda u, v: (u * width, v * height)), ink)
        svg.rect(width * 0.18, -height * 0.6, width * 0.32, height * 0.6, shade(ink, 0.16))
        svg.rect(-width * 0.34, -height * 0.46, width * 0.56, height * 0.24, PAPER)
        svg.rect(-neck * 0.62, -height, neck * 1.24, height * 0.15, cap)


def flask(svg, x, foot, height, liquid, glass=ICE):
    """A conical flask, a third full."""
    with svg.place(x, foot, height):
        svg.path("M-.12 -1L.12 -1L.12 -.62L.42 -.08Q.45 0 .36 0L-.36 0Q-.45 0 -.42 -.08L-.12 -.62Z", glass)
        svg.path("M-.25 -.38L.25 -.38L.42 -.08Q.45 0 .36 0L-.36 0Q-.45 0 -.42 -.08Z", liquid)
        svg.path("M.08 -.38L.25 -.38L.42 -.08Q.45 0 .36 0L.16 0Z", shade(liquid, 0.2))
        svg.rect(-0.15, -1.02, 0.30, 0.05, MIST)


def tubes(svg, x, foot, width, inks, rack=STEEL):
    """A rack of test tubes."""
    pitch = width / len(inks)
    height = width * 0.5
    for i, ink in enumerate(inks):
        middle = x - width / 2 + pitch * (i + 0.5)
        wide = pitch * 0.46
        svg.rect(middle - wide / 2, foot - height, wide, height * 0.92, ICE, radius=wide / 2)
        svg.rect(middle - wide / 2, foot - height * 0.56, wide, height * 0.48, ink, radius=wide / 2)
        svg.rect(middle - wide / 2, foot - height, wide, height * 0.12, MIST)
    for y in (0.66, 0.2):
        svg.rect(x - width / 2 - 0.6, foot - height * y, width + 1.2, height * 0.1, rack)
    svg.rect(x - width / 2 - 0.6, foot - height * 0.1, width + 1.2, height * 0.1, shade(rack, 0.3))


def microscope(svg, x, foot, height, ink=BLUE_DARK, flip=False):
    """A microscope whose eyepiece leans to the left."""
    with svg.place(x, foot, height, flip):
        svg.path("M-.34 0L-.34 -.05Q-.3 -.1 -.2 -.1L.3 -.1Q.36 -.1 .36 -.04L.36 0Z", PLATE)
        svg.path("M.1 -.1C.42 -.2 .46 -.62 .16 -.78L.08 -.68C.28 -.56 .26 -.3 .02 -.24L.02 -.1Z", ink)
        svg.rect(-0.26, -0.285, 0.42, 0.045, PLATE)
        with svg.place(0.07, -0.7, turn=-22):
            svg.rect(-0.085, -0.16, 0.17, 0.34, ink)
            svg.rect(0.02, -0.16, 0.065, 0.34, shade(ink, 0.4))
            svg.rect(-0.06, -0.3, 0.12, 0.15, BLUE_MID)
            svg.rect(-0.075, -0.335, 0.15, 0.05, PLATE)
            svg.rect(-0.055, 0.18, 0.11, 0.08, BLUE_MID)
            svg.rect(-0.032, 0.25, 0.064, 0.09, MIST)
        svg.circle(0.29, -0.4, 0.055, BLUE_MID)


def crate(svg, x, foot, width, height, fruit, ink=CLAY, seed=1):
    """A slatted crate heaped with fruit of the inks given."""
    chance = dice(seed)
    radius = width * 0.082
    rows = ((0.62, 5), (0.0, 6))
    for lift, count in rows:
        for i in range(count):
            cx = x + (i - (count - 1) / 2) * width * 0.152
            cy = foot - height - radius * (0.35 + lift * 2)
            apple(svg, cx, cy + radius * 0.2 * chance.random(), radius,
                  fruit[(i * 2 + (lift > 0)) % len(fruit)])
    svg.rect(x - width / 2, foot - height, width, height, shade(ink, 0.45))
    slat = height / 3
    for i in range(3):
        svg.rect(x - width / 2, foot - height + i * slat, width, slat * 0.78, ink)
        svg.rect(x + width * 0.3, foot - height + i * slat, width * 0.2, slat * 0.78, shade(ink, 0.14))
    for side in (-0.5, 0.42):
        svg.rect(x + width * side, foot - height, width * 0.08, height, shade(ink, 0.28))


def apple(svg, x, y, radius, ink):
    with svg.place(x, y, radius):
        svg.circle(0, 0, 1, ink)
        svg.path("M.2 -.98A1 1 0 0 1 .2 .98A1.6 1.6 0 0 0 .2 -.98Z", shade(ink, 0.2))
        svg.rect(-0.06, -1.25, 0.12, 0.4, SKIN_DARK)


def magnifier(svg, x, y, radius, turn=45, rim=PLATE):
    """A magnifying glass whose handle points where `turn` says, in degrees from the right."""
    svg.circle(x, y, radius, PAPER, 0.35)
    svg.ring(x, y, radius, rim, radius * 0.2)
    with svg.place(x, y, radius, turn=turn):
        svg.rect(1.0, -0.1, 0.3, 0.2, STEEL)
        svg.rect(1.25, -0.15, 1.0, 0.3, rim, radius=0.12)
