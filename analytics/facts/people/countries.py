"""The country that somebody represents: as their office says, or as the text around it settles.

In: an office and its mentions. Out: ISO alpha-3 and the spans it rests on, or None. Staff of international bodies
represent none. A state office without a printed country ("the Minister of Justice") takes that of the delegation,
of the same body elsewhere in the text, or of the only country its sentence or the document names.
"""

import re

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import CountrySpan, OrganisationSpan, PersonSpan, PlaceSpan, RoleSpan, Span
from analytics.facts.people.counterparts import countries_of_others
from analytics.facts.people.regions import regions_country
from analytics.facts.people.sides import side_country
from analytics.vocabulary.model import Vocabulary

_STATE_CLASSES = ("minister", "leader")
_STATE_BODY = re.compile(
    r"\b(?:ministry|court|police|gendarmerie|customs|army|prison|parliament|government|prosecutor|border|"
    r"(?:state|national|customs|security|parliamentary)\b.*\bcommittee|"
    r"financial intelligence unit|national central bureau|ncb|colony|penitentiary)\b",
    re.I,
)
_STATE_SCHOOL = re.compile(
    _STATE_BODY.pattern + r"|\b(?:national|state|magistra\w+|judicia\w+|diplomatic)\b", re.I
)
_TELLS = re.compile(
    r"(?:, which [^,.;]{2,80},)? (?:has |had |also |then )?(?:shared|presented|showed|described|reported|"
    r"explained|told|spoke|outlined|introduced|demonstrated|recalled|proposed|offered|informed|announced)\b"
)
_GUESTS = re.compile(
    r"\b(?:[Pp]articipants?|[Tt]rainees?|[Gg]raduates?|[Gg]uests|[Dd]elegates?|[Ff]oreign (?:\w+ )?experts?|"
    r"[Oo]ther (?:\w+ )?speakers) (?:included|were(?! (?:\w+ )?(?:welcomed|received|met|greeted|hosted|briefed))|"
    r"such as|like)\b[^.]{0,200}$"
)
_GUEST = re.compile(
    r",? (?:who (?:took part|came)|(?:an?|one of the|the) (?:[\w-]+ )?(?:participants?|trainees?|graduates?|"
    r"guests?|delegates?)\b)"
)
_MOST_MENTIONS = 12  # of a body, that are looked at for its country
_LONGEST_NAME = 120  # characters from a body's name to the country that it ends with
_GOES_ON_TO = re.compile(
    r"(?: \([A-Z]+\))? (?:of|under|in) (?:[\w'-]+ ){0,12}?(?:(?:of|in) )?(?:the )?(?:Republic of )?(?:the )?"
)
_OF_PLACE = re.compile(r"(?:,? (?:of|in))? (?:the (?:city|town) of )?")
_HOSTED = re.compile(r" (?:hosted|hosts|is hosting|was hosting|welcomed)\b")
_HOSTED_BY = re.compile(r"\bhosted by (?:the )?(?:Government of (?:the )?)?$", re.I)


def represented_country(
    annotations: Annotations,
    vocabulary: Vocabulary,
    main: RoleSpan,
    body: RoleSpan,
    roles: list[RoleSpan],
    mentions: tuple[PersonSpan, ...],
) -> tuple[str | None, tuple[Span, ...]]:
    """The country and its evidence."""
    side = _sides_country(annotations, body, mentions)
    mine = (main, body) if _is_international(annotations, body) else (main, body, *roles)
    stated = next((r for r in mine if r.country_iso3), None)
    if stated is not None and stated.country_iso3 is not None:
        return stated.country_iso3, (stated.country,) if stated.country else ()
    if side is not None:
        return side.country_iso3, (side.plain(),)
    if not _is_state_office(annotations, vocabulary, main, body):
        return None, ()
    region = regions_country(annotations, vocabulary, body.organisation or main.role)
    return (region, ()) if region else _inferred(annotations, body, mentions)


def _is_state_office(annotations: Annotations, vocabulary: Vocabulary, main: RoleSpan, body: RoleSpan) -> bool:
    kinds = {o.organisation_id: o.kind for o in annotations.organisations}
    name = body.organisation or ""
    if (
        _of_international(vocabulary, name)
        or _OF_MANY_STATES.search(main.role)
        or (is_unit(name) and main.country is None)
        or _chairs_body(annotations, main)
    ):
        return False
    if name.startswith("Ministry") or _REGION_HEAD.match(main.role):
        return True
    if body.organisation_id in kinds:
        kind = kinds[body.organisation_id]
        return kind == "government" or (kind == "academic" and _STATE_SCHOOL.search(name) is not None)
    full = _spelled_out(annotations, body)
    if full is not None:
        return full.kind == "government"
    titles = vocabulary.words["roles"]
    words = main.role.lower().split()
    found = [
        titles[" ".join(words[a:b])]
        for a in range(len(words))
        for b in range(len(words), a, -1)
        if " ".join(words[a:b]) in titles
    ]
    if any(kind in _STATE_CLASSES or kind.startswith("office:") for kind in found[:1]):
        return True
    posted = body.organisation is None and _STATE_POST.match(main.role) is not None
    return posted or (_STATE_BODY.search(name) is not None and body.organisation_id is None)


def _chairs_body(annotations: Annotations, main: RoleSpan) -> bool:
    """Whether a bare office stands in brackets: "the new board: A (President), B (Vice-President)"."""
    bare = main.body is None and main.country is None and " of " not in main.role
    return bare and annotations.reading.folded[: main.start].endswith("(")


_REGION_HEAD = re.compile(
    r"(?:(?:first|deputy|vice|acting|assistant) )*(?:governor|mayor|akim|hokim|khokim|prefect|"
    r"(?:district|divisional|county|provincial|resident) "
    r"(?:commissioner|administrator|secretary|officer|governor))\b|"
    r"chairman of .*\b(?:city|region|oblast|district)$",
    re.I,
)
_STATE_POST = re.compile(
    r"(?:(?:first|deputy|acting) )*(?:head|chief|commander|director|warden) of (?:the )?.*"
    r"\b(?:police|customs|border|forensic|prison|court|prosecut\w+|narcotics)\b",
    re.I,
)
_FIELD_OFFICES = ("Regional Bureau", "Regional Office", "Country Office", "Programme Office", "Field Office")
_VISIT_TO = re.compile(r"\b(?:visit|trip|mission|stay) (?:in|to) (?:the )?$")
_MET = re.compile(r"\b(?:met|meets|talks with|meetings? with|received by|welcomed by)\b")
_INTERNATIONAL = ("International ", "United Nations", "European ", "African Union", "World ")
_OF_MANY_STATES = re.compile(r"\b(?:European|International)\b.*\b(?:Prosecutor|Ombudsman|Judge)\b")


def _of_international(vocabulary: Vocabulary, name: str) -> bool:
    """Whether a body is one of an international one: "OSCE Staff College", "Delegation of the International Y"."""
    owners = [part.removeprefix("the ") for part in re.split(r" (?:of|at|to) ", name)]
    firsts = {owner.split(" ", maxsplit=1)[0] for owner in owners if owner}
    if not name.startswith("Ministry") and any(owner.startswith(_INTERNATIONAL) for owner in owners[1:]):
        return True
    return any(o.kind == "international" and o.acronym in firsts for o in vocabulary.organisations.values())


def is_unit(name: str) -> bool:
    """Whether a body is a part of another one, which alone says whose it is: "Section for Partnerships"."""
    office, placed, _ = name.partition(" in ")
    field_office = bool(placed) and office in _FIELD_OFFICES
    return field_office or re.split(r" (?:of|for|on) ", name)[0].endswith(("Section", "Branch", "Desk"))


def _inferred(
    annotations: Annotations, body: RoleSpan, mentions: tuple[PersonSpan, ...]
) -> tuple[str | None, tuple[Span, ...]]:
    others = countries_of_others(annotations, mentions)
    ministry = (body.organisation or "Ministry").startswith("Ministry")  # each country has one of the name
    same = None if ministry else _same_bodys_country(annotations, body)
    same = same or _same_office(annotations, body, others)
    if same is not None:
        return same
    full = _spelled_out(annotations, body)
    if full is not None and full.country_iso3:
        return full.country_iso3, (full.plain(),)
    first = mentions[0]
    nearer = _seat(annotations, body) or _told_of(annotations, first) or _visited(annotations, first)
    if nearer is not None and nearer.country_iso3 and nearer.country_iso3 not in others:
        return nearer.country_iso3, (nearer.plain(),)
    if _is_guest(annotations, mentions):
        return None, ()
    for place in annotations.inside(annotations.places, annotations.sentence_at(mentions[0].start)):
        if place.country_iso3 and place.country_iso3 not in others and place.end < mentions[0].start:
            return place.country_iso3, (place.plain(),)
    return _documents_country(annotations, mentions[0], others)


def _same_office(
    annotations: Annotations, office: RoleSpan, others: frozenset[str]
) -> tuple[str, tuple[Span, ...]] | None:
    """The country that the same office is printed with right above, in a heading: "Minister of Security of X"."""
    above = annotations.reading.folded.rfind("\n", 0, office.start)
    line = annotations.reading.folded.rfind("\n", 0, max(above, 0)) + 1
    for role in annotations.roles:
        same = role.role.lower() == office.role.lower() and role.organisation == office.organisation
        if line <= role.start < above and same and role.country_iso3 and role.country_iso3 not in others:
            return role.country_iso3, (role.country,) if role.country else ()
    return None


def _visited(annotations: Annotations, mention: PersonSpan) -> CountrySpan | None:
    """The country whose guests somebody is met by: "During the visit to X they met with A"."""
    folded, sentence = annotations.reading.folded, annotations.sentence_at(mention.start)
    for country in annotations.inside(annotations.countries, sentence):
        visit = _VISIT_TO.search(folded, sentence.start, country.start)
        if visit and _MET.search(folded, country.end, mention.start):
            return country
    return None


def _told_of(annotations: Annotations, mention: PersonSpan) -> CountrySpan | None:
    """The country that the sentence before tells of, in one paragraph: "Peru shared its model. Colonel A …"."""
    sentence = annotations.sentence_at(mention.start)
    folded = annotations.reading.folded
    before = annotations.sentence_at(max(sentence.start - 2, 0))
    if before.start >= sentence.start or "\n" in folded[before.start : sentence.start].rstrip(" "):
        return None
    named = annotations.inside(annotations.countries, before)
    opening = next((c for c in named if c.form in ("name", "official")), None)
    if opening is None or folded[before.start : opening.start].lower() not in ("", "the ", "the republic of "):
        return None
    return opening if _TELLS.match(folded, opening.end, before.end) else None


def _is_guest(annotations: Annotations, mentions: tuple[PersonSpan, ...]) -> bool:
    """Whether somebody is one of those who came from several countries, any of which may be theirs."""
    if len({c.country_iso3 for c in annotations.countries if c.form != "capital"}) == 1:
        return False
    folded = annotations.reading.folded
    return any(
        _GUESTS.search(folded, annotations.sentence_at(m.start).start, m.start)
        or _GUEST.match(folded, m.end, annotations.sentence_at(m.start).end)
        for m in mentions
    )


def _spelled_out(annotations: Annotations, body: RoleSpan) -> OrganisationSpan | None:
    """The body whose initials an office gives in place of its name ("NDDCB chairman")."""
    acronym = body.organisation or ""
    if not acronym.isupper() or len(acronym) < 3:
        return None
    return next((o for o in annotations.organisations if _initials(o.name) == acronym), None)


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word[:1].isupper())


def _seat(annotations: Annotations, body: RoleSpan) -> PlaceSpan | None:
    """The town that a body is named with: "the Court of Appeal of Tunis"."""
    end = body.body.end if body.body else body.end
    folded = annotations.reading.folded
    near = (place for place in annotations.places if 0 < place.start - end < 20)
    return next((place for place in near if _OF_PLACE.fullmatch(folded, end, place.start)), None)


def _same_bodys_country(annotations: Annotations, body: RoleSpan) -> tuple[str, tuple[Span, ...]] | None:
    """The country that stands with the same body elsewhere in the text."""
    for role in annotations.roles:
        if role.country_iso3 and role.organisation == body.organisation:
            return role.country_iso3, (role.country,) if role.country else ()
    for organisation in annotations.organisations:
        if organisation.country_iso3 and organisation.organisation_id == body.organisation_id:
            return organisation.country_iso3, (organisation.plain(),)
    return _country_behind_name(annotations, body.organisation or "")


def _country_behind_name(annotations: Annotations, name: str) -> tuple[str, tuple[Span, ...]] | None:
    """The country that follows a body's name anywhere: "the Border School of the Border Service of Tajikistan"."""
    folded = annotations.reading.folded
    ends = [match.end() for match in re.finditer(re.escape(name), folded)] if " " in name else []
    for end in ends[:_MOST_MENTIONS]:
        near = (c for c in annotations.countries if 0 < c.start - end < _LONGEST_NAME and c.form != "adjective")
        found = next((c for c in near if _GOES_ON_TO.fullmatch(folded, end, c.start)), None)
        if found is not None:
            return found.country_iso3, (found.plain(),)
    return None


def _sides_country(
    annotations: Annotations, body: RoleSpan, mentions: tuple[PersonSpan, ...]
) -> CountrySpan | None:
    """The country whose delegation any mention heads, unless the office is an international body's."""
    return None if _is_international(annotations, body) else side_country(annotations, mentions)


def _is_international(annotations: Annotations, body: RoleSpan) -> bool:
    """Whether an office is one of an international body or project."""
    kinds = {o.organisation_id: o.kind for o in annotations.organisations}
    return kinds.get(body.organisation_id or "") in ("international", "project")


def _documents_country(
    annotations: Annotations, mention: PersonSpan, others: frozenset[str]
) -> tuple[str | None, tuple[Span, ...]]:
    """The dateline's country, the host's, the only one that the document names, or that of the last place.

    others: countries that it cannot be.
    """
    place = annotations.dateline_place
    titled = annotations.title is not None and annotations.title.covers(mention)
    opens = place is not None and (titled or place.start < mention.start)  # a later item's dateline says nothing
    named = [c for c in annotations.countries if c.form != "capital" and c.country_iso3 not in others]
    possible = {c.country_iso3 for c in named}  # where a text names countries, it names those of its people
    dated = place.country_iso3 if opens and place is not None else None
    free = possible - {r.country_iso3 for r in annotations.roles if r.country_iso3}
    if dated and place is not None and dated not in others and (dated in possible or not free):
        return place.country_iso3, (place.plain(),)
    other = _other_party(annotations, mention)
    if other is not None and other.country_iso3 not in others:
        return other.country_iso3, (other.plain(),)
    host = next((c for c in named if _hosts(annotations, c)), None)
    if host is not None:
        return host.country_iso3, (host.plain(),)
    title = annotations.title
    headline = [c for c in named if title is not None and title.covers(c)]
    if headline and len({c.country_iso3 for c in headline}) == 1 and others:
        return headline[0].country_iso3, (headline[0].plain(),)
    if named and len({c.country_iso3 for c in named}) == 1:
        return named[0].country_iso3, (named[0].plain(),)
    near = [
        p
        for p in annotations.places
        if p.country_iso3
        and p.end < mention.start
        and p.country_iso3 in (possible or {p.country_iso3}) - others
        and not any(role.start < p.start < role.end for role in annotations.roles)  # where another one serves
    ]
    return (near[-1].country_iso3, (near[-1].plain(),)) if near else (None, ())


def _other_party(annotations: Annotations, mention: PersonSpan) -> CountrySpan | None:
    """Of two countries that meet, the one that nobody else in the sentence represents."""
    named = {c.country_iso3 for c in annotations.countries if c.form != "capital"}
    title = annotations.title
    if title is not None and len(named) > 2:  # "Afghanistan, Iran officials discuss joint drug control"
        named = {c.country_iso3 for c in annotations.inside(annotations.countries, title)}
    sentence = annotations.sentence_at(mention.start)
    others = {
        p.role.country_iso3
        for p in annotations.inside(annotations.people, sentence)
        if p.role is not None and p.role.country_iso3 and p.name != mention.name
    }
    if len(named) != 2 or len(others) != 1 or not others < named:
        return None
    return next(c for c in annotations.countries if c.country_iso3 in named - others and c.form != "capital")


def _hosts(annotations: Annotations, country: CountrySpan) -> bool:
    """Whether the text says that a country hosts."""
    folded = annotations.reading.folded
    by = _HOSTED_BY.search(folded, max(0, country.start - 40), country.start)
    return bool(by or _HOSTED.match(folded, country.end))
