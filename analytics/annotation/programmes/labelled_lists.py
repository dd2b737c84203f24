"""Parts of a programme that are called by number: "the first pillar covers …; pillar two on …", "Component 1: …".

In: a `Scan`. Out: `ListSpan`s of items numbered as printed. A run starts with number one and continues with the
next number in the same or one of the next few paragraphs; a part that stands alone needs a printed title ("of
Sub-programme 1 "Borders and Ports""). Refused: other runs of one, and nouns that only sometimes name a part of a
programme ("area", "objective") unless a digit or Roman numeral stands with them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from analytics.annotation.programmes.list_items import heading_of, trimmed, without_aside
from analytics.annotation.reading import ReadingText
from analytics.annotation.scan import Scan
from analytics.annotation.spans import ListSpan, SentenceSpan, Span

_AFTER = re.compile(r"\s+(?:no\.?\s*|number\s+)?(\d{1,2}|[IVX]{1,4}|[A-F]|[a-z]+)(?=[\s.,:;)(/-]|$)")
_BEFORE = (
    re.compile(r"(?:^|(?<=[\s(\"']))(?:the\s+|its\s+|our\s+|an?\s+)?([a-z]+)\s+$", re.IGNORECASE),
    re.compile(r"(?:^|(?<=[\s(\"']))(?:the\s+|its\s+|our\s+|an?\s+)?([a-z]+)\s+\w+\s+$", re.IGNORECASE),
)
_COMPLEMENT = re.compile(
    r"\s+(?:of|in|under|within)\s+(?:the|its|this|that|our)\s[^,;:.]{3,120}?"
    r"(?=\s+(?:covers?|covered|concerns?|address|focus|deals?|dealt|relates?|aims?|is|was|includes?|targets?"
    r"|on)\b|[,:])"
)
# behind "the second": "one on", "and last with", ", borders,"
_CLOSES = re.compile(
    r"(?P<one>(?: one)?(?:,? and (?:last|final)(?: one)?)?)"
    r"(?:,? (?:on|is|with|covers?|focus|deals?|concerns?|address|targets?|aims?|relates?)\b|,? (?:focus"
    r"|address)|\s*[:,-] ?)"
)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
_GAP = 6  # paragraphs that may lie between two parts: each may be explained at length
_APPOSITION = re.compile(r",\s+([^,;.]{3,120}?),\s")
_BRACKETED = re.compile(r"\s*\(([^()]{3,160})\)")
# a title in quotation marks, or one in capitals behind "on" or a mark
_TITLED = re.compile(r"\s*(?:[,:(-]|on)?\s*(?:\"(?P<title>[^\"\n]{5,160}?)[,.]?\")")
_TITLED_PLAIN = re.compile(
    r"(?P<led>\s*[:(-]|\s+on)?\s+"
    r"(?P<title>[A-Z][\w'/-]*(?:,? (?:[A-Z][\w'/-]*|and|of|in|for|to|on|against|&)(?! the\b))*)"
    r"(?=[ ,.;)]|$)"
)


_STAFF = re.compile(
    r"\b(?:Lead|Leaders?|Manager|Officer|Coordinator|Co-ordinator|Team|Expert|Director|Head|Adviser)\b"
)


@dataclass(frozen=True, slots=True)
class _Label:
    """number: which part; start, end: the words that call it by number; strong: whether the noun alone says so."""

    number: int
    start: int
    end: int
    strong: bool = False


def find_labelled_lists(scan: Scan, sentences: tuple[SentenceSpan, ...]) -> tuple[ListSpan, ...]:
    """All runs of numbered parts in the text."""
    labels = _labels(scan)
    found = [
        listing
        for run in _runs(labels, scan.reading, sentences)
        if (listing := _list(scan.reading, sentences, run)) is not None
    ]
    if not found and (alone := _alone(scan.reading, labels)) is not None:
        found = [alone]
    return tuple(found)


def _alone(reading: ReadingText, labels: list[_Label]) -> ListSpan | None:
    """The parts of a programme that a story names by number and title, out of order or only one of them."""
    items: dict[int, Span] = {}
    for label in labels:
        title = _printed_title(reading, label)
        if title is not None and label.strong:
            start, end = title.span("title")
            items.setdefault(label.number, Span(start, end, reading.text[start:end]))
    ordered = sorted(items.items())
    if not ordered or [item for _, item in ordered] != sorted(items.values()):
        return None
    first = next(label for label in labels if label.end <= ordered[0][1].start and label.number == ordered[0][0])
    end = ordered[-1][1].end
    owner = Span(first.start, first.end, reading.text[first.start : first.end])
    parts, numbers = tuple(item for _, item in ordered), tuple(number for number, _ in ordered)
    return ListSpan(first.start, end, reading.text[first.start : end], parts, numbers, owner)


def _printed_title(reading: ReadingText, label: _Label) -> "re.Match[str] | None":
    """The title behind a number: two words or more; three, and none of them staff's, where no mark leads to it."""
    title = _TITLED.match(reading.folded, label.end) or _TITLED_PLAIN.match(reading.folded, label.end)
    if title is None:
        return None
    led = title.groupdict().get("led", "on")
    words = len(title["title"].split())
    return title if words >= (2 if led else 3) and (led or not _STAFF.search(title["title"])) else None


def _labels(scan: Scan) -> list[_Label]:
    labels = []
    for match in scan.of("pillar_nouns"):
        strong = "strong" in match.keys
        label = _numbered(scan, match.start, match.end, strong) or (
            _ordinal(scan, match.start, match.end) if strong else None
        )
        if label is not None:
            labels.append(label)
    return _with_bare_ordinals(scan, sorted(labels, key=lambda label: label.start))


def _numbered(scan: Scan, start: int, end: int, strong: bool) -> _Label | None:
    """ "pillar two", "Component A", "Priority 3"."""
    after = _AFTER.match(scan.reading.folded, end)
    if after is None:
        return None
    printed = after.group(1)
    if printed.isdigit():
        number: int | None = int(printed)
    elif printed in _ROMAN:
        number = _ROMAN[printed]
    elif len(printed) == 1 and printed.isupper():
        number = ord(printed) - 64
    else:
        number = _word_value(scan, "numerals", after.start(1), after.end(1)) if strong else None
    return _Label(number, start, after.end(), strong) if number else None


def _ordinal(scan: Scan, start: int, end: int) -> _Label | None:
    """ "the first pillar", "its second thematic component"."""
    offset = max(0, start - 40)
    for pattern in _BEFORE:
        before = pattern.search(scan.reading.folded[offset:start])
        if before is None:
            continue
        number = _word_value(scan, "ordinals", offset + before.start(1), offset + before.end(1))
        if number:
            return _Label(number, offset + before.start(), end, strong=True)
    return None


def _with_bare_ordinals(scan: Scan, labels: list[_Label]) -> list[_Label]:
    """Labels, and after "the first pillar" also "the second" and "the third one" of the same paragraph; "the "
    "first"
    alone does where several parts are spoken of.
    """
    plural = any(
        scan.reading.lower[m.start : m.end].endswith("s") and "strong" in m.keys for m in scan.of("pillar_nouns")
    )
    if not labels and not plural:
        return labels
    taken = [(label.start, label.end) for label in labels]
    bare = []
    for match in scan.of("ordinals"):
        before = scan.reading.folded[max(0, match.start - 12) : match.start]
        after = scan.reading.folded[match.end : match.end + 24]
        if any(start <= match.start < end for start, end in taken):
            continue
        opens = re.search(r"(?:^|[;,.\n]\s*(?:and |while )?|\band |\bwhile )(?:the )?$", before, re.IGNORECASE)
        closes = _CLOSES.match(after)
        if opens and closes and match.keys[0].isdigit():
            start = match.start - (len("the ") if before.lower().endswith("the ") else 0)
            bare.append(_Label(int(match.keys[0]), start, match.end + closes.end("one")))
    return sorted([*labels, *bare], key=lambda label: label.start)


def _word_value(scan: Scan, kind: str, start: int, end: int) -> int | None:
    for match in scan.of(kind):
        if match.start == start and match.end == end and match.keys[0].isdigit():
            return int(match.keys[0])
    return None


def _runs(
    labels: list[_Label], reading: ReadingText, sentences: tuple[SentenceSpan, ...]
) -> Iterator[list[_Label]]:
    """Labels that count 1, 2, 3 …; a label whose number is already there belongs to the part's description."""
    run: list[_Label] = []
    for label in labels:
        near = bool(run) and reading.text.count("\n", run[-1].end, label.start) <= _GAP
        if near and label.number == run[-1].number + 1:
            run.append(label)
        elif label.number == 1 and (len(run) != 1 or not near):
            if len(run) > 1 and near:
                continue
            yield from [run] if len(run) > 1 else []
            run = [label]
    if len(run) > 1:
        yield run


def _list(reading: ReadingText, sentences: tuple[SentenceSpan, ...], run: list[_Label]) -> ListSpan | None:
    items: list[tuple[int, Span]] = []
    for label, following in zip(run, [*run[1:], None], strict=True):
        stop = _stop(sentences, label, following)
        item = _item(reading, label, stop)
        if item is not None:
            items.append((label.number, item))
    if len(items) < 2 or len(items) < len(run) - 1:
        return None
    start, end = run[0].start, items[-1][1].end
    owner = Span(run[0].start, run[0].end, reading.text[run[0].start : run[0].end])
    return ListSpan(
        start,
        end,
        reading.text[start:end],
        tuple(item for _, item in items),
        tuple(number for number, _ in items),
        owner,
    )


def _stop(sentences: tuple[SentenceSpan, ...], label: _Label, following: _Label | None) -> int:
    """Where the part's words end: at the next label, or with the sentence if that comes first."""
    sentence_end = next((s.end for s in sentences if s.end > label.end + 2), label.end)  # "Outcome 1." is no end
    return min(sentence_end, following.start) if following else sentence_end


def _item(reading: ReadingText, label: _Label, stop: int) -> Span | None:
    complement = _COMPLEMENT.match(reading.folded, label.end, stop)
    if complement:
        return _item(reading, _Label(label.number, label.start, complement.end()), stop)
    bracketed = _BRACKETED.match(reading.folded, label.end, stop)
    if bracketed:
        return trimmed(reading, bracketed.start(1), bracketed.end(1))
    apposition = _APPOSITION.match(reading.folded, label.end, stop)
    if apposition and not re.match(r"and\b|which\b|that\b", apposition.group(1)):
        return trimmed(reading, apposition.start(1), apposition.end(1))
    item = trimmed(reading, label.end, stop, led_to=True)
    return without_aside(reading, heading_of(reading, item)) if item is not None else None
