"""Items of a listing: where one ends and the next begins, and which words belong to its title.

In: a stretch of the reading text. Out: `Span`s whose text is verbatim, without the words that lead to an item
("focuses on", "1.", "•") and the marks that part items. Refused: a split that does not give the announced
number of items, unless semicolons or numbers part them; stray marks (", ;") are no items.
"""

import re
from collections.abc import Iterator

from analytics.annotation.reading import ReadingText
from analytics.annotation.spans import Span

Range = tuple[int, int]

_ENUMERATOR = re.compile(r"(?:(?<=[\s,;:(])|^)\(?(\d{1,2}|[ivx]{1,4}|[a-h])[.)]\)?(?=\s*[^\s\d])", re.IGNORECASE)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}

_TRAILING = re.compile(
    r"(?:[\s,;:.\-]|(?<=[\s,;.])(?:and|or|as well as|while|whereas|along with|plus)(?=\s*$))+$", re.I
)
# behind "and": "a, b and, for the first time, c"
_BY_THE_WAY = (
    r"(?:, (?:for the (?:first|second) time|as a (?:new|novel|last|further) \w+|in addition|in particular"
    r"|since \d{4}|from \d{4}(?: on)?|newly"
    r"|increasingly|finally|lastly|last but not least|not least|above all|notably"
    r"|where (?:possible|needed|necessary)|more (?:broadly|generally|recently)|later)(?: ever)?,)"
)
_LAST_AND = re.compile(rf",?\s+(?:and|as well as|or|&){_BY_THE_WAY}?\s+")
_AND_ASIDE = re.compile(rf"\b(?:and|or){_BY_THE_WAY}")
_LEADING = re.compile(
    r"[\s,;:.\-•·▪●◦‣*]+"
    r"|(?:and|or|as well as|plus|also|finally|lastly|while|whereas|namely)\s+(?:the\s+)?(?=\S)(?:finally,?\s+)?",
    re.IGNORECASE,
)
# as in: which is dedicated to / covered in particular plans on / focuses mainly on
_CONNECTIVE = re.compile(
    r"(?:(?:,\s*)?(?:which|that|it|this)\s+)?"
    r"(?:(?:is|was|are|were|will be|has been|will|would be|shall)\s+)?(?:being\s+)?"
    r"(?:(?:mainly|primarily|particularly|specifically|also|entirely|further|fully)\s+)?"
    r"(?:(?:covers?|covered|covering|cover|concerns?|concerned|concerning|address(?:es|ed|ing)?|targets?|targeted"
    r"|targeting|includes?|included|including|comprises?|comprised|comprising|encompass(?:es|ed)?|called|titled"
    r"|entitled|named|on|with|to|about|regarding|under the title|under the heading|is|was|are|tackles?"
    r"|envisages?)\b"
    r"|(?:focus(?:es|ed|ing)?|focuss(?:es|ed|ing)|cent(?:re|er)s|cent(?:re|er)ed|concentrat(?:es|ed|ing)"
    r"|deals?|dealt|dealing|relates?|related|relating|aims?|aimed|aiming|devoted|dedicated|committed|look(?:s|ed)?"
    r"|revolves?|refers?|pertains?|seeks?|designed|intended|work(?:s|ed|ing)?|contribut(?:es|ed|ing))"
    r"\s+(?:(?:mainly|primarily|particularly|specifically|exclusively|chiefly|largely)\s+)?"
    r"(?:on|upon|at|with|to|around|towards?|in)\b)"
    r"(?:\s*:)?\s+"
    r"(?:the\s+(?:(?:results?|plans?|progress|achievements?|activities|issues?|questions?|work|outcomes?|measures?"
    r"|matters?|topics?|efforts?)(?:\s*,\s*|\s+and\s+|\s+))+"
    r"(?:(?:particularly|especially|in particular|mainly|made|achieved|planned|related|relating)\s+)?"
    r"(?:on|of|in|to|under|for)\s+)?",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r",? (?:which|that|who) (?=\w+(?:s|ed)\b)|, (?:with (?:a|the|an|particular|special) |aimed |aiming "
    r"|led by |including |such as |as it |where |(?:for|of|under|in) which |whose )"
    r"|,? in order to |\s-\s(?=[a-z])"
)
_QUOTES = "\"'"


def trimmed(reading: ReadingText, start: int, end: int, led_to: bool = False) -> Span | None:
    """The title inside a stretch of text, or None where nothing is left of it.

    led_to: whether words that lead to the title may stand before it ("pillar two deals with …"); behind a colon
    none do, and neither is a capitalised word one ("Pillar 2: Addressing Corruption").
    """
    folded = reading.folded
    plain = re.compile(r"\s*(?:[:-]|$)").match(folded, start, end) is None
    start, end = _without_frame(folded, start, end)
    connective = _CONNECTIVE.match(folded, start, end) if led_to and plain and folded[start].islower() else None
    if connective and connective.end() < end:
        start, end = _without_frame(folded, connective.end(), end)
    start, end = _without_quotes(folded, start, end)
    if end - start < 3 or not any(c.isalpha() for c in folded[start:end]):
        return None
    return Span(start, end, reading.text[start:end])


def without_aside(reading: ReadingText, item: Span) -> Span:
    """The title without a clause that only explains it (", which …", ", with the aim …")."""
    aside = _ASIDE.search(reading.folded, item.start, item.end)
    if aside is None or aside.start() - item.start < 3:
        return item
    return Span(item.start, aside.start(), reading.text[item.start : aside.start()])


def heading_of(reading: ReadingText, item: Span, longest: int = 10) -> Span:
    """The heading of an item that goes on to explain itself ("Borders: strengthening …"), else the item.

    longest: words that a heading has at most.
    """
    part = re.compile(r"\s*(?::|\s-|\.)\s+(?=\S)").search(reading.folded, item.start, item.end)
    if part is None or len(reading.folded[item.start : part.start()].split()) > longest:
        return item
    return Span(item.start, part.start(), reading.text[item.start : part.start()])


def enumerated(reading: ReadingText, start: int, end: int) -> list[tuple[int, Span]]:
    """Items behind numbers or letters in running text ("(i) … ; (ii) …"), numbered from 1; at least two, or
    none.
    """
    marks: list[tuple[int, int, int]] = []
    for match in _ENUMERATOR.finditer(reading.folded, start, end):
        if _value(match.group(1), len(marks) + 1) == len(marks) + 1:
            marks.append((len(marks) + 1, match.start(), match.end()))
    if len(marks) < 2:
        return []
    ends = [mark[1] for mark in marks[1:]] + [end]
    return _kept((n, trimmed(reading, after, stop)) for (n, _, after), stop in zip(marks, ends, strict=True))


def separated(reading: ReadingText, start: int, end: int, count: int | None) -> list[tuple[int, Span]]:
    """Items parted by semicolons, or by commas and "and", numbered from 1.

    count: how many the text announces; commas must give exactly so many. Without it two or more will do.
    """
    best: list[Span] = []
    for ranges in _splits(reading.folded, start, end, count):
        items = [item for item in (trimmed(reading, *r) for r in ranges) if item is not None]
        if count is not None and len(items) == count:
            best = items
            break
        by_semicolons = any(reading.folded[r[1] : r[1] + 1] == ";" for r in ranges)
        if not best and len(items) > 1 and (by_semicolons or count is None):
            best = items
    return list(enumerate(best, start=1))


def _splits(folded: str, start: int, end: int, count: int | None) -> Iterator[list[Range]]:
    """Ways to part a listing, the most likely first."""
    semicolons = _cut(folded, start, end, ";")
    if len(semicolons) > 1:
        yield semicolons
    commas = [piece for part in semicolons for piece in _cut(folded, *part, ",")]
    oxford = len(commas) > 1 and re.match(r"\s*(?:and|or|as well as)\s", folded[commas[-1][0] : commas[-1][1]])
    if oxford and len(commas) > 2:
        yield commas
    if count is not None:
        # "a, b; c; and d, and e": a comma before "and" joins what belongs together
        yield _joined(folded, commas)
        if len(semicolons) > 1:  # "a; b, by the one, and c"
            yield from ([*semicolons[:-1], *both] for both in _at_last_and(folded, semicolons[-1]))
    for both in _at_last_and(folded, commas[-1]):
        yield [*commas[:-1], *both]
    if len(commas) > 2:
        yield commas


def _joined(folded: str, pieces: list[Range]) -> list[Range]:
    """Pieces, with one that starts with "and" and is not the last joined to the one before it."""
    joined: list[Range] = []
    for piece in pieces:
        leads = re.match(r"\s*and\s", folded[piece[0] : piece[1]])
        if joined and leads and folded[joined[-1][1]] == ",":
            joined[-1] = (joined[-1][0], piece[1])
        else:
            joined.append(piece)
    return joined


def _at_last_and(folded: str, piece: Range) -> list[list[Range]]:
    """The last piece cut at each "and", those first that do not stand inside a pair ("prevention and treatment
    of").
    """
    cuts = list(_LAST_AND.finditer(folded, *piece))
    pair = re.compile(r"[\w-]+\s+(?:of|for|to|in|against)\s")
    ranked = sorted(cuts, key=lambda cut: (pair.match(folded, cut.end()) is not None, -cut.start()))
    return [[(piece[0], cut.start()), (cut.end(), piece[1])] for cut in ranked]


def _cut(folded: str, start: int, end: int, mark: str) -> list[Range]:
    """The stretch parted at a mark, but not inside brackets or quotation marks."""
    pieces, depth, quoted, begin = [], 0, False, start
    asides = [m.span() for m in _AND_ASIDE.finditer(folded, start, end)]
    for position in range(start, end):
        character = folded[position]
        depth += (character == "(") - (character == ")")
        quoted ^= character == '"'
        if character == mark and depth <= 0 and not quoted and not any(a <= position < b for a, b in asides):
            pieces.append((begin, position))
            begin = position + 1
    return [*pieces, (begin, end)]


def _without_frame(folded: str, start: int, end: int) -> Range:
    """The stretch without marks and joining words on either side."""
    while (lead := _LEADING.match(folded, start, end)) is not None and lead.end() > start:
        start = lead.end()
    trail = _TRAILING.search(folded, start, end)
    end = trail.start() if trail else end
    if folded[start:end].count(")") > folded[start:end].count("(") and folded[end - 1 : end] == ")":
        end -= 1
    return start, end


def _without_quotes(folded: str, start: int, end: int) -> Range:
    if end - start > 2 and folded[start] in _QUOTES and folded[end - 1] == folded[start]:
        return start + 1, end - 1
    return start, end


def _value(label: str, expected: int) -> int | None:
    """The number that a label stands for: digits, Roman numerals or letters, whichever continues the count."""
    label = label.lower()
    if label.isdigit():
        return int(label)
    readings = {_ROMAN.get(label), ord(label) - 96 if len(label) == 1 else None}
    return expected if expected in readings else None


def _kept(items: "Iterator[tuple[int, Span | None]]") -> list[tuple[int, Span]]:
    return [(number, item) for number, item in items if item is not None]
