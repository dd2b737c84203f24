"""What stands behind a title of office: "of the Ministry", "to Uzbekistan", "on border security", ", Kenya".

In: a `RolePhrase` with its title. Out: the same with bodies, countries and further words of the office. A phrase
ends before a name: at a word that is no English and follows one that is, at a given name, at a form of address.
"""

from dataclasses import replace

from analytics.annotation.roles.bodies import (
    ARTICLES,
    MARKS,
    ONE_OF_A_KIND,
    names_common_body,
    take_short_body,
)
from analytics.annotation.roles.commas import after_comma
from analytics.annotation.roles.owners import (
    JOINS,
    SERVED,
    heads_subject,
    quoted_end,
    subject_end,
    take_body,
    take_country,
    take_country_beside,
    take_unlisted_body,
)
from analytics.annotation.roles.words import RolePhrase, RoleWords
from analytics.annotation.spans import OrganisationSpan

_LINKS = frozenset(("of", "for", "to", "in", "at", "on", "under", "within", "with", "from", "against"))
_OFFICE_LINKS = ("of", "for", "on", "to", "with", "against")  # what follows these says more of the office itself
_CIRCUMSTANCES = ("in", "with", "from", "against")
_ADDRESSES = ("Honourable", "Honorable", "Hon.", "Hon", "Rt.", "Right", "H.E.", "Excellency", "the")
_FRATERNAL = ("sisterly", "brotherly", "friendly", "fraternal", "neighbouring", "neighboring")
_BUREAUS = ("NCB", "National Central Bureau")
_AREAS = frozenset(
    ["region", "city", "oblast", "province", "district", "county", "governorate", "prefecture", "municipality"]
)
_LOCAL = _AREAS | {
    "regional",
    "provincial",
    "local",
    "municipal",
    "state",
    "border",
    "criminal",
    "traffic",
    "drug",
}
_LOCAL_BODIES = {"police", "customs", "department", "directorate", "prosecutor", "court", "detachment", "post"}
_MOST_COMMON_WORDS = 5


def read_complements(words: RoleWords, phrase: RolePhrase, number: int) -> None:
    """Add to a phrase what stands behind its title, from token `number` on."""
    tokens = words.tokens
    number = _beside(words, phrase, number)
    while number + 1 < len(tokens) and "\n" not in tokens[number].before:
        following = _past_kind(words, phrase, number) or _next(words, phrase, number)
        if following == number:
            break
        number = following
    _take_town(words, phrase, number)


def _past_kind(words: RoleWords, phrase: RolePhrase, number: int) -> int:
    """One past "region" behind its name, or "' Caucus" behind "the Women Leaders"; 0 where neither stands."""
    tokens, end = words.tokens, 0
    if tokens[number - 1].end != phrase.end or not tokens[number - 1].capital:
        return 0
    if tokens[number].text.lower() in _AREAS and tokens[number].before == " ":
        end = number + 1
    elif tokens[number].text == "'" and not tokens[number].before and tokens[number - 1].text.endswith("s"):
        end = subject_end(words, number + 1)
        end = end if end > number + 1 else 0
    if not end:
        return 0
    start, last, phrase.end = phrase.office[-1][0], phrase.end, tokens[end - 1].end
    if phrase.office[-1][1] == last:
        phrase.office[-1] = (start, phrase.end)
    elif phrase.bodies and phrase.bodies[-1].end == last and not phrase.bodies[-1].known:
        body = phrase.bodies[-1]
        name = words.between(body.start, phrase.end)
        phrase.bodies[-1] = replace(body, end=phrase.end, text=name, name=name)
    return end


def _take_town(words: RoleWords, phrase: RolePhrase, number: int) -> None:
    """Take the town right behind a body, where a comma or the like closes it: "head of NCB Astana, A"."""
    tokens = words.tokens
    if number >= len(tokens) or tokens[number].before != " " or not phrase.bodies:
        return
    end, given = words.towns.get(tokens[number].start), words.lexicons["given_names"]
    after = words.after(end) if end is not None else len(tokens)
    if end is None or after + 1 >= len(tokens):
        return
    named = tokens[after].capital and tokens[after + 1].capital and tokens[after + 1].before == " "
    if tokens[after].text in (",", ".", ";", "and") or (named and tokens[number].bare not in given):
        phrase.end = end
        body = phrase.bodies[-1]
        if body.name in _BUREAUS:
            name = f"{body.name} {' '.join(token.text for token in tokens[number:after])}"
            phrase.bodies[-1] = replace(body, end=end, text=name, name=name, organisation_id="")


def _next(words: RoleWords, phrase: RolePhrase, number: int) -> int:
    """The token behind the complement that token `number` leads to; `number` itself where none follows."""
    link = words.tokens[number].text
    if link == "(":
        return _after_parenthesis(words, number)
    if link == ",":
        return after_comma(words, phrase, number)
    if link in ("in", "responsible"):
        charged = _in_charge(words, phrase, number)
        if charged > number:
            return charged
    if link in (*JOINS, "cum"):
        return _second_country(words, phrase, number) or _joined_subject(words, phrase, number)
    if link in MARKS:
        goes_on = phrase.bodies and words.tokens[number + 1].text.lower() in _LINKS
        return number + 1 if goes_on else quoted_end(words, phrase, number)
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
    token = words.tokens[number]
    short = words.tokens[number - 1].text == "DG" and token.text.isupper() and token.text.isalpha()
    if short and len(token.text) > 2 and not phrase.bodies and token.start not in words.barred:
        return take_unlisted_body(words, phrase, number, number + 1)  # "DG ANF"
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


def _second_country(words: RoleWords, phrase: RolePhrase, number: int) -> int:
    """One past "and Brunei" behind the country of an office, closed by a comma or a form of address; else 0."""
    tokens = words.tokens
    second = words.countries.get(tokens[number + 1].start)
    if second is None or not phrase.countries or phrase.countries[-1][1].end != tokens[number - 1].end:
        return 0
    end = words.after(second.end)
    if end >= len(tokens) or not (tokens[end].text == "," or tokens[end].start in words.barred):
        return 0
    phrase.end = second.end
    if phrase.office[-1][1] == tokens[number - 1].end:
        phrase.office[-1] = (phrase.office[-1][0], second.end)
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
    while start < len(tokens) and tokens[start].text in (*ARTICLES, *MARKS, *_FRATERNAL):
        start += 1
    start = _past_address(words, phrase, start)
    if _answers_to_chief(words, number, start):  # "the Agency under the President of Tajikistan"
        phrase.end = words.titles[tokens[start].start]
        return words.after(phrase.end)
    if start >= len(tokens) or "\n" in tokens[start].before:
        return number
    body, country = words.bodies.get(tokens[start].start), words.countries.get(tokens[start].start)
    charged = words.tokens[number - 1].text == "charge" and body is not None and not body.known
    if body is not None and (charged or (phrase.kind == "minister" and _is_portfolio(words, body))):
        phrase.end = body.end  # "Minister of Finance and Treasury"
        phrase.office.append((tokens[number].start, body.end))
        return words.after(body.end)
    if body is not None and not heads_subject(words, words.after(body.end) - 1):  # "for SCO Affairs" is a subject
        return take_body(words, phrase, body)
    if country is not None:
        return take_country(words, phrase, number, country)
    return _take_words(words, phrase, number, start)


def _is_portfolio(words: RoleWords, body: OrganisationSpan) -> bool:
    """Whether what was read as a body is the subject of a ministry: English words, none of them for a body."""
    tokens = words.tokens[words.after(body.start) : words.after(body.end)]
    bodily = tokens[-1].bare in ONE_OF_A_KIND or (
        words.tokens[words.after(body.start) - 1].text == "the"
        and any(token.bare in words.lexicons["common_bodies"] for token in tokens)
    )  # "of Justice and Police" is a portfolio
    return not body.known and not bodily and all(words.is_english(token) for token in tokens)


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
    if tokens[end - 1].capital and end < len(tokens) and tokens[end].text in _AREAS:  # "Governor of Osh region"
        end += 1
    end = _past_local_force(words, end)
    phrase.end = tokens[end - 1].end
    after_body = take_unlisted_body(words, phrase, start, end)
    if after_body > start:
        return after_body
    within = bool(phrase.bodies) and tokens[start].bare in ONE_OF_A_KIND and not tokens[start].possessive
    if link in _OFFICE_LINKS and not within:
        phrase.office.append((tokens[number].start, phrase.end))
    return _beside_subject(words, phrase, end) or end


def _past_local_force(words: RoleWords, end: int) -> int:
    """One past "regional police department" behind a town ("of the Osh"); `end` where no such words follow."""
    tokens, last = words.tokens, end
    if not tokens[end - 1].capital:
        return end
    for number in range(end, min(end + _MOST_COMMON_WORDS, len(tokens))):
        text = tokens[number].text
        if tokens[number].before != " " or text not in _LOCAL | _LOCAL_BODIES:
            break
        last = number + 1 if text in _LOCAL_BODIES else last
    return last


def _beside_subject(words: RoleWords, phrase: RolePhrase, number: int) -> int:
    """One past a country or project right behind a subject: "Minister of Home Affairs Fiji"; else 0."""
    if number >= len(words.tokens) or words.tokens[number].before != " " or phrase.bodies or phrase.countries:
        return 0
    body = words.bodies.get(words.tokens[number].start)
    if body is not None and body.known and body.kind in ("international", "project") and phrase.left_body is None:
        return take_body(words, phrase, body)
    return take_country_beside(words, phrase, number)


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
