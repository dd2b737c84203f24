"""Plain text and Markdown → `Reading`. Markdown is read as it is printed: its marks stay in the stored text."""

from analytics.documents.decoding import decode_text
from analytics.documents.reading import Reading


def read(data: bytes) -> Reading:
    """Read a text file in any usual encoding. Raises `UnreadableError`."""
    return Reading(decode_text(data))
