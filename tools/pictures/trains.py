"""Freight wagons in true profile, in decimetres from their left end; the rail is y = 0."""

from kit import MIST, NAVY, PAPER, PLATE, SLATE, STEEL, mix, shade

WAGON = 138           # the body of every wagon; couplers stand out 3.5 at either end
BODY_TOP, BODY_FOOT = -45.6, -12
BOGIES = (24, 114)


def running_gear(svg):
    """The frame, two bogies and the couplers."""
    svg.rect(1, -12.6, WAGON - 2, 3, PLATE)
    svg.polygon([(44, -9.8), (94, -9.8), (84, -6.4), (54, -6.4)], NAVY)
    for x in (-3.5, WAGON - 1.5):
        svg.rect(x, -11.6, 5, 2.4, SLATE)
    for middle in BOGIES:
        _bogie(svg, middle)


def _bogie(svg, middle):
    for side in (-9.2, 9.2):
        svg.circle(middle + side, -4.75, 4.75, PLATE)
        svg.circle(middle + side, -4.75, 3.5, mix(STEEL, NAVY, .45))
        svg.circle(middle + side, -4.75, 1.1, PLATE)
    svg.path(f"M{middle - 14} -5.8L{middle - 11.4} -7.8H{middle - 5}L{middle - 3.4} -3.4H{middle + 3.4}"
             f"L{middle + 5} -7.8H{middle + 11.4}L{middle + 14} -5.8L{middle + 11.4} -4H{middle + 7.6}"
             f"L{middle + 5.4} -1.8H{middle - 5.4}L{middle - 7.6} -4H{middle - 11.4}Z", NAVY)
    for x in (-2.2, 0, 2.2):
        svg.rect(middle + x - .7, -7.4, 1.4, 4, MIST)
    svg.rect(middle - 5, -9.8, 10, 2.4, NAVY)


def covered_wagon(svg, body, rail):
    """A closed wagon with a sliding door in its middle."""
    running_gear(svg)
    svg.path("M2 -12V-41.6C2 -44 4 -45.6 6.4 -45.6H131.6C134 -45.6 136 -44 136 -41.6V-12Z", body)
    svg.path("M2 -41.6C2 -44 4 -45.6 6.4 -45.6H131.6C134 -45.6 136 -44 136 -41.6Z", rail)
    svg.rect(1, -14, WAGON - 2, 2.4, rail)
    for x in (*range(10, 54, 8), *range(88, 134, 8)):
        svg.rect(x, -41.6, 1, 27.6, mix(body, rail, .6))
    svg.rect(54, -40.6, 30, 27.6, shade(body, .05))
    for x in (54, 68.4, 83):
        svg.rect(x, -40.6, 1.2, 27.6, rail)
    svg.rect(52, -41.8, 52, 1.2, NAVY)
    svg.rect(70.6, -28, 3, 1, NAVY)
    svg.rect(106, -36, 15, 9.4, NAVY)
    for y, width in ((-34.2, 11), (-31.8, 7.6), (-29.4, 9.6)):
        svg.rect(108, y, width, 1, PAPER)


def tank_wagon(svg, body, band):
    running_gear(svg)
    svg.path("M8 -12C3 -15 3 -41 8 -43H130C135 -41 135 -15 130 -12Z", body)
    svg.path("M6 -18C4.6 -22 5 -14.6 8 -12H130C133 -14.6 133.4 -22 132 -18Z", shade(body, .22))
    for x in (22, 68, 114):
        svg.rect(x, -43, 2, 31, band)
    svg.rect(62, -46, 14, 3.2, shade(body, .3))
    svg.rect(46, -44.4, 46, 1.2, NAVY)
    svg.rect(126, -44, 1, 32, NAVY)
    svg.rect(130, -44, 1, 32, NAVY)
    for y in range(-42, -13, 4):
        svg.rect(126, y, 5, .7, NAVY)
