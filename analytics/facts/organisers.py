"""Who organised an event, and who hosted it.

In: an event and the sentences that speak of it. Out: `ParticipantFact`s with part "organiser" or "host". Funders
and "with the support of" count only where the text says that they support the event itself.
"""

import re
from collections.abc import Iterator, Sequence

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import CountrySpan, MeetingSpan, OrganisationSpan, SentenceSpan
from analytics.facts.events import Event
from analytics.facts.model import ParticipantFact
from analytics.facts.participation import country_participant
from analytics.facts.surroundings import surroundings, words_after, words_before

_BY = re.compile(
    r"\b(?:co-?|jointly |also )?(?:organi[sz]ed|convened|facilitated|conducted|held|supported|arranged|delivered|"
    r"implemented|sponsored|initiated|led|run|prepared|coordinated)\b(?: [\w-]+){0,6}?"
    r" (?:jointly |together |in (?:close )?(?:cooperation|co-operation|collaboration|partnership|coordination) )?"
    r"(?:by|with)\b(?:[^.;:]{0,200}?)$",
    re.I,
)
_WITH = re.compile(
    r"\b(?:jointly with|together with|alongside|in (?:close )?(?:cooperation|co-operation|collaboration|"
    r"partnership|"
    r"coordination|conjunction) with|with (?:the )?(?:\w+ )?(?:support|assistance|facilitation|"
    r"participation and support)"
    r" (?:of|from)|supported by|under the auspices of|co-?organi[sz]ed by)\b(?:[^.;:]{0,160}?)$",
    re.I,
)
_ORGANISES = re.compile(
    r"\b(?:have |has |had |will |also |jointly |today |recently |successfully |co-?)*"
    r"(?:organi[sz]\w+|conven\w+|facilitat\w+|conduct\w*|held|holds?|hold|host(?:ed|s|ing)?|support\w*|arrang\w+|"
    r"deliver\w*|launch\w*|ran|run|complet\w+|conclud\w+|open\w*|kick\w* off|co-?organi[sz]\w+|co-?host\w+|"
    r"stag\w+)\b",
    re.I,
)
# "The meeting is one of the steps organised by X": X organises the steps
_OF_A_PART = re.compile(r"\b(?:is|was|are|were) (?:one|part|among|a|an|the)\b", re.I)
_HOSTS = re.compile(r"\b(?:co-?)?hosted by\b(?:[^.;:]{0,80}?)$", re.I)
_HOST_VERB = re.compile(r"[\w\s,()'-]{0,40}?\b(?:co-?)?(?:hosted|hosts|is hosting|played host)\b", re.I)
_NO_LINK = re.compile(
    r"\b(?:from|of|attended|participat\w+|includ\w+|representatives?|experts?|officers?|officials?)\b", re.I
)


def organisers(
    annotations: Annotations, event: Event, sentences: Sequence[SentenceSpan]
) -> Iterator[ParticipantFact]:
    """Organisations that organise, co-organise, facilitate or support the event; a session's own body."""
    bodies = {o.organisation_id: o for o in reversed(annotations.organisations)}
    for body_id in dict.fromkeys(m.span.body_id for m in event.mentions if _is_session(m.span)):
        yield organisation_participant(bodies[body_id or ""], "organiser")
    phrases = tuple(sorted((m.span for m in event.mentions), key=lambda span: span.start))
    for sentence in sentences:
        for organisation in annotations.inside(annotations.organisations, sentence):
            own_name = organisation.known or organisation.kind != "government"  # "the Ministry of Y" has none
            around = surroundings(annotations, organisation, sentence)
            if own_name and _organises(annotations, annotations.inside(phrases, around), sentence, organisation):
                yield organisation_participant(organisation, "organiser")


def _is_session(phrase: MeetingSpan) -> bool:
    return phrase.body_id is not None and bool(phrase.ordinal or phrase.kind == "council")


def hosts(
    annotations: Annotations, sentences: Sequence[SentenceSpan], country_iso3: str | None
) -> Iterator[ParticipantFact]:
    """Countries and organisations that host. country_iso3: where the event is, for "Bishkek hosted"."""
    for sentence in sentences:
        for country in annotations.inside(annotations.countries, sentence):
            before, after = (
                words_before(annotations, country, sentence),
                words_after(annotations, country, sentence),
            )
            if _HOSTS.search(before) or (len(before) < 40 and _acts_as_host(country, after)):
                yield country_participant(country.country_iso3, country, "host")
        for place in annotations.inside(annotations.places, sentence):
            after = words_after(annotations, place, sentence)
            if (
                place.start - sentence.start < 40
                and place.country_iso3 == country_iso3 is not None
                and _HOST_VERB.match(after)
            ):
                yield country_participant(country_iso3, place, "host")


def _acts_as_host(country: CountrySpan, after: str) -> bool:
    return country.form in ("name", "official", "abbreviation") and bool(_HOST_VERB.match(after))


def organisation_participant(organisation: OrganisationSpan, part: str) -> ParticipantFact:
    """An organisation's part in an event, with the words it rests on."""
    return ParticipantFact(
        "organisation",
        part,  # type: ignore[arg-type]
        organisation.text,
        organisation_id=organisation.organisation_id,
        country_iso3=organisation.country_iso3,
        evidence={"organisation_id": (organisation,)},
    )


def _organises(
    annotations: Annotations,
    phrases: Sequence[MeetingSpan],
    sentence: SentenceSpan,
    organisation: OrganisationSpan,
) -> bool:
    """Whether an organisation organises the event of whose phrases some stand in its sentence."""
    if annotations.quoted.covers(organisation) or any(phrase.covers(organisation) for phrase in phrases):
        return False
    folded = annotations.reading.folded
    before = words_before(annotations, organisation, sentence)
    start = organisation.start - len(before)
    by = _BY.search(before)
    if by and any(_OF_A_PART.search(folded, phrase.end, start + by.start()) for phrase in phrases):
        return False
    if by and (phrases or _speaks_of_event(before)) and not _NO_LINK.search(before, by.end() - len(by.group())):
        return True
    with_ = _WITH.search(before)
    if phrases and with_ and not re.search(r"\b(?:discuss|work|cooperat)\w* $", before[: with_.start()]):
        return True
    return any(
        _is_subject(folded[organisation.end : phrase.start])
        for phrase in phrases
        if organisation.end <= phrase.start
    )


def _speaks_of_event(before: str) -> bool:
    return bool(re.match(r"\s*(?:It|This) (?:was|is|has been)\b", before))


def _is_subject(between: str) -> bool:
    """Whether only fellow subjects and a verb of organising part an organisation from the event phrase."""
    verb = _ORGANISES.search(between)
    if not verb or len(between) > 330:
        return False
    subjects, objects = between[: verb.start()], between[verb.end() :]
    return not re.search(
        r"[.;:]|\b(?:that|which|who|to|said|in|at|of|attended|met)\b", _bare(subjects)
    ) and not re.search(r"[.;:]|\b(?:that|which|said|attended)\b", objects)


def _bare(subjects: str) -> str:
    """Subjects without brackets, appositions and fellow organisers."""
    subjects = re.sub(r"\([^)]*\)", " ", subjects)
    subjects = re.sub(
        r"\b(?:jointly|together|in (?:close )?(?:cooperation|collaboration|partnership|"
        r"coordination)) with\b[^,;]*",
        " ",
        subjects,
    )
    return re.sub(
        r"\b(?:Office|Ministry|Agency|Cent(?:er|re)|Republic|Department|Committee|Government|Programme|Commission"
        r"|Service|University|Academy|Organi[sz]ation|Union|Institute) (?:of|for|on|in|at|to)\b",
        " ",
        subjects,
    )
