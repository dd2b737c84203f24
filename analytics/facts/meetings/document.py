"""The meetings of one document: events put together with their dates, places and participants.

In: annotations, people, agreements and the time the story is told at. Out: `MeetingFact`s, the story's own event
first. Refused: events without a date or place of their own beside the story's own event.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import SentenceSpan
from analytics.facts.dates.resolution import StoryTime
from analytics.facts.meetings.asides import is_aside, shared_place
from analytics.facts.meetings.attendance import attendance
from analytics.facts.meetings.dates import is_within
from analytics.facts.meetings.formats import event_format
from analytics.facts.meetings.grouping import Event, group_events
from analytics.facts.meetings.home_country import capital_place, city_visited, home_country
from analytics.facts.meetings.kinds import ON_MARGINS, event_kind
from analytics.facts.meetings.mentions import Mention, find_mentions
from analytics.facts.meetings.place_inference import (
    hosting_country,
    is_by_phone,
    national_place,
    seat_of_body,
    seat_of_session,
    stamped_place,
    title_country,
    title_place,
    told_place,
)
from analytics.facts.meetings.places import EventPlace, dateline_place
from analytics.facts.meetings.same_event import is_on_the_same_day
from analytics.facts.meetings.story_end import end_of_story
from analytics.facts.meetings.surroundings import words_before
from analytics.facts.meetings.titles import event_title
from analytics.facts.model import AgreementFact, MeetingFact, ParticipantFact, PersonFact, ResolvedDate
from analytics.facts.participation.absence import of_this_event
from analytics.facts.participation.countries import countries_of_people, country_participant, taking_part
from analytics.facts.participation.hosting import hosts, visited
from analytics.facts.participation.organisers import organisers
from analytics.vocabulary.model import Vocabulary

_PART = re.compile(r"(?:opening|closing|graduation) ", re.I)
_PARTS = ("host", "organiser", "chair", "opened", "speaker", "signatory", "attendee")

_KINDS_MADE_OUT = ("consultation", "council", "high-level", "other")
"""Kinds that follow from who met; stories held back have shown them right less often than those told by a noun."""


@dataclass(frozen=True, slots=True)
class Story:
    """A document's annotations with what is already known of it when its events are put together.

    claims: for each event, where the sentences start that tell of it.
    """

    annotations: Annotations
    vocabulary: Vocabulary
    people: Sequence[PersonFact]
    agreements: Sequence[AgreementFact]
    time: StoryTime
    mentions: tuple[Mention, ...]
    events: tuple[Event, ...]
    claims: tuple[frozenset[int], ...]


def document_meetings(
    annotations: Annotations,
    vocabulary: Vocabulary,
    people: Sequence[PersonFact],
    agreements: Sequence[AgreementFact],
    time: StoryTime,
) -> tuple[MeetingFact, ...]:
    """All events of the document, the one it reports first."""
    mentions = find_mentions(annotations)
    events = group_events(annotations, mentions, time)
    claims = tuple(_claimed(annotations, event) for event in events)
    story = Story(annotations, vocabulary, people, agreements, time, mentions, events, claims)
    there = _people_at(story)
    meetings = [_meeting(story, index, there.get(index, [])) for index in range(len(events))]
    return tuple(
        _as_beside_own(annotations, m, e, meetings[0], events[0]) for m, e in zip(meetings, events, strict=True)
    )


def _as_beside_own(
    annotations: Annotations, meeting: MeetingFact, event: Event, own: MeetingFact, first: Event
) -> MeetingFact:
    """What an event has from the story's own: the kind of a row of meetings, the place of talks beside it."""
    if meeting.kind == "other" and _is_next_of(event, first):
        return replace(meeting, kind=own.kind)
    beside = event is not first and event.status == "reported" and not event.place
    told = event.mentions[0]
    if (
        beside
        and own.country_iso3
        and (is_aside(annotations, first.mentions[0], told) or is_on_the_same_day(told))
    ):
        place = shared_place(EventPlace(own.city, own.country_iso3))
        return replace(
            meeting,
            city=place.city,
            country_iso3=place.country_iso3,
            place_basis=place.basis,
            place_reason=place.reason,
        )
    return meeting


def _is_next_of(event: Event, own: Event) -> bool:
    """Whether an event is the one before or after the story's own in a row: "the fifth meeting"."""
    one, first = event.mentions[0].span, own.mentions[0].span
    same = one.head.split()[-1] == first.head.split()[-1] or one.head.endswith(" one")
    return one is not first and same and (one.ordinal is not None or "next" in one.text.lower())


def _meeting(story: Story, index: int, there: list[tuple[int, PersonFact]]) -> MeetingFact:
    event, annotations, reported = story.events[index], story.annotations, story.events[index].status == "reported"
    own = index == 0
    sentences = _sentences(story, index)
    date = event.date if event.date.edtf or not (own and reported) else story.time.undated_event()
    follows = _place_it_follows_from(story, event) if own else _place_of_its_frame(story, event)
    place = _with_city(event, follows) or EventPlace()
    title, title_span = event_title(annotations, event)
    kind, kind_span = event_kind(annotations, event, sentences, [p for _, p in there])
    format_, format_spans = event_format(annotations, sentences, event.place.city if event.place else None)
    if kind == "visit" and reported:
        place = city_visited(annotations, place, sentences)
    number, qualifier, number_spans = attendance(annotations, sentences) if reported else (None, None, ())
    parts = _participants(story, event, sentences, there, date, place)
    if reported and format_ != "online" and (home := home_country(annotations, event, kind, place, parts)):
        place = home
    evidence = {
        "title": (title_span,),
        "kind": (kind_span,),
        "start_date": date.spans,
        "end_date": date.spans,
        "city": place.spans if place.city else (),
        "country_iso3": place.spans if place.country_iso3 else (),
        "format": format_spans,
        "attendance": number_spans,
    }
    return MeetingFact(
        title,
        kind,
        event.status,
        date,
        place.city,
        place.country_iso3,
        place.basis,
        place.reason,
        format_,
        number,
        qualifier,
        _confidence(date, place, kind, number is not None),
        parts,
        {column: spans for column, spans in evidence.items() if spans},
    )


def _sentences(story: Story, index: int) -> tuple[SentenceSpan, ...]:
    """The sentences that may speak of an event: for the story's own, all that no other event claims."""
    sentences = story.annotations.sentences
    if index:
        mine = (_number_of(sentences, start) for start in sorted(story.claims[index]))
        return tuple(sentences[number] for number in mine)
    others = frozenset().union(*story.claims[1:]) - {m.sentence.start for m in story.events[0].mentions}
    told = sentences[: _number_of(sentences, end_of_story(story.annotations))]
    return tuple(s for s in told if s.block in ("title", "body", "list", "dateline") and s.start not in others)


def _number_of(sentences: tuple[SentenceSpan, ...], start: int) -> int:
    return bisect_left(sentences, start, key=lambda sentence: sentence.start)


def _claimed(annotations: Annotations, event: Event) -> frozenset[int]:
    """Where an event is told: its sentences, and those right behind that go on about it."""
    sentences = annotations.sentences
    told = {m.sentence.start for m in event.mentions}
    for start in sorted(told):
        for number in range(_number_of(sentences, start) + 1, len(sentences)):
            before, sentence = sentences[number - 1], sentences[number]
            same_paragraph = event.status == "reported" and sentence.paragraph == before.paragraph
            goes_on = annotations.reading.lower.startswith(("on that occasion", "there,"), sentence.start)
            if sentence.start in told or not (same_paragraph or goes_on):
                break
            told.add(sentence.start)
    return frozenset(told)


def _people_at(story: Story) -> dict[int, list[tuple[int, PersonFact]]]:
    """People in each reported event: those named where it is told; all others are at the story's own event."""
    reported = [index for index, event in enumerate(story.events) if event.status == "reported"]
    telling: dict[int, list[int]] = {}
    for index in reported[1:] if reported[:1] == [0] else reported:
        for start in story.claims[index]:
            telling.setdefault(start, []).append(index)
    there: dict[int, list[tuple[int, PersonFact]]] = {}
    for number, person in enumerate(story.people):
        if not person.in_meeting:
            continue
        starts = [story.annotations.sentence_at(span.start).start for span in person.mentions]
        at = {index for start in starts for index in telling.get(start, ())}
        if starts[0] not in telling:
            at.add(reported[0] if reported else 0)
        for index in at:
            there.setdefault(index, []).append((number, person))
    return there


def _place_it_follows_from(story: Story, event: Event) -> EventPlace | None:
    """The seat of the session it belongs to or of the body it was at, else the dateline's place."""
    sentences = {m.sentence for m in event.mentions}
    for frame in story.mentions:
        if frame.sentence in sentences and (place := seat_of_session(story.vocabulary, frame.span)):
            return place
    for mention in event.mentions[:3]:
        place = seat_of_body(story.annotations, story.vocabulary, mention.span, mention.sentence)
        if place:
            return place
    if event.status != "reported" or any(is_by_phone(mention.sentence) for mention in event.mentions):
        return None
    annotations = story.annotations
    place = title_place(annotations) or stamped_place(annotations) or dateline_place(annotations)
    place = place or capital_place(annotations, story.vocabulary, event)
    host = hosting_country(annotations, sorted(sentences))
    if place is None or (host and host.country_iso3 != place.country_iso3):
        online = event_format(annotations, sorted(sentences))[0] == "online"
        others = _told_of_others(story)
        told = None if online else told_place(annotations, others) or _visited(story, event)
        national = national_place(annotations, event.mentions[0].span)
        place = host or told or (None if online else title_country(annotations) or national)
    return place


def _visited(story: Story, event: Event) -> EventPlace | None:
    """The city of a visit that the story tells of before its event: "during the trip to Osh, talks were held"."""
    start = event.mentions[-1].sentence.start
    visits = (
        m.place for m in story.mentions if m.span.kind == "visit" and m.happened and m.sentence.start <= start
    )
    place = next((place for place in visits if place and place.city), None)
    return place and replace(
        place, basis="inferred", reason="it was held during the visit that the story tells of"
    )


def _with_city(event: Event, follows: EventPlace | None) -> EventPlace | None:
    """The printed place; where that is only a country, the city in it that the story is datelined from.

    Not for visits, which may lead through several cities.
    """
    place = event.place
    if place and follows and not place.city and follows.city and event.kind != "visit":
        return follows if follows.country_iso3 == place.country_iso3 else place
    return place or follows


def _told_of_others(story: Story) -> frozenset[int]:
    """Where sentences start that tell of other events than the story's own and its opening and closing."""
    parts = [_PART.match(event.mentions[0].span.text) is not None for event in story.events]
    return frozenset().union(*(claim for claim, part in zip(story.claims[1:], parts[1:], strict=True) if not part))


def _place_of_its_frame(story: Story, event: Event) -> EventPlace | None:
    """For an event in the margins of the story's own, or on a day of it: the place of that."""
    mention, own = event.mentions[0], story.events[0]
    margins = ON_MARGINS.search(words_before(story.annotations, mention.span, mention.sentence))
    if own.place is None or event.status != "reported" or not (margins or is_within(event.date, own.date)):
        return None
    how = "in the margins" if margins else "on a day"
    reason = f"it was held {how} of the event that the story reports"
    return replace(own.place, basis="inferred", reason=reason)


def _participants(
    story: Story,
    event: Event,
    sentences: tuple[SentenceSpan, ...],
    there: list[tuple[int, PersonFact]],
    date: ResolvedDate,
    place: EventPlace,
) -> tuple[ParticipantFact, ...]:
    """Hosts, organisers, countries and people of an event, each once."""
    annotations = story.annotations
    sentences = sentences if event.status == "planned" else of_this_event(sentences)
    found: list[ParticipantFact] = [
        *hosts(annotations, sentences, place.country_iso3),
        *visited(annotations, event, place.country_iso3),
        *organisers(annotations, story.vocabulary, event, sentences),
        *taking_part(annotations, story.vocabulary, sentences, story.agreements, date.start, place.country_iso3),
        *countries_of_people(there),
    ]
    found.extend(_hosting_countries(found))
    return (*_once(found), *(_person_part(number, person) for number, person in there))


def _hosting_countries(found: Iterable[ParticipantFact]) -> list[ParticipantFact]:
    """A government body that organises or hosts brings its country with it."""
    return [
        country_participant(p.country_iso3, p.evidence["organisation_id"][0])
        for p in found
        if p.kind == "organisation" and p.country_iso3
    ]


def _once(found: Iterable[ParticipantFact]) -> list[ParticipantFact]:
    """One row per country and organisation, in its weightiest part, as the surest words say it."""
    best: dict[tuple[str, str | None], ParticipantFact] = {}
    for participant in sorted(found, key=lambda p: (_PARTS.index(p.part), -p.confidence)):
        key = (
            participant.kind,
            participant.country_iso3 if participant.kind == "country" else participant.organisation_id,
        )
        best.setdefault(key, participant)
    return list(best.values())


def _person_part(number: int, person: PersonFact) -> ParticipantFact:
    return ParticipantFact(
        "person",
        person.part or "attendee",
        person.name,
        number,
        person.organisation_id,
        person.country_iso3,
        None,
        person.confidence,
        person.evidence,
    )


def _confidence(date: ResolvedDate, place: EventPlace, kind: str, counted: bool) -> float:
    """How sure the event is: stated over inferred or missing, a kind told over made out; counts err most often."""
    worth = {"stated": 0.0, "inferred": 0.05, "unknown": 0.15}
    doubt = 0.1 * (kind in _KINDS_MADE_OUT) + 0.05 * counted
    return round(0.97 - worth[date.basis] - worth[place.basis] - doubt, 2)
