"""Road vehicles and trains in true profile.

Decimetres; the foot of the wheels stands on y = 0, the rear is at x = 0 and the
vehicle faces right. `Svg.place(…, flip=True)` turns it round.
"""

from kit import BLUE, BRICK, CLOUD, EU_YELLOW, HAZE, MIST, NAVY, PAPER, PLATE, SKIN_DARK, mix, shade


def wheel(svg, x, radius, rim=MIST, tyre=PLATE):
    svg.circle(x, -radius, radius, tyre)
    svg.circle(x, -radius, radius * 0.5, rim)
    svg.circle(x, -radius, radius * 0.2, tyre)


def shadow(svg, length, ink, height=2.2):
    """What a vehicle throws on the road: to the right, away from the light."""
    svg.polygon([(2, -height), (length, -height), (length + 5, height * 0.5), (6, height * 0.5)], ink)


# The articulated lorry, 165 long and 40 high.

def lorry(svg, cab, box, glass=CLOUD, lamp=EU_YELLOW, chassis=NAVY, rim=MIST):
    _trailer_frame(svg, chassis)
    container(svg, 0, 136, box)
    tractor(svg, cab, glass, lamp, chassis, rim)
    for x in (20, 33, 46):
        wheel(svg, x, 5.1, rim)


def container(svg, x, length, ink, top=-40, foot=-12, pitch=9):
    """A corrugated box between two rails."""
    svg.rect(x, top, length, foot - top, ink)
    count = round(length / pitch)
    for i in range(1, count):
        svg.rect(x + length * i / count - 0.5, top + 2.4, 1, foot - top - 4.8, shade(ink, 0.16))
    svg.rect(x, foot - 2.4, length, 2.4, shade(ink, 0.22))


def _trailer_frame(svg, chassis):
    svg.rect(1, -12.5, 132, 3.6, chassis)
    svg.rect(58, -8.4, 36, 3.4, chassis)
    svg.rect(96, -10, 2.4, 8, chassis)
    svg.rect(0, -9, 2, 5, chassis)


def tractor(svg, cab, glass=CLOUD, lamp=EU_YELLOW, chassis=NAVY, rim=MIST):
    """The tractor of the lorry, its rear at x = 100, its bumper at x = 165."""
    svg.rect(100, -10.4, 64, 4.4, chassis)
    svg.rect(124, -10, 13, 6.4, shade(MIST, 0.35))
    svg.rect(138.4, -35, 2.4, 27, chassis)
    svg.path("M141 -6V-36.5L145 -40H151L159.6 -36.6C161 -36 161.5 -35.4 162 -34L164.6 -22"
             "C165 -20.4 165.2 -19 165.2 -17V-6Z", cab)
    svg.path("M141 -36.5L145 -40H151L159.6 -36.6Z", shade(cab, 0.2))
    svg.path("M148.5 -33H159L162.4 -21.5H148.5Z", glass)
    svg.path("M148.5 -33H153L150 -21.5H148.5Z", mix(glass, PAPER, 0.5))
    svg.rect(147, -34, 0.9, 22, shade(cab, 0.3))
    svg.rect(150, -18.6, 4, 1.1, shade(cab, 0.45))
    svg.rect(141, -9.4, 24.4, 5.6, chassis)
    svg.rect(163, -13.4, 2.2, 3.2, lamp)
    svg.circle(153, -5.1, 6, shade(cab, 0.9))
    wheel(svg, 115, 5.1, rim)
    wheel(svg, 153, 5.1, rim)


# Cars. A pick-up of the border police, 52 long and 19 high with its light bar.

def pickup(svg, body, band, glass=CLOUD, lamp=EU_YELLOW, beacon=BRICK):
    svg.path("M0 -5V-11.4H18.6L20.4 -17C20.6 -17.6 21 -18 21.8 -18H33C34 -18 34.6 -17.6 35.2 -17"
             "L40.4 -11.6L49.4 -10C51.2 -9.6 52 -8.6 52 -7V-4.4H0Z", body)
    svg.path("M22.6 -16.6H27V-11.6H21Z", glass)
    svg.path("M28 -16.6H32.8C33.4 -16.6 33.8 -16.4 34.2 -16L38.2 -11.6H28Z", glass)
    svg.rect(0, -8.6, 51.6, 1.9, band)
    svg.rect(0, -5.4, 52.2, 2, shade(body, 0.5))
    svg.rect(26.2, -19.4, 4.6, 1.5, beacon)
    svg.rect(50.4, -9.2, 1.6, 1.8, lamp)
    svg.rect(27.4, -16.6, 0.7, 12, shade(body, 0.3))
    for x in (10, 41.4):
        svg.circle(x, -3.9, 4.7, shade(body, 0.9))
        wheel(svg, x, 3.9)


def estate_car(svg, body, glass=BLUE, interior=PLATE, lamp=BRICK):
    """An estate car, 44 long and 15 high, its tailgate open over the boot."""
    dark = shade(body, .3)
    # The tailgate: the window half and, bent down from it, the metal half.
    svg.path("M6.6 -15.1L-2.2 -19.6C-2.9 -20 -3.7 -19.7 -4 -19L-5.4 -15.8L-4.2 -15.2L-2.6 -17.9L5.4 -13.9Z", body)
    svg.path("M3.8 -15.5L-1.6 -18.3L-1.1 -19L5 -15.9Z", interior)
    svg.path("M-5.4 -15.8L-4 -19C-3.8 -19.4 -3.5 -19.7 -3.2 -19.7L-2.6 -17.9L-4.2 -15.2Z", dark)
    svg.stroke([(4.6, -11), (1.2, -16.4)], interior, .35)
    svg.path("M0 -3V-7.2C0 -7.8 .4 -8.2 1 -8.3L5 -14.4C5.3 -14.9 5.8 -15.1 6.4 -15.1H23.4"
             "C25 -15.1 25.8 -14.8 26.8 -13.8L31.8 -9.4L40.6 -8C43 -7.5 44 -6.2 44 -4.4V-2.6H0Z", body)
    svg.path("M1 -8.3L5 -14.4L6.4 -13.8L3.4 -8.2L3 -6.4H0V-7.2C0 -7.8 .4 -8.2 1 -8.3Z", interior)
    svg.path("M7.6 -13.7H10.8V-9.6H5.6Z", glass)
    svg.path("M11.8 -13.7H17.2V-9.6H11.8Z", glass)
    svg.path("M18.4 -13.7H23C24.2 -13.7 24.8 -13.4 25.6 -12.6L28.8 -9.6H18.4Z", glass)
    svg.path("M13.2 -13.7H15L13.4 -9.6H11.8V-10.2Z", mix(glass, CLOUD, .35))
    svg.rect(17.6, -13.4, .25, 10.4, dark)
    svg.rect(11.1, -9.4, .25, 5, dark)
    svg.rect(14.6, -8.6, 1.9, .45, dark)
    svg.rect(21.4, -8.6, 1.9, .45, dark)
    svg.rect(0, -6.4, 1, 1.8, lamp)
    svg.rect(-.4, -4.2, 44.4, 1.9, shade(body, .62))
    for x in (8, 35.4):
        svg.circle(x, -3.1, 3.8, shade(body, .9))
        wheel(svg, x, 3.1)


def minibus(svg, body, band, glass=NAVY):
    """A minibus, 58 long and 22 high."""
    svg.path("M0 -4V-19.4C0 -21 1 -22 2.6 -22H39.6C43 -22 45 -20.8 46.6 -18.4L51.6 -11.4L56.4 -9.6"
             "C57.6 -9.2 58 -8.4 58 -7.2V-4Z", body)
    svg.rect(0, -9.2, 57.6, 1.7, band)
    for x, width in ((2.4, 8), (11.6, 8.4), (21.2, 8.4)):
        svg.rect(x, -19.4, width, 7.4, glass)
    svg.path("M31 -19.4H38.8C41.4 -19.4 43 -18.6 44.2 -16.8L47.6 -12H31Z", glass)
    for x in (4, 13.4, 23):
        svg.polygon([(x, -12), (x + 3, -19.4), (x + 5, -19.4), (x + 2, -12)], mix(glass, HAZE, .4))
    svg.rect(30.2, -20, .4, 15, shade(body, .25))
    svg.rect(41.4, -20, .4, 15, shade(body, .25))
    svg.rect(43, -10.9, 2.6, .7, shade(body, .5))
    svg.rect(0, -5, 58, 2, shade(body, .45))
    svg.rect(56.2, -8.2, 1.8, 1.8, EU_YELLOW)
    svg.rect(0, -12.4, .9, 3, BRICK)
    for x in (12, 46.4):
        svg.circle(x, -3.7, 4.5, shade(body, .9))
        wheel(svg, x, 3.7)


def livestock_truck(svg, cab, box, glass=CLOUD, chassis=NAVY):
    """A rigid truck, 92 long and 36 high, whose slatted box lets air to the animals."""
    svg.rect(1, -10.6, 88, 3.6, chassis)
    svg.rect(0, -36, 65, 26, box)
    slat, gap = shade(box, .25), mix(PLATE, box, .2)
    for row in (0, 1):
        top = -33.4 + row * 12.4
        svg.rect(2, top, 61, 9, gap)
        for i in range(4):
            _passenger(svg, 9 + i * 14.6 + row * 3, top + 9)
        for i in range(1, 3):
            svg.rect(2, top + i * 3 - .7, 61, 1.4, box)
    for x in (0, 15.6, 31.6, 47.6, 63.4):
        svg.rect(x, -36, 1.6, 26, slat)
    svg.rect(0, -12, 65, 2, slat)
    svg.rect(0, -36.8, 65, 1.6, shade(box, .4))
    svg.path("M67 -6V-27.4C67 -28.6 67.8 -29.4 69 -29.4H81.6C83 -29.4 84 -28.6 84.6 -27.4L88.6 -19.6L91 -17.6"
             "C91.6 -17 92 -16.2 92 -15.2V-6Z", cab)
    svg.path("M73.6 -26.6H81.6L85.6 -18.8H73.6Z", glass)
    svg.polygon([(73.6, -26.6), (77, -26.6), (75.4, -18.8), (73.6, -18.8)], mix(glass, PAPER, .5))
    svg.rect(72, -27.4, .7, 19, shade(cab, .3))
    svg.rect(74.6, -16.6, 3.4, .9, shade(cab, .5))
    svg.rect(67, -8.6, 25.4, 3.6, chassis)
    svg.rect(90, -12.6, 2, 3, EU_YELLOW)
    for x in (14, 25, 79):
        svg.circle(x, -4.7, 5.6, chassis)
        wheel(svg, x, 4.7)


def _passenger(svg, x, floor):
    """A sheep of which only back and head are seen between the slats."""
    wool, face = mix(PAPER, HAZE, .3), SKIN_DARK
    svg.path(f"M{x - 6} {floor}V{floor - 3.4}C{x - 6.2} {floor - 5.4} {x - 4} {floor - 6.4} {x - 2.4} {floor - 5.8}"
             f"C{x - 1.2} {floor - 6.8} {x + 1.4} {floor - 6.6} {x + 2.2} {floor - 5.6}"
             f"C{x + 4} {floor - 5.6} {x + 5} {floor - 4.4} {x + 4.8} {floor - 3}V{floor}Z", wool)
    svg.path(f"M{x + 2.6} {floor - 6.4}C{x + 3} {floor - 8} {x + 5} {floor - 8} {x + 5.6} {floor - 6.8}"
             f"L{x + 7} {floor - 4.4}C{x + 7} {floor - 3.6} {x + 6} {floor - 3.4} {x + 5.4} {floor - 3.8}"
             f"L{x + 3.2} {floor - 4.6}Z", face)
    svg.path(f"M{x + 3.2} {floor - 7}L{x + .8} {floor - 6}L{x + 3} {floor - 5.6}Z", shade(face, .3))
