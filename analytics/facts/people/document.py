"""The people of a document: mentions merged, office and country settled, and what each did.

In: the annotations of one document. Out: `PersonFact`s in the order of their first mention. Somebody who is only
spoken of ("during last year's visit of …", inside another's words) is not in the meeting.
"""

from dataclasses import dataclass, replace

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import OrganisationSpan, PersonSpan, RoleSpan
from analytics.facts.model import Evidence, PersonFact
from analytics.facts.people.bodies import body_around, body_of_unit
from analytics.facts.people.counterparts import counterpart_office, is_counterpart, shared_office
from analytics.facts.people.countries import represented_country
from analytics.facts.people.mentions import merge_mentions
from analytics.facts.people.parts import find_part
from analytics.facts.people.ranks import body_of_rank, officers_country
from analytics.facts.people.sides import side_country
from analytics.facts.people.told_before import office_told_before
from analytics.vocabulary.model import Vocabulary

_CONFIDENCE_OFFICE, _CONFIDENCE_TITLE, _CONFIDENCE_NAME = (
    0.95,
    0.85,
    0.7,
)  # a full office, a bare title, a name alone


_DEPUTIES = ("Deputy", "Assistant", "Acting", "Vice", "Senior", "Chief")
_CIVIL = ("Mr.", "Mr", "Mrs.", "Mrs", "Ms.", "Ms", "Dr.", "Dr")


def document_people(annotations: Annotations, vocabulary: Vocabulary) -> tuple[PersonFact, ...]:
    """All people of a document."""
    clusters = merge_mentions(annotations.people)
    return tuple(_person(annotations, vocabulary, mentions) for mentions in clusters)


@dataclass(frozen=True, slots=True)
class _Office:
    role: str | None
    organisation: str | None
    organisation_id: str | None
    country_iso3: str | None
    evidence: Evidence


def _person(annotations: Annotations, vocabulary: Vocabulary, mentions: tuple[PersonSpan, ...]) -> PersonFact:
    fullest = max(mentions, key=lambda m: (len(m.name.split()), not _has_initial(m.name), -m.start))
    address = next((m.honorific for m in mentions if m.honorific), None)
    office = _office(annotations, vocabulary, mentions)
    part = find_part(annotations, mentions)
    return PersonFact(
        name=" ".join(fullest.name.split()),
        honorific=address,
        role=office.role,
        organisation=office.organisation,
        organisation_id=office.organisation_id,
        country_iso3=office.country_iso3,
        in_meeting=part is not None,
        part=part,
        mentions=tuple(m.plain() for m in mentions),
        confidence=_confidence(office, address),
        evidence={"name": (fullest.plain(),), **office.evidence},
    )


def _has_initial(name: str) -> bool:
    return any(len(word.strip(".")) == 1 for word in name.split())


def _confidence(office: _Office, address: str | None) -> float:
    """How sure a person's values are: bare titles ("Director") leave more open than offices told in full."""
    if " " in (office.role or "").strip():
        return _CONFIDENCE_OFFICE
    return _CONFIDENCE_TITLE if office.role or office.organisation or address else _CONFIDENCE_NAME


def _office(annotations: Annotations, vocabulary: Vocabulary, mentions: tuple[PersonSpan, ...]) -> _Office:
    """The office that says most, completed from the others; a title alone where there is none."""
    roles = [shared_office(annotations, m, m.role) for m in mentions if m.role is not None]
    told = office_told_before(annotations, mentions) if not roles else None
    roles += [told] if told is not None else []
    if not roles:
        led = body_around(annotations, mentions, None) or body_of_rank(annotations, vocabulary, mentions)
        side = side_country(annotations, mentions)
        if led is not None:
            sent = side.country_iso3 if side and led.kind == "government" else None
            return _Office(
                _title(vocabulary, mentions),
                _printed(led),
                led.organisation_id,
                led.country_iso3 or sent,
                {"organisation": (led.plain(),)},
            )
        beside: Evidence = {"country_iso3": (side.plain(),)} if side else {}
        iso3 = side.country_iso3 if side else None
        if side is None:
            iso3, spans = officers_country(annotations, vocabulary, mentions)
            beside = {"country_iso3": spans} if spans else {}
        return _Office(_title(vocabulary, mentions), None, None, iso3, beside)
    main = max(roles, key=lambda r: (bool(r.role), bool(r.organisation), bool(r.country_iso3), -r.start))
    if is_counterpart(main):
        main = counterpart_office(annotations, main)
    body = main if main.organisation else next((r for r in roles if r.organisation), main)
    if _is_former(annotations, main):
        return _Office(main.role, None, None, None, {"role": (main.plain(),)})
    unit_of = body_of_unit(annotations, mentions, body)
    if unit_of is not None and body.organisation and body.organisation not in main.role:
        main = replace(main, role=f"{main.role} of the {body.organisation}")
    led = unit_of if body.organisation else body_around(annotations, mentions, main)
    if led is not None:
        body = replace(body, organisation=_printed(led), organisation_id=led.organisation_id, body=led.plain())
    country, country_spans = represented_country(annotations, vocabulary, main, body, roles, mentions)
    evidence = {
        "role": (main.plain(),) if main.role else (),
        "organisation": (body.body,) if body.body else (body.plain(),),
        "country_iso3": country_spans,
    }
    return _Office(
        main.role or _title(vocabulary, mentions),
        body.organisation,
        body.organisation_id,
        country,
        {column: spans for column, spans in evidence.items() if spans and _has(column, main, body, country)},
    )


def _is_former(annotations: Annotations, role: RoleSpan) -> bool:
    """Whether an office is one that somebody held before: it says nothing of whom they act for now."""
    before = annotations.reading.folded[max(0, role.start - 8) : role.start]
    return role.role.lower().startswith(("former ", "ex-")) or before.lower().endswith(("former ", " ex-"))


def _printed(body: OrganisationSpan) -> str:
    return body.text if body.known else body.name


def _has(column: str, main: RoleSpan, body: RoleSpan, country: str | None) -> bool:
    return bool({"role": main.role, "organisation": body.organisation, "country_iso3": country}[column])


def _title(vocabulary: Vocabulary, mentions: tuple[PersonSpan, ...]) -> str | None:
    """The title before the name that is an office ("Ambassador", "Senator"), where nothing says more."""
    titles = vocabulary.words["bare_titles"]
    for mention in mentions:
        words = [word for word in (mention.honorific or "").split() if word not in _CIVIL]
        for start in range(len(words)):
            title = " ".join(words[start:])
            if "office" in titles.get(title.lower(), ""):
                deputy = words[start - 1 : start] if start and words[start - 1] in _DEPUTIES else []
                return " ".join([*deputy, title])
    return None
