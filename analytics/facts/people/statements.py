"""Who said what: the quotations of a document, each with its speaker where the text says who spoke.

In: the annotations and the people of a document. Out: `StatementFact`s in text order. The speaker stands after the
quotation ("…", said X), before it (X noted: "…"), or is the one who spoke last ("…", she said). Quoted titles are
no statements.
"""

import re

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import QuoteSpan, Span
from analytics.facts.model import PersonFact, StatementFact

_FEWEST_WORDS = 5  # shorter quotations are terms and titles
_VERBS = (
    r"(?:said|says|saying|noted|notes|stated|states|stressed|stresses|emphasi[sz]ed|emphasi[sz]es|underlined|underlines|"
    r"underscored|underscores|highlighted|highlights|added|adds|explained|explains|mentioned|mentions|remarked|observed|declared|announced|commented|concluded|"
    r"told|tells|reiterated|reaffirmed|affirmed|suggested|urged|warned|recalled|argued|acknowledged|confirmed|"
    r"indicated|insisted|maintained|recommended|responded|replied|assured|asserted|claimed|clarified|continued|"
    r"echoed|elaborated|exclaimed|cautioned|wrote|pointed out|shared|appealed|encouraged|expressed|welcomed|"
    r"according to|in (?:his|her|their) (?:\w+ ){0,2}(?:remarks|speech|address|statement|words))"
)
_SAID_AFTER = re.compile(rf"[^\w\n]{{0,8}}(?:[^\n\"]{{0,160}}?)\b{_VERBS}\b", re.I)
_PRONOUN_AFTER = re.compile(
    rf"[^\w\n]{{0,8}}(?:s?he|they) (?:also |further )?{_VERBS}\b|[^\w\n]{{0,8}}{_VERBS} s?he\b", re.I
)
_SAID_BEFORE = re.compile(rf"\b{_VERBS}\b[^\n\"]{{0,120}}$|:\s*$", re.I)
_REACH_AFTER, _REACH_BEFORE = 260, 320  # characters between a quotation and its speaker


def document_statements(annotations: Annotations, people: tuple[PersonFact, ...]) -> tuple[StatementFact, ...]:
    """All quotations with their speakers (indices into `people`)."""
    statements: list[StatementFact] = []
    quotes = [quote for quote in annotations.quotes if _is_speech(annotations, quote)]
    mentions = sorted((m.start, m.end, number) for number, person in enumerate(people) for m in person.mentions)
    for quote in quotes:
        speaker = _speaker(annotations, quote, quotes, mentions)
        if speaker is None and statements and _goes_on(annotations, statements[-1].text, quote):
            speaker = statements[-1].speaker
        statements.append(StatementFact(quote.plain(), speaker))
    return tuple(statements)


def _is_speech(annotations: Annotations, quote: QuoteSpan) -> bool:
    """Whether quoted words were spoken: enough of them, and a sentence or a verb of speaking beside them."""
    if annotations.sentence_at(quote.start).block in ("contact", "credit", "link", "title"):
        return False
    if len(quote.text.split()) < _FEWEST_WORDS:
        return False
    folded = annotations.reading.folded
    whole = quote.text.rstrip().endswith((".", ",", "!", "?", "…", ";"))
    beside = _SAID_AFTER.match(folded, quote.end, quote.end + 60) or _SAID_BEFORE.search(
        folded[max(0, quote.start - 60) : quote.start].rstrip("\"'«» ")
    )
    return whole or bool(beside)


def _speaker(
    annotations: Annotations, quote: QuoteSpan, quotes: list[QuoteSpan], mentions: list[tuple[int, int, int]]
) -> int | None:
    return (
        _pronoun(annotations, quote, quotes, mentions)
        if _PRONOUN_AFTER.match(annotations.reading.folded, quote.end + 1)
        else _named_after(annotations, quote, quotes, mentions)
        if _SAID_AFTER.match(annotations.reading.folded, quote.end + 1, _after_end(annotations, quote, quotes))
        else _named_before(annotations, quote, quotes, mentions)
    )


def _after_end(annotations: Annotations, quote: QuoteSpan, quotes: list[QuoteSpan]) -> int:
    """Where the words after a quotation that may tell its speaker end: with the line, or at the next quotation."""
    folded = annotations.reading.folded
    line = folded.find("\n", quote.end)
    following = min((other.start for other in quotes if other.start > quote.end), default=len(folded))
    return min(line if line >= 0 else len(folded), following, quote.end + _REACH_AFTER)


def _named_after(
    annotations: Annotations, quote: QuoteSpan, quotes: list[QuoteSpan], mentions: list[tuple[int, int, int]]
) -> int | None:
    limit = _after_end(annotations, quote, quotes)
    named = next((number for start, _, number in mentions if quote.end < start < limit), None)
    if named is not None:
        return named
    return _named_before(annotations, quote, quotes, mentions)


def _named_before(
    annotations: Annotations, quote: QuoteSpan, quotes: list[QuoteSpan], mentions: list[tuple[int, int, int]]
) -> int | None:
    """The subject of the words before a quotation in its paragraph, where they lead to it."""
    folded = annotations.reading.folded
    start = folded.rfind("\n", 0, quote.start) + 1
    previous = max((other.end for other in quotes if other.end < quote.start), default=0)
    start = max(start, previous, quote.start - _REACH_BEFORE)
    before = folded[start : quote.start].rstrip("\"'«» ")
    if not _SAID_BEFORE.search(before):
        return None
    sentence = annotations.sentence_at(quote.start)
    near = [number for begin, _, number in mentions if max(start, sentence.start) <= begin < quote.start]
    far = [number for begin, _, number in mentions if start <= begin < quote.start]
    return near[0] if near else far[-1] if far else None


def _pronoun(
    annotations: Annotations, quote: QuoteSpan, quotes: list[QuoteSpan], mentions: list[tuple[int, int, int]]
) -> int | None:
    """The one named last before a quotation that "she said" follows, outside other quotations."""
    return next(
        (
            number
            for start, _, number in reversed(mentions)
            if start < quote.start and not any(other.start <= start < other.end for other in quotes)
        ),
        None,
    )


def _goes_on(annotations: Annotations, last: Span, quote: QuoteSpan) -> bool:
    """Whether a quotation goes on with the one before: only words of attribution stand between them."""
    between = annotations.reading.folded[last.end : quote.start]
    return len(between) < _REACH_AFTER and between.count("\n") <= 1
