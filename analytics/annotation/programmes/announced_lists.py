"""Parts of a programme that one phrase announces: "four areas: A; B; C; D", "three pillars, namely A, B and C".

In: a `Scan` and its sentences. Out: `ListSpan`s whose owner is the announcing phrase ("five pillars of the
programme"). The items follow in the sentence, between brackets or dashes, in the next sentence ("These are …"), or
on the lines below. Refused: a noun in the singular, and items that do not come to the announced number.
"""

import re
from dataclasses import dataclass

from analytics.annotation.programmes.list_items import enumerated, heading_of, separated, trimmed, without_aside
from analytics.annotation.reading import ReadingText
from analytics.annotation.scan import Scan
from analytics.annotation.spans import ListSpan, SentenceSpan, Span

# the words between the announcing noun and the items; a complement ("of the Programme for X 2022-2025") may
# intervene
_COMPLEMENT = r"(?:\s+(?:of|in|for|under|within|on|to|that|which|by)\s[^;:.()\n]{2,120}?)?"
_CONNECTOR = re.compile(
    _COMPLEMENT
    + r"(?:\s*(?:,\s*|\s-\s*)?(?:namely|viz\.?|i\.e\.,?|that is|specifically|as follows|which are|they are"
    r"|these are"
    r"|which include|consisting of|comprising)\s*(?P<colon1>:)?\s+(?=\S)"
    r"|\s+(?:are|were|being|now being|include|included|cover|comprise)(?:\s+also)?(?:\s+\w+ed)?(?:\s+the "
    r"following|\s+as follows)?"
    r"\s*(?P<colon2>:)\s*"
    r"|\s+(?P<verb>are|were|include|included|comprise|cover)\s+(?=\S)"
    r"|(?:\s+as follows|\s+the following)?\s*(?P<colon>:)\s*"
    r"|\s+(?P<dash>--?)\s+"
    r"|\s+(?=\(?(?:1|i|a)[.)]\)?\s)"
    r"|\s*(?P<bracket>\()"
    r"|\s*\.\s+(?:these|they|the \w+)\s+(?:are|include|cover|comprise|concern)(?:\s+the following)?\s*:?\s+"
    r")",
    re.IGNORECASE,
)
_LINE_MARK = re.compile(
    r"\s*(?:(?:[•·▪●◦‣*-]|o(?= )|\(?(?:\d{1,2}|[a-z]|[ivxIVX]{1,4})[.)]\)?)\s*"
    r"(?:(?:pillar|component|sub-? ?program(?:me)?|outcome|priority|objective|goal|area)\s+"
    r"(?:\d{1,2}|[IVX]{1,4}|[A-F])\s*[:.-]\s*)?"
    r"|(?:pillar|component|sub-? ?program(?:me)?|outcome|priority|objective|goal|area)\s+"
    r"(?:\d{1,2}|[IVX]{1,4}|[A-F])\s*[:.-]\s*)",
    re.IGNORECASE,
)
_LONGEST_PLAIN_LINE = 160  # characters; a longer unmarked line is prose
_HEADING_WORDS = 7


@dataclass(frozen=True, slots=True)
class _Announcement:
    """owner: the announcing phrase; count: how many parts it announces; start: where the items begin; end: where
    the sentence (or bracket) ends; lines: whether the items stand on the lines below."""

    owner: Span
    count: int | None
    start: int
    end: int
    lines: bool


def find_announced_lists(scan: Scan, sentences: tuple[SentenceSpan, ...]) -> tuple[ListSpan, ...]:
    """All announced listings of the text, in text order."""
    lists = []
    for announcement in _announcements(scan, sentences):
        items = _items(scan.reading, announcement)
        if len(items) < (2 if announcement.count or announcement.lines else 3):
            continue
        start, end = announcement.owner.start, items[-1][1].end
        lists.append(
            ListSpan(
                start,
                end,
                scan.reading.text[start:end],
                tuple(item for _, item in items),
                tuple(number for number, _ in items),
                announcement.owner,
            )
        )
    return tuple(lists)


def _announcements(scan: Scan, sentences: tuple[SentenceSpan, ...]) -> list[_Announcement]:
    found = []
    for match in scan.of("pillar_nouns"):
        printed = scan.reading.lower[match.start : match.end]
        if not (printed.endswith("s") or printed.startswith("lines of")) or printed == "axis":
            continue
        count, start = _counted(scan, match.start)
        announcement = _announcement(scan.reading, sentences, Span(start, match.end, ""), count)
        if announcement is not None:
            found.append(announcement)
    return found


def _announcement(
    reading: ReadingText, sentences: tuple[SentenceSpan, ...], noun: Span, count: int | None
) -> _Announcement | None:
    sentence = next((s for s in sentences if s.start <= noun.start < s.end), None)
    if sentence is None:
        return None
    heading = _heading(reading, sentence, noun) or (
        sentence.text.endswith(":") and _line_end(reading, sentence.end) and ";" not in sentence.text
    )
    connector = _CONNECTOR.match(reading.folded, noun.end)
    if (heading and not (connector and _line_end(reading, connector.end()))) or (
        connector is None and count is not None and _line_end(reading, sentence.end)
    ):
        owner = Span(noun.start, sentence.end, reading.text[noun.start : sentence.end])
        return _Announcement(owner, count, sentence.end, sentence.end, True)
    if connector is None or (connector.group("verb") and count is None and not _lists_plainly(reading, connector)):
        return None
    owner_end = connector.start() + len(_complement(reading, connector))
    owner = Span(noun.start, owner_end, reading.text[noun.start : owner_end])
    start = connector.end()
    lines = _line_end(reading, start)
    return _Announcement(owner, count, start, _end(reading, sentences, connector), lines)


def _lists_plainly(reading: ReadingText, connector: "re.Match[str]") -> bool:
    """Whether "priorities under the Plan include …" announces parts without their number."""
    return connector["verb"].lower() not in ("are", "were") and bool(_complement(reading, connector))


def _complement(reading: ReadingText, connector: "re.Match[str]") -> str:
    complement = re.compile(
        _COMPLEMENT + r"(?=\s*[,:.(]|\s+-|\s+(?:are|were|include|as follows|namely|cover|compris))"
    ).match(reading.folded, connector.start(), connector.end() + 1)
    return complement.group() if complement else ""


def _end(reading: ReadingText, sentences: tuple[SentenceSpan, ...], connector: "re.Match[str]") -> int:
    """Where the items end: with the bracket, the closing dash or the sentence."""
    start = connector.end()
    end = next((s.end for s in sentences if s.start <= start < s.end), start)
    if connector.group("bracket"):
        close = reading.folded.find(")", start, end)
        return close if close > 0 else end
    if connector.group("dash"):
        close = reading.folded.find(" - ", start, end)
        return close if close > 0 else end
    return end


def _line_end(reading: ReadingText, position: int) -> bool:
    return reading.text[position : position + 1] == "\n" or reading.text[position - 1 : position] == "\n"


def _heading(reading: ReadingText, sentence: SentenceSpan, noun: Span) -> bool:
    """Whether the noun stands in a heading of its own line, with marked lines below it."""
    alone = reading.text[sentence.end : sentence.end + 1] == "\n" and (
        sentence.start == 0 or reading.text[sentence.start - 1] == "\n"
    )
    words = reading.folded[sentence.start : sentence.end].rstrip(":").split()
    return (
        alone and len(words) <= _HEADING_WORDS and not sentence.text.endswith(".") and noun.start >= sentence.start
    )


def _counted(scan: Scan, noun_start: int) -> tuple[int | None, int]:
    """How many the words before a noun announce, and where the phrase starts."""
    offset = max(0, noun_start - 60)
    before = scan.reading.lower[offset:noun_start]
    best: tuple[int | None, int] = (None, noun_start)
    for match in scan.of("numerals"):
        inside = offset <= match.start and match.end < noun_start
        if inside and match.keys[0].isdigit() and _adjectives(before[match.end - offset :]):
            best = (int(match.keys[0]), match.start)
    digits = re.search(r"(?<![\w.-])(\d{1,2})((?: [a-z-]+){0,3} )$", before)
    if digits and _adjectives(digits.group(2)):
        return int(digits.group(1)), offset + digits.start(1)
    return best


def _adjectives(between: str) -> bool:
    """Whether only up to three describing words stand between the number and its noun."""
    words = between.split()
    return len(words) <= 3 and not re.search(r"[.,;:()\n]|\b(of|in|and|the|for|to|on|with|are|were|is)\b", between)


def _items(reading: ReadingText, announcement: _Announcement) -> list[tuple[int, Span]]:
    if announcement.lines:
        return _lines(reading, announcement.start, announcement.count)
    numbered = enumerated(reading, announcement.start, _through_numbers(reading, announcement))
    if numbered and (announcement.count in (None, len(numbered)) or len(numbered) > 2):
        return numbered
    items = separated(reading, announcement.start, announcement.end, announcement.count)
    if ";" in reading.folded[announcement.start : announcement.end]:
        return [(number, without_aside(reading, item)) for number, item in items]
    return items


def _through_numbers(reading: ReadingText, announcement: _Announcement) -> int:
    """The end of the items, over sentence ends that numbers follow ("1. … . 2. …")."""
    end = announcement.end
    while following := re.compile(
        r"\s*\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)]\)?\s[^\n]*?(?:[.](?=\s+\S)|(?=\n)|$)"
    ).match(reading.folded, end):
        if following.end() == end:
            break
        end = following.end()
    return end


def _lines(reading: ReadingText, start: int, count: int | None) -> list[tuple[int, Span]]:
    """Items on the lines below: those with a mark, or as many short ones as announced."""
    lines = _following(reading, start)
    marked = []
    for begin, end in lines:
        mark = _LINE_MARK.match(reading.folded, begin, end)
        if mark is None:
            break
        marked.append((mark.end(), end))
    if len(marked) < 2:
        announced = reading.folded[:start].rstrip().endswith(":")
        marked = _plain_lines(reading, lines, count) if announced else []
    elif count is not None and len(marked) < count:
        return []
    items = [trimmed(reading, *line) for line in marked[:count]]
    return [(n, _title(reading, item)) for n, item in enumerate(items, start=1) if item is not None]


def _plain_lines(reading: ReadingText, lines: list[tuple[int, int]], count: int | None) -> list[tuple[int, int]]:
    """Unmarked lines: as many as announced, or those that end in semicolons and the one after them."""
    if count is not None and len(lines) >= count:
        chosen = lines[:count]
        return chosen if all(end - begin <= _LONGEST_PLAIN_LINE for begin, end in chosen) else []
    closed = 0
    while closed < len(lines) and re.search(r";(?: and)?\s*$", reading.folded[slice(*lines[closed])]):
        closed += 1
    return lines[: closed + 1] if closed else []


def _following(reading: ReadingText, start: int) -> list[tuple[int, int]]:
    """The dozen lines after a position."""
    lines, position = [], start
    for match in re.compile(r"[^\n]+").finditer(reading.text, position):
        if match.group().strip():
            lines.append((match.start(), match.end()))
        if len(lines) == 12:
            break
    return lines


def _title(reading: ReadingText, item: Span) -> Span:
    return heading_of(reading, item)
