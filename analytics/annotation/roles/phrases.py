"""The noun phrase around a title of office, from its first modifier to its last complement.

In: the tokens of a text with its bodies and countries. Out: a `RolePhrase` that holds the pieces apart.
"""

from bisect import bisect_right

from analytics.annotation.roles.bodies import ONE_OF_A_KIND
from analytics.annotation.roles.complements import read_complements
from analytics.annotation.roles.words import RolePhrase, RoleWords
from analytics.annotation.spans import OrganisationSpan, Span

_JOINS = ("and", "&")
_INTERIM = (("a", ".", "i", "."), ("(", "a", ".", "i", ".", ")"), ("ad", "interim"))
_GRADES = frozenset(["I", "II", "III", "IV"])  # "Programme Officer II"; numbers of phases, too
_MOST_MODIFIERS = 8


def read_phrase(words: RoleWords, start: int, end: int, kind: str, floor: int) -> RolePhrase | None:
    """The phrase around the title at start:end, not before `floor`; None where it is part of a body's name."""
    if start not in words.index or words.body_index.covers(Span(start, end, "")):
        return None
    end = _before_body(words, start, end)
    first = last = words.index[start]
    while last + 1 < len(words.tokens) and words.tokens[last + 1].end <= end:
        last += 1
    last = _interim_end(words, last)
    phrase = RolePhrase(kind, start, max(end, words.tokens[last].end))
    inner = next(iter(words.body_index.overlapping(Span(start - 1, start, ""))), None)
    inner = inner if inner is not None and inner.end > start else None
    if inner is not None:  # "BOMNAF Project Manager", where the body's name is "BOMNAF Project"
        phrase.left_body, phrase.start = inner, max(inner.start, floor)
        phrase.office.append((start, end))
    else:
        _read_modifiers(words, phrase, first, floor)
    read_complements(words, phrase, last + 1)
    return phrase


def _interim_end(words: RoleWords, last: int) -> int:
    """The last token of "a.i.", "ad interim" or a grade ("Officer I") behind a title, or the title's own."""
    for mark in _INTERIM:
        if tuple(t.text.lower() for t in words.tokens[last + 1 : last + 1 + len(mark)]) == mark:
            return last + len(mark)
    grade = words.tokens[last + 1] if last + 2 < len(words.tokens) else None
    graded = grade is not None and grade.text in _GRADES and grade.before == " "
    return last + 1 if graded and words.tokens[last].text[0].isupper() else last


def _before_body(words: RoleWords, start: int, end: int) -> int:
    """The title's end, cut where a body starts inside it: "Head of Delegation of the European Union to Y"."""
    if not any(end < body.end for body in words.body_index.starting(start + 1, end)):
        return end
    return words.tokens[words.index[start]].end


def _read_modifiers(words: RoleWords, phrase: RolePhrase, first: int, floor: int) -> None:
    """Modifiers, then the body or country that stands before them."""
    tokens, number = words.tokens, first
    while number > 0 and first - number < _MOST_MODIFIERS and tokens[number].before in (" ", ""):
        if tokens[number - 1].start < floor or _has_owner(words, phrase, number, first):
            break
        if _joins_modifiers(words, number - 1, floor):
            number -= 2
        elif tokens[number].before == " " and (
            _is_modifier(words, number - 1) or _is_field(words, number - 1, floor)
        ):
            number -= 1
        elif tokens[number - 1].text == "of" and _is_bodys_field(words, number - 2, floor):
            number -= 2
        else:
            break
    phrase.office.append((tokens[number].start, phrase.end))
    if phrase.left_body is None and phrase.left_country is None and number > 0:
        phrase.left_body = _acronym_before(words, number, floor)
    outer = phrase.left_body or phrase.left_country
    bracket = number > 0 and (tokens[number - 1].text == ")" or _body_of_phase(words, number - 1) is outer)
    if outer is not None and 0 < tokens[number].start - outer.end < (24 if bracket else 4):
        phrase.start = _with_bodies_before(words, outer.start)
    else:
        phrase.start = tokens[number].start


def _has_owner(words: RoleWords, phrase: RolePhrase, number: int, first: int) -> bool:
    """Set the body or country that stands right before a token, by name or by "its", "whose", "the agency's"."""
    before = words.tokens[number - 1]
    if number == first and before.bare in ("its", "their"):
        phrase.left_body = _body_of_sentence(words, number - 1)
    elif number == first and before.bare == "whose":
        phrase.left_country = words.last_country(before.start)
    elif before.possessive and before.bare in words.lexicons["common_bodies"]:
        own = words.body_ends.get(before.end - 2)  # "the ECOWAS Commission's commissioner"
        phrase.left_body = own or words.last_body(before.start, before.bare)
    elif before.capital and before.bare in ONE_OF_A_KIND and _stands_alone(words, number - 1):
        phrase.left_body = words.last_body(before.start, before.bare)  # "Council Secretary General"
    elif before.text == ")":
        phrase.left_body = _body_in_brackets(words, number - 1)
    else:
        position = before.start if before.text == "'" else before.end
        owner = position - 2 if before.possessive else position
        phrase.left_body = (
            words.body_ends.get(position) or words.body_ends.get(owner) or _body_of_phase(words, number - 1)
        )
        phrase.left_country = words.country_ends.get(position) or words.country_ends.get(owner)
    return phrase.left_body is not None or phrase.left_country is not None


def _body_of_phase(words: RoleWords, number: int) -> OrganisationSpan | None:
    """The project whose phase ends at a token: "BOMCA 10", "CADAP-6", "EU-ACT Phase II"."""
    if number < 1 or not (words.tokens[number].text.isdigit() or words.tokens[number].text in _GRADES):
        return None
    named = words.tokens[number - 1].text in ("Phase", "phase", "-")
    body = words.body_ends.get(words.tokens[number - 1 - named].end)
    return body if body is not None and body.known else None


def _body_of_sentence(words: RoleWords, number: int) -> OrganisationSpan | None:
    """The body that "its" refers to: the last of its sentence, or the one that a common noun there stands for."""
    body = words.last_body(words.tokens[number].start)
    first = number
    while (
        first > 0
        and words.tokens[first - 1].text not in (".", "!", "?")
        and "\n" not in words.tokens[first].before
    ):
        first -= 1
    opens = number - first <= 1  # "Its director said so", of the sentence before
    if body is None or opens or body.start >= words.tokens[first].start:
        return body
    nouns = [t.bare for t in words.tokens[first:number] if t.bare in ONE_OF_A_KIND]
    return words.last_body(words.tokens[number].start, nouns[-1]) if nouns else None


def _stands_alone(words: RoleWords, number: int) -> bool:
    """Whether no other modifier stands before a token: "the Council", and not "the Security Council"."""
    return number == 0 or not words.tokens[number - 1].capital or words.tokens[number].before != " "


def _joins_modifiers(words: RoleWords, number: int, floor: int) -> bool:
    """Whether "and" joins two modifiers of one title: "Crime and Security Strategy Coordinator"."""
    if number == 0 or words.tokens[number].text not in _JOINS or words.tokens[number - 1].start < floor:
        return False
    joined = words.tokens[number - 1]  # "the Centre and Professor A" are two
    bodily = joined.bare in ONE_OF_A_KIND or joined.bare in words.lexicons["common_bodies"]
    return joined.capital and not bodily and _is_modifier(words, number - 1)


def _body_in_brackets(words: RoleWords, closing: int) -> OrganisationSpan | None:
    """The body whose acronym stands in brackets: "Organization for … (OSCE) Secretary General"."""
    if closing < 2 or words.tokens[closing - 2].text != "(":
        return None
    short = words.body_ends.get(words.tokens[closing - 1].end)
    full = words.body_ends.get(words.tokens[closing - 3].end) if closing > 2 else None
    if short is None and full is None and words.tokens[closing - 1].text.isupper():  # "Force Name (FN) Director"
        token = words.tokens[closing - 1]
        return (
            OrganisationSpan(token.start, token.end, token.text, "", token.text) if len(token.text) > 2 else None
        )
    return (
        full if full is not None and short is not None and full.organisation_id == short.organisation_id else short
    )


def _with_bodies_before(words: RoleWords, start: int) -> int:
    """Where a row of bodies starts: "EU-UNDP BOMCA Country Manager"."""
    number = max(bisect_right(words.tokens, start, key=lambda token: token.start) - 1, 0)
    while number > 0 and words.tokens[number].before in (" ", "", "-", "/"):
        before = words.tokens[number - 1]
        if before.end not in words.body_ends and before.text not in ("-", "/"):
            break
        number -= 1
    number += words.tokens[number].text in ("-", "/")  # "United Nations/UNODC Director" are two offices
    return words.tokens[number].start


def _acronym_before(words: RoleWords, number: int, floor: int) -> OrganisationSpan | None:
    """A body that nothing is known of but its acronym: "CICCD Director"."""
    token = words.tokens[number - 1]
    acronym = (
        token.text.isupper()
        and token.text.replace("-", "").isalpha()
        and len(token.text) > 2
        and token.start >= floor
    )
    if not acronym or words.tokens[number].before != " " or words.is_english(token):
        return None
    return OrganisationSpan(token.start, token.end, token.text, "", token.text)


def _is_field(words: RoleWords, number: int, floor: int) -> bool:
    """Whether an acronym says what somebody of a body works on: "UNODC Regional HIV Adviser"."""
    token = words.tokens[number]
    if not (token.text.isupper() and token.text.isalpha() and len(token.text) > 1) or token.end in words.body_ends:
        return False
    while number > 0 and words.tokens[number].before == " " and words.tokens[number - 1].start >= floor:
        number -= 1
        if words.tokens[number].end in words.body_ends:
            return words.body_ends[words.tokens[number].end].known
        if not _is_modifier(words, number):
            return False
    return False


def _is_bodys_field(words: RoleWords, number: int, floor: int) -> bool:
    """Whether what stands before "of" leads back to a body: "OSCE Rule of Law Adviser"."""
    first = number
    while number > 0 and first - number < _MOST_MODIFIERS and words.tokens[number].start >= floor:
        if words.tokens[number].before != " " or not _is_modifier(words, number):
            return False
        if words.tokens[number - 1].end in words.body_ends:
            return True
        number -= 1
    return False


def _is_modifier(words: RoleWords, number: int) -> bool:
    token = words.tokens[number]
    if (
        token.start in words.barred
        or token.start in words.verbs
        or token.possessive
        or not token.text[0].isalpha()
    ):
        return False
    if token.bare in words.lexicons["role_modifiers"]:
        return True
    opens = number == 0 or words.tokens[number - 1].text in (".", ":", ";", '"')
    return token.capital and words.is_english(token) and not words.is_grammar(token) and not opens
