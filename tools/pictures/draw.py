#!/usr/bin/python3
"""Draws the pictures of an issue: draw.py [NAME…] --out FOLDER

Each scene becomes NAME.svg, the source, and NAME.jpg at 300 ppi of its printed
size, which is what the pages use. Without a name every scene is drawn, of all
issues; those of one issue are drawn anew by

    draw.py $(basename -s .svg issues/2016-q2/pictures/*.svg) --out issues/2016-q2/pictures

Scenes live in outdoor_*.py and indoor_*.py beside this file; each of these modules has

    SCENES = {name: (width_mm, height_mm, function(svg))}

Needs librsvg2-bin and python3-pil. The same program draws the same bytes.
"""

import argparse
import importlib
import subprocess
import sys
from io import BytesIO
from pathlib import Path

from PIL import Image

from kit import Svg

HERE = Path(__file__).resolve().parent
PIXELS_PER_INCH = 300
MILLIMETRES_PER_INCH = 25.4
# At 90 and without chroma subsampling the edge between two flat inks stays clean in print.
QUALITY = 90


def collect_scenes():
    scenes = {}
    for kind in ("outdoor", "indoor"):
        for file in sorted(HERE.glob(f"{kind}_*.py")):
            scenes.update(getattr(importlib.import_module(file.stem), "SCENES", {}))
    return scenes


def draw_scene(scene):
    width, height, paint = scene
    svg = Svg(width, height)
    paint(svg)
    return svg.text()


def pixels(millimetres):
    return round(millimetres / MILLIMETRES_PER_INCH * PIXELS_PER_INCH)


def rasterise(source, width, height):
    """The picture of an SVG file, `width` by `height` millimetres."""
    size = ["--width", str(pixels(width)), "--height", str(pixels(height))]
    png = subprocess.run(["rsvg-convert", *size, str(source)], check=True, stdout=subprocess.PIPE)
    return Image.open(BytesIO(png.stdout)).convert("RGB")


def write_scene(name, scene, folder):
    width, height, _ = scene
    source = folder / f"{name}.svg"
    source.write_text(draw_scene(scene), encoding="utf-8")
    picture = rasterise(source, width, height)
    picture.save(folder / f"{name}.jpg", "JPEG", quality=QUALITY, subsampling=0, optimize=True,
                 dpi=(PIXELS_PER_INCH, PIXELS_PER_INCH))
    print(f"{name}: {width} × {height} mm, {picture.width} × {picture.height} px")


def main():
    parser = argparse.ArgumentParser(description="Draws the pictures of an issue.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="a scene; all when left out")
    parser.add_argument("--out", required=True, type=Path, metavar="FOLDER")
    wish = parser.parse_args()

    scenes = collect_scenes()
    unknown = [name for name in wish.names if name not in scenes]
    if unknown:
        print(f"draw.py: no scene {', '.join(unknown)}; there are {', '.join(scenes)}", file=sys.stderr)
        return 1
    wish.out.mkdir(parents=True, exist_ok=True)
    for name in wish.names or scenes:
        write_scene(name, scenes[name], wish.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
