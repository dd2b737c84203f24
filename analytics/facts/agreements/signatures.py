"""When and where an agreement was signed, by the sentence that says so.

In: a mention of an agreement. Out: a `Signature`. A date or place counts only in the sentence of the signing,
outside the agreement's own name. Refused: signings still to come, and the dates of a renewal or an accession.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from analytics.annotation.agreements.signing import Signing, announced, governs, signings
from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import AgreementSpan, DateSpan, PlaceSpan, Span
from analytics.facts.dates.resolution import StoryTime, resolve_date

_FORMAL = ("declaration", "statement", "convention", "charter", "protocol", "roadmap", "strategy", "plan")
_YEAR = re.compile(r"\b(?:in|of|since) ((?:19|20)\d\d)\b(?! ?[-/])")
_PAPERS = r"(?:documents|agreements|memorandums|memoranda|instruments|papers|accords|deals)"
_SIGN = r"(?:signed|inked|sealed|initialled|concluded)"
# "The signing took place on …", "Three papers for one project were signed on …", "they signed two documents on …"
_TOGETHER = re.compile(
    r"\b(?:signing|signature)(?: ceremony)?(?: of the \w+)? (?:took place|was held)"
    rf"|\b{_PAPERS}\b[^.;:]{{0,60}}? were (?:\w+ )?{_SIGN}\b"
    rf"|\b(?:bundle|package|set|series|number) of (?:\w+ )?{_PAPERS} was {_SIGN}\b"
    rf"|\b{_SIGN} (?:the )?(?:two|three|four|five|six|seven|eight|nine|ten|both|several"
    rf"|\d+)(?: \w+){{0,2}} {_PAPERS}\b"
)
# "both signed it on …", "the paper was inked on …"
_PAPER = r"(?:it|(?:the|this) (?:paper|document|deal|text|pact|accord|agreement|memorandum|mou))"
_ALONE = re.compile(
    rf"\bsigned (?=(?:on|last) [a-z\d])|\bink was put to paper\b"
    rf"|\b(?:{_SIGN}|(?:names?|signatures?) (?:to|under)) {_PAPER}\b|\b{_PAPER} (?:was|ha[ds] been) {_SIGN}\b"
)
_EARLIER = re.compile(
    r"\b(?:(?:reports?|results?|outcomes?|decisions?|recommendations?|minutes|conclusions?) (?:of|from|taken at)"
    r"|previous|preceding|last(?! (?:week|month|year|mon|tues|wednes|thurs|fri|satur|sun)))\b[^;,.]{0,80}$"
)
_OF_DATE = re.compile(r",? (?:of|dated) (?:the )?$")
# "to be carried out from January 2017 until 2021": a term, and no date of signing
_TERM = re.compile(r"\b(?:from|until|till|through|since|starting|effective|valid|by|before|to) (?:on )?$")
_REACH = 240  # characters between a verb and its date


@dataclass(frozen=True, slots=True)
class Signature:
    """happened: whether a sentence says that the agreement was signed; on: ISO 8601; place: the city; verb: the
    word of signing; dates: the spans behind `on`."""

    happened: bool = False
    on: str | None = None
    dates: tuple[Span, ...] = ()
    place: PlaceSpan | None = None
    verb: Span | None = None


def signature_of(annotations: Annotations, mention: AgreementSpan, time: StoryTime | None) -> Signature:
    """What the sentence of a mention says of the signing."""
    dated = _dated(annotations, mention)
    if dated is not None:
        on, dates = _resolved(annotations, dated, time)
        return Signature(True, on, dates)
    if _is_amended(annotations, mention):
        return Signature()
    sentence = annotations.sentence_at(mention.start)
    verb = _verb(annotations, mention, sentence)
    if verb is None and (verb := announced(annotations.reading.lower, mention.start)) is not None:
        sentence = annotations.sentence_at(verb.start)
    if verb is None:
        return Signature()
    verb_span = Span(verb.start, verb.end, annotations.reading.text[verb.start : verb.end])
    on, dates = _date(annotations, verb, sentence, time)
    return Signature(True, on, dates, _place(annotations, verb, sentence), verb_span)


def _dated(annotations: Annotations, mention: AgreementSpan) -> DateSpan | None:
    """The date that a name carries with it: "the Agreement on … of 17 June 2004"."""
    for date in annotations.inside(annotations.dates, mention):
        if date.first.day and _OF_DATE.search(annotations.reading.lower, mention.start, date.start):
            return date
    for date in annotations.dates:
        between = annotations.reading.lower[mention.end : date.start]
        if (
            date.start > mention.end
            and date.kind == "date"
            and date.first.day
            and re.fullmatch(r",? (?:of|dated) ", between)
        ):
            return date
    return None


def signing_together(annotations: Annotations, sentence: Span, time: StoryTime | None) -> Signature | None:
    """What a sentence that only dates signings says: "The signing ceremony took place on 4 June 2020 in Doha."."""
    return _told_apart(annotations, sentence, time, _TOGETHER)


def signing_alone(annotations: Annotations, sentence: Span, time: StoryTime | None) -> Signature | None:
    """What a sentence on the signing of one paper says that it does not name: "They signed it on 4 June 2020."."""
    return _told_apart(annotations, sentence, time, _ALONE)


def _told_apart(
    annotations: Annotations, sentence: Span, time: StoryTime | None, words: "re.Pattern[str]"
) -> Signature | None:
    lower = annotations.reading.lower
    stated = words.search(lower, sentence.start, sentence.end)
    if stated is None or not all(s.happened for s in signings(lower, sentence.start, stated.end())):
        return None
    verb = Signing(stated.start(), stated.end(), True, True, False)
    on, dates = _date(annotations, verb, sentence, time)
    text = annotations.reading.text[stated.start() : stated.end()]
    place = _place(annotations, verb, sentence)
    return Signature(True, on, dates, place, Span(stated.start(), stated.end(), text)) if on or place else None


def _is_amended(annotations: Annotations, mention: AgreementSpan) -> bool:
    """Whether another agreement was made to this one: "the Protocol to the Host Country Agreement"."""
    return any(
        re.fullmatch(r" to (?:the |an? |its |their )?", annotations.reading.lower[other.end : mention.start])
        for other in annotations.agreements
        if other.end < mention.start
    )


def _verb(annotations: Annotations, mention: AgreementSpan, sentence: Span) -> Signing | None:
    """The word of signing that governs a mention; a weaker word ("adopted") only where no stronger one stands."""
    lower = annotations.reading.lower
    found = [
        s
        for s in signings(lower, sentence.start, sentence.end)
        if s.happened and s.first and not (mention.start <= s.start < mention.end)
        if not _is_of_a_later(annotations, s, mention)
    ]
    formal = [
        s
        for s in found
        if not s.adopted
        or (
            (mention.kind in _FORMAL or (s.start >= mention.end and mention.name[0].isupper()))
            and governs(lower, s, mention.start, mention.end)
        )
    ]
    nearest = sorted(formal, key=lambda s: (_is_of_another(lower, s, mention), s.adopted, _away(s, mention)))
    return nearest[0] if nearest else None


def _is_of_another(lower: str, signing: Signing, mention: AgreementSpan) -> bool:
    """Whether a word of signing before a name does not reach it: "signed the Treaty; the Declaration …"."""
    return signing.end <= mention.start and not governs(lower, signing, mention.start, mention.end)


def _is_of_a_later(annotations: Annotations, signing: Signing, mention: AgreementSpan) -> bool:
    """Whether a verb is that of a paper named after this one: "It follows the Treaty, which was signed"."""
    lower = annotations.reading.lower
    return any(
        mention.end <= other.start
        and other.end <= signing.start
        and governs(lower, signing, other.start, other.end)
        for other in annotations.agreements
    ) and not governs(lower, signing, mention.start, mention.end)


def _away(signing: Signing, mention: AgreementSpan) -> int:
    return max(mention.start - signing.end, signing.start - mention.end)


def _date(
    annotations: Annotations, verb: Signing, sentence: Span, time: StoryTime | None
) -> tuple[str | None, tuple[Span, ...]]:
    """The date of a signing: the first behind the verb, else the last before it."""
    dates = [
        d
        for d in annotations.inside(annotations.dates, sentence)
        if _is_moment(d) and not _in_name(annotations, d)
    ]
    behind = [
        d for d in dates if verb.end <= d.start <= verb.end + _REACH and _direct(annotations, verb.end, d.start)
    ]
    before = [d for d in dates if d.end <= verb.start and not _dates_another(annotations, d, sentence)]
    for date in (*behind[:1], *reversed(before)):
        on, spans = _resolved(annotations, date, time)
        if on is not None:
            return on, spans
    if behind or before:
        return None, ()
    year = _YEAR.search(annotations.reading.folded, verb.end, min(sentence.end, verb.end + _REACH))
    if year is None or not _direct(annotations, verb.end, year.start()):
        return None, ()
    span = Span(year.start(1), year.end(1), year.group(1))
    return (None, ()) if _in_name(annotations, span) else (span.text, (span,))


def _dates_another(annotations: Annotations, date: DateSpan, sentence: Span) -> bool:
    """Whether a date belongs to an earlier event: "read the report of the talks held on 5 May and signed …"; or is
    the start or end of a term.
    """
    if _TERM.search(annotations.reading.lower, max(sentence.start, date.start - 16), date.start):
        return True
    return _EARLIER.search(annotations.reading.lower, sentence.start, date.start) is not None


def _is_moment(date: DateSpan) -> bool:
    """Whether a date may be that of a signing: a term of years is none."""
    return date.kind != "period" and (date.first.year is None or date.first.year == date.last.year)


def _direct(annotations: Annotations, start: int, end: int) -> bool:
    """Whether no other clause lies between a verb and its date."""
    between = annotations.reading.lower[start:end]
    return not re.search(
        r";|\b(?:which|who|that|since|until|joined|entered|expires?|and (?:was|is|has|will))\b", between
    )


def _resolved(
    annotations: Annotations, date: DateSpan, time: StoryTime | None
) -> tuple[str | None, tuple[Span, ...]]:
    if time is None:
        return date.first.iso(), (date,)
    resolved = resolve_date(date, time, annotations)
    return resolved.start, resolved.spans or (date,)


def _place(annotations: Annotations, verb: Signing, sentence: Span) -> PlaceSpan | None:
    """The city "in" which a signing took place: the nearest to the verb, behind it rather than before."""
    places = [
        p
        for p in annotations.inside(annotations.places, sentence)
        if re.search(
            r"\b(?:in|at) (?:the (?:city|capital|town) of )?$",
            annotations.reading.lower[max(0, p.start - 24) : p.start],
        )
        and not _in_name(annotations, p)
    ]
    ranked: Sequence[PlaceSpan] = sorted(places, key=lambda p: (p.start < verb.start, abs(p.start - verb.end)))
    return ranked[0] if ranked else None


def _in_name(annotations: Annotations, span: Span) -> bool:
    """Whether a span stands in the name of an agreement, or is its date: "the Treaty of 4 May 2018"."""
    lower = annotations.reading.lower
    return any(
        agreement.covers(span) or re.fullmatch(r",? (?:of|dated) (?:the )?", lower[agreement.end : span.start])
        for agreement in annotations.agreements
    )
