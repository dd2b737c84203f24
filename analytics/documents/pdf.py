"""PDF files → `Reading`: the text of all pages (PDFium).

In: the bytes. Out: text; words that a line end divides are joined, pages are parted by an empty line. Refused:
damaged or locked files, and scans, whose pages hold pictures of words.
"""

import re

import pypdfium2

from analytics.documents.decoding import one_line_end
from analytics.documents.reading import Reading, UnreadableError, require_words

# PDFium marks a hyphen that divides a word at a line end with one of these.
_DIVIDED = re.compile("(?<=[^\\W\\d_])[\x02\ufffe\xad]\\s*")


def read(data: bytes) -> Reading:
    """Read a PDF. Raises `UnreadableError`."""
    try:
        document = pypdfium2.PdfDocument(data)
        pages = [page.get_textpage().get_text_bounded() for page in document]
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(f"is a damaged or locked PDF ({error}): save it again without a password") from None
    text = "\n\n".join(_DIVIDED.sub("", one_line_end(page)).strip() for page in pages)
    return Reading(require_words(text, "it may be a scan; run text recognition on it and save it with the text"))
