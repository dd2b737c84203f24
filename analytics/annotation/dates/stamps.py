"""Lines that say when a document was published, and nothing of its story: date stamps, issues, sign-offs.

In: a scan, a line of its head or end and a date in it. Out: whether the date is that of publication. A stamp is
the date with labels about it ("Society | 5 March 2020", "By A. Writer - March 5, 2020 09:10", "Updated: 05-03-2020
19:12 IST"). Refused: prose, lines that name an event or, without a clock, a city: those date the event.
"""

import re

from analytics.annotation.scan import Scan
from analytics.annotation.spans import DateSpan, Span

_LONGEST_STAMP = 110  # characters of a line that holds little but a date
_LONGEST_LABEL = 7  # words
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d(?::\d\d)?\b(?: ?[ap]\.?m\b\.?)?|\b\d{1,2} ?[ap]\.?m\b\.?")
_BEHIND = 12  # characters between a day and its time of day
_PARTS = re.compile(r"\s*(?:[|•·/,:()<>]|\s-{1,2}\s|-{1,2}$)\s*")
_SMALL = frozenset(("of", "for", "the", "and", "in", "by", "on", "at", "de", "la", "du", "des", "to"))
_PREPOSITION = re.compile(r"\b(?:on|in|at|from|of|to|until|by|since|and|when|where):? (?:the )?$")
_MARKED = re.compile(
    r"(?:[^.:]{0,30}[|/-] ?)?(?:last )?(?:updated|created|modified|edited|uploaded|submitted|published|posted|"
    r"issued|released|written|compiled|by|text|author|reporter|source)\b"
)
_STAMP_WORDS = re.compile(
    r"(?:published|publication|posted|updated|last|releases?|released|issued|added|created|date|press|media|"
    r"news|story|stories|web|article|feature|events?|announcement|statement|update|"
    r"home|english|time|at|on|by|of|from|no|gmt|utc|cet|am|pm|a\.m|p\.m|views?|read|min|minutes?|comments?|"
    r"[a-z]+day|t?\d{1,2}[:.]\d\d(?::\d\d)?z?|\d+(?:/\d+)*)"
)
_STAMPED = re.compile(
    r"\b(?:published|posted|released|issued|publication date|date)(?: on| at)?:? ?(?:[a-z]+day,? ?)?$"
)
_BARRED = re.compile(r" ?[|•·]")  # "03.06.2025 | 12:41 |On 26 May ..."
_ISSUE = re.compile(r"\b(?:newsletter|bulletin|digest|gazette|monthly|issue|edition)\b[^.]{0,20}$")
_STATEMENT = re.compile(
    r"\b(?:statement|press release|news release|communique|announcement) (?:of|from|dated|issued on|published on|"
    r"released on) (?:[a-z]+day,? )?$"
)
_SAYS = re.compile(r",? (?:says?|said|reads?|states?|stated|announce[sd]?)\b")
_SIGNED = re.compile(
    r"\(?(?:written|text|by|reported|report|prepared|story|source|author|"
    r"press (?:service|office)|information office)\b"
)
_SOURCE = re.compile(r"(?:/{2,3}|[.!?\"] ?(?:--?|\(|source:)) ?[^.!?]{0,60}$")


def is_stamp(scan: Scan, line: Span, date: DateSpan, *, headline: bool = False) -> bool:
    """Whether a line says no more than when the document was published. A headline's words are no labels."""
    if not date.first.day or date.first != date.last:
        return False
    before = scan.reading.lower[line.start : date.start]
    after = scan.reading.lower[date.end : line.end]
    if _STAMPED.search(before) or (not before and _BARRED.match(after)):
        return True
    if line.end - line.start > _LONGEST_STAMP:
        return False
    words = re.findall(r"[\w.:/']+", before + " " + after)
    stamped = (_STAMP_WORDS.fullmatch(word) for word in (w.strip(".:'/") for w in words if w.isascii()) if word)
    return all(stamped) or (not headline and _is_labelled(scan, line, date))


def _is_labelled(scan: Scan, line: Span, date: DateSpan) -> bool:
    """Whether only labels stand about a day: a rubric, an author, an agency; a clock beside it says so, too."""
    folded = scan.reading.folded
    before, after = folded[line.start : date.start], folded[date.end : line.end]
    clock = _CLOCK.search(after[: _BEHIND + 8]) or _CLOCK.search(before[-_BEHIND:])
    marked = _MARKED.match(scan.reading.lower, line.start, date.start)
    if after.rstrip().endswith((".", "!", "?")) or (not marked and _PREPOSITION.search(before.lower())):
        return False
    if _names(scan, line, "meeting_nouns") or (not clock and not marked and _names(scan, line, "city")):
        return False
    return all(
        _is_label(part, loose=bool(clock or marked))
        for side in (before, after)
        for part in _PARTS.split(_CLOCK.sub("", side))
        if part.strip()
    )


def _is_label(part: str, *, loose: bool) -> bool:
    """Whether a part of a stamp is a label: few words, in capitals unless a clock or "by" vouches for it."""
    words = part.split()
    if len(words) > _LONGEST_LABEL:
        return False
    return loose or all(
        word in _SMALL or word[0].isupper() or _STAMP_WORDS.fullmatch(word.lower().strip(".:'+")) for word in words
    )


def _names(scan: Scan, line: Span, kind: str) -> bool:
    return any(line.start <= match.start and match.end <= line.end for match in scan.of(kind))


def names_issue(scan: Scan, line: Span, date: DateSpan) -> bool:
    """Whether the headline is that of an issue: "Regional Newsletter - September 2022"."""
    before = scan.reading.lower[line.start : date.start]
    return date.end == line.end and date.first == date.last and _ISSUE.search(before) is not None


def dates_statement(scan: Scan, line: Span, date: DateSpan) -> bool:
    """Whether the story goes back to a dated statement: "a press release of 22 February 2022 says"."""
    before = scan.reading.lower[line.start : date.start]
    after = scan.reading.lower[date.end : line.end]
    return bool(date.first.day and _STATEMENT.search(before) and _SAYS.match(after))


def signs_off(scan: Scan, line: Span, date: DateSpan) -> bool:
    """Whether a last line ends with who wrote it, and when: "Text: press office, Baku, 15 August 2023"."""
    text = re.sub(r" ?\([^()]{3,80}\)\.?$", "", scan.reading.lower[line.start : line.end])
    end = len(text.rstrip(" .)"))
    return (
        bool(date.first.day)
        and date.end == line.start + end
        and bool(
            _SIGNED.match(scan.reading.lower, line.start)
            or _SOURCE.search(scan.reading.lower[line.start : date.start])
        )
    )
