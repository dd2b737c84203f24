"""What stands behind a title of office: "of the Ministry", "to Uzbekistan", "on border security", ", Kenya".

In: a `RolePhrase` with its title. Out: the same with bodies, countries and further words of the office. A phrase
ends before a name: at a word that is no English and follows one that is, at a given name, at a form of address.
"""

from analytics.annotation.role_bodies import (
    ARTICLES,
    MARKS,
    names_common_body,
    names_institution,
    take_common_body,
    take_institution,
    take_short_body,
)
from analytics.annotation.role_owners import (
    JOINS,
    SERVED,
    subject_end,
    take_body,
    take_country,
    take_country_beside,
)
from analytics.annotation.role_words import RolePhrase, RoleWords
from analytics.annotation.spans import OrganisationSpan
from analytics.annotation.tokens import Token

_LINKS = frozenset(("of", "for", "to", "in", "at", "on", "under", "within", "with", "from", "against"))
_OFFICE_LINKS = ("of", "for", "on", "to", "with", "against")  # what follows these says more of the office itself
_CIRCUMSTANCES = ("in", "with", "from", "against")
_FORMS_OF_STATE = ("Federation", "Government", "Republic", "Commonwealth", "Kingdom", "State")
_ADDRESSES = ("Honourable", "Honorable", "Hon.", "Hon", "Rt.", "Right", "H.E.", "Excellency", "the")
_FORCES = ("Police", "Service", "Authority", "Agency", "Customs", "Guard", "Force")
_UNIT_NAMES = ("Branch", "Section", "Division", "Unit", "Department", "Directorate")
_MOST_COMMON_WORDS = 5


def read_complements(words: RoleWords, phrase: RolePhrase, number: int) -> None:
    """Add to a phrase what stands behind its title, from token `number` on."""
    tokens = words.tokens
    number = _beside(words, phrase, number)
    while number + 1 < len(tokens) and "\n" not in tokens[number].before:
        following = _next(words, phrase, number)
        if following == number:
            break
        number = following


def _next(words: RoleWords, phrase: RolePhrase, number: int) -> int:
    """The token behind the complement that token `number` leads to; `number` itself where none follows."""
    link = words.tokens[number].text
    if link == "(":
        return _after_parenthesis(words, number)
    if link == ",":
        return _after_comma(words, phrase, number)
    if link in ("in", "responsible"):
        charged = _in_charge(words, phrase, number)
        if charged > number:
            return charged
    if link in JOINS:
        return _joined_subject(words, phrase, number)
    if link in MARKS:
        goes_on = phrase.bodies and words.tokens[number + 1].text.lower() in _LINKS
        return number + 1 if goes_on else number
    return _complement(words, phrase, number) if link.lower() in _LINKS else number


def _in_charge(words: RoleWords, phrase: RolePhrase, number: int) -> int:
    """One past the subject of "in charge of Infrastructure", "responsible for Trade"; else `number`."""
    links = [token.text for token in words.tokens[number : number + 3]]
    last = (
        number + 2 if links == ["in", "charge", "of"] else number + 1 if links[:2] == ["responsible", "for"] else 0
    )
    served = phrase.kind in ("minister", "head") and not phrase.bodies
    if not last or not served or last + 1 >= len(words.tokens):
        return number
    end = _complement(words, phrase, last)
    if end == last:
        return number
    if phrase.office[-1][0] == words.tokens[last].start:
        phrase.office[-1] = (words.tokens[number].start, phrase.office[-1][1])
    return end


def _beside(words: RoleWords, phrase: RolePhrase, number: int) -> int:
    """What stands right behind the title without a link: "Director General Anti-Narcotics Force"."""
    if number >= len(words.tokens) or words.tokens[number].before != " ":
        return number
    after_country = take_country_beside(words, phrase, number)
    if after_country:
        return after_country
    body = words.bodies.get(words.tokens[number].start)
    if body is not None and not phrase.bodies and phrase.left_body is None:
        return take_body(words, phrase, body)
    end = subject_end(words, number)
    given = words.lexicons["given_names"]
    if end == number or phrase.kind != "head" or words.tokens[number].bare in given:
        return number
    phrase.end = words.tokens[end - 1].end
    phrase.office[-1] = (phrase.office[-1][0], phrase.end)
    return end


def _after_parenthesis(words: RoleWords, number: int) -> int:
    """The token after "(ABC)" where more of the phrase follows."""
    for closing in range(number + 2, min(number + 5, len(words.tokens) - 1)):
        if words.tokens[closing].text == ")":
            return closing + 1 if words.tokens[closing + 1].text.lower() in (*_LINKS, ",") else number
    return number


def _after_comma(words: RoleWords, phrase: RolePhrase, number: int) -> int:
    """ ", Ministry of Justice" where no body came yet; ", Kenya" where no country came and no list follows."""
    start = _past_form_of_state(words, number + 1 + (words.tokens[number + 1].text.lower() == "the"))
    if start >= len(words.tokens):
        return number
    position = words.tokens[start].start
    body, country = words.bodies.get(position), words.countries.get(position)
    unit = len(phrase.bodies) == 1 and phrase.bodies[0].name.endswith(_UNIT_NAMES)
    project = phrase.left_body is not None and phrase.left_body.kind == "project"  # "CCP Coordinator, UNODC"
    free = not phrase.bodies and (phrase.left_body is None or project) and phrase.kind != "leader"
    if body is not None and (
        free or (unit and (body.known or body.name.startswith("Ministry") or body.name.endswith(_FORCES)))
    ):  # "of the Border Branch, UNODC"
        return take_body(words, phrase, body)
    if free and names_institution(words, start, start + 1):  # "Counsellor, Embassy of Poland"
        return take_institution(words, phrase, start, start + 1)
    if free and len(phrase.office) > 1 and _is_acronym(words, words.tokens[start]):  # "Director, Trade, DCHQ"
        return _take_unlisted_body(words, phrase, start, start + 1)
    if country is not None and not phrase.countries and country.form in ("name", "official", "abbreviation"):
        following = words.after(country.end)
        if not _lists_countries(words, following):
            phrase.countries.append((",", country))
            phrase.end = country.end
            return following
    further = _further_posts(words, phrase, number) or _subject_behind_comma(words, phrase, number)
    return further or _enumerated_subject(words, phrase, number)


def _subject_behind_comma(words: RoleWords, phrase: RolePhrase, number: int) -> int:
    """One past the subject of "Deputy Director, Drug Demand Reduction, DCHQ"; 0 where no subject follows."""
    start = number + 1
    bare = len(phrase.office) == 1 and not phrase.bodies and not phrase.countries
    if (
        not bare
        or phrase.kind not in ("head", "staff")
        or words.tokens[start].bare in words.lexicons["given_names"]
    ):
        return 0
    end = subject_end(words, start)
    after = words.tokens[end] if end < len(words.tokens) else None
    if end == start or after is None or after.text not in (",", "of", "at", "and", "&", "(", ";", "-"):
        return 0
    if not _leads_to_body(words, end):
        return 0
    phrase.end = words.tokens[end - 1].end
    phrase.office.append((words.tokens[number].start, phrase.end))
    return end


def _is_acronym(words: RoleWords, token: Token) -> bool:
    """Whether a word is written like the acronym of a body."""
    return token.text.isupper() and token.text.isalpha() and len(token.text) > 2 and not words.is_english(token)


def _leads_to_body(words: RoleWords, number: int) -> bool:
    """Whether a body follows within a few words, before the sentence or the next part of a list ends."""
    for token in words.tokens[number : number + 9]:
        if token.start in words.bodies or _is_acronym(words, token):
            return True
        if token.text in (".", ";", ":") or "\n" in token.before:
            return False
    return False


def _further_posts(words: RoleWords, phrase: RolePhrase, number: int) -> int:
    """One past more states and bodies that somebody is sent to ("to Barbados, the OECS and Grenada"); else 0."""
    if phrase.kind not in ("diplomat", "international") or "to" not in [link for link, _ in phrase.countries]:
        return 0
    last = 0
    while number + 1 < len(words.tokens) and words.tokens[number].text in (",", *JOINS):
        start = number + 1 + (words.tokens[number + 1].text in JOINS)
        start += start < len(words.tokens) and words.tokens[start].text == "the"
        position = words.tokens[start].start if start < len(words.tokens) else -1
        post = words.countries.get(position) or words.bodies.get(position)
        region = subject_end(words, start)
        if post is None and region == start:
            break
        number = last = words.after(post.end) if post is not None else region
    phrase.end = words.tokens[last - 1].end if last else phrase.end
    return last


def _past_form_of_state(words: RoleWords, start: int) -> int:
    """The token behind "Federation of", "Government of the", where a country follows; else `start`."""
    tokens = words.tokens
    if start + 2 >= len(tokens) or tokens[start].text not in _FORMS_OF_STATE or tokens[start + 1].text != "of":
        return start
    country = start + 2 + (tokens[start + 2].text == "the")
    return country if country < len(tokens) and tokens[country].start in words.countries else start


def _lists_countries(words: RoleWords, number: int) -> bool:
    """Whether a comma or "and" at a token goes on with another country."""
    if number + 1 >= len(words.tokens) or words.tokens[number].text not in (",", *JOINS):
        return False
    return words.tokens[number + 1].start in words.countries


def _enumerated_subject(words: RoleWords, phrase: RolePhrase, number: int) -> int:
    """ "Minister of Labour, Employment and Migration": subjects after a comma that lead to an "and"."""
    if phrase.kind not in ("minister", "head", "staff") or len(phrase.office) < 2:
        return number
    start = number + 1
    end = subject_end(words, start)
    if end == start or end >= len(words.tokens) or words.tokens[end].text not in (",", *JOINS):
        return number
    phrase.office[-1] = (phrase.office[-1][0], words.tokens[end - 1].end)
    phrase.end = words.tokens[end - 1].end
    return end


def _joined_subject(words: RoleWords, phrase: RolePhrase, number: int) -> int:
    """ "Minister of Labour and Social Protection": a second subject of the same office."""
    start = number + 1 + (words.tokens[number + 1].text == "the")  # "Central America and the Caribbean"
    end = subject_end(words, start)
    first_subject = len(phrase.office) > 1 and phrase.office[-1][1] == words.tokens[number - 1].end
    if end == start or not first_subject or not words.tokens[number - 1].capital:
        return number
    phrase.office[-1] = (phrase.office[-1][0], words.tokens[end - 1].end)
    phrase.end = words.tokens[end - 1].end
    return end


def _complement(words: RoleWords, phrase: RolePhrase, number: int) -> int:
    """Take "of the Ministry", "of Kazakhstan", "to Uzbekistan", "of Foreign Affairs", "on border security"."""
    tokens, start = words.tokens, number + 1
    while start < len(tokens) and tokens[start].text in (*ARTICLES, *MARKS):
        start += 1
    start = _past_address(words, phrase, start)
    if _answers_to_chief(words, number, start):  # "the Agency under the President of Tajikistan"
        phrase.end = words.titles[tokens[start].start]
        return words.after(phrase.end)
    if start >= len(tokens) or "\n" in tokens[start].before:
        return number
    body, country = words.bodies.get(tokens[start].start), words.countries.get(tokens[start].start)
    if body is not None:
        return take_body(words, phrase, body)
    if country is not None:
        return take_country(words, phrase, number, country)
    return _take_words(words, phrase, number, start)


def _answers_to_chief(words: RoleWords, number: int, start: int) -> bool:
    """Whether "under" and a title of office follow, which say whom a body answers to."""
    if words.tokens[number].text != "under" or start >= len(words.tokens):
        return False
    return words.tokens[start].start in words.titles and words.tokens[start].capital


def _past_address(words: RoleWords, phrase: RolePhrase, start: int) -> int:
    """The token behind "Honourable", "H.E. the", where a chief is served who is addressed so; else `start`."""
    number = start
    while number < min(start + 3, len(words.tokens)) and words.tokens[number].text in _ADDRESSES:
        number += 1
    served = phrase.kind in SERVED and number < len(words.tokens) and words.tokens[number].start in words.titles
    return number if served else start


def _take_words(words: RoleWords, phrase: RolePhrase, number: int, start: int) -> int:
    """Take a complement of plain words; they belong to the office after the links that say more of it."""
    tokens, link = words.tokens, words.tokens[number].text.lower()
    if tokens[start].text.islower() and _is_circumstance(words, phrase, number, start):
        return number
    after_short = take_short_body(words, phrase, start)
    if after_short > start:
        phrase.end = tokens[after_short - 1].end
        return after_short
    end = _words_end(words, phrase, start, link)
    if end == start:
        return number
    phrase.end = tokens[end - 1].end
    after_body = _take_unlisted_body(words, phrase, start, end)
    if after_body > start:
        return after_body
    if link in _OFFICE_LINKS:
        phrase.office.append((tokens[number].start, phrase.end))
    return end


def _take_unlisted_body(words: RoleWords, phrase: RolePhrase, start: int, end: int) -> int:
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


def _is_circumstance(words: RoleWords, phrase: RolePhrase, number: int, start: int) -> bool:
    """Whether common words say nothing of an office: "in a bilateral meeting", "to update him"."""
    link, direct = words.tokens[number].text.lower(), start == number + 1
    if link == "to":
        return direct or phrase.kind == "leader"
    return link in _CIRCUMSTANCES and not direct and not names_common_body(words, start)


def _words_end(words: RoleWords, phrase: RolePhrase, start: int, link: str) -> int:
    """One past the last plain word of a complement; `start` where it has none."""
    token = words.tokens[start]
    if token.start in words.barred:
        return start
    if token.start in words.titles:
        return words.after(words.titles[token.start]) if phrase.kind in SERVED and link in ("of", "to") else start
    if token.capital and not token.text.endswith("-based"):
        return _capital_words_end(words, start)
    number = start + token.capital
    while number < len(words.tokens) and number - start < _MOST_COMMON_WORDS:
        token = words.tokens[number]
        common = token.text.islower() and words.is_english(token) and token.start not in words.verbs
        if not common or words.is_grammar(token) or token.start in words.titles:
            break
        number += 1
    return number


def _capital_words_end(words: RoleWords, start: int) -> int:
    """The first word may be a place ("of Khatlon Region"); those after it are English."""
    number = start + 1
    while number < len(words.tokens):
        token = words.tokens[number]
        other = token.start in words.bodies or token.start in words.countries or token.start in words.barred
        if token.before not in (" ", "") or not token.capital or other or token.start in words.titles:
            break
        if words.names_somebody(token) or not words.is_english(token):
            break
        number += 1
    return number
