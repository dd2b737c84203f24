"""What a name candidate is: which body, of what kind and country; or none at all.

In: a `NameCandidate` of a sentence with the known organisations and countries there. Out: `NameDetails`, or None
where the words are a class, an event, a unit inside a known body, or too general to be a name.
"""

import re
from dataclasses import dataclass

from analytics.annotation.organisations.names import NameCandidate, SentenceWords
from analytics.annotation.spans import CountrySpan, OrganisationSpan

_INDEFINITE = ("a", "an", "any", "each", "every", "another", "such", "no")
_INTERNATIONAL = re.compile(
    r"\b(?:International|World|Global|European|African|Arab|Asian|American|Caribbean|Pacific|Eurasian|Inter-?American|"
    r"Nordic|Baltic|Balkan|Latin American|Transatlantic|Mediterranean|Commonwealth|Intergovernmental|"
    r"Inter-?[Gg]overnmental|Multinational|Southeast|South-East|Southern African|Regional|Council of Europe)\b"
)
_STATE = re.compile(
    r"\b(?:National|State|Federal|Republican|Presidential|Royal|Governmental|Ministry|Metropolitan)\b"
)
_UNDER_STATE = re.compile(
    r"[\"']?,? (?:under|of|at) the "
    r"(?:Cabinet|President|Government|Ministry|Prime|General Prosecutor|Prosecutor|State|MIA)\b"
)
_PLACE_AFTER = re.compile(r"[\"']?(?: ?\([^)\n]{1,20}\))?,? (?:of|in) (?:the )?$")
_ORGANS = (
    "executive",
    "steering",
    "organising",
    "organizing",
    "permanent",
    "joint",
    "working",
)
# An organ of a body: "Authority of Heads of State and Government"
_HEADS = re.compile(r"\bHeads of (?:State|Government)")
_OF_A_BODY = ("permanent", "executive", "technical", "joint", "general", "interim")
_SMALL_WORDS = ("of", "the", "in", "to", "for", "and")
# where events are held, and what meets for others
_VENUE = re.compile(
    r"\b(?:(?:Convention|Conference|Congress|Exhibition|Trade|Press|Media) (?:and (?:Convention|Exhibition) )?"
    r"|\w+ International )Cent(?:er|re)$|\bSteering (?:Committee|Group)\b|\bStrategic Partnership\b"
    r"|^Political Federation$"
)
_MEDIA = re.compile(
    r"\b(?:News|Press|Media|Broadcasting|Telegraph|Television|Radio)(?: and \w+)? "
    r"(?:Agency|Organi[sz]ation|Corporation|Company|Network)$"
)
# forces that every state has: "Regional Police" are no body of a region
_FORCES = re.compile(r"\b(?:Police|Customs|Army|Navy|Coast ?guard|Border Guards?|Prosecution|Prosecutors?)$")
_SCHOOL = re.compile(
    r"(?:[A-Z]\w+ )?(?:Law Enforcement|Police|Border|Borders|Border Guards?|Customs|Judicial|Military|Diplomatic"
    r"|Prosecution|Prosecutors|Prison|Penitentiary|Immigration|Security|Security Forces|Defen[cs]e) "
    r"(?:Academy|Institute|College|(?:Training|Research) (?:Academy|Institute|College|School|Cent(?:er|re)))"
)
_EMBASSY = re.compile(r"\b(?:Embassy|Consulate|High Commission|Permanent Mission|Permanent Representation)\b")


@dataclass(frozen=True, slots=True)
class NameDetails:
    """organisation_id: a slug; name: the span of the name proper; kind: as in the vocabulary."""

    organisation_id: str
    name: tuple[int, int]
    kind: str
    country_iso3: str | None


def _goes_on_for(folded: str, country: CountrySpan, start: int) -> bool:
    """Whether a state's full name opens the words: "of the Russian Federation for Border Affairs"."""
    return country.start == start and " " in country.text and folded.startswith(" for ", country.end)


def describe_name(
    folded: str,
    words: SentenceWords,
    candidate: NameCandidate,
    known: list[OrganisationSpan],
    countries: tuple[CountrySpan, ...],
) -> NameDetails | None:
    """Details of the body that a candidate names, None where it names none."""
    start, end = words.tokens[candidate.first].start, words.tokens[candidate.last].end
    within_country = any(
        country.start <= start and (end <= country.end or _goes_on_for(folded, country, start))
        for country in countries
    )
    if within_country or _is_common_government(words, candidate, countries) or _is_short(words, candidate):
        return None  # "Russian Federation", "Local Government"
    if candidate.quoted is None and (_goes_on(words, candidate) or _HEADS.search(folded[start:end])):
        return None
    head = words.tokens[candidate.head[0]].start
    nobodys = candidate.kind == "project" and any(k.start == start and k.end == head - 1 for k in known)
    if nobodys or _VENUE.search(folded[start:end]):  # "EU Project Manager"
        return None
    parent = next((k for k in known if start <= k.start < end and k.end < end), None)
    if candidate.kind in ("office", "unit"):
        return _part_of_body(folded, words, candidate, parent, countries)
    inner = parent is not None and parent.start == start and _is_organ(folded, words, candidate)
    short = parent is not None and _is_bare_centre(folded, words, candidate, parent)
    if inner or short or not _is_name(folded, words, candidate):
        return None
    country = _country(folded, start, end, countries)
    kind = _kind(folded, candidate, start, end, country, parent)
    return _details(folded, words, candidate, kind, country)


def _goes_on(words: SentenceWords, candidate: NameCandidate) -> bool:
    """Whether capitals go on behind the name, so that it is a part of something else ("Police Focal Point")."""
    if candidate.last + 1 >= len(words.tokens):
        return False
    token = words.tokens[candidate.last + 1]
    goes_on = token.capital and token.before == " " and token.start not in words.barred
    return goes_on and words.is_english(token) and not token.text.isupper()


def _is_short(words: SentenceWords, candidate: NameCandidate) -> bool:
    """Whether a name is that of an office or organ short for one that the text names: "the Programme Office"."""
    if candidate.quoted is not None or candidate.first != candidate.head[0]:
        return False
    head = " ".join(token.text for token in words.tokens[candidate.head[0] : candidate.head[1] + 1])
    bare = candidate.kind == "office" and candidate.last == candidate.head[1]
    return bare or head in ("Expert Group", "Experts Group", "Contact Group")


def _is_common_government(
    words: SentenceWords, candidate: NameCandidate, countries: tuple[CountrySpan, ...]
) -> bool:
    """Whether a government is nobody's: "Local Government", "Head of Government for Crime and Security"."""
    tokens = words.tokens[candidate.first : candidate.last + 1]
    if words.tokens[candidate.head[1]].text != "Government" or any(not words.is_english(t) for t in tokens):
        return False
    start, end = tokens[0].start, tokens[-1].end
    return not any(start <= country.start < end for country in countries)


def _details(
    folded: str, words: SentenceWords, candidate: NameCandidate, kind: str, country: str | None
) -> NameDetails:
    first, last = candidate.quoted or (candidate.first, candidate.last)
    end = words.tokens[last].end - 2 if words.tokens[last].possessive else words.tokens[last].end
    name = (words.tokens[first].start, end)
    return NameDetails(f"org-{slug(folded[name[0] : name[1]])}", name, kind, country)


def slug(folded: str) -> str:
    """Lower case, words joined by hyphens; spellings of one word made equal."""
    lower = folded.lower().replace("centre", "center").replace("organisation", "organization")
    return "-".join(re.findall(r"[a-z0-9]+", lower.replace("programme", "program")))


def _part_of_body(
    folded: str,
    words: SentenceWords,
    candidate: NameCandidate,
    parent: OrganisationSpan | None,
    countries: tuple[CountrySpan, ...],
) -> NameDetails | None:
    """Regional offices and missions of a known body, with their place; units of a state body; else nothing."""
    start, end = words.tokens[candidate.first].start, words.tokens[candidate.last].end
    international = parent is not None and parent.kind != "government"
    country = _country(folded, start, end, countries)
    head = folded[words.tokens[candidate.head[0]].start : words.tokens[candidate.head[1]].end]
    if parent is not None and international:
        placed = (
            candidate.kind == "office"
            and parent.organisation_id != "european-union"
            and (candidate.last > candidate.head[1] or any(start < c.start < end for c in countries))
        )
        if not placed:
            return None
        rest = (folded[start : parent.start] + folded[parent.end : end]).strip()
        words_of_place = [word for word in slug(rest).split("-") if word not in _SMALL_WORDS]
        identifier = "-".join([parent.organisation_id, *words_of_place])
        return NameDetails(identifier, (start, end), parent.kind, None)
    if head in ("Delegation", "Mission", "Representation", "Presence", "Team", "Working Group"):
        return None
    if head == "Secretariat" and not _is_own_secretariat(words, candidate):
        return None
    if not _is_name(folded, words, candidate):
        return None
    return _details(folded, words, candidate, "government", country)


def _is_own_secretariat(words: SentenceWords, candidate: NameCandidate) -> bool:
    """Whether a secretariat is an agency with a field of its own, and not that of another body."""
    before = words.tokens[candidate.first : candidate.head[0]]
    return any(not words.is_generic(token) and token.bare not in _OF_A_BODY for token in before)


def _is_bare_centre(folded: str, words: SentenceWords, candidate: NameCandidate, parent: OrganisationSpan) -> bool:
    """Whether a body's centre is named by nothing else ("the OSCE Centre"): a short form of one of several."""
    start, end = words.tokens[candidate.first].start, words.tokens[candidate.last].end
    rest = folded[parent.end : end].strip()
    return parent.start == start and parent.kind == "international" and rest in ("Centre", "Center")


def _is_organ(folded: str, words: SentenceWords, candidate: NameCandidate) -> bool:
    """Whether the head is an organ of the body whose name opens the candidate ("SCO Council of …")."""
    head = folded[words.tokens[candidate.head[0]].start : words.tokens[candidate.head[1]].end]
    return head in (
        "Council",
        "Committee",
        "Commission",
        "Board",
        "Assembly",
        "Administration",
        "Service",
        "Community",
        "Consortium",
        "Secretariat General",
        "Expert Group",
        "Experts Group",
    )


def _is_name(folded: str, words: SentenceWords, candidate: NameCandidate) -> bool:
    """Whether the words are the name of one body and no class of bodies."""
    whole = candidate.kind == "academic" and candidate.head[1] - candidate.head[0] > 1  # "School of Magistrates"
    if candidate.quoted is not None or whole or _is_school(folded, words, candidate):
        return True
    if candidate.first == candidate.last or candidate.last == candidate.head[1] == candidate.first:
        return False
    tokens = words.tokens
    inner = [t for n, t in enumerate(tokens[candidate.first : candidate.last + 1], candidate.first)]
    outside = [
        t for t in inner if not tokens[candidate.head[0]].start <= t.start <= tokens[candidate.head[1]].start
    ]
    proper = any(t.capital and not words.is_english(t) for t in outside)
    before = tokens[candidate.first - 1].text.lower() if candidate.first else ""
    if before in _INDEFINITE and not proper:
        return False
    if candidate.kind in ("government", "unit", "office"):
        return proper or not outside or any(t.capital and t.bare not in _ORGANS for t in outside)
    generic = all(
        words.grammar.get(t.bare) in ("generic", "opener", "determiner") or not t.capital for t in outside
    )
    return proper or not generic or candidate.last > candidate.head[1]


def _is_school(folded: str, words: SentenceWords, candidate: NameCandidate) -> bool:
    """Whether a state's one school of a service is named: "the Law Enforcement Academy", "the Customs Training
    Centre".
    """
    start, end = words.tokens[candidate.first].start, words.tokens[candidate.head[1]].end
    return folded.endswith(("the ", "The "), 0, start) and _SCHOOL.fullmatch(folded, start, end) is not None


def _country(folded: str, start: int, end: int, countries: tuple[CountrySpan, ...]) -> str | None:
    """The country a body belongs to: in its name, right before it, or after it ("of Tajikistan", "in Bishkek")."""
    for country in countries:
        if start <= country.start < end:
            return country.country_iso3
    for country in countries:
        gap_after, gap_before = folded[end : country.start], folded[country.end : start]
        if country.start >= end and _PLACE_AFTER.fullmatch(gap_after):
            return country.country_iso3
        if country.end <= start and gap_before in (" ", "'s ", "' "):
            return country.country_iso3
        under = _UNDER_STATE.match(folded, end)
        if (
            under
            and country.start > end
            and re.fullmatch(r"[^.,;]{0,60}of (?:the )?", folded[under.end() : country.start])
        ):
            return country.country_iso3
    return None


def _kind(
    folded: str,
    candidate: NameCandidate,
    start: int,
    end: int,
    country: str | None,
    parent: OrganisationSpan | None,
) -> str:
    name = folded[start:end]
    if _MEDIA.search(name):
        return "media"
    if candidate.kind in ("academic", "media", "project") or _EMBASSY.search(name):
        return candidate.kind
    if parent is not None and parent.start == start and parent.kind == "international":
        return "international"
    if (
        candidate.kind in ("government", "international", "other")
        and country is None
        and _INTERNATIONAL.search(name)
        and not (_FORCES.fullmatch(name.removeprefix("Regional ")) or name.startswith("Ministry "))
    ):
        return "international"
    if candidate.kind in ("international", "other") and (_STATE.search(name) or _UNDER_STATE.match(folded, end)):
        return "government"
    return "other" if candidate.kind == "international" else candidate.kind
