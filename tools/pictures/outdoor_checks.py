"""Two pictures of a crossing seen from the lane: the search dog, and the traveller's telephone."""

from kit import (AUBERGINE, BLUE, BLUE_DARK, BLUE_MID, BRICK, CLAY, CLOUD, CREAM, HAZE, LEAF, MIST,
                 NAVY, PAPER, PEACH, PETROL, PINE, PLATE, SAGE, SAND, SKIN_LIGHT, SKIN_MID, mix,
                 shade)
from landscape import dashes, hills, poplars
from outdoor_beasts import search_dog
from outdoor_setting import (ASPHALT, KERB, apron, booth, canopy, day, day_range, far_range,
                             feet_shadow, standing)
from people import LEFT, OFFICER, RIGHT, TURNED, Look
from vehicles import estate_car, minibus, shadow


def dog_handler(svg):
    svg.title("A handler and a search dog at an open car boot")
    scale, ground = 2.5, 81
    dark = mix(BLUE_DARK, PLATE, .55)
    day(svg, 64)
    far_range(svg, 64, ((66, 32, 20, 116, 4),))
    day_range(svg, 64, ((14, 12, -40, 64, 9), (112, 18, 62, 170, 6)))
    hills(svg, 58, 3, BLUE_MID, 5, 70)
    apron(svg, 64, 70)
    poplars(svg, ((2, 65, 22), (8, 65.4, 17), (117.5, 65, 21)), PINE)
    canopy(svg, 24, 106, 10, 70, (34, 93.6))
    booth(svg, 50, 70, 23, 37)
    dashes(svg, 92, 1, 13, 12, CREAM, start=4)
    svg.rect(0, 104, svg.width, 8, SAND)
    svg.rect(0, 103, svg.width, 1.4, CLOUD)
    handler(svg, 22, ground, scale, dark)
    with svg.place(82, ground, scale):
        shadow(svg, 44, dark, 1)
        estate_car(svg, PETROL)
    luggage(svg, 69, ground, dark)
    with svg.place(47.5, ground, scale * 1.04):
        svg.ellipse(.4, 0, 6.4, .5, dark)
        search_dog(svg)


def handler(svg, x, ground, scale, dark):
    feet_shadow(svg, x, ground, scale, dark)
    look = Look(skin=SKIN_MID, **OFFICER)
    figure = standing(svg, x, ground, scale, look, TURNED)
    figure.legs()
    figure.arm(RIGHT, (x + 14.5, ground - 27), hand="grip")
    leash = f"M{x + 14.8} {ground - 26.6}C{x + 18} {ground - 20} {x + 22} {ground - 18.6} {x + 27} {ground - 17.2}"
    svg.stroke(leash, PAPER, .7)
    figure.torso()
    figure.head()
    figure.arm(LEFT, (x - 4.6, ground - 17.4), hand="rest")


def luggage(svg, x, ground, dark):
    svg.ellipse(x + 7, ground, 8, 1.2, dark)
    case(svg, x, ground, 11, 16.4, AUBERGINE)
    svg.ellipse(x + 16, ground + 2.4, 7, 1.1, dark)
    bag(svg, x + 9.4, ground + 2.4, 11, 9)


def case(svg, x, ground, width, height, ink, handle=3.4):
    """A suitcase on wheels with a telescopic handle."""
    top = ground - height - 1
    svg.stroke([(x + width * .32, top), (x + width * .32, top - handle), (x + width * .68, top - handle),
                (x + width * .68, top)], PLATE, .9)
    svg.rect(x, top, width, height, ink, radius=.9)
    svg.rect(x + width * .78, top + .1, width * .22, height - .2, shade(ink, .35), radius=.9)
    for share in (.22, .72):
        svg.rect(x, top + height * share, width, 1, PEACH)
    for share in (.16, .84):
        svg.circle(x + width * share, ground - .8, .9, PLATE)


def bag(svg, x, ground, width, height):
    top = ground - height
    svg.stroke(f"M{x + 2.4} {top + .6}C{x + 2.6} {top - 3.4} {x + width - 2.6} {top - 3.4} "
               f"{x + width - 2.4} {top + .6}", PLATE, .8)
    svg.path(f"M{x} {ground}V{top + 1.4}C{x} {top + .4} {x + .6} {top} {x + 1.4} {top}H{x + width - 1.4}"
             f"C{x + width - .6} {top} {x + width} {top + .4} {x + width} {top + 1.4}V{ground}Z", PEACH)
    svg.rect(x + width * .76, top + .6, width * .24, height - .6, CLAY)
    svg.rect(x, top + height * .34, width, .8, CLAY)


# The telephone.

def mobile_app(svg):
    svg.title("A traveller checks the customs rules on her telephone before the crossing")
    day(svg, 58)
    far_range(svg, 58, ((50, 26, 10, 92, 4),))
    day_range(svg, 58, ((86, 14, 36, 140, 16), (8, 24, -30, 50, 12), (122, 30, 92, 160, 3)))
    hills(svg, 53, 3, SAGE, 8, 62, step=40)
    poplars(svg, ((54, 60, 15), (58.6, 60, 19), (63, 60, 13)), LEAF)
    svg.rect(0, 59, svg.width, 14, ASPHALT)
    svg.rect(0, 59, svg.width, .9, KERB)
    dashes(svg, 69.4, .8, 9, 8, CREAM, start=5)
    crossing(svg)
    pavement(svg, 73)
    telephone(svg, 14, 94, 34, 72)
    traveller(svg, 61, 94, 2.6)


def crossing(svg):
    canopy(svg, 66, 115, 23, 63, (72, 106))
    booth(svg, 78, 63, 13, 23)
    barrier(svg, 103, 62)
    scale = .8
    with svg.place(66, 67, scale):
        shadow(svg, 58, mix(ASPHALT, PLATE, .55), 1.2)
        minibus(svg, SAND, PETROL)


def barrier(svg, x, y):
    """Raised, striped; its post stands on the kerb."""
    svg.rect(x - 1.4, y - 8, 2.8, 8, NAVY)
    with svg.place(x, y - 7, turn=-112):
        svg.rect(-3, -.75, 31, 1.5, PAPER)
        for i in range(5):
            svg.rect(i * 6 - .6, -.75, 3, 1.5, BRICK)


def pavement(svg, top):
    svg.rect(0, top, svg.width, svg.height - top, CREAM)
    svg.rect(0, top, svg.width, 1.6, CLOUD)
    svg.rect(0, top + 1.6, svg.width, .6, MIST)
    joint = mix(CREAM, SAND, .75)
    for y in (top + 9, top + 20, top + 33):
        svg.rect(0, y, svg.width, .5, joint)
    for i in range(-4, 9):
        x = 60 + i * 17
        svg.stroke([(x, top + 2.2), (60 + (x - 60) * 1.75, svg.height)], joint, .5, cap="butt")


def traveller(svg, x, ground, scale):
    feet_shadow(svg, x, ground, scale, SAND, 9)
    case(svg, x + 5.4, ground, 10, 15, PINE, handle=6.6)
    look = Look(skin=SKIN_LIGHT, hair="bob", hair_ink=AUBERGINE, dress="blouse", ink=PETROL, legs_ink=NAVY, woman=True)
    figure = standing(svg, x, ground, scale, look, TURNED, mirror=True)
    figure.legs()
    figure.arm(LEFT, (x + 10.4, ground - 22.4), hand="grip", bend=-1)
    figure.torso()
    figure.head(tilt=8)
    hand = (x - 8.6, ground - 30.4)
    with svg.place(hand[0] - .6, hand[1] - 1.4, turn=-14):
        svg.rect(-1.3, -3.4, 2.6, 5, PLATE, radius=.4)
        svg.rect(.5, -3, .6, 4.2, MIST)
    figure.arm(RIGHT, hand, hand="grip", bend=1)


def telephone(svg, x, foot, width, height):
    """The application, drawn as large as its subject: the way, and what to declare."""
    top = foot - height
    svg.ellipse(x + width * .56, foot, width * .56, 1.3, SAND)
    svg.rect(x, top, width, height, PLATE, radius=3)
    left, right, head = x + 2.2, x + width - 2.4, top + 5.4
    wide = right - left
    svg.rect(left, head, wide, height - 11.4, PAPER)
    svg.rect(x + width * .4, top + 2.3, width * .2, .9, BLUE, radius=.45)
    svg.rect(left, head, wide, 7.4, PETROL)
    svg.rect(left + 2.4, head + 3.1, 13, 1.3, PAPER)
    svg.circle(right - 4.4, head + 3.7, 1.7, PAPER)
    map_of_the_way(svg, left + 2, head + 9.4, wide - 4, 22)
    for i, (icon, share) in enumerate(((passport, 1), (parcel, .78), (leaf, .9))):
        rule_row(svg, left + 2, head + 34.2 + i * 7.9, wide - 4, icon, share)
    svg.circle(x + width / 2, foot - 3, 1.5, BLUE_MID)


def map_of_the_way(svg, x, y, width, height):
    with svg.place(x, y), svg.clip(f"M0 0h{width}v{height}h{-width}Z"):
        svg.rect(0, 0, width, height, CLOUD)
        svg.path(f"M0 {height}V12C8 9 11 17 17 15S22 {height} 24 {height}Z", mix(SAGE, CLOUD, .35))
        svg.stroke(f"M-1 4C7 3 8 9 15 7.4S22 13 {width + 1} 12", HAZE, 1.5)
        # The border: a chain of dashes that the way crosses.
        svg.stroke(f"M13 -1C11 7 17 12 13.6 {height + 1}", BLUE_MID, .6, cap="butt", dash="1.8 1.1")
        svg.stroke("M4 18.4C9 18 8 12 13 11.6S19 11 20.6 8", PETROL, 1.3)
        svg.circle(4, 18.4, 1.9, PETROL)
        svg.circle(4, 18.4, .8, PAPER)
    pin(svg, x + 20.6, y + 8.2, 1.25)


def pin(svg, x, y, size):
    with svg.place(x, y, size):
        svg.path("M0 0C-1 -1.8 -2.6 -3 -2.6 -4.9A2.6 2.6 0 0 1 2.6 -4.9C2.6 -3 1 -1.8 0 0Z", BRICK)
        svg.path("M0 0C1 -1.8 2.6 -3 2.6 -4.9A2.6 2.6 0 0 0 .6 -7.45C1.8 -5.6 1.4 -2.6 0 0Z", shade(BRICK, .25))
        svg.circle(0, -4.9, 1, PAPER)


def rule_row(svg, x, y, width, icon, share):
    """A rule of the list: what it is about, two lines, and a tick."""
    svg.rect(x, y, 5.2, 5.2, CLOUD)
    with svg.place(x + 2.6, y + 2.6):
        icon(svg)
    svg.rect(x + 7, y + .9, (width - 14) * share, 1.1, NAVY)
    svg.rect(x + 7, y + 3.1, (width - 14) * share * .7, .9, HAZE)
    svg.circle(x + width - 2.4, y + 2.6, 2.1, LEAF)
    svg.stroke([(x + width - 3.4, y + 2.7), (x + width - 2.6, y + 3.5), (x + width - 1.4, y + 1.8)], PAPER, .55)


def passport(svg):
    svg.rect(-1.5, -1.9, 3, 3.8, AUBERGINE)
    svg.circle(0, -.4, .7, PEACH)
    svg.rect(-.8, .9, 1.6, .35, PEACH)


def parcel(svg):
    svg.rect(-1.9, -1.4, 3.8, 3, CLAY)
    svg.rect(-.4, -1.4, .8, 3, SAND)


def leaf(svg):
    svg.path("M-1.7 1.6C-2 -.8 -.4 -2 1.8 -1.8C2 .4 .6 1.8 -1.7 1.6Z", LEAF)
    svg.stroke([(-1.8, 1.7), (.6, -.6)], SAGE, .3)


SCENES = {
    "dog-handler": (120, 112, dog_handler),
    "mobile-app": (120, 112, mobile_app),
}
