"""A market in a border town: women who trade, and what they trade."""

from kit import (AUBERGINE, BLUE, BLUE_MID, BRICK, CLAY, CLOUD, CREAM, LEAF, MIST, NAVY, PAPER,
                 PEACH, PETROL, PINE, PLATE, SAGE, SAND, SKIN_DARK, SKIN_LIGHT, SKIN_MID, mix,
                 shade)
from landscape import hills, poplars
from outdoor_setting import day, day_range, far_range, feet_shadow, standing
from people import LEFT, PROFILE, RIGHT, TURNED, Look

GROUND = 97.0         # the foot of the stalls
FRONT_ROW = 101.0     # where the customers stand
COUNTER = 19.0        # how high a counter stands over the ground
SCALE = 2.35
PAVING = mix(SAND, CREAM, .45)
SHADE = mix(SAND, CLAY, .4)
WOOD, WOOD_SHADE = CLAY, mix(CLAY, SKIN_DARK, .55)


def market(svg):
    svg.title("Women entrepreneurs at a market in a border town")
    backdrop(svg)
    for left, width, stripes, goods, seller in STALLS:
        stall(svg, left, width, stripes, goods, seller)
    customers(svg)


def backdrop(svg):
    day(svg, 76)
    far_range(svg, 78, ((84, 30, 24, 146, 4),))
    day_range(svg, 78, ((30, 12, -34, 96, 16), (150, 8, 88, 216, 9)))
    hills(svg, 68, 4, SAGE, 8, 84, step=40)
    houses(svg)
    poplars(svg, ((60.5, 80, 30), (65, 80, 24), (116, 80, 27), (3, 80, 26), (176, 80, 30)), PINE)
    svg.rect(0, 79, svg.width, svg.height - 79, PAVING)
    svg.rect(0, 79, svg.width, 1, MIST)
    joint = mix(PAVING, CLAY, .18)
    for y in (88, 97, 106):
        svg.rect(0, y, svg.width, .45, joint)


def houses(svg):
    """The town: flat roofs of clay, low and warm behind the stalls."""
    for x, width, height, ink in ((-4, 26, 16, CREAM), (20, 20, 12, SAND), (52, 24, 14, CREAM), (108, 20, 15, SAND),
                                  (126, 22, 11, CREAM), (162, 24, 17, SAND)):
        top = 80 - height
        svg.rect(x, top, width, height, ink)
        svg.rect(x + width * .7, top, width * .3, height, shade(ink, .1))
        svg.rect(x - .6, top - 1, width + 1.2, 1.4, mix(CLAY, ink, .35))
        for i in range(2):
            svg.rect(x + width * (.16 + .3 * i), top + 4, 3, 4.4, BLUE_MID)


# Stalls.

def stall(svg, left, width, stripes, goods, seller):
    right, top = left + width, GROUND - 60
    for x in (left + 2, right - 3.4):
        svg.rect(x, top + 8, 1.4, GROUND - top - 8, WOOD_SHADE)
    svg.rect(left + 2.6, top + 11, width - 5.2, GROUND - COUNTER - top - 10, mix(NAVY, BLUE, .35), opacity=.18)
    goods(svg, left, width, behind=True)
    seller(svg, left + width / 2)
    counter(svg, left, width, stripes[0])
    goods(svg, left, width, behind=False)
    awning(svg, left - 3, width + 6, top, *stripes)


def counter(svg, left, width, ink):
    top = GROUND - COUNTER
    svg.path(f"M{left + 1} {GROUND}h{width - 1}l4 2h{1 - width}Z", SHADE)
    svg.rect(left, top, width, COUNTER, WOOD)
    boards = 3
    for i in range(1, boards):
        svg.rect(left, top + COUNTER * i / boards, width, .6, WOOD_SHADE)
    svg.rect(left + width - 3, top, 3, COUNTER, mix(WOOD, WOOD_SHADE, .5))
    svg.rect(left - 1.4, top - 1.6, width + 2.8, 2.4, mix(WOOD, PEACH, .6))


def awning(svg, left, width, top, ink, other):
    """Striped cloth with a scalloped hem; the last stripes lie in the shade."""
    count = round(width / 6.2) | 1
    wide = width / count
    for i in range(count):
        cloth = ink if i % 2 == 0 else other
        x = left + i * wide
        inner = left + width * .06 + (width * .88) * i / count
        step = width * .88 / count
        svg.polygon([(inner, top), (inner + step + .1, top), (x + wide + .1, top + 10), (x, top + 10)], cloth)
        svg.path(f"M{x} {top + 10}h{wide + .05}v2.6a{wide / 2} {wide / 2.4} 0 0 1 "
                 f"{-wide} 0Z", shade(cloth, .2))


# Goods. Each is drawn twice: what hangs behind the seller, then what lies before her.

def melons(svg, left, width, behind):
    if behind:
        return
    top = GROUND - COUNTER - 1.6
    for dx, rise in ((6.4, 0), (16.4, 0), (11.4, 5.6)):
        melon(svg, left + dx, top - rise, 5.4)
    water_melon(svg, left + width - 5.6, top, 4.6)
    slice_of_melon(svg, left + width - 15.4, top)
    crate_of_fruit(svg, left + 4, GROUND, LEAF)
    crate_of_fruit(svg, left + 23, GROUND, AUBERGINE)


def melon(svg, x, foot, size):
    """A long netted melon, as they are grown here, lying on its side."""
    with svg.place(x, foot, size):
        svg.ellipse(0, -.66, 1, .66, PEACH)
        svg.path("M-.9 -.37C-.4 -.59 .7 -.59 1 -.66A1 .66 0 0 1 -.9 -.37Z", CLAY)
        for lift in (-1.25, -.92):
            svg.stroke(f"M-.82 -.73Q0 {lift} .82 -.73", mix(PEACH, CLAY, .55), .07)


def water_melon(svg, x, foot, size):
    svg.circle(x, foot - size, size, LEAF)
    for bend in (-.75, -.25, .3, .75):
        svg.stroke(f"M{x} {foot - size * 1.96}C{x + bend * size * 1.3} {foot - size * 1.5} "
                   f"{x + bend * size * 1.3} {foot - size * .5} {x} {foot - size * .04}", PINE, .85)
    svg.circle(x, foot - size * 1.96, .5, SAGE)


def slice_of_melon(svg, x, foot):
    svg.path(f"M{x - 4.6} {foot - 4.6}A4.7 4.7 0 0 0 {x + 4.6} {foot - 4.6}Z", PINE)
    svg.path(f"M{x - 4} {foot - 4.6}A4 4 0 0 0 {x + 4} {foot - 4.6}Z", CREAM)
    svg.path(f"M{x - 3.5} {foot - 4.6}A3.5 3.5 0 0 0 {x + 3.5} {foot - 4.6}Z", BRICK)


def crate_of_fruit(svg, x, ground, ink):
    width, height = 15, 8
    for i in range(5):
        middle, top = x + 1.8 + i * 2.85, ground - height - 2.1
        svg.circle(middle, top + 1.7, 1.7, ink)
        svg.path(f"M{middle} {top}a1.7 1.7 0 0 1 0 3.4c1 -1 1 -2.4 0 -3.4Z", shade(ink, .25))
    svg.rect(x, ground - height, width, height, PEACH)
    for i in range(3):
        svg.rect(x, ground - height + i * 2.8 + 2.1, width, .7, WOOD_SHADE)
    svg.rect(x, ground - height, 1.4, height, WOOD)
    svg.rect(x + width - 1.4, ground - height, 1.4, height, WOOD)


def bread(svg, left, width, behind):
    top = GROUND - COUNTER - 1.6
    if behind:
        return
    svg.path(f"M{left + 1} {top}h{width - 2}v7l-3 2l-3 -2l-3 2l-3 -2l-3 2l-3 -2l-3 2l-3 -2l-3 2l-3 -2l-3 2l-3 -2l-3 2"
             f"V{top + 7}Z", PAPER)
    svg.rect(left + 1, top + 4.6, width - 2, .9, PETROL)
    for dx, count in ((7.4, 4), (34.4, 5)):
        for i in range(count):
            loaf_on_edge(svg, left + dx, top - i * 1.9)
    loaf(svg, left + 34.4, top - 5 * 1.9 - 4.4)


def loaf_on_edge(svg, x, foot):
    """A flat round loaf seen from its side."""
    svg.rect(x - 5.4, foot - 1.9, 10.8, 1.8, PEACH, radius=.9)
    svg.rect(x - 3.2, foot - 1.9, 6.4, .7, CLAY)


def loaf(svg, x, y):
    """A round loaf stood up to show its stamped middle."""
    svg.circle(x, y, 4.6, PEACH)
    svg.path(f"M{x} {y - 4.6}a4.6 4.6 0 0 1 0 9.2c2.6 -1.6 3 -7.4 0 -9.2Z", mix(PEACH, CLAY, .6))
    svg.circle(x, y, 2.7, CLAY)
    for dx, dy in ((0, 0), (0, -1.5), (0, 1.5), (-1.4, -.75), (1.4, -.75), (-1.4, .75), (1.4, .75)):
        svg.circle(x + dx, y + dy, .42, mix(CLAY, SKIN_DARK, .8))


def textiles(svg, left, width, behind):
    top = GROUND - COUNTER - 1.6
    if behind:
        rail = GROUND - 47
        svg.rect(left + 3, rail - .8, width - 6, .9, WOOD_SHADE)
        ikat(svg, left + 4.4, rail, 9.6, 26, (AUBERGINE, PAPER, PEACH))
        ikat(svg, left + width - 14.4, rail, 10.4, 26, (PETROL, PAPER, SAND))
        return
    for dx, inks in ((20.4, (PINE, SAND)), (32.6, (PETROL, PEACH, CLOUD))):
        for i, ink in enumerate(inks):
            svg.rect(left + dx, top - 2.5 * (i + 1), 11.2, 2.4, ink, radius=.6)
            svg.rect(left + dx + 8.4, top - 2.5 * (i + 1), 2.8, 2.4, shade(ink, .25), radius=.6)
    ikat(svg, left + 2.4, top - .4, 15, 17.2, (BRICK, PAPER, PEACH))


def ikat(svg, x, top, width, height, inks):
    """A cloth in bands of tie-dyed lozenges, their edges stepped as the dye runs."""
    ground, light, middle = inks
    with svg.clip(f"M{x} {top}h{width}v{height}h{-width}Z"):
        svg.rect(x, top, width, height, ground)
        columns, unit = 2, width / 2
        for row in range(int(height / 8) + 2):
            for column in range(columns):
                cx = x + unit * (column + .5)
                cy = top + 4.4 + row * 8.6
                _lozenge(svg, cx, cy, unit * .46, 4, light)
                _lozenge(svg, cx, cy, unit * .3, 2.6, middle)
                _lozenge(svg, cx, cy, unit * .14, 1.2, ground)
        svg.rect(x + width * .82, top, width * .18, height, PLATE, opacity=.16)
    for i in range(round(width / 1.1)):
        svg.rect(x + i * 1.1 + .2, top + height, .5, 1.5, light)


def _lozenge(svg, x, y, half, rise, ink):
    """A diamond with two steps to each side."""
    a, b = half, rise
    right = [(0, -b), (a * .3, -b * .62), (a * .3, -b * .5), (a * .66, -b * .26), (a * .66, -b * .14), (a, 0)]
    half_right = right + [(dx, -dy) for dx, dy in right[::-1]]
    svg.polygon([(x + dx, y + dy) for dx, dy in half_right] + [(x - dx, y + dy) for dx, dy in half_right[::-1]], ink)


# People.

def melon_seller(svg, x):
    look = Look(skin=SKIN_MID, dress="tunic", ink=AUBERGINE, accent=PEACH, cover="kerchief", cover_ink=SAND,
                accent_ink=PEACH, woman=True)
    figure = standing(svg, x + 3, GROUND, SCALE, look, TURNED)
    figure.hair_behind()
    figure.torso()
    figure.head()
    figure.arm(LEFT, (x - 3.4, GROUND - COUNTER - 3.2), hand="rest")
    figure.arm(RIGHT, (x + 14.6, GROUND - COUNTER - 9), hand="rest", bend=-1)


def baker(svg, x):
    look = Look(skin=SKIN_LIGHT, hair="bun", hair_ink=PLATE, dress="blouse", ink=PETROL, woman=True)
    figure = standing(svg, x - .6, GROUND, SCALE, look, TURNED, mirror=True)
    figure.hair_behind()
    figure.torso()
    figure.shape("M-3.2,4 L2.8,4 L4.6,15 L5.4,26.5 L-5.4,26.5 L-4.8,15Z M-2.2,4.2 L-3,.6 L-2,.4 L-1.2,4.2Z "
                 "M1.2,4.2 L2,.4 L3,.6 L2.2,4.2Z", PAPER)
    figure.head()
    figure.arm(LEFT, (x + 4.6, GROUND - COUNTER - 3), hand="rest")
    loaf(svg, x - 11, GROUND - COUNTER - 12.6)
    figure.arm(RIGHT, (x - 9.4, GROUND - COUNTER - 11), hand="open", bend=1)


def weaver(svg, x):
    look = Look(skin=SKIN_DARK, dress="tunic", ink=PINE, accent=SAND, cover="headscarf", cover_ink=CREAM, woman=True)
    figure = standing(svg, x - 1, GROUND, SCALE, look, TURNED, mirror=True)
    figure.torso()
    figure.head()
    figure.arm(LEFT, (x + 12, GROUND - COUNTER - 9.4), hand="rest", bend=-1)
    figure.arm(RIGHT, (x - 10, GROUND - COUNTER - 2.4), hand="grip", bend=1)


STALLS = (
    (12, 46, (LEAF, PAPER), melons, melon_seller),
    (70, 42, (PETROL, PAPER), bread, baker),
    (122, 46, (AUBERGINE, CREAM), textiles, weaver),
)


def customers(svg):
    shopper(svg, 64.5, FRONT_ROW + 2)
    trader(svg, 114, FRONT_ROW + 2)


def shopper(svg, x, ground):
    feet_shadow(svg, x, ground, SCALE, SHADE)
    look = Look(skin=SKIN_MID, hair="bob", hair_ink=PLATE, dress="blouse", ink=NAVY, legs="skirt",
                legs_ink=BLUE, woman=True)
    figure = standing(svg, x, ground, SCALE, look, PROFILE)
    figure.hair_behind()
    figure.legs()
    figure.torso()
    figure.head()
    figure.arm(LEFT, (x + 12.4, ground - 29), hand="open", bend=-1)
    figure.arm(RIGHT, (x + 2.6, ground - 18.6), hand="grip", bend=-1)
    basket(svg, x + 3, ground - 17)


def basket(svg, x, top):
    svg.stroke(f"M{x - 4.6} {top + 4.6}C{x - 3.4} {top - 3} {x + 3.4} {top - 3} {x + 4.6} {top + 4.6}", WOOD_SHADE, .8)
    for dx, ink in ((-2.6, LEAF), (.4, PEACH), (3, SAGE)):
        svg.circle(x + dx, top + 4.2, 1.8, ink)
    svg.path(f"M{x - 5.6} {top + 4.4}H{x + 5.6}L{x + 4.4} {top + 10}H{x - 4.4}Z", WOOD)
    svg.path(f"M{x + 2.6} {top + 4.4}H{x + 5.6}L{x + 4.4} {top + 10}H{x + 2}Z", WOOD_SHADE)
    svg.rect(x - 5.8, top + 4, 11.6, 1.1, PEACH)


def trader(svg, x, ground):
    """A buyer who feels the cloth."""
    feet_shadow(svg, x, ground, SCALE, SHADE)
    look = Look(skin=SKIN_LIGHT, hair="parted", hair_ink=SKIN_DARK, dress="suit", ink=BLUE, legs_ink=PLATE)
    figure = standing(svg, x, ground, SCALE, look, PROFILE)
    figure.legs()
    figure.arm(RIGHT, (x + 12.6, ground - 23), hand="rest", bend=-1)
    figure.torso()
    figure.head(tilt=8)
    figure.arm(LEFT, (x + 12, ground - 19.4), hand="open", bend=-1)


SCENES = {
    "market": (180, 112, market),
}
