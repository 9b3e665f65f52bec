"""A freight train under an X-ray portal: what the wall of a wagon hides."""

from kit import (BLUE, BLUE_DARK, BLUE_MID, BRICK, CLAY, CLOUD, CREAM, EU_YELLOW, HAZE, MIST, NAVY,
                 PAPER, PEACH, PETROL, PINE, PLATE, SAND, SKIN_DARK, SKIN_LIGHT, SLATE, STEEL, mix,
                 points_path, shade)
from landscape import hills
from outdoor_setting import ASPHALT, KERB, day, day_range, far_range, feet_shadow, standing
from people import LEFT, OFFICER, RIGHT, TURNED, Figure, Look
from trains import BODY_FOOT, BODY_TOP, WAGON, covered_wagon, tank_wagon

RAIL = 112.0          # the head of the rail
SCALE = 1.0           # millimetres a decimetre on the track
WAGON_AT = 25.0       # the left end of the wagon under the portal
SLOT = (110.0, 124.0)  # between the legs of the portal; the ray stands in its middle


def xray_train(svg):
    svg.title("A freight train passes an X-ray portal; the scanned half of a wagon shows hidden goods")
    backdrop(svg)
    track(svg)
    with svg.place(WAGON_AT - 7 - WAGON, RAIL, SCALE):
        tank_wagon(svg, HAZE, PETROL)
    with svg.place(WAGON_AT + WAGON + 7, RAIL, SCALE):
        covered_wagon(svg, PETROL, shade(PETROL, .25))
    ray(svg)
    scanned_wagon(svg)
    portal(svg)
    cabin(svg, 158, 124)
    guard(svg, 139, 129)


def backdrop(svg):
    day(svg, 96)
    far_range(svg, 98, ((96, 44, 40, 152, 4), (150, 50, 104, 196, 8)))
    day_range(svg, 98, ((40, 30, -26, 104, 16), (192, 26, 132, 262, 2)))
    hills(svg, 92, 5, BLUE_MID, 9, 100)
    svg.rect(0, 99, svg.width, 30, SAND)


def track(svg):
    stone, top = mix(MIST, SLATE, .35), RAIL + .6
    svg.polygon([(-2, top + 1), (218, top + 1), (218, top + 7), (-2, top + 7)], stone)
    svg.rect(0, top + 5, svg.width, 3, shade(stone, .2))
    for i in range(37):
        svg.rect(i * 6 - 1, top + 1, 2.6, 2.2, mix(SLATE, NAVY, .5))
    svg.rect(0, top - .6, svg.width, 1.5, mix(STEEL, NAVY, .35))
    svg.rect(0, top - .6, svg.width, .5, MIST)
    svg.rect(0, 121, svg.width, svg.height - 121, ASPHALT)
    svg.rect(0, 121, svg.width, 1, KERB)


# The wagon, half in the light and half in the ray.

def scanned_wagon(svg):
    ray_at = (SLOT[0] + SLOT[1]) / 2
    left, top = WAGON_AT, RAIL + BODY_TOP * SCALE
    with svg.place(left, RAIL, SCALE):
        covered_wagon(svg, PAPER, PEACH)
    with svg.clip(f"M{left - 1} {top - 4}H{ray_at}V{RAIL + (BODY_FOOT + .6) * SCALE}H{left - 1}Z"):
        with svg.place(left, RAIL, SCALE):
            xray_image(svg)
    svg.ring(left + 10.8, RAIL - 24.3, 13.6, EU_YELLOW, 1.1)


def xray_image(svg):
    """The body as the operator sees it, in decimetres from the wagon's left end."""
    svg.path("M2 -14V-41.6C2 -44 4 -45.6 6.4 -45.6H131.6C134 -45.6 136 -44 136 -41.6V-11.4H1V-14H2Z", PLATE)
    svg.path("M3.4 -13.2V-41C3.4 -43 5 -44.2 6.8 -44.2H131.2C133 -44.2 134.6 -43 134.6 -41V-13.2Z", NAVY)
    for x in range(14, 130, 12):
        svg.rect(x, -44.2, .35, 31, mix(NAVY, BLUE_MID, .3))
    svg.rect(3.4, -15, 131.2, 1.8, mix(NAVY, BLUE_MID, .45))
    hidden_goods(svg)
    svg.rect(17, -43, .8, 28, MIST)
    for column, levels in enumerate((3, 3, 2)):
        pallet(svg, 20 + column * 12.4, levels, column)
    barrels(svg, 58.4)
    pallet(svg, 79.4, 3, 1)
    pallet(svg, 91.8, 2, 2)


GLOW = HAZE           # the edges of what the ray passes through


def pallet(svg, x, levels, shift):
    """Crates on a pallet; denser ones are lighter."""
    foot = -15
    svg.rect(x, foot - 1.5, 11, .5, GLOW)
    for leg in (0, 4.9, 9.8):
        svg.rect(x + leg, foot - 1, 1.2, 1, GLOW)
    for level in range(levels):
        y = foot - 1.5 - (level + 1) * 8.6
        density = (.35, .6, .15)[(level + shift) % 3]
        crate(svg, x + .3, y, 10.4, 8.2, mix(BLUE, BLUE_MID, density), level + shift)


def crate(svg, x, y, width, height, ink, kind):
    svg.rect(x, y, width, height, GLOW)
    svg.rect(x + .4, y + .4, width - .8, height - .8, ink)
    if kind % 3 == 0:
        svg.rect(x + .4, y + height * .45, width - .8, .35, GLOW)
        svg.rect(x + width / 2 - .2, y + .4, .35, height * .45, GLOW)
    elif kind % 3 == 1:
        svg.stroke([(x + .6, y + height - .6), (x + width - .6, y + .6)], GLOW, .35)
        svg.rect(x + 2.2, y + .4, .35, height - .8, GLOW)
        svg.rect(x + width - 2.5, y + .4, .35, height - .8, GLOW)
    else:
        for i in range(1, 4):
            svg.circle(x + width * i / 4, y + height / 2, 1.05, GLOW)
            svg.circle(x + width * i / 4, y + height / 2, .7, mix(ink, MIST, .25))


def barrels(svg, x):
    for row, count in enumerate((3, 2)):
        for i in range(count):
            barrel(svg, x + row * 3.1 + i * 6.3, -15 - row * 9.6)


def barrel(svg, x, foot):
    ink, wide, tall = mix(BLUE, HAZE, .32), 5.8, 9.2
    svg.rect(x, foot - tall, wide, tall, GLOW, radius=.7)
    svg.rect(x + .4, foot - tall + .4, wide - .8, tall - .8, ink, radius=.4)
    svg.rect(x + .4, foot - tall * .55, wide - .8, tall * .55 - .4, mix(ink, MIST, .3))
    for share in (.33, .66):
        svg.rect(x - .2, foot - tall * share, wide + .4, .45, GLOW)


def hidden_goods(svg):
    """Behind a false wall at the end of the wagon: small parcels, packed tight."""
    for row in range(6):
        for column in range(3):
            ink = BRICK if (row + column) % 2 == 0 else CLAY
            svg.rect(6 + column * 3.3, -17.9 - row * 3.1, 3, 2.8, ink)


# The portal and its ray.

def ray(svg):
    svg.rect(SLOT[0], 56, SLOT[1] - SLOT[0], RAIL - 56.6, mix(PEACH, CREAM, .45))


def portal(svg):
    left, right = SLOT
    top, foot, leg = 47, 122, 7.6
    middle = (left + right) / 2
    svg.rect(left, top + 8, right - left, RAIL - top - 8.6, PEACH, opacity=.3)
    svg.rect(middle - .35, top + 10, .7, RAIL - top - 10.6, CLAY)
    for x in (left - leg, right):
        svg.rect(x, top + 6, leg, foot - top - 6, BLUE_DARK)
        stripes(svg, x, foot - 33, leg, 31)
        svg.rect(x - 2.6, foot - 3, leg + 5.2, 4.6, PLATE)
    svg.rect(left - 1.2, top + 10, 1.2, foot - top - 13, MIST)
    svg.rect(right, top + 10, 1.2, foot - top - 13, MIST)
    svg.rect(left - leg - 4, top, right - left + 2 * leg + 8, 11.4, NAVY)
    svg.rect(left - leg - 4, top, right - left + 2 * leg + 8, 1.8, BLUE_MID)
    svg.rect(middle - 7, top + 4, 14, 5, BLUE)
    for i in range(3):
        svg.rect(middle - 5.6 + i * 4, top + 5.4, 3.2, 2.2, PEACH)
    svg.rect(middle - 1.6, top - 4.8, 3.2, 4.8, EU_YELLOW)
    svg.rect(middle - 2.2, top - .9, 4.4, .9, PLATE)


def stripes(svg, x, y, width, height):
    with svg.clip(f"M{x} {y}h{width}v{height}h{-width}Z"):
        for i in range(6):
            top = y + i * 6
            svg.polygon([(x, top + 3.4), (x + width, top), (x + width, top + 2.8), (x, top + 6.2)], SAND)


# Who looks.

def cabin(svg, x, ground):
    width, height = 44, 41
    top = ground - height
    svg.polygon([(x + 4, ground), (x + width, ground), (x + width + 8, ground + 3), (x + 6, ground + 3)],
                mix(ASPHALT, PLATE, .6))
    svg.rect(x, top, width, height, PAPER)
    svg.rect(x + 35.4, top, width - 35.4, height, CLOUD)
    svg.rect(x - 2.4, top - 1.6, width + 4.8, 4, NAVY)
    svg.rect(x + 5, top - 4.4, 9, 2.8, MIST)
    svg.rect(x, ground - 2.2, width, 2.2, SLATE)
    view = (x + 3.6, top + 6.6, 29, 20)
    svg.rect(view[0] - 1.2, view[1] - 1.2, view[2] + 2.4, view[3] + 2.4, NAVY)
    with svg.clip(points_path([(view[0], view[1]), (view[0] + view[2], view[1]),
                               (view[0] + view[2], view[1] + view[3]), (view[0], view[1] + view[3])])):
        svg.rect(*view, mix(BLUE_DARK, BLUE, .4))
        operator(svg, view)
    svg.rect(x + 4, top + 31, 29, .9, MIST)
    svg.rect(x + 37.2, top + 11, 5, height - 13.2, mix(BLUE, BLUE_MID, .4))
    svg.rect(x + 38, top + 13, 3.4, 8, mix(BLUE_MID, MIST, .5))


def operator(svg, view):
    x, y, width, height = view
    desk = y + height - 2.4
    look = Look(skin=SKIN_LIGHT, hair="bun", hair_ink=PLATE, dress="uniform", ink=PINE, woman=True)
    figure = Figure(svg, x + 7.6, y + 10.2, 2.15, look, TURNED)
    figure.hair_behind()
    figure.torso()
    figure.head()
    figure.arm(LEFT, (x + 12.4, desk + .2), hand="rest", bend=1)
    figure.arm(RIGHT, (x + 14.6, desk), hand="rest", bend=1)
    for at, image in ((x + 15, True), (x + 22.2, False)):
        monitor(svg, at, desk, image)
    svg.rect(x, desk, width, 3, CLAY)


def monitor(svg, x, desk, image):
    svg.rect(x + 2.8, desk - 2, 1, 2, PLATE)
    svg.rect(x, desk - 8.4, 6.6, 6.6, PLATE)
    svg.rect(x + .5, desk - 7.9, 5.6, 5.6, MIST if not image else BLUE)
    if image:
        svg.rect(x + 1, desk - 5.8, 4.6, 2.2, MIST)
        svg.rect(x + 1.5, desk - 5.3, 1, 1.2, BRICK)
    else:
        for i, share in enumerate((1, .7, .85, .5)):
            svg.rect(x + 1.2, desk - 7 + i * 1.2, 4.2 * share, .5, NAVY)


def guard(svg, x, ground):
    """An officer on the platform with a tablet."""
    feet_shadow(svg, x, ground, 1.5, mix(ASPHALT, PLATE, .6))
    figure = standing(svg, x, ground, 1.5, Look(skin=SKIN_DARK, **OFFICER), TURNED, mirror=True)
    figure.legs()
    figure.torso()
    figure.head(tilt=6)
    svg.path(f"M{x - 6.6} {ground - 17.2}l3 .6l-.4 3.2l-3 -.6Z", CLOUD)
    figure.arm(RIGHT, (x - 4.4, ground - 14.6), hand="grip", bend=1)
    figure.arm(LEFT, (x - 3, ground - 13.6), hand="grip", bend=-1)


SCENES = {
    "xray-train": (216, 152, xray_train),
}
