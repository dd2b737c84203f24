"""Draws static/favicon.png: three linked points, our own mark. Run again after a change of colours.

In: nothing. Out: a PNG of 64 × 64 pixels with a transparent ground.
"""

from pathlib import Path

from PIL import Image, ImageDraw

SIZE, SCALE = 64, 8  # drawn eight times larger and made small again, so that edges are smooth
INK, ACCENT = "#0b6b84", "#d55e00"
POINTS = (((15, 46), INK, 10), ((49, 46), INK, 10), ((32, 16), ACCENT, 12))


def favicon() -> Image.Image:
    """The mark as an image."""
    image = Image.new("RGBA", (SIZE * SCALE, SIZE * SCALE))
    draw = ImageDraw.Draw(image)
    centres = [(x * SCALE, y * SCALE) for (x, y), _, _ in POINTS]
    draw.line([*centres, centres[0]], fill=INK, width=5 * SCALE)
    for (x, y), (_, colour, radius) in zip(centres, POINTS, strict=True):
        reach = radius * SCALE
        draw.ellipse((x - reach, y - reach, x + reach, y + reach), fill=colour)
    return image.resize((SIZE, SIZE), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    favicon().save(Path(__file__).parents[1] / "static" / "favicon.png", optimize=True)
