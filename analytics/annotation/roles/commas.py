"""What stands behind a title of office and a comma: ", Ministry of Justice", ", Kenya", ", Trade, DCHQ".

In: a `RolePhrase` and the number of the comma. Out: the token behind what belongs to the phrase, which has it.
"""

from analytics.annotation.roles.bodies import names_institution, take_institution
from analytics.annotation.roles.owners import JOINS, subject_end, take_body, take_unlisted_body
from analytics.annotation.roles.words import RolePhrase, RoleWords
from analytics.annotation.spans import OrganisationSpan
from analytics.annotation.tokens import Token

_FORMS_OF_STATE = ("Federation", "Government", "Republic", "Commonwealth", "Kingdom", "State")
_UNIT_NAMES = ("Branch", "Section", "Division", "Unit", "Department", "Directorate")


def after_comma(words: RoleWords, phrase: RolePhrase, number: int) -> int:
    """ ", Ministry of Justice" where no body came yet; ", Kenya" where no country came and no list follows."""
    start = _past_form_of_state(words, number + 1 + (words.tokens[number + 1].text.lower() == "the"))
    if start >= len(words.tokens):
        return number
    position = words.tokens[start].start
    body, country = words.bodies.get(position), words.countries.get(position)
    unit = len(phrase.bodies) == 1 and _is_unit(phrase.bodies[0])
    project = phrase.left_body is not None and phrase.left_body.kind == "project"  # "CCP Coordinator, UNODC"
    free = not phrase.bodies and (phrase.left_body is None or project) and phrase.kind != "leader"
    if body is not None and (free or (unit and not _is_unit(body))):  # "of the Border Branch, UNODC"
        return take_body(words, phrase, body)
    if free and names_institution(words, start, start + 1):  # "Counsellor, Embassy of Poland"
        return take_institution(words, phrase, start, start + 1)
    if free and len(phrase.office) > 1 and _is_acronym(words, words.tokens[start]):  # "Director, Trade, DCHQ"
        return take_unlisted_body(words, phrase, start, start + 1)
    owns = country is not None and words.tokens[words.after(country.end) - 1].possessive
    named = country is not None and country.form in ("name", "official", "abbreviation")
    if country is not None and named and not owns and not phrase.countries:
        following = words.after(country.end)
        if not _lists_countries(words, following):
            phrase.countries.append((",", country))
            phrase.end = country.end
            return following
    further = _further_posts(words, phrase, number) or _subject_behind_comma(words, phrase, number)
    return further or _enumerated_subject(words, phrase, number)


def _is_unit(body: OrganisationSpan) -> bool:
    """Whether a body is a part of another one: "Training Department", "Department for Combating Drugs"."""
    return not body.known and body.name.split(" of ")[0].split(" for ")[0].endswith(_UNIT_NAMES)


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
    if (
        end == start
        or after is None
        or after.text not in (",", "of", "at", "in", "within", "and", "&", "(", ";", "-")
    ):
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
