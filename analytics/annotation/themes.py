"""Words that speak of a theme.

In: a `Scan`. Out: `ThemeSpan`s in text order, several on one stretch where a term belongs to several themes.
Refused: words that are only part of a body's or an office's name ("United Nations Office on Drugs and Crime",
"Minister of Justice", "State Border Guard Committee"), which say nothing of what a story is about.
"""

import re
from bisect import bisect_right

from analytics.annotation.scan import Scan
from analytics.annotation.spans import ThemeSpan
from analytics.vocabulary.model import Vocabulary
from analytics.vocabulary.phrases import PhraseMatch

_BODY = (
    r"(?:Minist(?:er|ers|ry|ries)|Secretar(?:y|iat)|Departments?|Committees?|Commissions?|Commissioners?|Offices?"
    r"|Agenc(?:y|ies)|Services?|Centers?|Centres?|Councils?|Courts?|Directorates?|Bureaus?|Institutes?"
    r"|Institutions?"
    r"|Academ(?:y|ies)|Authorit(?:y|ies)|Boards?|Units?|Inspectorates?|Administrations?|Organi[sz]ations?"
    r"|Associations?"
    r"|Foundations?|Funds?|Networks?|Coalitions?|Task Force|Heads?|Chief|Chair(?:man|person)?|Director"
    r"|Advisers?|Advisor"
    r"|Attorneys?|Representatives?|Rapporteur|Envoy|Officers?|Coordinators?|Section|Branch|Division|College"
    r"|School|University"
    r"|Police|Guards?|Troops|Forces?|Structure|Secretariat|Experts?"
    r"|(?:Working |Expert |Contact )?Groups?|Panel|Platform|Teams?|Squad)"
)
# "Ministries of Health, Justice, Education", "Deputy Minister for Drug Control"
_BEFORE = re.compile(
    rf"\b{_BODY}(?: General)? (?:of|for|on|against|to)(?: the)?(?: (?:Fight|Combat\w*|Struggle|Prevent\w*"
    rf"|Counter\w*))?"
    r"(?:(?:,? (?:and |of |for |on |against |the )*|, )"
    r"(?!Plan\b|Strategy\b|Program|Convention\b|Declaration\b)[A-Z][\w'-]*)*"
    r"[ ,]*(?:and |of |the |against |on )*$"
)
# "Drug Control Agency", "State Customs Committee"
_AFTER = re.compile(rf"(?:'s)?(?: (?:and |of )?[A-Z][\w'-]*){{0,3}}? {_BODY}\b")
# "anti-drug officers", "customs and counter-terrorism units": who takes part, not what is spoken about
_STAFF = re.compile(
    r"(?:,? (?:and|or) [\w-]+)? (?:officers?|officials?|units?|services?|agenc(?:y|ies)|authorit(?:y|ies)|police"
    r"|bodies|experts?|specialists?|departments?|administrations?)\b"
)
_STAFF_SHARE = 0.6  # at most
# "Heads of Border Guard Agencies": a class of bodies, whose field the gathering is about
_CLASS = re.compile(
    r"(?: (?:and |of )?[A-Z][\w'-]*){0,3}? (?:Agencies|Services|Authorities|Administrations|Troops)\b"
)


def find_themes(scan: Scan, vocabulary: Vocabulary) -> tuple[ThemeSpan, ...]:
    """All words of the text that speak of a theme of the vocabulary."""
    bodies = scan.of("organisation")
    starts = [body.start for body in bodies]
    spans: list[ThemeSpan] = []
    for match in scan.of("theme"):
        of_class = _CLASS.match(scan.reading.folded, match.end) is not None
        if _inside(match, bodies, starts) or (not of_class and _names_body(scan.reading.folded, match)):
            continue
        share = _STAFF_SHARE if of_class or _STAFF.match(scan.reading.lower, match.end) else 1.0
        text = scan.reading.text[match.start : match.end]
        for theme_id, weight in (key.rsplit(" ", 1) for key in match.keys):
            if theme_id in vocabulary.themes:
                spans.append(ThemeSpan(match.start, match.end, text, theme_id, min(share, float(weight))))
    return tuple(spans)


def _inside(match: PhraseMatch, bodies: tuple[PhraseMatch, ...], starts: list[int]) -> bool:
    """Whether a match is a part of a known organisation's name."""
    index = bisect_right(starts, match.start) - 1
    if index < 0 or match.end > bodies[index].end:
        return False
    return (match.start, match.end) != (bodies[index].start, bodies[index].end)  # but a body may stand for a theme


def _names_body(folded: str, match: PhraseMatch) -> bool:
    """Whether a capitalised match is part of a body's or office's name."""
    if not folded[match.start].isupper():
        return False
    if _AFTER.match(folded, match.end):
        return True
    return _BEFORE.search(folded[max(0, match.start - 120) : match.start]) is not None
