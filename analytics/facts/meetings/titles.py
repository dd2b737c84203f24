"""What an event was called: its own name, else the words that stand for it.

In: an event. Out: the title with its span, verbatim. A name or noun phrase of the running text goes before one of
the headline, where every word has a capital; an event told by a verb alone is called by its clause ("Officers of
three countries met in Accra").
"""

import re

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import Span
from analytics.annotation.tokens import ANY_MONTH
from analytics.facts.meetings.grouping import Event
from analytics.facts.meetings.mentions import Mention

# What opens a sentence before its subject: "On 3 April in Astana, ", "Also on Monday, "
_OPENING = re.compile(
    r"(?:(?:(?:Also|And|Then|Earlier),? )?(?:[Oo]n|[Ff]rom|[Ii]n|[Aa]t|[Dd]uring|[Tt]oday|[Yy]esterday|[Ll]ast|"
    r"[Tt]his|[Ee]arlier)\b[^,;:.]{0,60}, |"
    r"On (?:[A-Z][a-z]+day,? )?(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: ?(?:-|and|to) ?\d{1,2}(?:st|nd|rd|th)?)?"
    r"(?: of)? [A-Z][a-z]+(?:,? \d{4})?,? )+"
)
_CLAUSE_END = re.compile(
    rf"[,.;:()\"\n]| (?:on|from|between|until) (?:the )?(?:\d|[A-Z][a-z]+day|{ANY_MONTH})| "
    r"(?:today|yesterday|last|this|earlier|where|which|who|"
    r"while)\b"
)
_EXTENDED = re.compile(r" (?:in|at|of|for|between|with|against|held (?:in|at)|organi[sz]ed by) ")
_OTHER_VERB = re.compile(r" (?:was|were|is|are|has|have|had|took|takes|brought|gathered|ended|opened|concluded)\b")
_LONGEST_SUBJECT, _LONGEST_END = 140, 80  # characters


def event_title(annotations: Annotations, event: Event) -> tuple[str, Span]:
    """The event's own name, else its noun phrase, else its clause, else the headline."""
    body = [m for m in event.mentions if m.sentence.block != "title"]
    head = [m for m in event.mentions if m.sentence.block == "title"]
    for mentions in (body, head):
        named = next((m for m in mentions if m.span.title), None)
        if named:
            return _clean(named.span.title or ""), named.span
        phrase = next((m for m in mentions if _tells(event, m)), None)
        if phrase:
            return _clean(phrase.span.text), phrase.span
    span = _extended(annotations, event) or _clause(annotations, (body or head)[0])
    if span is None and annotations.title is not None and event.mentions[0].lead:
        span = annotations.title
    span = span or event.mentions[0].span
    return _clean(span.text), span


def _tells(event: Event, mention: Mention) -> bool:
    """Whether a phrase of several words may name the event: its first one, or one with the same noun."""
    span, own = mention.span, event.mentions[0].span
    if span.verb or span.plural or len(span.text.split()) < 2 or mention.planned != event.mentions[0].planned:
        return False
    same = span.head.split()[-1] == own.head.split()[-1]
    return span is own or same or (own.verb and own.kind != "bilateral" and mention.lead and not mention.referred)


def _extended(annotations: Annotations, event: Event) -> Span | None:
    """A bare noun with what follows it: "ceremony in the Ministry of Justice", "talks between A and B"."""
    for mention in event.mentions[:3]:
        span = mention.span
        own = mention is event.mentions[0] or span.definite
        if not own or span.verb or span.plural or mention.planned != event.mentions[0].planned:
            continue
        if not _EXTENDED.match(annotations.reading.folded, span.end):
            continue
        end = _end(annotations, span.end, mention)
        verb = _OTHER_VERB.search(annotations.reading.folded, span.end, end)
        return _span(annotations, span.start, verb.start() if verb else end)
    return None


def _clause(annotations: Annotations, mention: Mention) -> Span | None:
    """The clause of a verb, from its subject on."""
    if not mention.span.verb:
        return None
    start, folded = mention.sentence.start, annotations.reading.folded
    if annotations.dateline is not None and mention.sentence.covers(annotations.dateline):
        start = annotations.dateline.end
    while start < mention.span.start and not folded[start].isalnum():
        start += 1
    opening = _OPENING.match(folded, start, mention.span.start)
    start = opening.end() if opening else start
    if not 0 < mention.span.start - start <= _LONGEST_SUBJECT:
        return None
    return _span(annotations, start, _end(annotations, mention.span.end, mention))


def _end(annotations: Annotations, start: int, mention: Mention) -> int:
    stop = _CLAUSE_END.search(annotations.reading.folded, start, mention.sentence.end)
    end = min(stop.start() if stop else mention.sentence.end, mention.sentence.end)
    if end - start <= _LONGEST_END:
        return end
    return annotations.reading.folded.rfind(" ", start, start + _LONGEST_END)


def _span(annotations: Annotations, start: int, end: int) -> Span:
    return Span(start, end, annotations.reading.text[start:end])


def _clean(title: str) -> str:
    return title.strip(" \n.,;:\"'“”„«»()")
