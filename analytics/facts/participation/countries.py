"""Which countries took part in an event: by delegation, official, agency, group, or as host.

In: an event, the sentences that may speak of it, people and agreements of the document. Out: one
`ParticipantFact` a country. A country only mentioned (a border, a source of drugs, a former post) takes no part.
"""

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import CountrySpan, GroupSpan, RoleSpan, SentenceSpan, Span
from analytics.facts.countries import resolve_group
from analytics.facts.meetings.mentions import lead_paragraphs
from analytics.facts.meetings.surroundings import words_before
from analytics.facts.model import AgreementFact, ParticipantFact, PersonFact
from analytics.facts.participation.absence import is_absent, stayed_away
from analytics.facts.participation.lists import MemberList, index_names, is_office, member_lists, represented
from analytics.facts.participation.wording import took_part
from analytics.vocabulary.model import Vocabulary

_TAKES_PART = re.compile(
    r"\b(?:attend\w*|participa\w+|t(?:ook|ake|akes|aking) part|br(?:ought|ing|ings|inging) together|gather\w*|"
    r"represent\w*|delegat\w+|joined|joins|spoke|present at|were present|involv\w+|assembled|conven\w+|compris\w+|"
    r"composed|consist\w*|includ\w+|met|meets?|meeting|held|holds?|hosted|sign(?:ed|s)?|exchang\w+|train\w*|"
    r"discuss\w*|address\w*|welcom\w*|organi[sz]\w+|unit(?:ed|es)|experts from|officers from|officials from|"
    r"launch|hand(?:ed|s|ing)? over|ceremony|"
    r"shared|c[ao]me|sent|observers|table|seats?|teams?|"
    r"statements?|lecturers?|lessons?|moderat\w+|graduat\w+|connected|present|participants|presented|deliver\w*|workshop|seminar|conference|exercise|summit|session|course)\b",
    re.I,
)
_MEMBERS_OF = re.compile(
    r"\b(?:member states?|members|part(?:y|ies)|signator(?:y|ies)|states parties|countries)\s+(?:of|"
    r"to)\s+(?:the )?$",
    re.I,
)
# A sentence that begins with a day of its own: "In May 2010, …", "When it was adopted in Oslo on 3 May 2010, …"
_BEGINS_WITH_TIME = re.compile(r"(?:On|In|When|Back in|Earlier|Previously|During|At)\b[^;:]{0,90}?$")
# "Since then 300 officers from A and B have completed its courses": more than this event
_EVER_SINCE = re.compile(
    r"(?:(?:Ever )?[Ss]ince (?:then|\d{4}|(?:its|the) (?:start|launch|opening|beginning|creation|establishment))"
    r"|To date|So far|Over the (?:past|last) (?:\w+ )?(?:years|decade))\b"
    r"[^;:]*?\b(?:have|has) (?:been |already |also )*"
    r"(?:trained|completed|graduated|attended|taken part|participated|passed|benefit)"
)
_WAS_SET_UP = re.compile(
    r"\b(?:was|were|been|had) (?:[a-z]+ )?(?:opened|established|founded|created|set up|launched|signed|adopted|"
    r"approved|inaugurated|initiated|formed|concluded)\b"
)
_ATTENDED = re.compile(r"\b(?:attend|participa|represent|delegat|present|took part)", re.I)
_OF_SEVERAL_STATES = re.compile(
    r"\b(?:Technical|Steering|Joint|Executive|Advisory|Working|Coordinat\w+|Regional)\b"
)
_BULLET = 8  # characters: "(iv) ", "• the "
_COUNTED, _NAMED = 0.95, 0.88  # by the shares that were right in stories held back


def taking_part(
    annotations: Annotations,
    vocabulary: Vocabulary,
    sentences: Sequence[SentenceSpan],
    agreements: Sequence[AgreementFact],
    on: str | None,
    at: str | None = None,
) -> Iterator[ParticipantFact]:
    """Countries that the sentences show as taking part, with the words that say so.

    on: the event's date. at: the country that it was in, whose offices need no name ("the Customs Service").
    """
    home = _home(annotations, at)
    opening, names = lead_paragraphs(annotations), index_names(annotations)
    lists = {s.start: tuple(member_lists(annotations, s, names)) for s in sentences}
    absent = {represented(m) for found in lists.values() for x in found if stayed_away(x) for m in x.members}
    members = _members_of(annotations, agreements)
    goes_on = False  # a list that the sentence before began ("Attending were A, Minister of …;")
    for sentence in sentences:
        told = goes_on or _TAKES_PART.search(annotations.reading.folded, sentence.start, sentence.end)
        goes_on = bool(told) and sentence.text.endswith(";")
        if _is_of_earlier_days(annotations, sentence, on):
            continue
        if not told and sentence.paragraph not in opening:
            continue
        of_now = [x for x in lists[sentence.start] if not _is_of_earlier_year(annotations, sentence, x, on)]
        yield from _listed(vocabulary, of_now, absent, on)
        if (
            home
            and sentence.block != "title"
            and all(c.country_iso3 == home for c in annotations.inside(annotations.countries, sentence))
        ):
            yield from _own_offices(lists[sentence.start], home)
        yield from _by_office(annotations, sentence)
        yield from _by_agreement(members.get(sentence.start, ()))
        yield from _below(annotations, sentence)


def _is_of_earlier_days(annotations: Annotations, sentence: SentenceSpan, on: str | None) -> bool:
    """Whether a sentence begins with a date before the event's, or counts years of them, so that it tells of
    something else.
    """
    if _EVER_SINCE.match(sentence.text):
        return True
    dates = [d for d in annotations.inside(annotations.dates, sentence) if d.kind == "date" and d.last.iso()]
    if on is None or not dates or not _BEGINS_WITH_TIME.match(words_before(annotations, dates[0], sentence)):
        return False
    return all((date.last.iso() or on)[: len(on)] < on[: len(date.last.iso() or on)] for date in dates)


def _is_of_earlier_year(
    annotations: Annotations, sentence: SentenceSpan, listed: MemberList, on: str | None
) -> bool:
    """Whether the last date before a list is of an earlier year ("was opened in 2012 by the presidents of")."""
    before = Span(sentence.start, listed.members[0].start, "")
    dates = [d for d in annotations.inside(annotations.dates, before) if d.kind == "date"]
    year = dates[-1].last.iso() if dates else None
    set_up = _WAS_SET_UP.search(annotations.reading.folded, before.start, before.end)
    return bool(set_up and on and year and year[:4] < on[:4])


def countries_of_people(people: Sequence[tuple[int, PersonFact]]) -> Iterator[ParticipantFact]:
    """The countries that people in the event represent."""
    for _, person in people:
        if person.country_iso3:
            spans = person.evidence.get("country_iso3") or person.mentions[:1]
            yield replace(country_participant(person.country_iso3, spans[0]), confidence=_NAMED)


def country_participant(
    country_iso3: str, span: Span, part: str = "attendee", via_group: str | None = None
) -> ParticipantFact:
    """A country's part in an event, with the words it rests on."""
    return ParticipantFact(
        "country",
        part,  # type: ignore[arg-type]
        span.text,
        country_iso3=country_iso3,
        via_group=via_group,
        confidence=_COUNTED if via_group or part == "host" else _NAMED,
        evidence={"country_iso3": (span,)},
    )


def _listed(
    vocabulary: Vocabulary, lists: Iterable[MemberList], absent: Container[str | None], on: str | None
) -> Iterator[ParticipantFact]:
    """Members of lists ("officers from A, B and C"; "A and B held talks"), of groups those that came."""
    for member in (m for listed in lists if took_part(listed) for m in listed.members):
        iso3 = represented(member)
        if iso3:
            yield country_participant(iso3, member)
        elif isinstance(member, GroupSpan) and member.whole:
            via_group = member.groups[0] if member.groups else None
            for of_group in resolve_group(member, vocabulary, on):
                if of_group not in absent:
                    yield country_participant(of_group, member, via_group=via_group)


def _home(annotations: Annotations, at: str | None) -> str | None:
    """The country of an event, if the text names it or no country at all: a story that is told from there."""
    named = {country.country_iso3 for country in annotations.countries}
    dateline = annotations.dateline_place.country_iso3 if annotations.dateline_place else None
    return at if not named or at in named or at == dateline else None


def _own_offices(lists: Iterable[MemberList], home: str) -> Iterator[ParticipantFact]:
    """Offices of the country that an event was in ("officers of the Customs Service and the Border Troops")."""
    for listed in lists:
        offices = [m for m in listed.members if is_office(m) and not _OF_SEVERAL_STATES.search(m.text)]
        if offices and not any(represented(member) for member in listed.members) and took_part(listed):
            yield country_participant(home, offices[0])


def _below(annotations: Annotations, sentence: SentenceSpan) -> Iterator[ParticipantFact]:
    """Countries on lines of their own below "delegates of the following states attended:"."""
    if not sentence.text.endswith(":") or not _ATTENDED.search(sentence.text):
        return
    below = bisect_right(annotations.sentences, sentence.start, key=lambda s: s.start)
    for line in islice(annotations.sentences, below, None):
        alone = [c for c in annotations.inside(annotations.countries, line) if _fills(annotations, c, line)]
        if not alone:
            return
        yield country_participant(alone[0].country_iso3, alone[0])


def _fills(annotations: Annotations, country: CountrySpan, line: SentenceSpan) -> bool:
    """Whether a line holds a country and nothing but its bullet, or opens with it ("Kenya: Ms. Achieng")."""
    opens = country.start - line.start <= _BULLET and annotations.reading.folded.startswith(":", country.end)
    return opens or len(line.text) - len(country.text) <= _BULLET


def _by_office(annotations: Annotations, sentence: SentenceSpan) -> Iterator[ParticipantFact]:
    """Officials named by office ("the Ministers of Justice of Kenya and Uganda")."""
    if is_absent(annotations.reading.folded[sentence.start : sentence.end]):
        return
    for role in annotations.inside(annotations.roles, sentence):
        if (
            role.country_iso3
            and not annotations.quoted.covers(role)
            and not _past_office(annotations, role, sentence)
        ):
            yield country_participant(role.country_iso3, role.country or role)


def _past_office(annotations: Annotations, role: RoleSpan, sentence: SentenceSpan) -> bool:
    before = words_before(annotations, role, sentence)
    return bool(
        re.search(r"\b(?:former|formerly|ex-|visit of|behalf of|letter (?:from|to)|late)\s*(?:the )?$", before)
    )


def _members_of(annotations: Annotations, agreements: Sequence[AgreementFact]) -> dict[int, list[AgreementFact]]:
    """The agreements of whose members a sentence speaks, by the start of the sentence."""
    found: dict[int, list[AgreementFact]] = {}
    for agreement in agreements:
        for mention in agreement.mentions:
            sentence = annotations.sentence_at(mention.start)
            if _MEMBERS_OF.search(words_before(annotations, mention, sentence)):
                found.setdefault(sentence.start, []).append(agreement)
    return found


def _by_agreement(agreements: Iterable[AgreementFact]) -> Iterator[ParticipantFact]:
    """Parties of an agreement, where "the Member States of the Memorandum" take part."""
    for agreement in agreements:
        for party in agreement.parties:
            if party.country_iso3:
                spans = party.evidence.get("country_iso3", agreement.mentions)
                yield country_participant(party.country_iso3, spans[0])
