"""The bodies and countries that an office is held for, and the units and chiefs of a body that belong to its name.

In: a `RolePhrase` and the body or country found behind its title. Out: the same with it, and the token behind.
"""

from dataclasses import replace

from analytics.annotation.roles.bodies import (
    MARKS,
    ONE_OF_A_KIND,
    names_institution,
    state_body,
    take_common_body,
    take_institution,
)
from analytics.annotation.roles.words import RolePhrase, RoleWords
from analytics.annotation.spans import CountrySpan, OrganisationSpan

JOINS = ("and", "&")
SERVED = ("staff", "international", "diplomat", "head")  # "Adviser to the President", "Envoy of the Minister"
_UNITS = frozenset(
    [
        "section",
        "unit",
        "branch",
        "department",
        "division",
        "team",
        "desk",
        "programme",
        "program",
        "directorate",
        "authority",
        "council",
        "assembly",
        "staff",
        "conference",
        "committee",
        "board",
        "panel",
        "delegation",
    ]
)


# Nouns that make a body of its own of the one they belong to: "the UN Peacebuilding Commission"
_BODY_NOUNS = frozenset(
    [
        "academy",
        "agency",
        "bureau",
        "center",
        "centre",
        "commission",
        "fund",
        "mission",
        "office",
        "secretariat",
        "service",
        "structure",
    ]
)
_SIDES = ("delegation", "side", "team", "contingent")
_POLICE_NOUNS = frozenset(
    ["police", "guard", "guards", "force", "forces", "service", "army", "customs", "gendarmerie", "troops"]
)
_STATE_NOUNS = frozenset(
    ["department", "directorate", "administration", "inspectorate", "agency", "authority", "bureau"]
)
# What a subject ends with that may open with a name: "Minister of Foreign and CARICOM Affairs"
_SUBJECT_HEADS = ("Affairs", "Cooperation", "Co-operation", "Relations", "Integration", "Development", "Issues")


def take_body(words: RoleWords, phrase: RolePhrase, body: OrganisationSpan) -> int:
    """Take a body with the phase, country, chief or unit behind it; the token after them."""
    phrase.bodies.append(_full_body(words, body))
    phrase.end = body.end
    following = words.after(body.end)
    phase = [t.text for t in words.tokens[following : following + 2]]
    if phase and (phase[0].isdigit() or (phase[0] == "-" and phase[-1].isdigit())):
        following += 1 + (phase[0] == "-")  # "BOMCA 10", "BOMCA-9"
        phrase.end = words.tokens[following - 1].end
    chief = words.titles.get(words.tokens[following].start) if following < len(words.tokens) else None
    addressed = chief is not None and words.tokens[following].bare in words.lexicons["bare_titles"]
    if chief is not None and not addressed and phrase.kind in SERVED and words.tokens[following].before == " ":
        # "Special Representative of the UN Secretary-General"
        last, phrase.end = phrase.office[-1][1], chief
        phrase.office.append((last + 1 if 0 < body.start - last < 9 else body.start, chief))
        return words.after(chief)
    part = words.bodies.get(words.tokens[following].start) if following < len(words.tokens) else None
    if part is not None and not part.known and words.tokens[following - 1].possessive:
        # "head of Interpol's Regional Bureau in Abidjan"
        last, phrase.end = phrase.office[-1][1], part.end
        phrase.office.append((last + 1 if 0 < body.start - last < 9 else body.start, part.end))
        return words.after(part.end)
    return (
        take_country_beside(words, phrase, following)
        or _also_of(words, phrase, following)
        or _take_unit(words, phrase, body, following)
    )


def _full_body(words: RoleWords, body: OrganisationSpan) -> OrganisationSpan:
    """The known body that a part of its name stands for: "the Programme Office" of the one in a town."""
    full = words.last_body(body.start, body.name.lower()) if not body.known and " " in body.name else None
    return full if full is not None and full.known else body


def _also_of(words: RoleWords, phrase: RolePhrase, number: int) -> int:
    """One past another body that an office is held in: "of the Bureau for Y and EAPCCO Secretariat,"; else 0."""
    tokens = words.tokens
    if number + 2 >= len(tokens) or tokens[number].text not in JOINS:
        return 0
    other = words.bodies.get(tokens[number + 1 + (tokens[number + 1].text == "the")].start)
    end = words.after(other.end) if other is not None else len(tokens)
    end += end < len(tokens) and tokens[end].text == "Secretariat"
    if end >= len(tokens) or tokens[end].text != ",":
        return 0
    phrase.end = tokens[end - 1].end
    return end


def take_country_beside(words: RoleWords, phrase: RolePhrase, number: int) -> int:
    """One past a country right behind a body or title: "NCB Georgia", "Police Commissioner Nepal"; else 0."""
    token = words.tokens[number] if number < len(words.tokens) else None
    country = words.countries.get(token.start) if token is not None and token.before == " " else None
    if country is None or country.form not in ("name", "official", "abbreviation"):
        return 0
    phrase.countries.append(("of", country))
    phrase.end = country.end
    return words.after(country.end)


def _take_unit(words: RoleWords, phrase: RolePhrase, body: OrganisationSpan, number: int) -> int:
    """The unit of a body ("of the UNODC Section on Drug Prevention") belongs to the office."""
    end = _unit_end(words, number)
    if end == number:
        return number
    if words.tokens[end - 1].bare in _BODY_NOUNS:  # "of the UN Peacebuilding Commission"
        name = " ".join([body.text, *(token.text for token in words.tokens[number:end])])
        phrase.bodies[-1] = replace(body, end=words.tokens[end - 1].end, text=name, name=name)
        phrase.end = words.tokens[end - 1].end
        return end
    while end + 1 < len(words.tokens) and words.tokens[end].text in ("of", *JOINS):
        following = subject_end(words, end + 1)  # "Authority of Heads of State and Government"
        if following == end + 1:
            break
        end = following
    phrase.end = words.tokens[end - 1].end
    last, before = phrase.office[-1][1], words.tokens[words.after(body.start) - 1]
    start = (
        last + 1 if 0 < body.start - last < 9 else body.start
    )  # with the link: "Coordinator of the UNODC Programme"
    phrase.office.append((before.start if before.text == "," else start, phrase.end))
    return end


def _joined_end(words: RoleWords, number: int) -> int:
    """One past capitalised English words, and those that "and" joins to them."""
    end = subject_end(words, number)
    if end > number and end + 1 < len(words.tokens) and words.tokens[end].text in JOINS:
        joined = subject_end(words, end + 1)
        return joined if joined > end + 1 else end
    return end


def _unit_end(words: RoleWords, number: int) -> int:
    """One past the unit that starts at a token ("Drugs and Crime unit"); the token if none does."""
    end = _joined_end(words, number)
    if end == number:
        return number
    small = words.tokens[end] if end < len(words.tokens) and words.tokens[end].before == " " else None
    if small is not None and small.bare in _UNITS and small.text.islower():
        return end + 1
    return end if words.tokens[end - 1].bare in _UNITS | _BODY_NOUNS else number


def take_country(words: RoleWords, phrase: RolePhrase, number: int, country: CountrySpan) -> int:
    """Take the country that token `number` links to, with its body or noun; the token after them."""
    link = words.tokens[number].text.lower()
    following = words.after(country.end)
    phrase.end = country.end
    seated = bool(phrase.bodies) and phrase.bodies[-1].name.startswith(("Embassy", "Consulate"))
    serves = link == "in" and phrase.kind in ("diplomat", "international", "staff") and not seated
    if link in ("to", "for") or serves:
        phrase.office.append((words.tokens[number].start, country.end))
    phrase.countries.append((link, country))
    owned = words.bodies.get(words.tokens[following].start) if following < len(words.tokens) else None
    beside = following < len(words.tokens) and "\n" not in words.tokens[following].before
    if owned is not None and beside and owned.start - country.end < 4:  # "of Iran's Anti-Narcotics Police"
        return take_body(words, phrase, owned)
    force = _joined_end(words, following)
    nouns = _POLICE_NOUNS if country.form != "adjective" else _POLICE_NOUNS | _STATE_NOUNS
    if force > following and words.tokens[force - 1].bare in nouns:
        name = " ".join(token.text for token in words.tokens[following:force])  # "of Pakistan Frontier Police"
        phrase.bodies.append(state_body(words.tokens[following].start, words.tokens[force - 1].end, name))
        phrase.end = words.tokens[force - 1].end
        return force
    return _take_noun(words, phrase, number, country, following)


def _take_noun(words: RoleWords, phrase: RolePhrase, number: int, country: CountrySpan, following: int) -> int:
    """One past the noun or society behind a country: "the Myanmar delegation", "the Polish gendarmerie"."""
    noun = words.tokens[following] if following < len(words.tokens) else None
    if noun is not None and noun.bare in _SIDES:  # "leader of the Myanmar delegation"
        phrase.office.append((words.tokens[number].start, words.tokens[number].end))
        phrase.office.append((noun.start, noun.end))
        phrase.end = noun.end
        return following + 1
    society = _named_society(words, phrase, following) if country.form == "adjective" else 0
    if society:
        phrase.countries[-1] = ("of", country)
        return society
    end = _common_body_end(words, following) if country.form == "adjective" else following
    if end > following:  # "with the Polish gendarmerie", "of the Tajik border troops"
        name = " ".join(token.text for token in words.tokens[following:end])
        phrase.bodies.append(state_body(words.tokens[following].start, words.tokens[end - 1].end, name))
        phrase.countries[-1] = ("of", country)
        phrase.end = words.tokens[end - 1].end
        return end
    if noun is not None and country.form == "adjective" and noun.text.islower() and words.is_english(noun):
        phrase.office += [(words.tokens[number].start, words.tokens[number].end), (noun.start, noun.end)]
        phrase.end = noun.end  # "leader of the Somali contingent"
        return following + 1
    return following


def _common_body_end(words: RoleWords, start: int) -> int:
    """One past small words that end in a common noun for a body ("border troops"); `start` where none do."""
    for number in range(start, min(start + 4, len(words.tokens))):
        token = words.tokens[number]
        if not token.text.islower() or not words.is_english(token) or words.is_grammar(token):
            break
        if token.bare in words.lexicons["common_bodies"] or token.bare in _POLICE_NOUNS:
            following = words.tokens[number + 1] if number + 1 < len(words.tokens) else None
            goes_on = following is not None and following.bare in _POLICE_NOUNS and following.text.islower()
            if not goes_on and (following is None or following.bare not in _SIDES):
                return number + 1
    return start


def _named_society(words: RoleWords, phrase: RolePhrase, start: int) -> int:
    """One past 'public foundation "Hope"', a body that common words and a quoted name tell; 0 where none does."""
    tokens, mark = words.tokens, start
    while mark < min(start + 4, len(tokens)) and tokens[mark].text.islower() and tokens[mark].text not in MARKS:
        mark += 1
    if mark == start or tokens[mark].text not in MARKS or tokens[mark - 1].bare not in ONE_OF_A_KIND:
        return 0
    phrase.end = tokens[mark - 1].end
    end = quoted_end(words, phrase, mark)
    if end == mark:
        return 0
    name = " ".join(token.text for token in tokens[mark + 1 : end - 1])
    known = words.bodies.get(tokens[mark + 1].start)
    span = OrganisationSpan(tokens[mark + 1].start, tokens[end - 2].end, name, "", name, kind="civil-society")
    phrase.bodies.append(known or span)
    return end


def take_unlisted_body(words: RoleWords, phrase: RolePhrase, start: int, end: int) -> int:
    """One past a body that plain words name: by its acronym, as an institution, by a common noun; else `start`."""
    token = words.tokens[start]
    if not phrase.bodies and end == start + 1 and token.text.isupper() and len(token.text) > 2:
        phrase.bodies.append(OrganisationSpan(token.start, token.end, token.text, "", token.text))
        return take_country_beside(words, phrase, end) or end  # "Head of NCB Georgia"
    if not phrase.bodies and names_institution(words, start, end):
        return take_institution(words, phrase, start, end)
    after_body = take_common_body(words, phrase, start, end) if token.text.islower() else start
    if after_body > start:
        phrase.end = words.tokens[after_body - 1].end
    return after_body


def quoted_end(words: RoleWords, phrase: RolePhrase, number: int) -> int:
    """One past the quoted name of a post or ship: 'Head of the Customs Post "Dostyk" of …'; else `number`."""
    tokens = words.tokens
    if tokens[number].before != " " or phrase.bodies or not tokens[number + 1].capital:
        return number
    closing = next((n for n in range(number + 2, min(number + 7, len(tokens))) if tokens[n].text in MARKS), 0)
    if not closing or "\n" in tokens[closing].before:
        return number
    phrase.end = tokens[closing].end
    return closing + 1


def heads_subject(words: RoleWords, number: int) -> bool:
    """Whether a name and the head of a subject follow: "Barbuda Affairs", "CARICOM Affairs"."""
    if number + 1 >= len(words.tokens):
        return False
    token, head = words.tokens[number : number + 2]
    return token.capital and not token.possessive and head.text in _SUBJECT_HEADS and head.before == " "


def _closes_subject(words: RoleWords, number: int) -> bool:
    """Whether an unknown word, mistyped perhaps, ends a subject: "of Ecology and Technical Supervison of Y"."""
    after = words.tokens[number + 1].text if number + 1 < len(words.tokens) else ""
    return after == "of" and not words.names_somebody(words.tokens[number])


def subject_end(words: RoleWords, start: int) -> int:
    """One past the last of the capitalised English words that start at `start` (`start` if there are none)."""
    number = start
    while number < len(words.tokens):
        token = words.tokens[number]
        other = token.start in words.bodies or token.start in words.countries or token.start in words.titles
        if heads_subject(words, number):
            number += 2
            continue
        if not token.capital or other or token.start in words.barred:
            break
        if not words.is_english(token) and not (number > start and _closes_subject(words, number)):
            break
        if token.before != " " or (number > start and _names_somebody(words, number)):
            break
        number += 1
    return number


def _names_somebody(words: RoleWords, number: int) -> bool:
    """Whether a given name that is a word, too, stands before a surname: "Minister of Justice Grace Moyo"."""
    token, following = words.tokens[number], words.tokens[number + 1 : number + 2]
    surname = bool(following) and following[0].capital and following[0].before == " "
    return (
        token.bare in words.lexicons["given_names"]
        and surname
        and not words.is_english(following[0])
        and following[0].start not in words.countries
    )
