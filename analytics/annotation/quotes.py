"""Quoted words: a reading text in, the spans between quotation marks out.

“ ”, „ “, « » and straight double quotes count, single quotes do not (they are apostrophes too often). A quotation
may run over paragraphs that each open with a mark anew; one that never closes ends with its paragraph.
"""

import re

from analytics.annotation.reading import ReadingText
from analytics.annotation.spans import QuoteSpan

_MARKS = re.compile(r'[“”„«»"\n]')
_OPENING, _CLOSING = "“„«", "”»"


def find_quotes(reading: ReadingText) -> tuple[QuoteSpan, ...]:
    """All quotations, in text order, without their marks."""
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    for mark in _MARKS.finditer(reading.text):
        sign, position = mark.group(), mark.start()
        if sign == "\n":
            if opened is not None:
                spans.append((opened, position))
            opened = None
        elif opened is None:
            opened = position + 1 if sign not in _CLOSING else None
        elif sign not in _OPENING or (sign == "“" and not _opens(reading.text, position)):
            spans.append((opened, position))
            opened = None
    if opened is not None:
        spans.append((opened, len(reading.text)))
    return tuple(QuoteSpan(*_trimmed(reading.text, start, end)) for start, end in spans if end - start > 1)


def _opens(text: str, position: int) -> bool:
    """Whether “ opens (it closes what „ opened, and some writers close with it)."""
    return position + 1 < len(text) and text[position + 1].isalnum() and not text[position - 1].isalnum()


def _trimmed(text: str, start: int, end: int) -> tuple[int, int, str]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end, text[start:end]
