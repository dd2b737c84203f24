"""The text as the rules read it: white space evened out, look-alike letters folded, offsets kept.

In: the stored text of a document. Out: a `ReadingText`, in which every annotator counts its offsets; `stored`
leads back to the stored text. Lines stay apart as "\\n" (one per break, blank lines folded away) unless the
text is wrapped at a fixed width; then only blank lines part paragraphs.
"""

import re
import unicodedata
from array import array
from dataclasses import dataclass
from itertools import pairwise

# Letters of other alphabets that print like Latin ones and turn up inside English words (Unicode TR 39,
# confusables), punctuation in its typographic forms, and letters that do not decompose.
_LOOK_ALIKES = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο‘’ʼʻ`´′“”„«»″‐‑‒–—―−\u00a0\u202f\u2009\u2007øØłŁđĐıİßæ",
    "ABESIJKMHOPCTYXaeopcyxijsABEZHIKMNOPTYXo'''''''" + '"' * 6 + "-" * 7 + " " * 4 + "oOlLdDiIsa",
)
_BREAKS = re.compile(r"\s+")
_WRAP_WIDTHS = range(55, 101)  # columns at which mail programs and PDF exports break lines


@dataclass(frozen=True, slots=True)
class ReadingText:
    """text: as printed, white space evened out; folded: the same length, letters and signs folded;
    lower: folded in lower case, the same length; offsets: index in `text` → index in the stored text."""

    text: str
    folded: str
    lower: str
    offsets: "array[int]"

    def stored(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span of the stored text behind `text[start:end]` (start < end)."""
        return self.offsets[start], self.offsets[end - 1] + 1


def read_text(stored: str) -> ReadingText:
    """Prepare a stored text for the annotators."""
    line_break = " " if _is_wrapped(stored) else "\n"
    pieces: list[str] = []
    offsets = array("l")
    position = 0
    for gap in _BREAKS.finditer(stored):
        pieces.append(stored[position : gap.start()])
        offsets.extend(range(position, gap.start()))
        if pieces != [""]:
            breaks = gap.group().count("\n")
            pieces.append("\n" if breaks > 1 else line_break if breaks else " ")
            offsets.append(gap.start())
        else:
            pieces.clear()
        position = gap.end()
    pieces.append(stored[position:])
    offsets.extend(range(position, len(stored)))
    text = "".join(pieces)
    folded = fold(text)
    return ReadingText(text, folded, folded.lower(), offsets)


def fold(text: str) -> str:
    """Letters without diacritics, look-alikes as Latin, plain quotes and hyphens; the length stays the same."""
    text = text.translate(_LOOK_ALIKES)
    if text.isascii():
        return text
    return "".join(c if c.isascii() else _base_letter(c) for c in text)


def _base_letter(character: str) -> str:
    """The letter under the diacritics, where that is one character whose lower case is one, too."""
    base = unicodedata.normalize("NFD", character)[0]
    return base if len(base.lower()) == 1 else character


def _is_wrapped(stored: str) -> bool:
    """Whether lines break at a fixed width: most lines that another follows have nearly the same length."""
    lengths = [len(a) for a, b in pairwise(stored.split("\n")) if a.strip() and b.strip()]
    if len(lengths) < 5:
        return False
    widest = max(lengths)
    full = sum(length > widest - 15 for length in lengths)
    return widest in _WRAP_WIDTHS and full >= 0.8 * len(lengths)
