"""Draws static/favicon.png and static/logo.png: three linked points, our own mark, alone and with the
dashboard's name.

In: nothing but the typeface that Streamlit ships. Out: PNG with a transparent ground, in colours that stand on
a light and a dark page alike. Run again after a change of colours or name.
"""

from pathlib import Path

import streamlit
from PIL import Image, ImageDraw, ImageFont

STATIC = Path(__file__).parents[1] / "static"
SIZE, SCALE = 64, 8  # drawn eight times larger and made small again, so that edges are smooth
INK, ACCENT = "#2b8ba5", "#e0702a"
POINTS = (((15, 46), INK, 10), ((49, 46), INK, 10), ((32, 16), ACCENT, 12))
NAME = "Cooperation"


def favicon() -> Image.Image:
    """The mark, 64 × 64 pixels."""
    image = Image.new("RGBA", (SIZE * SCALE, SIZE * SCALE))
    draw = ImageDraw.Draw(image)
    centres = [(x * SCALE, y * SCALE) for (x, y), _, _ in POINTS]
    draw.line([*centres, centres[0]], fill=INK, width=5 * SCALE)
    for (x, y), (_, colour, radius) in zip(centres, POINTS, strict=True):
        reach = radius * SCALE
        draw.ellipse((x - reach, y - reach, x + reach, y + reach), fill=colour)
    return image.resize((SIZE, SIZE), Image.Resampling.LANCZOS)


def logo() -> Image.Image:
    """The mark and the name, 64 pixels high."""
    font = ImageFont.truetype(_typeface(), 40)
    font.set_variation_by_axes([650, 40])  # weight, optical size
    width = SIZE + 14 + int(font.getlength(NAME)) + 4
    image = Image.new("RGBA", (width, SIZE))
    image.paste(favicon(), (0, 0))
    ImageDraw.Draw(image).text((SIZE + 14, SIZE / 2), NAME, font=font, fill=INK, anchor="lm")
    return image


def _typeface() -> str:
    """Source Serif, from Streamlit's own files (SIL Open Font License)."""
    media = Path(streamlit.__file__).parent / "static" / "static" / "media"
    return str(next(media.glob("SourceSerifVariable-Roman.ttf*")))


if __name__ == "__main__":
    favicon().save(STATIC / "favicon.png", optimize=True)
    logo().save(STATIC / "logo.png", optimize=True)
