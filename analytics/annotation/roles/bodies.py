"""Bodies that an office is held in, spoken of by common nouns: "of the juvenile court", "of the Academy".

In: a `RolePhrase` and the tokens behind its link. Out: the same with the body: the one that the text named last by
the noun, or a state body of that noun where a country or town stands with it.
"""

from dataclasses import replace

from analytics.annotation.roles.chosen_body import is_unit
from analytics.annotation.roles.words import RolePhrase, RoleWords
from analytics.annotation.spans import OrganisationSpan

ARTICLES = ("the", "its", "The", "a", "an", "his", "her")
MARKS = ('"', "'")
# Bodies that a text speaks of by their common noun, once it has named them
ONE_OF_A_KIND = frozenset(
    [
        "academy",
        "agency",
        "alliance",
        "assembly",
        "association",
        "authority",
        "bank",
        "board",
        "bureau",
        "center",
        "centre",
        "college",
        "commission",
        "committee",
        "community",
        "conference",
        "council",
        "court",
        "forum",
        "foundation",
        "fund",
        "group",
        "initiative",
        "institute",
        "mechanism",
        "ministry",
        "mission",
        "network",
        "office",
        "organisation",
        "organization",
        "secretariat",
        "service",
        "structure",
        "system",
        "union",
    ]
)


_UNIT_NOUNS = frozenset(
    [
        "secretariat",
        "directorate",
        "department",
        "division",
        "section",
        "unit",
        "branch",
        "office",
        "team",
        "bureau",
    ]
)
_KINDS_OF_OFFICES = ("programme", "program", "project", "regional", "country", "liaison", "field", "training")
_LONGEST_UNIT = 7  # words of a unit's name
_MISSIONS = frozenset(["embassy", "consulate"])
_INSTITUTIONS = frozenset(
    ["school", "academy", "college", "institute", "university", "hospital", "laboratory", *_MISSIONS]
)


def state_body(start: int, end: int, name: str) -> OrganisationSpan:
    """A state body that has no name but its common noun."""
    return OrganisationSpan(start, end, name, "", name, kind="government")


def take_short_body(words: RoleWords, phrase: RolePhrase, start: int) -> int:
    """One past "the Academy" or "the Forum Secretariat", which stand for a body named before; else `start`."""
    token = words.tokens[start]
    if not token.capital or words.tokens[start - 1].text.lower() not in ("the", "its"):
        return start
    if not phrase.bodies and token.bare in _KINDS_OF_OFFICES:
        return _take_office(words, phrase, start)
    # "of the Drug Control Division of the Commission"
    part = len(phrase.bodies) == 1 and is_unit(phrase.bodies[0])
    if (phrase.bodies and not part) or token.bare not in ONE_OF_A_KIND:
        return start
    return _take_unit_of_short(words, phrase, start) if token.possessive else _take_noun(words, phrase, start)


def _take_noun(words: RoleWords, phrase: RolePhrase, start: int) -> int:
    """One past a noun that stands for a body, where no longer name goes on; else `start`."""
    tokens, end = words.tokens, start + 1
    if end < len(tokens) and tokens[end].text == "Secretariat" and tokens[end].before == " ":
        end += 1
    if end < len(tokens) and tokens[end].capital and tokens[end].before == " " and not _names(words, end):
        return start
    body = _part_of_body(words, start) or words.last_body(tokens[start].start, tokens[start].bare)
    if body is None:
        return start
    phrase.bodies.append(body)
    return end


def _take_office(words: RoleWords, phrase: RolePhrase, start: int) -> int:
    """One past "the Programme Office", of a known body that a text named before; else `start`."""
    noun = " ".join(token.bare for token in words.tokens[start : start + 2])
    body = words.last_body(words.tokens[start].start, noun)
    if body is None or not body.known or words.tokens[start - 1].text.lower() not in ("the", "its"):
        return start
    if not words.tokens[start + 1].capital or words.tokens[start + 2 : start + 3] == ():
        return start
    following = words.tokens[start + 2]
    if following.text in ("of", "in", "for", "to") or (following.capital and following.before == " "):
        return start
    phrase.bodies.append(body)
    return start + 2


def _take_unit_of_short(words: RoleWords, phrase: RolePhrase, start: int) -> int:
    """One past "the Organization's organized crime directorate"; `start` where no unit of it is told."""
    body = words.last_body(words.tokens[start].start, words.tokens[start].bare)
    for end in range(start + 1, min(start + _LONGEST_UNIT, len(words.tokens))):
        token = words.tokens[end]
        if body is None or token.before != " " or not words.is_english(token) or token.start in words.barred:
            break
        if token.bare in _UNIT_NOUNS:
            phrase.bodies.append(body)
            phrase.office.append((words.tokens[start - 2].start, token.end))
            return end + 1
    return start


def _part_of_body(words: RoleWords, number: int) -> OrganisationSpan | None:
    """The part of a body that a text named by its noun before: "the Academy of the Ministry of the Interior"."""
    tokens, noun = words.tokens, words.tokens[number].text
    for first in range(number - 1, 0, -1):
        if tokens[first].text != noun or tokens[first + 1].text != "of" or tokens[first - 1].text != "the":
            continue
        parent = words.bodies.get(tokens[first + 2 + (tokens[first + 2].text == "the")].start)
        if parent is not None and parent.kind == "government":
            text = words.between(tokens[first].start, parent.end)
            return replace(parent, start=tokens[first].start, text=text, name=text, known=False)
    return None


def _names(words: RoleWords, number: int) -> bool:
    """Whether a name or a form of address starts at a token: "Chairman of the Agency Marat Aliyev"."""
    token = words.tokens[number]
    following = words.tokens[number + 1] if number + 1 < len(words.tokens) else None
    known = token.start in words.bodies or token.start in words.countries
    foreign = following is not None and following.capital and not words.is_english(token) and not known
    return token.start in words.barred or words.names_somebody(token) or foreign


def names_common_body(words: RoleWords, start: int) -> bool:
    """Whether a token is the common noun of a state body with its country: "the customs of Y"."""
    return words.tokens[start].bare in words.lexicons["common_bodies"] and _of_country(words, start + 1)


def names_institution(words: RoleWords, start: int, end: int) -> bool:
    """Whether capitals name a school, an embassy or their like: "of the Higher Border School"."""
    noun = words.tokens[end - 1].bare
    if noun in _MISSIONS and _of_country(words, end):
        return True
    if _opens_institution(words, start, end):
        return True
    return words.tokens[start].capital and end - start > 1 and noun in _INSTITUTIONS


def _opens_institution(words: RoleWords, start: int, end: int) -> bool:
    """Whether "School of Magistrates" stands at a token: an institution with its subject behind it."""
    if end - start > 1 or end + 1 >= len(words.tokens) or words.tokens[end].text not in ("of", "for"):
        return False
    first, subject = words.tokens[start], words.tokens[end + 1]
    known = subject.start in words.bodies or subject.start in words.countries
    return first.capital and first.bare in _INSTITUTIONS - _MISSIONS and subject.capital and not known


def take_institution(words: RoleWords, phrase: RolePhrase, start: int, end: int) -> int:
    """One past an institution, with the country of a mission ("of the Embassy of Japan")."""
    tokens = words.tokens
    if tokens[end - 1].bare in _MISSIONS and _of_country(words, end):
        country = words.countries[tokens[end + 1 + (tokens[end + 1].text == "the")].start]
        phrase.countries.append(("of", country))
        end = words.after(country.end)
    if _opens_institution(words, start, end):
        end += 2
        while (
            end < len(tokens)
            and tokens[end].capital
            and tokens[end].before == " "
            and words.is_english(tokens[end])
        ):
            end += 1
    name = " ".join(token.text for token in tokens[start:end])
    phrase.bodies.append(state_body(tokens[start].start, tokens[end - 1].end, name))
    phrase.end = tokens[end - 1].end
    return end


def _of_country(words: RoleWords, number: int) -> bool:
    """Whether "of" and a country stand at a token."""
    if number + 2 >= len(words.tokens) or words.tokens[number].text != "of":
        return False
    return words.tokens[number + 1 + (words.tokens[number + 1].text == "the")].start in words.countries


def take_common_body(words: RoleWords, phrase: RolePhrase, start: int, end: int) -> int:
    """One past a body in common words: "of the juvenile court" is one, "of the agency" is the one named last."""
    tokens = words.tokens
    noun = next((n for n in range(start, end) if tokens[n].bare in words.lexicons["common_bodies"]), None)
    if noun is None or phrase.bodies or tokens[start - 1].text not in ARTICLES:
        return start
    if noun == start and _of_country(words, noun + 1):
        phrase.bodies.append(state_body(tokens[noun].start, tokens[noun].end, tokens[noun].text))
        return noun + 1
    if noun == start:
        body = words.last_body(tokens[noun].start, tokens[noun].bare)
        phrase.bodies += [body] if body is not None else []
        return start if body is None or tokens[noun].possessive else noun + 1
    named = words.bodies.get(tokens[_skip_mark(words, end)].start) if noun == end - 1 else None
    if named is not None:  # 'the public organisation "Clear Sky"'
        phrase.bodies.append(named)
        return words.after(named.end)
    if noun != end - 1:
        return start
    last = end + 1 if _is_place(words, end) else noun
    name = " ".join(t.text for t in tokens[start : last + 1])
    phrase.bodies.append(state_body(tokens[start].start, tokens[last].end, name))
    return last + 1


def _skip_mark(words: RoleWords, number: int) -> int:
    """The number of a token, or of the one behind it where it is a quotation mark."""
    last = len(words.tokens) - 1
    return min(number + (number <= last and words.tokens[number].text in MARKS), last)


def _is_place(words: RoleWords, number: int) -> bool:
    """Whether "of Baghdad" follows: a capitalised word that is neither a country nor English."""
    if number + 1 >= len(words.tokens) or words.tokens[number].text not in ("of", "in"):
        return False
    place = words.tokens[number + 1]
    return place.capital and place.start not in words.countries and not words.is_english(place)
