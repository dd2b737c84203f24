"""Who organised an event.

In: an event and the sentences that speak of it. Out: `ParticipantFact`s with part "organiser". First what the text
says: "organised by …", "… jointly with … held …", "a course that … conducted"; where it says nothing, the body
whose own session or members met (`session_bodies`). Refused: funders, hosts, the officials of a body, and
"with the financial support of".
"""

import re
from collections.abc import Iterator, Sequence

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import MeetingSpan, OrganisationSpan, SentenceSpan, Span
from analytics.facts.meetings.grouping import Event
from analytics.facts.meetings.surroundings import surroundings, words_after, words_before
from analytics.facts.model import ParticipantFact
from analytics.facts.participation.organiser_phrases import by_its_experts, led_in_name, says_organiser
from analytics.facts.participation.organiser_wording import (
    ASIDE,
    BY,
    BY_ITS_PEOPLE,
    ELSEWHERE,
    EVENT_VERBS,
    FELLOW_SUBJECTS,
    HOLDS_IT,
    IN_CLAUSE,
    IT,
    ITS_MONEY,
    ITS_PEOPLE,
    JOINT_ACTIVITY,
    JOINTLY,
    LONGEST_CLAUSE,
    NO_ORGANISER,
    NOT_ITSELF,
    OF_A_PART,
    OF_ANY_STATE,
    OFFICE_OF,
    ORGANISED,
    ORGANISES,
    OTHER_DEEDS,
    OWN_SCHOOL,
    PASSIVE,
    RELATIVE,
    SAYS_NOTHING,
    THANKED_FOR_IT,
    THAT_THEY_HELD,
    THROUGH,
    TRAINS,
    WITH,
)
from analytics.facts.participation.session_bodies import session_bodies
from analytics.vocabulary.model import Vocabulary

_CONFIDENCE = 0.8  # share of organisers that were right in stories held back (docs/ACCURACY.md)


def organisers(
    annotations: Annotations, vocabulary: Vocabulary, event: Event, sentences: Sequence[SentenceSpan]
) -> Iterator[ParticipantFact]:
    """Organisations that organise, co-organise, facilitate or support the event; else the session's own body."""
    found = tuple(_stated(annotations, event, sentences)) or tuple(_led_in_name(annotations, event, sentences))
    for organisation in found or session_bodies(annotations, vocabulary, event):
        yield organisation_participant(organisation, "organiser")


def organisation_participant(organisation: OrganisationSpan, part: str) -> ParticipantFact:
    """An organisation's part in an event, with the words it rests on; its country, if it may speak for one."""
    of_state = organisation.kind in ("government", "academic")
    return ParticipantFact(
        "organisation",
        part,  # type: ignore[arg-type]
        organisation.text,
        organisation_id=organisation.organisation_id,
        country_iso3=organisation.country_iso3 if of_state else None,
        confidence=_CONFIDENCE,
        evidence={"organisation_id": (organisation,)},
    )


def _stated(
    annotations: Annotations, event: Event, sentences: Sequence[SentenceSpan]
) -> Iterator[OrganisationSpan]:
    phrases = tuple(sorted((m.span for m in event.mentions), key=lambda span: span.start))
    told = {m.sentence.paragraph for m in event.mentions}
    for sentence in sentences:
        for organisation in annotations.inside(annotations.organisations, sentence):
            own_name = organisation.kind != "government" or _is_distinctive(organisation)
            around = surroundings(annotations, organisation, sentence)
            before = words_before(annotations, organisation, sentence)
            after = words_after(annotations, organisation, sentence, LONGEST_CLAUSE)
            if not own_name or annotations.quoted.covers(organisation):
                continue
            if sentence.paragraph in told and (says_organiser(before, after) or by_its_experts(before, after)):
                yield organisation
                continue
            if _is_another_s(annotations, organisation):
                continue
            there = annotations.inside(phrases, around)
            if _organises(annotations, there, sentence, organisation) or (
                sentence.paragraph in told and _held_it(annotations, organisation, sentence)
            ):
                yield organisation


def _led_in_name(
    annotations: Annotations, event: Event, sentences: Sequence[SentenceSpan]
) -> Iterator[OrganisationSpan]:
    """ "an X-supported course", where nothing more exact is told (an office of X)."""
    told = {m.sentence.paragraph for m in event.mentions}
    for sentence in (s for s in sentences if s.paragraph in told):
        for organisation in annotations.inside(annotations.organisations, sentence):
            if led_in_name(words_after(annotations, organisation, sentence, LONGEST_CLAUSE)):
                yield organisation


def _is_distinctive(office: OrganisationSpan) -> bool:
    """Whether a body of a state has a name of its own ("the Border Institute")."""
    school = OWN_SCHOOL.search(office.text) and not OF_ANY_STATE.search(office.text)
    return bool(office.known or office.acronym or school)


def _is_another_s(annotations: Annotations, organisation: OrganisationSpan) -> bool:
    """Whether the name stands for its people or its money alone ("the EU-funded project")."""
    folded, end = annotations.reading.folded, organisation.end
    return bool(ITS_PEOPLE.match(folded, end) or ITS_MONEY.match(folded, end))


def _held_it(annotations: Annotations, organisation: OrganisationSpan, sentence: SentenceSpan) -> bool:
    """ "X and Y arranged it jointly", "thanked X for organising the event", where the event was told of before."""
    after = words_after(annotations, organisation, sentence, LONGEST_CLAUSE)
    if THANKED_FOR_IT.match(after):
        return True
    subjects = _between(annotations, sentence.start, sentence.end)
    held = HOLDS_IT.search(subjects)
    if held is None or not FELLOW_SUBJECTS.fullmatch(subjects[: held.start()]):
        return False
    verb = HOLDS_IT.search(annotations.reading.folded, organisation.end, sentence.end)
    return verb is not None


def _organises(
    annotations: Annotations,
    phrases: Sequence[MeetingSpan],
    sentence: SentenceSpan,
    organisation: OrganisationSpan,
) -> bool:
    """Whether the sentence says that an organisation organised the event of which some phrases stand in it."""
    if any(phrase.covers(organisation) for phrase in phrases):
        return False
    before = words_before(annotations, organisation, sentence)
    if _is_behind_by(annotations, phrases, organisation, before):
        return True
    if not phrases:
        return bool(IT.match(before)) and _is_partner(annotations, organisation, before)
    return (
        _is_partner(annotations, organisation, before)
        or _is_subject_of(annotations, phrases, organisation, before)
        or _held_what_was_named(annotations, phrases, organisation, sentence)
    )


def _is_behind_by(
    annotations: Annotations, phrases: Sequence[MeetingSpan], organisation: OrganisationSpan, before: str
) -> bool:
    """ "… organised by A, B and X", "… held in Riga by A in cooperation with X", "a joint activity of A and X"."""
    heads = [*BY.finditer(before), *JOINT_ACTIVITY.finditer(before)]
    last = max(heads, key=lambda head: head.start(), default=None)
    if last is None or not (phrases or IT.match(before)):
        return False
    if "verb" in last.re.groupindex and not _is_organising(last):
        return False
    begin = organisation.start - len(before) + last.start()
    part = last.re is BY and any(
        OF_A_PART.search(annotations.reading.folded, phrase.end, begin) for phrase in phrases
    )
    if part:
        return False
    return _is_listed(_between(annotations, begin + len(last.group()), organisation.start))


def _is_organising(head: re.Match[str]) -> bool:
    """Whether a participle tells of organising; what was held "with" somebody, was held by both."""
    return ORGANISED.fullmatch(head.group("verb")) is not None and (
        not head.group().endswith("with") or head.group("verb").lower() not in ("held", "supported")
    )


def _is_listed(between: str) -> bool:
    """Whether only names and what joins them stand between "by" and an organisation."""
    between = THROUGH.sub("", ASIDE.sub(", ", between))
    between = between[people.end() :] if (people := BY_ITS_PEOPLE.match(between)) else between
    if NO_ORGANISER.search(between) or re.search(r"[.;:]", between):
        return False
    joiners = list(WITH.finditer(between))
    return not ELSEWHERE.search(between[joiners[-1].end() :] if joiners else between)


def _is_partner(annotations: Annotations, organisation: OrganisationSpan, before: str) -> bool:
    """ "A, jointly with B and X, …", "With the assistance of X, …"."""
    joiners = list(WITH.finditer(before))
    if not joiners or OTHER_DEEDS.search(before[: joiners[-1].start()]):
        return False
    begin = organisation.start - len(before) + joiners[-1].end()
    return _is_listed(_between(annotations, begin, organisation.start))


def _is_subject_of(
    annotations: Annotations, phrases: Sequence[MeetingSpan], organisation: OrganisationSpan, before: str
) -> bool:
    """ "X and B organised a course", "X trained officers"; not "the Director of X opened a course"."""
    if IN_CLAUSE.search(before):
        return False
    if NOT_ITSELF.search(re.sub(r"\([^)]*\) ?", "", _before_name(annotations, organisation, before))):
        return False
    for phrase in phrases:
        if not 0 <= phrase.start - organisation.end <= LONGEST_CLAUSE:
            continue
        between = _between(annotations, organisation.end, phrase.start)
        if phrase.verb and EVENT_VERBS.fullmatch(phrase.head) and FELLOW_SUBJECTS.fullmatch(_subjects(between)):
            return True
        if phrase.head == "trained" and TRAINS.fullmatch(between):
            return True
        if _is_subject(between):
            return True
    return False


def _before_name(annotations: Annotations, organisation: OrganisationSpan, before: str) -> str:
    """What stands before a name; before an acronym in brackets, what stands before the name it is short for."""
    if not before.endswith("("):
        return before
    start = organisation.start - len(before)
    names = annotations.inside(annotations.organisations, Span(start, organisation.start, ""))
    if names and names[-1].organisation_id == organisation.organisation_id:
        return before[: names[-1].start - start]
    return before


def _is_subject(between: str) -> bool:
    """Whether only fellow subjects and a verb of organising part an organisation from the event phrase."""
    verb = ORGANISES.search(between)
    if not verb:
        return False
    subjects, objects = between[: verb.start()], between[verb.end() :]
    if PASSIVE.search(subjects):
        return False
    return not SAYS_NOTHING.search(_subjects(subjects)) and not re.search(
        r"[.;:]|\b(?:that|which|said|attended)\b", objects
    )


def _subjects(words: str) -> str:
    """The words without what stands aside ("jointly with …", "with funding from …", ", which …,")."""
    return re.sub(rf"{JOINTLY} with\b[^,;]*", " ", ASIDE.sub(" ", words))


def _held_what_was_named(
    annotations: Annotations,
    phrases: Sequence[MeetingSpan],
    organisation: OrganisationSpan,
    sentence: SentenceSpan,
) -> bool:
    """ "a course that X and B held", "a course, which X organised in Riga"."""
    after = words_after(annotations, organisation, sentence, LONGEST_CLAUSE)
    if not THAT_THEY_HELD.match(after):
        return False
    clauses = (
        RELATIVE.fullmatch(_between(annotations, phrase.end, organisation.start))
        for phrase in phrases
        if 0 <= organisation.start - phrase.end <= LONGEST_CLAUSE
    )
    return any(clause and _is_listed(clause.group("subjects")) for clause in clauses)


def _between(annotations: Annotations, start: int, end: int) -> str:
    """Folded words without the names of organisations, brackets, places ("in Riga"), and "Secretariat of"."""
    outer = Span(start, end, "")
    names = [o for o in annotations.inside(annotations.organisations, outer) if not o.text.endswith("Secretariat")]
    places = [*annotations.inside(annotations.places, outer), *annotations.inside(annotations.countries, outer)]
    words, at, folded = [], start, annotations.reading.folded
    for name in sorted([*names, *places], key=lambda span: span.start):
        before = folded[at : name.start]
        words.append(_OF_PLACE.sub(" ", before) if name in places else before)
        money = ITS_MONEY.match(folded, name.end, end)
        at = max(at, money.end() if money else name.end)
    words.append(folded[at:end])
    return OFFICE_OF.sub(" ", re.sub(r"\([^)]*\)", " ", " ".join(words)))


_OF_PLACE = re.compile(r",?\s(?:in|of|at) (?:the )?(?:Republic of )?(?:the )?$|,\s?$")
