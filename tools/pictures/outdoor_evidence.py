"""Two investigators on either side of a pass, and a file that travels between them."""

from math import cos, pi, sin

from kit import (AUBERGINE, BLUE, BLUE_DARK, BLUE_MID, BRICK, CLAY, CLOUD, CREAM, EU_YELLOW, HAZE,
                 ICE, MIST, NAVY, PAPER, PEACH, PETROL, PINE, PLATE, SAGE, SAND, SKIN_DARK,
                 SKIN_LIGHT, SKIN_MID, SLATE, mix, shade)
from landscape import Rock, bands, distance, hills, mountain, spruce, stars
from people import LEFT, PROFILE, RIGHT, UNIT, Figure, Look

SCALE = 2.55          # millimetres a decimetre in the rooms
FLOOR = 118.0
ROOM = (58.0, 62.0)   # width and height
LEFT_ROOM, RIGHT_ROOM = 20.0, 138.0

EVENING = Rock(mix(BLUE, BLUE_MID, .35), mix(BLUE_DARK, BLUE, .35), mix(CLOUD, MIST, .4), BLUE_MID)


def evidence_exchange(svg):
    svg.title("Investigators on both sides of a mountain border exchange a file of evidence")
    evening(svg)
    the_pass(svg)
    for left, tenant, mirror in ((LEFT_ROOM, WOMAN, False), (RIGHT_ROOM, MAN, True)):
        house(svg, left, mirror)
        room(svg, left, mirror)
        investigator(svg, left, mirror, tenant)
    way_of_the_file(svg)


# Outside.

def evening(svg):
    bands(svg, ((0, BLUE_DARK), (22, mix(BLUE_DARK, BLUE_MID, .3)), (44, mix(BLUE_MID, AUBERGINE, .38)),
                (62, mix(mix(AUBERGINE, CLAY, .45), HAZE, .35)), (78, mix(CLAY, AUBERGINE, .12)),
                (90, mix(CLAY, PEACH, .6))), 112)
    stars(svg, (6, 4, 204, 40), 46, HAZE, seed=5)
    far = distance(EVENING, mix(BLUE_MID, AUBERGINE, .3), .45)
    mountain(svg, (108, 66), 62, 156, 112, far, 12, snow=.4)
    for peak, left, right, seed in (((56, 30), -30, 112, 16), ((162, 34), 104, 240, 9)):
        mountain(svg, peak, left, right, 114, EVENING, seed, snow=.42, steps=7)
    for peak, left, right, seed in (((4, 52), -60, 60, 3), ((212, 56), 166, 260, 8)):
        mountain(svg, peak, left, right, 114, EVENING, seed, snow=.32)
    hills(svg, 108, 4, mix(PINE, NAVY, .6), 6, 124, step=34)


def the_pass(svg):
    """The border runs through the pass: two posts, and a road that goes on."""
    ground = mix(mix(PINE, BLUE_MID, .3), NAVY, .5)
    svg.rect(0, FLOOR - 3, svg.width, svg.height - FLOOR + 3, ground)
    svg.path(f"M86 {svg.height}C98 136 113 130 106 124C102 120.6 106.4 117 108 114.6C109.6 117 108.4 120.6 113 124"
             f"C122 131 128 138 134 {svg.height}Z", mix(SLATE, NAVY, .35))
    for x, lean in ((98, -1), (118, 1)):
        border_post(svg, x, 128)
    for x, y, height in ((84, 121, 17), (89, 119, 12), (128.4, 119, 13), (133, 121, 18), (93, 118, 8)):
        spruce(svg, x, y, height, mix(NAVY, PINE, .18))


def border_post(svg, x, foot):
    svg.rect(x - 1.1, foot - 15, 2.2, 15, PAPER)
    for i in range(3):
        svg.polygon([(x - 1.1, foot - 3 - i * 5), (x + 1.1, foot - 4.4 - i * 5), (x + 1.1, foot - 2 - i * 5),
                     (x - 1.1, foot - .6 - i * 5)], PETROL)
    svg.polygon([(x - 1.6, foot - 15), (x, foot - 17), (x + 1.6, foot - 15)], NAVY)


# Two offices, cut open like a doll's house.

def house(svg, left, mirror):
    width, height = ROOM
    top = FLOOR - height
    svg.path(f"M{left - 4} {FLOOR + 2}h{width + 8}l10 5h{-width - 8}Z", mix(NAVY, PLATE, .4))
    svg.rect(left - 3, top - 4, width + 6, height + 6, BLUE_DARK)
    svg.rect(left - 5, top - 6, width + 10, 3.4, NAVY)
    svg.rect(left - 3, FLOOR, width + 6, 3, NAVY)
    mast = left + (8 if not mirror else width - 8)
    svg.rect(mast - .5, top - 20, 1, 14, NAVY)
    svg.path(f"M{mast - 5} {top - 19}A6 6 0 0 0 {mast + 5} {top - 19}Z", MIST)
    svg.path(f"M{mast} {top - 15.7}A6 6 0 0 0 {mast + 5} {top - 19}H{mast + 2}Z", HAZE)
    svg.circle(mast, top - 20.4, .9, EU_YELLOW)


def room(svg, left, mirror):
    width, height = ROOM
    top = FLOOR - height
    svg.rect(left, top, width, height, CREAM)
    svg.rect(left, FLOOR - 6, width, 6, mix(CLAY, PEACH, .4))
    svg.rect(left, FLOOR - 6, width, .8, mix(CREAM, CLAY, .45))

    def at(x, wide=0):
        """Measured from the outer wall, so that the two rooms mirror each other."""
        return left + x if not mirror else left + width - x - wide
    shelf(svg, at(3, 15), top + 14)
    board(svg, at(22, 20), top + 9, mirror)
    lamp(svg, at(37.5), top)


def lamp(svg, x, top):
    svg.rect(x - .25, top, .5, 7.4, NAVY)
    svg.path(f"M{x - 4} {top + 11}c0 -2.4 2 -4 4 -4s4 1.6 4 4Z", NAVY)
    svg.rect(x - 2.4, top + 11, 4.8, 1, EU_YELLOW)


def shelf(svg, x, top):
    """Binders in two rows."""
    svg.rect(x, top, 15, 30, mix(CLAY, PEACH, .3))
    for row, inks in enumerate(((PETROL, PETROL, AUBERGINE, HAZE, PINE), (HAZE, PINE, PINE, PETROL, AUBERGINE))):
        y = top + 2 + row * 14
        svg.rect(x + 1.2, y, 12.6, 12, mix(SKIN_DARK, CLAY, .3))
        for i, ink in enumerate(inks):
            svg.rect(x + 1.6 + i * 2.4, y + 2, 2.1, 10, ink)
            svg.rect(x + 2.1 + i * 2.4, y + 4, 1.1, 2.4, PAPER)


def board(svg, x, top, mirror):
    """What is known so far: a map, two notes, a thread."""
    svg.rect(x, top, 20, 15, mix(CLOUD, MIST, .5))
    svg.rect(x + .9, top + .9, 18.2, 13.2, ICE)
    svg.polygon([(x + 2, top + 2.4), (x + 8, top + 2.4), (x + 8, top + 8), (x + 2, top + 8)], SAGE)
    svg.stroke(f"M{x + 2} {top + 6}C{x + 4} {top + 4} {x + 6} {top + 7} {x + 8} {top + 4}", PAPER, .6)
    for dx, dy, ink in ((11, 2.2, PAPER), (14.6, 7.4, SAND), (9.6, 8.4, MIST)):
        svg.rect(x + dx, top + dy, 3.6, 4.4, ink)
        svg.rect(x + dx + .6, top + dy + 1.2, 2.4, .4, HAZE)
        svg.rect(x + dx + .6, top + dy + 2.2, 1.8, .4, HAZE)
    svg.stroke([(x + 5, top + 5), (x + 12.6, top + 3), (x + 16.4, top + 8.2)], NAVY, .3)
    for dx, dy in ((5, 5), (12.6, 3), (16.4, 8.2)):
        svg.circle(x + dx, top + dy, .65, PETROL)


# The people.

WOMAN = Look(skin=SKIN_MID, hair="bun", hair_ink=PLATE, dress="suit", ink=PINE, legs_ink=NAVY, woman=True)
MAN = Look(skin=SKIN_LIGHT, hair="parted", hair_ink=SKIN_DARK, dress="suit", ink=BLUE, legs_ink=PLATE)


def investigator(svg, left, mirror, look):
    """Somebody at a desk, drawn for the left room; the right room is its mirror."""
    width = ROOM[0]
    sign = -1 if mirror else 1
    x0 = left + width if mirror else left

    def at(x):
        return x0 + sign * x
    floor, desk = FLOOR - 2.4, FLOOR - 2.4 - 18.4
    seat = floor - 11.6
    neck = seat - 24.6 * UNIT * SCALE
    figure = Figure(svg, at(23), neck, SCALE, look, PROFILE, mirror, lean=4)
    chair(svg, at, seat, floor)
    figure.hair_behind()
    dim = shade(look.legs_ink, .35)
    figure.leg_side((13.4, 24.4), (14.4, 41), dim, hip=(0, 23.6))
    figure.arm(RIGHT, (at(39), desk - 1.2), hand="rest", bend=-sign)
    figure.torso()
    figure.leg_side((12.4, 24.8), (11.6, 41.2), look.legs_ink, hip=(0, 23.6))
    figure.head(tilt=3)
    table(svg, at, sign, desk, floor)
    figure.arm(LEFT, (at(37), desk - .8), hand="rest", bend=-sign)


def chair(svg, at, seat, floor):
    svg.stroke([(at(16.4), seat - 14.4), (at(17.2), seat + 1)], PLATE, 2)
    svg.stroke([(at(17.2), seat + 1.4), (at(28), seat + 1.4)], PLATE, 2.6)
    svg.stroke([(at(22.4), seat + 2), (at(22.4), floor - 1.6)], SLATE, 1.4, cap="butt")
    svg.stroke([(at(17.6), floor - 1), (at(27.4), floor - 1)], SLATE, 1.5)
    for x in (17.6, 27.4):
        svg.circle(at(x), floor - .8, 1, PLATE)


def table(svg, at, sign, desk, floor):
    span(svg, at(31), at(56), desk, 1.8, CLAY)
    span(svg, at(53), at(55), desk + 1.8, floor - desk - 1.8, mix(CLAY, SKIN_DARK, .5))
    span(svg, at(33), at(34.6), desk + 1.8, floor - desk - 1.8, mix(CLAY, SKIN_DARK, .5))
    # The screen is seen from its side and a little from the front: its light is what counts.
    svg.polygon([(at(47), desk - 15.6), (at(48.6), desk - 15.8), (at(50), desk - 3.2), (at(48.4), desk - 3)], PLATE)
    svg.polygon([(at(46.4), desk - 15), (at(47), desk - 15), (at(48.4), desk - 3.4), (at(47.8), desk - 3.4)], MIST)
    svg.polygon([(at(49), desk - 8), (at(50), desk - 8), (at(51), desk), (at(49.4), desk)], SLATE)
    span(svg, at(46), at(53), desk - .9, .9, SLATE)
    span(svg, at(36), at(43), desk - .9, .9, NAVY)
    span(svg, at(51.2), at(54.6), desk - 4.2, 4.2, PETROL)


def span(svg, a, b, y, height, ink):
    """A level bar between two x, in whichever order a mirrored room gives them."""
    svg.rect(min(a, b), y, abs(b - a), height, ink)


# The file.

START, END, CREST = (70.0, 86.0), (146.0, 86.0), 27.0


def way_of_the_file(svg):
    """From screen to screen over the pass, as an arc of dashes."""
    (x0, y0), (x1, y1) = START, END
    arc = f"M{x0} {y0}C{x0 + 4} {CREST} {x1 - 4} {CREST} {x1} {y1}"
    svg.stroke(arc, PAPER, 1, cap="butt", dash="3.4 2.6")
    # The walls of the rooms are too light for it: there it has the colour of its ends.
    width, height = ROOM
    top = FLOOR - height
    rooms = "".join(f"M{x} {top}h{width}v{height}h{-width}Z" for x in (LEFT_ROOM, RIGHT_ROOM))
    with svg.clip(rooms):
        svg.stroke(arc, PETROL, 1, cap="butt", dash="3.4 2.6")
    for x, y in (START, END):
        svg.circle(x, y, 2.4, PETROL)
        svg.circle(x, y, 1.1, PAPER)
    dossier(svg, 108, 42)


def dossier(svg, x, y):
    with svg.place(x, y, 1.0, turn=-7):
        svg.rect(-10, -11, 16.6, 19, PAPER)
        svg.rect(-7.6, -8.4, 9, 1, HAZE)
        svg.path("M-12 -8V9.4C-12 10.4 -11.4 11 -10.4 11H10.4C11.4 11 12 10.4 12 9.4V-5.4H-1L-3.4 -9H-11"
                 "C-11.6 -9 -12 -8.6 -12 -8Z", BRICK)
        svg.path("M6 -5.4H12V9.4C12 10.4 11.4 11 10.4 11H6Z", shade(BRICK, .22))
        svg.rect(-8.6, -2.2, 11, 1.2, PAPER)
        svg.rect(-8.6, .6, 8, 1.2, PEACH)
        # A seal: what is sent is what arrives.
        svg.polygon(star(5.6, 4.6, 4.2, 3.5, 12), CREAM)
        svg.stroke([(3.9, 4.7), (5.2, 6), (7.5, 3.2)], PINE, .9)


def star(x, y, outer, inner, count):
    return [(x + r * cos(pi * i / count), y + r * sin(pi * i / count))
            for i in range(2 * count) for r in ((outer, inner)[i % 2],)]


SCENES = {
    "evidence-exchange": (216, 154, evidence_exchange),
}
