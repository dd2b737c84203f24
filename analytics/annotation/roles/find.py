"""Offices that people hold: "First Deputy Minister of Foreign Affairs of the Republic of Kazakhstan".

In: a scan, its countries and organisations. Out: `RoleSpan`s in text order, each from its first modifier to its
last complement, taken apart into the office, the body and the country it is held for. Whether somebody is named
beside it is not asked here. Staff of international bodies hold their office for no country, wherever they serve.
"""

import re
from itertools import zip_longest

from analytics.annotation.organisations.find import qualifies
from analytics.annotation.roles.chosen_body import UNIT_HEADS, body_held_in, is_unit
from analytics.annotation.roles.phrases import read_phrase
from analytics.annotation.roles.words import RolePhrase, RoleWords
from analytics.annotation.scan import Scan
from analytics.annotation.span_index import index_spans
from analytics.annotation.spans import CountrySpan, OrganisationSpan, RoleSpan, Span
from analytics.annotation.tokens import read_tokens
from analytics.vocabulary.model import Vocabulary
from analytics.vocabulary.phrases import PhraseMatch

# Office → the body it belongs to, where English names the body after its subject instead of its head
_MINISTRIES = {"Foreign": "Foreign Affairs", "Home": "Home Affairs"}
_NEW = re.compile(r"^(?:(?:new|newly|appointed|current|incumbent|then) )+")
_YIELDING = ("Police", "Customs", "Parliament")  # bodies of offices of which no force or chamber is printed
_CHAMBER = re.compile(
    r"\b((?:National |State |Federal )?(?:Senate|Duma|House of [A-Z]\w+|Assembly|Majlis|Mejlis|Mazhilis|"
    r"Congress))\b"
)
_MISSION = re.compile(
    r"(?:Centre|Center|Mission|Presence|Delegation|Office|Bureau) (?:in|to|for)\b|"
    r"(?:Centre|Center|Mission|Delegation|Bureau|Office) [A-Z][a-z]+$"
)
_FIELD_OFFICE = re.compile(
    r"(?:^|\w )(?:(?:Programme|Program|Regional|Liaison|Project|Country) )(?:Office|Bureau)(?: (?:in|for|of)\b|$)"
)
_CONTACT = re.compile(r"\b(?:focal|contact) (?:point|person)\b|\bcorrespondent\b", re.I)
_DEED = re.compile(r"(lead|head|chair|co-chair) (?:the|an?|its|their) (?!of\b)")
_BARE_HEAD = re.compile(r"(?:(?:first|acting|deputy) )*(?:head|chief)", re.I)
_LONGEST_WORD = 12  # letters of "Commissioner"; longer titles have several words
_LONGEST_GAP = 30  # characters between two words of one title
_SERVES_IN = ("diplomat", "international", "staff")  # classes whose "to X", "for X" says where, not for whom


def find_roles(
    scan: Scan,
    vocabulary: Vocabulary,
    countries: tuple[CountrySpan, ...],
    organisations: tuple[OrganisationSpan, ...],
) -> tuple[RoleSpan, ...]:
    """All offices in text order; of phrases that overlap, the first."""
    words = _role_words(scan, vocabulary, countries, organisations)
    kept: list[RoleSpan] = []
    titles = scan.of("roles")
    ranks = index_spans(Span(rank.start, rank.end, "") for rank in scan.of("honorifics"))
    for match, following in zip_longest(titles, titles[1:]):
        floor = kept[-1].end if kept else 0
        ranked = ranks.extends(Span(match.start, match.end, ""))  # "Police Grand Commissioner"
        if (
            match.start < floor
            or ranked
            or _tells_time(scan, match)
            or _is_deed(scan, match)
            or _modifies(scan, words, match, following)
        ):
            continue
        phrase = read_phrase(words, match.start, match.end, match.keys[0], floor)
        if phrase is not None and not _is_mere_colleague(phrase):
            kept.append(_role(scan, phrase))
    return tuple(kept)


def _tells_time(scan: Scan, match: PhraseMatch) -> bool:
    """Whether "PM" stands behind a time of the day."""
    before = scan.reading.folded[max(0, match.start - 2) : match.start].rstrip()
    return match.end - match.start == 2 and before[-1:].isdigit()


def _is_deed(scan: Scan, match: PhraseMatch) -> bool:
    """Whether a word is a verb: "they lead the workshop", "to chair a meeting"."""
    deed = _DEED.match(scan.reading.folded, match.start)
    return deed is not None and deed.end(1) == match.end


def _modifies(scan: Scan, words: RoleWords, match: PhraseMatch, following: PhraseMatch | None) -> bool:
    """Whether a title only modifies the next: "Deputy" in "Deputy Security Minister"."""
    modifier = scan.reading.lower[match.start : match.end] in words.lexicons["role_modifiers"]
    if not modifier or following is None or following.start - match.end > _LONGEST_GAP:
        return False
    between = words.tokens[words.after(match.end) : words.after(following.start)]
    return scan.reading.folded[following.start - 1] == " " and all(
        token.before == " " and words.is_english(token) and not words.is_grammar(token) for token in between
    )


def _is_mere_colleague(phrase: RolePhrase) -> bool:
    """Whether a colleague is of no other country, and so no counterpart."""
    return phrase.kind == "colleague" and phrase.left_country is None and not phrase.countries


def _role_words(
    scan: Scan,
    vocabulary: Vocabulary,
    countries: tuple[CountrySpan, ...],
    organisations: tuple[OrganisationSpan, ...],
) -> RoleWords:
    tokens = read_tokens(scan.reading.folded, 0, len(scan.reading.folded))
    bodies: dict[int, OrganisationSpan] = {o.start: o for o in organisations}
    for match in scan.of("state_acronyms"):
        bodies.setdefault(match.start, _state_body(scan, match.start, match.end, match.keys[0]))
    return RoleWords(
        tokens,
        {token.start: number for number, token in enumerate(tokens)},
        bodies,
        {c.start: c for c in countries},
        frozenset(
            m.start
            for kind in ("honorifics", "months", "weekdays")
            for m in scan.of(kind)
            if not (
                kind == "honorifics" and qualifies(scan.reading.folded, m.end, vocabulary.words["english_words"])
            )
        ),
        {m.start: m.end for m in scan.of("roles")},
        frozenset(m.start for m in scan.of("speech_verbs")),
        vocabulary.words,
        {m.start: m.end for m in scan.of("city")},
    )


def _state_body(scan: Scan, start: int, end: int, name: str) -> OrganisationSpan:
    return OrganisationSpan(start, end, scan.reading.text[start:end], "", name, kind="government")


def _role(scan: Scan, phrase: RolePhrase) -> RoleSpan:
    implied = _implied(scan, phrase)
    body = body_held_in(scan, phrase)
    if implied in _YIELDING and body is not None:
        implied = None
    if implied and body is not None and not _is_ministry(body):
        body = None
    organisation = implied or (_printed(body) if body else None)
    country = _country(scan, phrase, body)
    return RoleSpan(
        phrase.start,
        phrase.end,
        scan.reading.text[phrase.start : phrase.end],
        _office(scan, phrase, body),
        organisation,
        (body.organisation_id or None) if body else None,
        country.country_iso3 if country else _bodys_country(phrase, body),
        body.plain() if body else None,
        country.plain() if country else None,
    )


def _is_ministry(body: OrganisationSpan) -> bool:
    return body.kind == "government"


def _printed(body: OrganisationSpan) -> str:
    return body.name if not body.known else body.text


def _country(scan: Scan, phrase: RolePhrase, body: OrganisationSpan | None) -> CountrySpan | None:
    """The country that the phrase says the office is held for."""
    if body is not None and body.kind in ("international", "project"):
        return None
    if phrase.left_country is not None:
        return phrase.left_country
    # Behind "in" and a comma stands where a body is, unless the body's own country is known ("officer of the
    # Iranian Police Force in Pakistan")
    contact = _is_contact(scan, phrase)
    placed = body is not None or phrase.kind not in ("diplomat", "international")
    for link, country in phrase.countries:
        elsewhere = body is not None and body.country_iso3 not in (None, country.country_iso3)
        if (
            link in ("of", "from", "under")
            or (link == "for" and contact)
            or (link in ("in", ",") and placed and not elsewhere)
        ):
            return country
    return None


def _is_contact(scan: Scan, phrase: RolePhrase) -> bool:
    """Whether a state's contact in a network is meant: "focal point for Guinea", not staff of a known body."""
    own = phrase.left_body is None or not phrase.left_body.known
    return own and _CONTACT.search(scan.reading.folded, phrase.start, phrase.end) is not None


def _bodys_country(phrase: RolePhrase, body: OrganisationSpan | None) -> str | None:
    if body is None or body.kind in ("international", "project"):
        return None
    return body.country_iso3


def _office(scan: Scan, phrase: RolePhrase, body: OrganisationSpan | None) -> str:
    """The words of the office, without the body and the country it is held for."""
    left = phrase.left_body
    pieces = [scan.reading.text[a:b] for a, b in phrase.office]
    if left is not None and left.end > phrase.office[0][0]:
        pieces[0] = scan.reading.text[left.start : phrase.office[0][1]]
    elif left is not None and (_serves_in(phrase, left) or _is_named_by(phrase, left, body)):
        pieces.insert(0, left.text)
    if (
        left is None
        and body is not None
        and len(pieces) == 1
        and phrase.kind == "head"
        and _is_field_office(body, pieces[0])
    ):
        printed = scan.reading.text[phrase.office[0][1] : body.start]
        pieces.append(f"{printed.strip()} {body.text}".strip())
    unit = phrase.bodies[0] if phrase.bodies and body is not None and _adds(phrase, body, pieces) else None
    if unit is not None and (body is not phrase.left_body or unit.name.endswith(UNIT_HEADS)):
        pieces.append(f"of {unit.text}")
    return _NEW.sub("", " ".join(pieces).replace(" ,", ","))


def _adds(phrase: RolePhrase, body: OrganisationSpan, pieces: list[str]) -> bool:
    """Whether the first body behind a title is part of the office: a unit of the body, or of one unnamed."""
    first = phrase.bodies[0]
    headed = _BARE_HEAD.fullmatch(pieces[0]) is not None and len(pieces) == 1 and first.kind == "government"
    return body.start != first.start or (headed and is_unit(first) and not first.known)


def _is_field_office(body: OrganisationSpan, title: str) -> bool:
    """Whether a body is a known one's office somewhere, which its head's title names."""
    mission = _BARE_HEAD.fullmatch(title) is not None and _MISSION.search(body.text) is not None
    return body.kind == "international" and (mission or _FIELD_OFFICE.search(body.text) is not None)


def _serves_in(phrase: RolePhrase, left: OrganisationSpan) -> bool:
    return phrase.kind in _SERVES_IN and left.known


def _is_named_by(phrase: RolePhrase, left: OrganisationSpan, body: OrganisationSpan | None) -> bool:
    """Whether a title of one word needs the body before it to say anything: "Border Police Director"."""
    title, *more = phrase.office
    single = not more and title[1] - title[0] < _LONGEST_WORD and left.end + 1 == title[0]
    return body is left and single and " " in left.text and not left.text.isupper()


def _implied(scan: Scan, phrase: RolePhrase) -> str | None:
    """The body that an office alone implies: "Minister of Health" → "Ministry of Health"."""
    if _SUPRANATIONAL.search(scan.reading.folded, phrase.start, phrase.end):
        return None
    if phrase.kind.startswith("office:"):
        chamber = _CHAMBER.search(scan.reading.folded, phrase.start, phrase.end)
        implied = phrase.kind.removeprefix("office:") or None
        return chamber[1] if implied == "Parliament" and chamber else implied
    office = _NEW.sub("", " ".join(scan.reading.folded[a:b] for a, b in phrase.office))
    served = _SERVED_MINISTER.search(office) if phrase.kind in ("staff", "international") else None
    office = served[1] if served else office
    if phrase.kind != "minister" and not served:
        return None
    subject = _SUBJECT_AFTER.search(office) or _SUBJECT_BEFORE.search(office) or _SECRETARY.search(office)
    if subject is None:
        return next((body for title, body in _SECRETARIES if office.lower().endswith(title)), None)
    words = subject[1] if subject[1][0].isupper() or subject[1].startswith("the ") else subject[1].title()
    return f"Ministry of {_MINISTRIES.get(words, words)}"


_RANKS = r"(?:First|Deputy|Vice|Acting|Assistant|Federal|Union|Cabinet|Prime|State|Senior|Permanent|Parliamentary|"
_RANKS += r"Former|New|Then|Interim|Outgoing|Junior|Executive)"
# "representative of the Honourable Minister of Finance", "Adviser to the Minister of Justice"
_SERVED_MINISTER = re.compile(
    r"(?:of|to|for) (?:the )?(?:(?:Honou?rable|Hon\.?|H\.E\.) )*((?:[A-Z][\w-]+ ){0,3}Minister (?:of|for) .+)$"
)
_SUPRANATIONAL = re.compile(r"\b(?:European|International)\b.*\b(?:Prosecutor|Ombudsman)", re.I)
_SUBJECT_AFTER = re.compile(r"\b(?:minister|cabinet secretary) (?:of state )?(?:of|for) (?!state\b)(.+)$", re.I)
_PORTFOLIOS = r"(?:interior|defen[cs]e|foreign|health|justice|treasury|finance|education|home)"
_SECRETARY = re.compile(rf"^(?:{_RANKS}[ -])*({_PORTFOLIOS}) secretary$", re.I)
_SUBJECT_BEFORE = re.compile(rf"^(?:{_RANKS}[ -])*((?!{_RANKS}\b)\w.*?)(?: {_RANKS})* minister\b", re.I)
_SECRETARIES = (
    ("fm", "Ministry of Foreign Affairs"),
    ("foreign affairs undersecretary", "Ministry of Foreign Affairs"),
)
