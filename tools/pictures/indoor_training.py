"""Where people learn: the classroom in Riga, the round tables for women, the atelier in Dushanbe."""

from interiors import box, desk_chair, laptop, lines, monitor, mountains, side_chair, window
from kit import (AUBERGINE, BLUE, BLUE_DARK, BLUE_MID, BRICK, CLAY, CLOUD, CREAM, EU_YELLOW, HAZE, ICE,
                 LEAF, MIST, NAVY, PAPER, PEACH, PETROL, PINE, PLATE, SAGE, SAND, SKIN_DARK, SKIN_LIGHT,
                 SKIN_MID, SLATE, STEEL, mix, shade)
from people import LEFT, RIGHT, UNIT, Figure, Look, standing
from people_heads import BACK, PROFILE, TURNED


def training_room(svg):
    svg.title("Classroom in Riga: two monitors with X-ray images for each participant")
    svg.rect(0, 0, 180, 130, ICE)
    svg.rect(0, 0, 180, 6, CLOUD)
    svg.rect(0, 76, 180, 54, SAND)
    svg.rect(0, 76, 180, 1.4, MIST)
    window(svg, (5, 18, 28, 42), _riga, panes=(2, 2), bar=0.9, frame=MIST)
    _board(svg, (56, 11, 92, 49))
    _notice(svg, 156, 20)
    trainer = standing(svg, 44, 88, 3.6, Look(skin=SKIN_LIGHT, hair="parted", hair_ink=SKIN_DARK,
                                              dress="shirt", ink=PETROL,
                                              legs_ink=NAVY), TURNED, right=(58.6, 46), right_hand="grip")
    svg.stroke([(57.6, 46.8), (77.2, 42.6)], HAZE, 0.7)
    _class_row(svg, 86, 3.1, (24, 67, 110, 153), FAR_ROW)
    _class_row(svg, 116, 4.3, (32, 90, 148), NEAR_ROW)


FAR_ROW = (
    (Look(woman=True, hair="bun", hair_ink=SKIN_DARK, dress="shirt", ink=BLUE), "lorry", "wagon"),
    (Look(skin=SKIN_MID, hair="crop", hair_ink=PLATE, dress="shirt", ink=AUBERGINE), "boxes", "lorry"),
    (Look(hair="parted", hair_ink=SKIN_DARK, dress="shirt", ink=PINE), "wagon", "list"),
    (Look(skin=SKIN_MID, woman=True, hair="bob", hair_ink=PLATE, dress="shirt", ink=PETROL), "lorry",
     "boxes"),
)
NEAR_ROW = (
    (Look(skin=SKIN_MID, hair="crop", hair_ink=PLATE, dress="shirt", ink=NAVY), "wagon", "lorry"),
    (Look(woman=True, hair="tail", hair_ink=SKIN_DARK, dress="shirt", ink=PINE), "lorry", "boxes"),
    (Look(hair="thinning", hair_ink=HAZE, dress="shirt", ink=AUBERGINE), "boxes", "wagon"),
)


def _riga(svg, area):
    """Roofs and spires of an old Hanseatic town, in two tones of distance."""
    x, y, width, height = area
    svg.rect(x, y, width, height, PAPER)
    svg.rect(x, y + height * 0.48, width, height, CREAM)
    with svg.place(x, y + height, width / 28):
        svg.polygon([(17, 0), (17, -22), (18, -24), (18.3, -29), (19, -30), (19.3, -39), (19.6, -30),
                     (20.3, -29), (20.6, -24),
                     (21.6, -22), (21.6, 0)], MIST)
        svg.polygon([(19.3, -39), (19.6, -30), (20.3, -29), (20.6, -24), (21.6, -22), (21.6, 0), (19.3, 0)],
                    HAZE)
        svg.polygon([(3, 0), (3, -16), (4.4, -21), (5, -27), (5.6, -21), (7, -16), (7, 0)], MIST)
        svg.polygon([(5, -27), (5.6, -21), (7, -16), (7, 0), (5, 0)], HAZE)
        for left, wide, eave, ridge in ((0, 6, 8, 12), (7, 5, 10, 15), (12, 5.4, 8, 13), (21, 8, 9, 14)):
            svg.polygon([(left, 0), (left, -eave), (left + wide / 2, -ridge), (left + wide, -eave),
                         (left + wide, 0)], STEEL)
            svg.polygon([(left + wide / 2, -ridge), (left + wide, -eave), (left + wide, 0),
                         (left + wide / 2, 0)], shade(STEEL, 0.2))
        svg.rect(-1, -5, 30, 6, BLUE_MID)


def _board(svg, area):
    """The large screen: a lorry in the light of X-rays, and what does not belong in it."""
    x, y, width, height = area
    svg.rect(x - 1.4, y - 1.4, width + 2.8, height + 2.8, PLATE)
    svg.rect(*area, NAVY)
    with svg.clip(box(*area)):
        scan_lorry(svg, x + 8, y + height - 7, 0.84)
    svg.ring(x + 29.3, y + 30.9, 7.6, EU_YELLOW, 0.9)


def scan_lorry(svg, x, foot, scale, brick=True):
    """An X-ray of a lorry that faces left: 90 units long, 34 high."""
    with svg.place(x, foot, scale):
        svg.rect(0, -6.6, 90, 1.8, HAZE)
        svg.path("M1 -6.6V-17L4 -26H14V-6.6Z", STEEL)
        svg.path("M3.4 -17L5.6 -23.4H10.6V-17Z", MIST)
        svg.rect(16, -34, 74, 27.4, BLUE)
        svg.rect(16, -34, 74, 1.2, HAZE)
        svg.rect(16, -34, 1, 27.4, HAZE)
        svg.rect(89, -34, 1, 27.4, HAZE)
        for i, (left, tall) in enumerate(((36.5, 17), (44.5, 21), (52.5, 14), (60.5, 21), (68.5, 17),
                                          (76.5, 21))):
            _pallet(svg, left, -7.4, 7, tall, i)
        suspect = (BRICK, CLAY) if brick else (PEACH, PEACH)
        for row in range(3):
            for column in range(3):
                svg.rect(20 + 3.6 * column, -18.4 + 3.6 * row, 3.1, 3.1, suspect[(row + column) % 2])
        for wheel in (8, 30, 36, 68, 75, 82):
            svg.circle(wheel, -3.4, 3.4, MIST)
            svg.circle(wheel, -3.4, 1.5, NAVY)


def _pallet(svg, x, foot, width, height, variant):
    ink = (BLUE_MID, STEEL)[variant % 2]
    svg.rect(x, foot - height, width, height - 1, ink)
    for i in range(1, 4):
        svg.rect(x, foot - height + i * height / 4, width, 0.35, mix(ink, NAVY, 0.5))
    svg.rect(x + width / 2 - 0.18, foot - height, 0.36, height - 1, mix(ink, NAVY, 0.5))
    svg.rect(x, foot - 0.6, width, 0.6, HAZE)


def scan_wagon(svg, x, foot, scale):
    """An X-ray of a goods wagon, 60 units long."""
    with svg.place(x, foot, scale):
        svg.rect(0, -6, 60, 1.6, HAZE)
        svg.rect(2, -28, 56, 22, BLUE)
        svg.rect(2, -28, 56, 1.2, HAZE)
        for i in range(6):
            svg.circle(9 + i * 8.4, -10.4, 3.9, BLUE_MID if i != 3 else PEACH)
            svg.circle(9 + i * 8.4, -18.2, 3.9, STEEL)
        for wheel in (8, 15, 45, 52):
            svg.circle(wheel, -3, 3, MIST)


def scan_boxes(svg, x, foot, scale):
    """An X-ray of a container, 60 units long."""
    with svg.place(x, foot, scale):
        svg.rect(0, -28, 60, 26, BLUE)
        svg.rect(0, -28, 60, 1.2, HAZE)
        svg.rect(0, -3, 60, 1.2, HAZE)
        for i in range(7):
            for j in range(3):
                odd = (i, j) == (4, 1)
                svg.rect(2.6 + i * 8, -25.4 + j * 7.6, 6.8, 6.4, PEACH if odd else (BLUE_MID,
                                                                                    STEEL)[(i + j) % 2])


def _scan(kind):
    """What a monitor shows, scaled to its glass."""
    def paint(svg, area):
        x, y, width, height = area
        if kind == "list":
            lines(svg, x + width * 0.1, y + height * 0.16, width * 0.76, 6, height * 0.12, HAZE,
                  height * 0.045, 5)
        elif kind == "lorry":
            scan_lorry(svg, x + width * 0.06, y + height * 0.86, width * 0.88 / 90, brick=False)
        else:
            draw = scan_wagon if kind == "wagon" else scan_boxes
            draw(svg, x + width * 0.08, y + height * 0.84, width * 0.84 / 60)
    return paint


def _notice(svg, x, y):
    svg.rect(x, y, 15, 20, PAPER)
    svg.rect(x + 2, y + 2.4, 11, 1.2, BLUE)
    lines(svg, x + 2, y + 5.4, 11, 3, 2, HAZE, 0.8, 3)
    svg.rect(x + 2, y + 12.4, 11, 5, PEACH)


def _class_row(svg, top, scale, places, people):
    """A row of desks, two monitors a place, whoever sits there with the back to us."""
    size = scale * UNIT
    svg.rect(0, top, svg.width, 0.5 * scale, CLAY)
    svg.rect(0, top + 0.5 * scale, svg.width, 7 * scale, PEACH)
    svg.rect(0, top + 0.5 * scale, svg.width, 0.25 * scale, shade(PEACH, 0.2))
    for x, (look, left, right) in zip(places, people):
        for side, kind in ((-1, left), (1, right)):
            monitor(svg, x + side * 3.3 * scale, top + 0.2, 5.5 * scale, 3.7 * scale, _scan(kind))
        svg.rect(x - 1.6 * scale, top - 0.12 * scale, 3.2 * scale, 0.3 * scale, BLUE_DARK)
    for x, (look, _, _) in zip(places, people):
        figure = Figure(svg, x, top - 9.5 * size, scale, look, BACK)
        figure.arm(LEFT, (x - 2 * size, top + 1.6 * size), length=0.84)   # the trunk hides the hands
        figure.arm(RIGHT, (x + 2 * size, top + 1.6 * size), length=0.84)
        figure.torso()
        figure.head(tilt=(3, -4, 2)[int(x) % 3])
        desk_chair(svg, x, top + 3.4 * size, 15 * size, svg.height)


def women_enterprise(svg):
    svg.title("Dushanbe: women discuss a business plan in their sewing atelier")
    svg.rect(0, 0, 180, 130, CREAM)
    svg.polygon([(0, 0), (44, 0), (10, 100), (0, 100)], mix(CREAM, PAPER, 0.6))
    svg.rect(0, 100, 180, 30, SAND)
    svg.rect(0, 99, 180, 1.4, PEACH)
    window(svg, (8, 24, 34, 42), mountains([(.16, .46, .4), (.66, .7, .5)], 71, ground=SAGE), panes=(2, 2),
           bar=1)
    _fabrics(svg, 118, 22)
    _plan_on_wall(svg, 62, 22)
    _dress_form(svg, 170, 112)

    tailor = Figure(svg, 70, 60, 4.6, Look(skin=SKIN_MID, woman=True, cover="kerchief", cover_ink=PETROL,
                                           hair_ink=PLATE, dress="tunic",
                                           ink=AUBERGINE, accent=SAND), TURNED)
    young = Figure(svg, 103, 59, 4.6, Look(skin=SKIN_LIGHT, woman=True, hair="tail", hair_ink=SKIN_DARK,
                                           dress="blouse", ink=LEAF), TURNED,
                   mirror=True)
    for figure, tilt in ((tailor, 6), (young, 7)):
        figure.hair_behind(tilt)
        figure.torso()
        figure.head(tilt)
    adviser = Figure(svg, 40, 61, 4.7, Look(skin=SKIN_LIGHT, woman=True, hair="bun",
                                            hair_ink=mix(SLATE, HAZE, 0.35), dress="suit", ink=BLUE,
                                            legs_ink=NAVY), PROFILE,
                     lean=4)
    owner = Figure(svg, 139, 61, 4.7, Look(skin=SKIN_MID, woman=True, cover="headscarf", cover_ink=SAGE,
                                           dress="blouse", ink=PETROL,
                                           legs="skirt", legs_ink=shade(PETROL, 0.3)), PROFILE, mirror=True,
                   lean=4)
    for figure, flip in ((adviser, False), (owner, True)):
        figure.hair_behind(6)
        side_chair(svg, figure.x + (-0.4 if flip else 0.4) * figure.size, figure.y + 26 * figure.size, 4.7,
                   SKIN_DARK, flip)
        figure.sit()
    adviser.arm(RIGHT, (61, 83), ink=adviser.dark)
    owner.arm(RIGHT, (119, 83), ink=owner.dark)
    _work_table(svg)
    for figure in (adviser, owner):
        figure.torso()
        figure.head(6)
    sewing_machine(svg, 119, 86.5, 21)
    tailor.arm(LEFT, (73, 84.4), cast=81, length=0.95)
    tailor.arm(RIGHT, (83, 87.6), hand="point", cast=81, turn=64, length=0.95)
    young.arm(LEFT, (104.5, 85), length=0.95, cast=81)
    young.arm(RIGHT, (97, 87), hand="open", cast=81, turn=120, length=0.95)
    adviser.arm(LEFT, (59.6, 88.4), cast=True)
    owner.arm(LEFT, (127, 84.4), cast=True)


def _work_table(svg):
    """A table seen a little from above: the plan, cloth, scissors, a laptop."""
    svg.polygon([(56, 81), (126, 81), (136, 95), (46, 95)], CLAY)
    svg.rect(46, 95, 90, 2.2, shade(CLAY, 0.3))
    for x in (52, 126):
        svg.rect(x, 97.2, 4.4, 26, shade(CLAY, 0.4))
    svg.polygon([(74, 83), (101, 83), (104, 92.6), (71, 92.6)], PAPER)
    for i, wide in enumerate((10, 13, 11)):
        svg.rect(77 - i * 0.5, 84.8 + i * 2.2, wide, 0.7, HAZE)
    for i, tall in enumerate((2, 3.2, 4.6, 6)):
        svg.rect(92 + i * 2.3, 91.4 - tall, 1.7, tall, BRICK if i == 3 else PETROL)
    svg.path("M104 95L109 87.6Q114 86 120 88.6L126 95Z", PEACH)
    svg.path("M112 95L115 88Q117.6 87.6 120 88.6L126 95Z", shade(PEACH, 0.14))
    svg.path("M104 95L126 95L125.4 100.2L118.6 99L111.6 100.2L104.6 99.2Z", shade(PEACH, 0.08))
    laptop(svg, 57.6, 91.4, 14)


def sewing_machine(svg, x, foot, width):
    """A sewing machine, its hand wheel on the right."""
    with svg.place(x, foot, width):
        svg.rect(-0.5, -0.1, 1.0, 0.1, NAVY)
        svg.path("M.18 -.1V-.44H-.36V-.3H-.46V-.56Q-.46 -.64 -.38 -.64H.3Q.42 -.64 .42 -.52V-.1Z", BLUE_DARK)
        svg.path("M.3 -.1V-.64Q.42 -.64 .42 -.52V-.1Z", shade(BLUE_DARK, 0.4))
        svg.rect(-0.43, -0.3, 0.025, 0.18, MIST)
        svg.rect(-0.46, -0.14, 0.09, 0.03, MIST)
        svg.circle(0.46, -0.48, 0.1, NAVY)
        svg.circle(0.46, -0.48, 0.045, HAZE)
        svg.rect(-0.2, -0.56, 0.36, 0.03, SAND)
        svg.rect(0.2, -0.78, 0.07, 0.14, BRICK)
        svg.rect(0.19, -0.8, 0.09, 0.02, PAPER)


def _fabrics(svg, x, y):
    """Rolls of cloth on two shelves, their ends towards us."""
    inks = (AUBERGINE, SAGE, PEACH, PETROL, SAND, PINE, CLAY, HAZE, LEAF, MIST)
    for row in range(2):
        base = y + 14 + row * 17
        for i in range(5):
            ink = inks[(i + 5 * row) % len(inks)]
            middle, radius = x + 5 + i * 9, (4.0, 3.5, 4.2)[(i + row) % 3]
            svg.circle(middle, base - radius, radius, ink)
            svg.path(f"M{middle} {base - 2 * radius}A{radius} {radius} 0 0 1 {middle} {base}A{radius * 1.3} "
                     f"{radius * 1.3} 0 0 0 {middle} {base - 2 * radius}Z",
                     shade(ink, 0.22))
            svg.circle(middle, base - radius, radius * 0.32, PAPER)
            svg.circle(middle, base - radius, radius * 0.17, SKIN_DARK)
        svg.rect(x - 1, base, 50, 1.5, SKIN_DARK)
        svg.rect(x - 1, base + 1.5, 50, 0.6, shade(SKIN_DARK, 0.35))


def _plan_on_wall(svg, x, y):
    """Sketches of dresses, pinned up."""
    svg.rect(x, y, 42, 24, MIST)
    svg.rect(x + 1, y + 1, 40, 22, mix(MIST, PAPER, 0.5))
    for i, ink in enumerate((PETROL, AUBERGINE, LEAF)):
        left = x + 4 + i * 12.4
        svg.rect(left, y + 4, 10, 16, PAPER)
        middle = left + 5
        svg.polygon([(middle - 1, y + 6), (middle + 1, y + 6), (middle + 3, y + 7.4), (middle + 2.3, y + 9.2),
                     (middle + 1.5, y + 8.8),
                     (middle + 1.2, y + 11), (middle + 3.6, y + 18), (middle - 3.6, y + 18),
                     (middle - 1.2, y + 11), (middle - 1.5, y + 8.8),
                     (middle - 2.3, y + 9.2), (middle - 3, y + 7.4)], ink)
        svg.polygon([(middle + 1, y + 6), (middle + 3, y + 7.4), (middle + 2.3, y + 9.2),
                     (middle + 1.5, y + 8.8), (middle + 1.2, y + 11),
                     (middle + 3.6, y + 18), (middle + 1.2, y + 18), (middle + 0.4, y + 11)],
                    shade(ink, 0.25))
        svg.circle(middle, y + 4, 0.7, CLAY)


def _dress_form(svg, x, foot):
    """A dressmaker's form with a finished dress on it."""
    with svg.place(x, foot, 4.7):
        svg.stroke([(0, -7), (0, -0.4)], SKIN_DARK, 0.26, cap="butt")
        svg.polygon([(-1.6, 0), (0, -0.7), (1.6, 0)], SKIN_DARK)
        svg.rect(-0.26, -14.6, 0.52, 0.7, SAND)
        svg.path("M-.4 -14C-1 -13.6 -1.6 -13.5 -1.7 -12.8C-1.7 -11.8 -1.2 -11 -1.15 -10.2C-1.5 -8.6 -2.4 "
                 "-6.4 -2.9 -3.4L2.9 -3.4"
                 "C2.4 -6.4 1.5 -8.6 1.15 -10.2C1.2 -11 1.7 -11.8 1.7 -12.8C1.6 -13.5 1 -13.6 .4 -14Q0 -13.5 "
                 "-.4 -14Z", BLUE)
        svg.path("M.9 -13.7C1.4 -13.5 1.6 -13.3 1.7 -12.8C1.7 -11.8 1.2 -11 1.15 -10.2C1.5 -8.6 2.4 -6.4 2.9 "
                 "-3.4L1.2 -3.4C1 -6.4 .6 -8.6 .5 -10.2Z",
                 shade(BLUE, 0.3))
        svg.rect(-1.2, -10.4, 2.4, 0.5, SAND)


SCENES = {
    "training-room": (180, 130, training_room),
    "women-enterprise": (180, 130, women_enterprise),
}
