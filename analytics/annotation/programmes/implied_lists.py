"""Parts of a programme that its own sentence enumerates without announcing them: "it focuses on A, B and C", "work
in the areas of A, B and C", "steps in a range of fields, including A, B and C".

In: a `Scan`, its sentences and a test for words that name a programme. Out: `ListSpan`s of three items or more,
whose owner is the phrase that leads to them. Refused: sentences about anything but the programme, talks about it,
and enumerations that "and" does not close.
"""

import re
from collections.abc import Callable, Iterator

from analytics.annotation.programmes.list_items import enumerated, separated
from analytics.annotation.reading import ReadingText
from analytics.annotation.scan import Scan
from analytics.annotation.spans import ListSpan, SentenceSpan, Span

_PARTS = r"(?:areas|fields|spheres|directions|priorities|domains|themes)"
_LEAD = re.compile(
    r"\b(?:pillars|components|strands|axes) of (?=[a-z])(?!(?:the|this|its|an?)\b)"
    rf"|\b{_PARTS} of (?=[a-z])(?!(?:the |this |its |common |mutual |shared )?(?:programme|program|strategy|plan"
    rf"|work\b|action\b"
    r"|cooperation|co-operation|interest|concern|activity|focus|intervention))"
    rf"|\b{_PARTS}\b[^,.;:()]{{0,30}},? (?:including|such as) (?=[a-z])"
    r"|\b(?:which|it|programme|program|strategy|plan|framework)(?: \(\w+\))? (?:covers|comprises"
    r"|addresses) (?=[a-z])"
    r"|\b(?:focus(?:es|ed)?|concentrat(?:es?|ed)|cent(?:re|er)s) (?:mainly |primarily |chiefly "
    r"|particularly )?(?:up)?on:? "
    r"(?!how\b|what\b|whether\b)"
)
# "It", "Its attention", "To that end, it": the sentence goes on about what was named before
GOES_ON = re.compile(
    r"[\"']?(?:(?:in|to|for) [\w ]{3,20}, |with )?(?:it|its|the (?:new )?(?:document|paper|programme|program|plan"
    r"|strategy|framework))\b"
)
_STOP = re.compile(
    r"[\":]|\s-\s|,\s(?:which|who|where|while|is|are|was|were|has|have|will|with the aim|in order|he|she|they"
    r"|said|according|(?:the|this) (?:programme|program|strategy|plan|framework|document))\b|\.(?=\s|$)"
)
_LEAST = 3  # items
_LONGEST = 12  # words of an item

NamesProgramme = Callable[[Span], bool]


def find_implied_lists(
    scan: Scan, sentences: tuple[SentenceSpan, ...], names_programme: NamesProgramme
) -> Iterator[ListSpan]:
    """All such enumerations, in text order; the first of a sentence."""
    for number, sentence in enumerate(sentences):
        lead = _LEAD.search(scan.reading.lower, sentence.start, sentence.end)
        if lead is None or not _is_about(scan.reading, sentences, number, lead.start(), names_programme):
            continue
        items = _items(scan.reading, lead.end(), sentence.end)
        if len(items) >= _LEAST:
            owner = Span(lead.start(), lead.end(), scan.reading.text[lead.start() : lead.end()].strip())
            end = items[-1].end
            text = scan.reading.text[lead.start() : end]
            yield ListSpan(lead.start(), end, text, tuple(items), tuple(range(1, len(items) + 1)), owner)


def _is_about(
    reading: ReadingText,
    sentences: tuple[SentenceSpan, ...],
    number: int,
    lead: int,
    names_programme: NamesProgramme,
) -> bool:
    """Whether a sentence speaks of a programme before the enumeration: it names one, or goes on about one."""
    sentence = sentences[number]
    if names_programme(Span(sentence.start, lead, "")):
        return True
    goes_on = GOES_ON.match(reading.lower, sentence.start, sentence.end) is not None
    return goes_on and number > 0 and names_programme(sentences[number - 1])


def _items(reading: ReadingText, start: int, end: int) -> list[Span]:
    """The items, if "and" closes them and each is short."""
    stop = _STOP.search(reading.lower, start, end)
    end = stop.start() if stop else end
    numbered = enumerated(reading, start, end)
    items = [item for _, item in numbered or separated(reading, start, end, None)]
    closed = len(items) > 1 and re.search(r"\band\b", reading.lower[items[-2].end : items[-1].start])
    short = all(len(item.text.split()) <= _LONGEST for item in items)
    return items if closed and short else []
