"""Which countries took part in an event: by delegation, official, agency, group, or as host.

In: an event, the sentences that may speak of it, people and agreements of the document. Out: one
`ParticipantFact` a country. A country only mentioned (a border, a source of drugs, a former post) takes no part.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from analytics.annotation.annotations import Annotations
from analytics.annotation.span_index import SpanIndex, index_spans
from analytics.annotation.spans import CountrySpan, GroupSpan, RoleSpan, SentenceSpan, Span
from analytics.facts.countries import resolve_group
from analytics.facts.mentions import lead_paragraphs
from analytics.facts.model import AgreementFact, ParticipantFact, PersonFact
from analytics.facts.surroundings import words_after, words_before
from analytics.vocabulary.model import Vocabulary

_PEOPLE = (
    r"(?:representatives?|delegat\w+|officials?|officers?|experts?|participants?|ministers?|heads|chiefs?|"
    r"members?|"
    r"practitioners?|prosecutors?|judges?|investigators?|police(?:men|women)?|specialists?|diplomats?|"
    r"ambassadors?|"
    r"leaders?|presidents?|trainees?|guards?|stakeholders?|agenc(?:y|ies)|authorit(?:y|ies)|institutions?|"
    r"ministr(?:y|ies)|governments?|bodies|services?|teams?|instructors?|trainers?|analysts?|academics?|scholars?|"
    r"journalists?|lawyers?|observers?|cadets?|visitors?|focal points?|counsell?ors?|researchers?|doctors?|"
    r"parliamentarians?|professionals?|scientists?|students?|staff|personnel|units?|"
    r"counterparts?|colleagues?|states?|countries|nations|sides?|partners?|negotiators?|envoys?|commissioners?|"
    r"directors?|managers?|inspectors?|magistrates?|forces?|contingents?|women|men|people|youth|civil servants?)"
)
_TAKES_PART = re.compile(
    r"\b(?:attend\w*|participa\w+|t(?:ook|ake|akes|aking) part|br(?:ought|ing|ings|inging) together|gather\w*|"
    r"represent\w*|delegat\w+|joined|joins|spoke|present at|were present|involv\w+|assembled|conven\w+|compris\w+|"
    r"composed|consist\w*|includ\w+|met|meets?|meeting|held|holds?|hosted|sign(?:ed|s)?|exchang\w+|train\w*|"
    r"discuss\w*|address\w*|welcom\w*|organi[sz]\w+|unit(?:ed|es)|experts from|officers from|officials from|"
    r"launch|"
    r"shared|c[ao]me|presented|deliver\w*|workshop|seminar|conference|exercise|summit|session|course)\b",
    re.I,
)
# A list of countries that hangs on people: "officers from A, B and C", "ministries … in A, B"
_OF_PEOPLE = re.compile(
    rf"\b{_PEOPLE}\b(?:[^.;:]{{0,400}}?)\b(?:of|from|representing|in|between|with)\s+(?:[a-z]+ (?:of|from) )?"
    rf"(?:the )?(?:Governments? of )?(?:the )?$",
    re.I,
)
_TOGETHER = re.compile(
    r"(?:\b(?:br(?:ought|ings|inging) together|attended by|gather(?:ed|ing)|joined by|participation of|"
    r"representing|"
    r"involving|attendance of|presence of|comprising|including|hosted by|organi[sz]ed by|chaired by|"
    r"delegations? (?:of|from)|met with|held talks with|(?:they|participants?|all) (?:came|were drawn) from)|"
    r"\b(?:meetings?|talks|consultations?|dialogue|exercises?|discussions?|negotiations?|summit|conference|"
    r"workshop|"
    r"seminar|agreement reached|signed)\b[\w ]{0,40} (?:between|among|with))"
    r"\s+(?:all )?(?:the )?(?:Governments? of )?(?:the )?$",
    re.I,
)
_ACTS = re.compile(
    r"(?:'s?)?(?:, (?:which|who|whose) [^,]{1,80},)?\s*(?:\([^)]{1,60}\)\s*)?(?:(?:have|has|had|will|also|"
    r"jointly|today|on \w+|are to|is to|to)\s+){0,3}"
    r"(?:held|holds?|met|meet|took part|take part|participat\w+|attend\w*|signed?|signs?|joined|agreed?|"
    r"discuss\w*|"
    r"(?:was|were) (?:represented|elected)|hosted?|hosts?|conduct\w*|launch\w*|were represented|exchang\w*|"
    r"conven\w*|concluded?|open\w*|chair\w*|sent|"
    r"(?:was|were) represented|(?:was|were) elected|kick\w*|start\w*|began|complet\w*|organi[sz]\w*|"
    r"adopt\w*|co-?host\w*|shared|presented|reaffirm\w*)\b",
    re.I,
)
_LINK = re.compile(r"[\s,;:/]*(?:and|as well as|or|along with|plus|&)?[\s,]*(?:the |Republic of |also )*", re.I)
_ADJECTIVE_PEOPLE = re.compile(rf"(?:[\s,-]+(?:and )?[\w'-]+){{0,3}}?[\s,-]+{_PEOPLE}\b", re.I)
# A list behind a number: "representatives of 13 Member States: Peru, Chile and Cuba"
_COUNTED = re.compile(
    rf"\b{_PEOPLE}\b[^.;]{{0,200}}\b(?:states?|countries|members|nations|jurisdictions|territories)\s*"
    r"[:(,-]\s*(?:namely|including)?\s*(?:the )?$",
    re.I,
)
_FUNDS = re.compile(
    r"\b(?:funded|financed|sponsored|supported|donated|provided|made possible)\b[^.;]{0,60}$|"
    r"\b(?:funding|support|contributions?|assistance|donors?|grants?|thank\w*|gratitude|"
    r"appreciation)\b[^.;]{0,80}$",
    re.I,
)
_MEMBERS_OF = re.compile(
    r"\b(?:member states?|members|part(?:y|ies)|signator(?:y|ies)|states parties|countries)\s+(?:of|"
    r"to)\s+(?:the )?$",
    re.I,
)
_ATTENDED = re.compile(r"\b(?:attend|participa|represent|delegat|present|took part)", re.I)
_BULLET = 8  # characters: "(iv) ", "• the "
_ABSENT = re.compile(r"\b(?:could not|unable to|did not|declined|absent|apologies|invited but)\b", re.I)
_NOT_TAKING_PART = re.compile(
    r"\b(?:from|to|into|through|via|against|towards?|border with|borders? of|situation in|trafficking \w+|"
    r"originating in|"
    r"embassy (?:in|to)|accredited (?:in|to)|ambassadors? to|office (?:in|for)|delegation to|"
    r"headquarter\w* in)\s+(?:the )?$",
    re.I,
)


def taking_part(
    annotations: Annotations,
    vocabulary: Vocabulary,
    sentences: Sequence[SentenceSpan],
    agreements: Sequence[AgreementFact],
    on: str | None,
) -> Iterator[ParticipantFact]:
    """Countries that the sentences show as taking part, with the words that say so. on: the event's date."""
    opening, names = lead_paragraphs(annotations), _names(annotations)
    members = _members_of(annotations, agreements)
    for sentence in sentences:
        told = _TAKES_PART.search(annotations.reading.folded, sentence.start, sentence.end)
        if not told and sentence.paragraph not in opening:
            continue
        yield from _listed(annotations, vocabulary, sentence, names, on)
        yield from _by_office(annotations, sentence)
        yield from _by_agreement(members.get(sentence.start, ()))
        yield from _below(annotations, sentence)


def countries_of_people(people: Sequence[tuple[int, PersonFact]]) -> Iterator[ParticipantFact]:
    """The countries that people in the event represent."""
    for _, person in people:
        if person.country_iso3:
            spans = person.evidence.get("country_iso3") or person.mentions[:1]
            yield country_participant(person.country_iso3, spans[0])


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
        confidence=0.85 if via_group else 0.9,
        evidence={"country_iso3": (span,)},
    )


def _listed(
    annotations: Annotations,
    vocabulary: Vocabulary,
    sentence: SentenceSpan,
    names: SpanIndex[Span],
    on: str | None,
) -> Iterator[ParticipantFact]:
    """Members of lists ("officers from A, B and C"; "A and B held talks"; "Afghan and Tajik officers")."""
    for run in _runs(annotations, sentence, names):
        before, after = words_before(annotations, run[0], sentence), words_after(annotations, run[-1], sentence)
        if _ABSENT.search(after) or _ABSENT.search(before) or not _run_takes_part(run, before, after):
            continue
        for span in run:
            if isinstance(span, CountrySpan):
                yield country_participant(span.country_iso3, span)
            elif isinstance(span, GroupSpan) and span.whole:
                for iso3 in resolve_group(span, vocabulary, on):
                    yield country_participant(iso3, span, via_group=span.groups[0] if span.groups else None)


def _below(annotations: Annotations, sentence: SentenceSpan) -> Iterator[ParticipantFact]:
    """Countries on lines of their own below "delegates of the following states attended:"."""
    if not sentence.text.endswith(":") or not _ATTENDED.search(sentence.text):
        return
    below = bisect_right(annotations.sentences, sentence.start, key=lambda s: s.start)
    for line in islice(annotations.sentences, below, None):
        alone = [c for c in annotations.inside(annotations.countries, line) if _fills(c, line)]
        if not alone:
            return
        yield country_participant(alone[0].country_iso3, alone[0])


def _fills(country: CountrySpan, line: SentenceSpan) -> bool:
    """Whether a line holds a country and nothing but its bullet."""
    return len(line.text) - len(country.text) <= _BULLET


def _run_takes_part(run: list[Span], before: str, after: str) -> bool:
    if _FUNDS.search(before):
        return False
    if _ACTS.match(after) and not _NOT_TAKING_PART.search(before):
        return True
    if isinstance(run[-1], CountrySpan) and run[-1].form in ("adjective", "demonym"):
        return run[-1].form == "demonym" or bool(_ADJECTIVE_PEOPLE.match(after))
    if isinstance(run[-1], GroupSpan) and re.match(r"\s+(?:and|spoke|took|attend|participat|gather)", after):
        return True
    by_proxy = "represented" in before and re.match(r"\s+(?:by|at the level of)\b", after) is not None
    return by_proxy or bool(_OF_PEOPLE.search(before) or _TOGETHER.search(before) or _COUNTED.search(before))


def _runs(annotations: Annotations, sentence: SentenceSpan, names: SpanIndex[Span]) -> Iterator[list[Span]]:
    """Countries and groups of a sentence in lists: neighbours with nothing but commas and "and" between."""
    run: list[Span] = []
    for span in _outside_names(annotations, sentence, names):
        gap = annotations.reading.folded[run[-1].end : span.start] if run else ""
        if run and not _LINK.fullmatch(gap):
            yield run
            run = []
        run.append(span)
    if run:
        yield run


def _names(annotations: Annotations) -> SpanIndex[Span]:
    """Names that may hold a country's: of organisations other than a state's own, programmes and agreements."""
    bodies = [o for o in annotations.organisations if o.kind != "government"]
    names: list[Span] = [*bodies, *annotations.programmes, *annotations.agreements]
    return index_spans(names)


def _outside_names(annotations: Annotations, sentence: SentenceSpan, names: SpanIndex[Span]) -> list[Span]:
    """Countries and groups of a sentence that are no part of a name, a quotation, or a larger group."""
    groups = [g for g in annotations.inside(annotations.groups, sentence) if not annotations.quoted.covers(g)]
    grouped = index_spans(groups)
    countries = [
        c
        for c in annotations.inside(annotations.countries, sentence)
        if c.form != "capital"
        and not annotations.quoted.covers(c)
        and not names.extends(c)
        and not grouped.covers(c)
    ]
    return sorted([*(g for g in groups if not names.covers(g)), *countries], key=lambda s: s.start)


def _by_office(annotations: Annotations, sentence: SentenceSpan) -> Iterator[ParticipantFact]:
    """Officials named by office ("the Ministers of Justice of Kenya and Uganda")."""
    if _ABSENT.search(annotations.reading.folded, sentence.start, sentence.end):
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
