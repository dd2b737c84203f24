"""Bytes of a text file → its stored text.

In: the bytes. Out: text with "\\n" line ends and no byte order mark, else unchanged. A byte order mark decides,
then UTF-8, then a detection over the single-byte encodings. Refused: binary data and files without a word.
"""

import codecs
import re

from charset_normalizer import from_bytes

from analytics.documents.reading import UnreadableError, require_words

_MARKS = (  # the longer first: UTF-32's mark starts with UTF-16's
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LINE_END = re.compile("\r\n?|[\u2028\u2029\x85]")
_SAMPLE = 200_000  # bytes the detection looks at; it reads an encoding off a few pages as well as off a book


def decode_text(data: bytes) -> str:
    """The stored text. Raises `UnreadableError`."""
    return require_words(one_line_end(_decode(data)))


def one_line_end(text: str) -> str:
    """The text with "\\n" for every kind of line end."""
    return _LINE_END.sub("\n", text)


def _decode(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_as(data, encoding)
    if b"\0" in data:
        raise UnreadableError("is binary, not text: convert it to plain text in UTF-8")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _detect(data)


def _decode_as(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise UnreadableError(
            f"is damaged {encoding.removesuffix('-sig').upper()}: save it again in UTF-8"
        ) from None


def _detect(data: bytes) -> str:
    """As detected; of encodings that fit equally well Western Europe's, which English texts are usually in."""
    found = from_bytes(data[:_SAMPLE])
    best = found.best()
    if best is None:
        raise UnreadableError("is in no known text encoding: save it as plain text in UTF-8")
    equal = {match.encoding for match in found if (match.chaos, match.coherence) == (best.chaos, best.coherence)}
    return data.decode("cp1252" if "cp1252" in equal else best.encoding, errors="replace")
