"""Agreements that were signed at the reported event: its date and place are theirs.

In: the agreements and meetings of a document. Out: the agreements, with what the event settles. An agreement keeps
the date and place that the text gives it; one that is merely mentioned takes nothing from the event.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import AgreementSpan
from analytics.facts.agreements.signatures import signature_of
from analytics.facts.model import AgreementFact, MeetingFact

_DAYS = ("first", "opening", "second", "2nd", "third", "3rd", "fourth", "4th", "fifth", "5th")  # two words a day
_DAY_OF = re.compile(
    rf"\bon the (?:(?P<number>{'|'.join(_DAYS)})|(?P<last>last|final|closing|concluding)) day(?! before\b)"
)
# "Following the talks … was signed", "the meeting ended with the signing of …": on the event's last day
_EVENTS = (
    r"(?:meeting|talks|negotiations|consultations|visit|session|event|conference|summit|forum|round|seminar"
    r"|workshop)s?"
)
_AT_END = re.compile(
    r"\b(?:(?:following|after|at the (?:end|close|conclusion|completion) of|(?:up)?on (?:the )?completion of"
    r"|as a result of|(?:(?:up)?on|following|based on) the (?:results?|outcomes?) of|to conclude) "
    rf"(?:the |this |their |these |its )(?:\w+ ){{0,3}}?{_EVENTS}\b|in conclusion\b"
    rf"|{_EVENTS} (?:reportedly )?(?:ended|concluded|closed|culminated|resulted|wrapped up|finished)"
    r" (?:with|in) (?:the )?sign)"
)
_ON_VISIT = re.compile(r"\bduring (?:his|her|their|the|this) (?:\w+ ){0,2}(?:visit|stay|trip|tour|mission)\b")


def settle_signings(
    agreements: Sequence[AgreementFact], meetings: Sequence[MeetingFact], annotations: Annotations
) -> tuple[AgreementFact, ...]:
    """Agreements, with date and place of those signed at the reported event where the text gives them no others.

    Of an event of several days the date is as precise as all of them share: a month or year.
    """
    reported = [meeting for meeting in meetings if meeting.status == "reported"]
    if not reported:
        return tuple(agreements)
    return tuple(_at_event(a, _occasion(a, reported, annotations), annotations) for a in agreements)


def _occasion(agreement: AgreementFact, reported: Sequence[MeetingFact], annotations: Annotations) -> MeetingFact:
    """The event at which an agreement was signed: the visit where the text says so, else the one that a digest
    dates in the agreement's paragraph, else the first one.
    """
    sentences = [annotations.sentence_at(span.start) for span in agreement.mentions]
    if any(_ON_VISIT.search(annotations.reading.lower, s.start, s.end) for s in sentences):
        return next((meeting for meeting in reported if meeting.kind == "visit"), reported[0])
    paragraphs = {annotations.sentence_at(span.start).paragraph for span in agreement.mentions}
    told = [
        meeting
        for meeting in reported
        if any(annotations.sentence_at(span.start).paragraph in paragraphs for span in meeting.date.spans)
    ]
    return told[0] if len(told) == 1 else reported[0]


def _at_event(agreement: AgreementFact, event: MeetingFact, annotations: Annotations) -> AgreementFact:
    verbs = [
        signature.verb
        for span in agreement.mentions
        if isinstance(span, AgreementSpan)
        and (signature := signature_of(annotations, span, None)).verb is not None
    ]
    if not verbs or agreement.signed_on is not None or verbs[0] is None:
        return agreement
    evidence = dict(agreement.evidence)
    sentence = annotations.sentence_at(verbs[0].start)
    signed_on = _day_of(annotations.reading.lower[sentence.start : sentence.end], event) or _shared(
        event.date.start, event.date.end
    )
    if signed_on is not None:
        evidence["signed_on"] = (verbs[0], *event.date.spans)
    city, country = agreement.city, agreement.country_iso3
    if city is None and country is None and (event.city or event.country_iso3):
        city, country = event.city, event.country_iso3
        for column in ("city", "country_iso3"):
            evidence[column] = (verbs[0], *event.evidence.get(column, ()))
    return replace(agreement, signed_on=signed_on, city=city, country_iso3=country, evidence=evidence)


def _day_of(sentence: str, event: MeetingFact) -> str | None:
    """The day of an event that a sentence counts: "on the second day of the forum", "on the closing day"."""
    said = _DAY_OF.search(sentence)
    start, end = event.date.start or "", event.date.end or ""
    if len(start) != len(end) or len(end) != len("2000-01-01"):
        return None
    if said is None:
        closed = _AT_END.search(sentence)
        inside = closed is not None and event.kind == "visit" and "visit" not in closed.group()
        return end if closed is not None and not inside else None  # talks inside a visit may be on any day
    if said["last"]:
        return end
    day = date.fromisoformat(start) + timedelta(days=_DAYS.index(said["number"]) // 2)
    return min(day.isoformat(), end)


def _shared(start: str | None, end: str | None) -> str | None:
    """What two ISO dates have in common: the day, the month or the year."""
    first, last = (start or "").split("-"), (end or "").split("-")
    shared = [one for one, other in zip(first, last, strict=False) if one == other]
    whole = "-".join(shared)
    return whole if whole and (start or "").startswith(whole) else None
