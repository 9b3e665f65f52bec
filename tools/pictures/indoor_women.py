"""Round tables for women, in a bright room in Uzbekistan."""

from interiors import lines, side_chair, slat_chair
from kit import (AUBERGINE, BLUE, BLUE_DARK, BRICK, CLAY, CLOUD, CREAM, HAZE, ICE, LEAF, MIST, NAVY, PAPER,
                 PEACH, PETROL, PINE, PLATE, SAGE, SAND, SKIN_DARK, SKIN_LIGHT, SKIN_MID, SLATE, STEEL, mix,
                 number, shade)
from people import LEFT, RIGHT, Figure, Look, standing
from people_heads import BACK, PROFILE, TURNED

SILVER = mix(SLATE, HAZE, 0.4)
WALL = mix(CREAM, PAPER, 0.35)


def women_training(svg):
    svg.title("Round tables for women: a trainer at the flip chart, a madrasa and its dome in the window")
    svg.rect(0, 0, 216, 152, WALL)
    svg.rect(0, 106, 216, 46, SAND)
    svg.rect(0, 105, 216, 1.4, PEACH)
    for x in (14, 86, 158):
        _arched_window(svg, x, 14, 44, 70)

    _flip_chart(svg, 124, 50, 30, 38)
    standing(svg, 94, 124, 4.1, Look(skin=SKIN_MID, woman=True, hair="bob", hair_ink=PLATE, ink=BRICK,
                                     legs_ink=NAVY), TURNED,
             right=(112.6, 69), right_hand="open")
    _table(svg, 48, 108, LEFT_FAR, LEFT_NEAR, side=-1)
    _table(svg, 170, 108, RIGHT_FAR, RIGHT_NEAR, side=1)


LEFT_FAR = (
    (Look(skin=SKIN_LIGHT, woman=True, hair="bun", hair_ink=SILVER, dress="suit", ink=BLUE), 4),
    (Look(skin=SKIN_MID, woman=True, cover="headscarf", cover_ink=SAGE, dress="blouse", ink=AUBERGINE), 0),
)
LEFT_NEAR = (
    Look(skin=SKIN_MID, woman=True, cover="kerchief", cover_ink=PETROL, hair_ink=PLATE, dress="tunic",
         ink=LEAF, legs="skirt", legs_ink=PINE),
    Look(skin=SKIN_LIGHT, woman=True, hair="long", hair_ink=SKIN_DARK, dress="blouse", ink=BLUE_DARK),
)
RIGHT_FAR = (
    (Look(skin=SKIN_LIGHT, woman=True, hair="tail", hair_ink=SKIN_DARK, dress="blouse", ink=PINE,
          accent=SAGE), 0),
    (Look(skin=SKIN_DARK, woman=True, hair="bob", hair_ink=PLATE, dress="suit", ink=PETROL), -4),
)
RIGHT_NEAR = (
    Look(skin=SKIN_LIGHT, woman=True, cover="headscarf", cover_ink=MIST, dress="blouse", ink=BLUE,
         legs="skirt", legs_ink=NAVY),
    Look(skin=SKIN_MID, woman=True, cover="kerchief", cover_ink=LEAF, hair_ink=PLATE, dress="blouse",
         ink=AUBERGINE),
)


def _table(svg, x, y, far, near, side):
    """A round table and five women: two beyond it, one at its outer end, two with the back to us."""
    far_scale, near_scale = 3.9, 4.5
    for i, (look, tilt) in enumerate(far):
        figure = Figure(svg, x - 13 + 26 * i, y - 24, far_scale, look, TURNED, mirror=side > 0)
        figure.hair_behind(tilt)
        figure.torso()
        figure.head(tilt)
    outer = near[0]
    sitter = Figure(svg, x + side * 33, y - 20, 4.1, outer, PROFILE, mirror=side > 0, lean=3)
    sitter.hair_behind(2)
    side_chair(svg, sitter.x + side * 0.4 * sitter.size, sitter.y + 26 * sitter.size, 4.1, SKIN_DARK,
               flip=side > 0)
    sitter.sit()
    _cloth(svg, x, y)
    sitter.torso()
    sitter.head(2)
    for i, (look, _) in enumerate(far):
        middle = x - 13 + 26 * i
        figure = Figure(svg, middle, y - 24, far_scale, look, TURNED, mirror=side > 0)
        left, right = (middle - 2, y - 6.4), (middle + 3, y - 6.2)
        if side > 0:
            left, right = right, left
        figure.arm(RIGHT, right, length=0.68, cast=y - 7.4)
        figure.arm(LEFT, left, length=0.68, cast=y - 7.4)
    _things(svg, x, y)
    sitter.arm(LEFT, (x + side * 17, y - 1), cast=True)
    look = near[1]
    back = Figure(svg, x + side * 2, y - 3, near_scale, look, BACK)
    back.arm(LEFT, (back.x - 2.4, y + 9), length=0.8)
    back.arm(RIGHT, (back.x + 2.4, y + 9), length=0.8)
    back.torso()
    back.head(tilt=-side * 5)
    slat_chair(svg, back.x, y + 11, 4.2 * near_scale, 8.2 * near_scale)


def _cloth(svg, x, y):
    """A round table under a white cloth that falls in folds."""
    fold = mix(CLOUD, MIST, 0.35)
    n = number
    svg.path(f"M{n(x - 31)} {n(y)}L{n(x - 28)} {n(y + 30)}Q{n(x - 14)} {n(y + 36)} {n(x)} "
             f"{n(y + 36)}T{n(x + 28)} {n(y + 30)}L{n(x + 31)} {n(y)}Z", CLOUD)
    for left, right, foot in ((-24, -19, 33), (-8, -2, 36), (8, 14, 35.6), (20, 31, 30)):
        svg.path(f"M{n(x + left)} {n(y + 2)}L{n(x + left * .94)} {n(y + foot)}L{n(x + right * .92)} "
                 f"{n(y + foot - 1)}L{n(x + right)} {n(y + 2)}Z", fold)
    svg.ellipse(x, y, 31, 8.4, PAPER)
    svg.path(f"M{n(x - 31)} {n(y)}A31 8.4 0 0 0 {n(x + 31)} {n(y)}L{n(x + 31)} {n(y + 1.2)}A31 8.4 0 0 1 "
             f"{n(x - 31)} {n(y + 1.2)}Z", fold)


def _things(svg, x, y):
    """Papers, notes in colours, a teapot and bowls."""
    for dx, dy, wide in ((-19, 1.6, 9), (10, 2.4, 9), (20, -1.6, 8)):
        svg.polygon([(x + dx - wide * .36, y + dy - 1.4), (x + dx + wide * .5, y + dy - 1.4),
                     (x + dx + wide * .38, y + dy + 1.6),
                     (x + dx - wide * .5, y + dy + 1.6)], mix(CLOUD, ICE, 0.3))
        svg.rect(x + dx - wide * .28, y + dy - 0.5, wide * .5, 0.5, HAZE)
        svg.rect(x + dx - wide * .32, y + dy + 0.5, wide * .4, 0.5, HAZE)
    for dx, dy, ink in ((-9, 3.6, SAGE), (-5.6, 4.4, SAND), (4.4, 4.6, PEACH)):
        svg.polygon([(x + dx - 1.3, y + dy - 0.7), (x + dx + 1.7, y + dy - 0.7), (x + dx + 1.3, y + dy + 0.7),
                     (x + dx - 1.7, y + dy + 0.7)], ink)
    with svg.place(x - 0.5, y - 0.4, 1.0):
        svg.path("M-2.4 -1.6C-2.6 -4.4 2.6 -4.4 2.4 -1.6C2.3 -.4 1.4 0 0 0S-2.3 -.4 -2.4 -1.6Z", PETROL)
        svg.path("M.8 -3.7C2.4 -3.4 2.5 -2.2 2.4 -1.6C2.3 -.4 1.4 0 .4 0C1.4 -1.2 1.5 -2.6 .8 -3.7Z",
                 shade(PETROL))
        svg.stroke("M2.2 -1.4Q3.4 -1.8 3.8 -3.4", PETROL, 0.7)
        svg.circle(0, -4.2, 0.5, PETROL)
    for dx in (-6.4, 7):
        svg.path(f"M{number(x + dx - 1.5)} {number(y - 1.8)}h3q-.2 1.8 -1.5 1.8t-1.5 -1.8Z", HAZE)


def _flip_chart(svg, x, y, width, height):
    for dx in (-0.34, 0.34):
        svg.stroke([(x + dx * width * 0.8, y + height), (x + dx * width * 1.25, y + height + 34)], STEEL, 1.1,
                   cap="butt")
    svg.rect(x - width / 2 - 0.8, y - 0.8, width + 1.6, height + 1.6, STEEL)
    svg.rect(x - width / 2, y, width, height, PAPER)
    svg.rect(x - width / 2 - 1.6, y - 2.4, width + 3.2, 2.4, BLUE_DARK)
    left = x - width / 2
    svg.rect(left + 4, y + 4.4, 15, 1.3, NAVY)
    for cx, cy, r, ink in ((9, 16, 4.6, PETROL), (21, 16, 4.6, SAGE), (15, 25.6, 4.6, PEACH)):
        svg.circle(left + cx, y + cy, r, ink)
    svg.stroke([(left + 13.6, y + 16), (left + 16.4, y + 16)], NAVY, 0.6)
    svg.stroke([(left + 11.4, y + 20), (left + 12.8, y + 21.8)], NAVY, 0.6)
    svg.stroke([(left + 18.6, y + 20), (left + 17.2, y + 21.8)], NAVY, 0.6)
    lines(svg, left + 4, y + 32.6, 21, 2, 2.2, HAZE, 0.7, 9)


# What stands outside: one view that runs on from window to window.

def _arched_window(svg, x, y, width, height):
    svg.path(_arch(x - 1.6, y - 1.8, width + 3.2, height + 3.4), PAPER)
    svg.path(_arch(x - 0.6, y - 0.7, width + 1.2, height + 1.4), mix(SAND, PEACH, 0.3))
    with svg.clip(_arch(x, y, width, height)):
        _old_town(svg, x, y, width, height)
    svg.rect(x + width / 2 - 0.6, y, 1.2, height, PAPER)
    svg.rect(x, y + height * 0.34, width, 1.2, PAPER)
    svg.rect(x - 4, y + height, width + 8, 2, SAND)
    svg.rect(x - 3, y + height + 2, width + 6, 0.8, shade(SAND, 0.16))


def _arch(x, y, width, height):
    """Path data of an opening with a pointed head."""
    n = number
    spring = y + width * 0.42
    return (f"M{n(x)} {n(y + height)}V{n(spring)}C{n(x)} {n(y + width * .16)} {n(x + width * .3)} "
            f"{n(y + width * .08)} {n(x + width / 2)} {n(y)}"
            f"C{n(x + width * .7)} {n(y + width * .08)} {n(x + width)} {n(y + width * .16)} {n(x + width)} "
            f"{n(spring)}V{n(y + height)}Z")


def _old_town(svg, x, y, width, height):
    base = y + height
    svg.rect(x, y, width, height, mix(CLOUD, MIST, 0.35))
    svg.rect(x, y + height * 0.4, width, height, CLOUD)
    svg.rect(x, y + height * 0.66, width, height, ICE)
    stone, dim = mix(SAND, CREAM, 0.2), mix(SAND, PEACH, 0.55)
    svg.rect(0, base - 12, 216, 12, dim)
    for left in range(2, 216, 9):
        svg.path(_arch(left, base - 9.6, 5.4, 9.6), mix(dim, CLAY, 0.3))
    _dome(svg, 38, base - 12, 13.6)
    _minaret(svg, 66.5, base, 58)
    _minaret(svg, 96, base, 46)
    _portal(svg, 179, base, 30, 50, stone, dim)
    _dome(svg, 120, base - 10, 8.5)
    _minaret(svg, 160.6, base, 44)
    _minaret(svg, 199.5, base, 44)


def _dome(svg, x, base, radius):
    """A ribbed dome of blue tiles on its drum."""
    drum, tile = mix(SAND, PEACH, 0.3), mix(PETROL, MIST, 0.3)
    tall = radius * 0.95
    svg.rect(x - radius * 0.84, base - tall, radius * 1.68, tall, drum)
    svg.rect(x + radius * 0.2, base - tall, radius * 0.64, tall, shade(drum, 0.12))
    svg.rect(x - radius * 0.84, base - tall, radius * 1.68, tall * 0.26, tile)
    svg.rect(x + radius * 0.2, base - tall, radius * 0.64, tall * 0.26, shade(tile, 0.2))
    top, n = base - tall, number
    svg.path(f"M{n(x - radius * .86)} {n(top)}C{n(x - radius * 1.15)} {n(top - radius * .7)} "
             f"{n(x - radius * .6)} {n(top - radius * 1.3)} {n(x)} {n(top - radius * 1.66)}"
             f"C{n(x + radius * .6)} {n(top - radius * 1.3)} {n(x + radius * 1.15)} {n(top - radius * .7)} "
             f"{n(x + radius * .86)} {n(top)}Z", tile)
    svg.path(f"M{n(x + radius * .22)} {n(top)}C{n(x + radius * .4)} {n(top - radius * .7)} "
             f"{n(x + radius * .24)} {n(top - radius * 1.3)} {n(x)} {n(top - radius * 1.66)}"
             f"C{n(x + radius * .6)} {n(top - radius * 1.3)} {n(x + radius * 1.15)} {n(top - radius * .7)} "
             f"{n(x + radius * .86)} {n(top)}Z", shade(tile, 0.2))
    svg.rect(x - 0.2, top - radius * 1.66 - radius * 0.26, 0.4, radius * 0.28, CLAY)


def _minaret(svg, x, base, height):
    """A tapering tower with bands of tiles and a lantern."""
    stone, tile = mix(SAND, PEACH, 0.35), mix(PETROL, MIST, 0.35)
    wide = height * 0.075
    svg.polygon([(x - wide, base), (x - wide * 0.66, base - height * 0.84), (x + wide * 0.66,
                                                                             base - height * 0.84),
                 (x + wide, base)], stone)
    svg.polygon([(x + wide * 0.2, base), (x + wide * 0.15, base - height * 0.84),
                 (x + wide * 0.66, base - height * 0.84), (x + wide, base)], shade(stone, 0.14))
    for share in (0.3, 0.55, 0.76):
        half = wide * (1 - 0.34 * share / 0.84)
        svg.rect(x - half, base - height * share, half * 2, height * 0.03, tile)
    svg.rect(x - wide * 0.95, base - height * 0.9, wide * 1.9, height * 0.07, stone)
    svg.rect(x + wide * 0.2, base - height * 0.9, wide * 0.75, height * 0.07, shade(stone, 0.14))
    svg.polygon([(x - wide * 0.7, base - height * 0.9), (x, base - height), (x + wide * 0.7,
                                                                             base - height * 0.9)], tile)


def _portal(svg, x, base, width, height, stone, dim):
    """The portal of a madrasa: a high frame of tiles round a pointed niche."""
    tile = mix(PETROL, MIST, 0.3)
    svg.rect(x - width / 2, base - height, width, height, stone)
    svg.rect(x + width * 0.36, base - height, width * 0.14, height, dim)
    svg.rect(x - width * 0.43, base - height + 2.2, width * 0.86, height - 2.2, tile)
    svg.rect(x - width * 0.36, base - height + 4.4, width * 0.72, height - 4.4, mix(BLUE, MIST, 0.3))
    svg.path(_arch(x - width * 0.29, base - height * 0.82, width * 0.58, height * 0.82), dim)
    svg.path(_arch(x - width * 0.16, base - height * 0.4, width * 0.32, height * 0.4),
             mix(BLUE_DARK, MIST, 0.25))


SCENES = {
    "women-training": (216, 152, women_training),
}
