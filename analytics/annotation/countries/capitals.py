"""Capitals that stand for their governments: "Moscow said", "between Tashkent and Bishkek", "Bishkek hosted".

In: a `Scan` and the countries that the text names. Out: `CountrySpan`s of the form "capital". A capital that is
merely a place ("in Moscow", "Moscow, 5 May –", "Moscow, Russia") is none.
"""

import re
from collections.abc import Iterator

from analytics.annotation.countries.namesakes import choose_city
from analytics.annotation.scan import Scan
from analytics.annotation.spans import CountrySpan
from analytics.vocabulary.model import Vocabulary
from analytics.vocabulary.phrases import PhraseMatch

_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|near|outside|around|across|throughout|inside|within|over|via|through|towards?|visit(?:ed|ing|"
    r"s)? (?:to )?|trip to|arriv\w+ (?:in|to)|"
    r"(?:city|capital|town|mayor|archbishop|university|region|province|residents?|people|citizens|court|bishop|"
    r"streets|"
    r"suburbs?|outskirts|centre|center|airport|district) of) (?:the )?$",
    re.I,
)
_RELATIONS = (
    r"(?:relations?(?:hips?)?|ties|talks|negotiations|dialogue|cooperation|co-operation|agreements?|deals?|"
    r"pacts?|contacts|"
    r"partnerships?|tensions|differences|disputes?|rapprochement|consultations|alliances?|trade|links)"
)
_RELATIONS_BEFORE = re.compile(
    rf"\b{_RELATIONS} (?:with|between|of) (?:both )?(?:[A-Z][\w' -]+,? and |[A-Z][\w' -]+, )*$"
)
_ADDRESSED = re.compile(
    r"\b(?:urg(?:ed?|es|ing)|accus(?:ed?|es|ing)|call(?:ed|s|ing)? (?:up)?on|ask(?:ed|s|ing)?|warn(?:ed|s|ing)?|"
    r"press(?:ed|ing|ure on|uring)|critici[sz](?:ed?|es|ing)|blam(?:ed?|es|ing)|told|assur(?:ed?|es|ing)|"
    r"thank(?:ed|s|ing)?|(?:support|aid|assistance|guarantees|funding|help|message|demands?|note|"
    r"signals?) (?:from|to)|"
    r"back(?:ed|ing) by|loyal to|sanctions (?:on|against)|envoys? (?:from|to)|ambassadors? to|"
    r"satisf(?:y|ied)|official|pro-|anti-) ?$",
    re.I,
)
_BEFORE_VERB = re.compile(
    r"(?P<further>(?:(?:,|,? and) (?!The )[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,2}){0,3})"
    r"(?P<auxiliary>(?: (?:has|have|had|will|would|is|are|to|was|were|could|should|must|may|cannot|did|does|do|"
    r"been))*)"
    r"(?: (?:also|again|today|on \w+|itself|never|now|not|no longer|strongly|fully|officially|reportedly|"
    r"repeatedly|"
    r"jointly|both|recently|already|to|be|been)){0,3} "
)
_POSSESSES = re.compile(
    r"'s? (?:\w+ ){0,2}(?:polic(?:y|ies)|positions?|decisions?|support|relations|government|foreign|stance|"
    r"ambassador|envoy|"
    r"interests?|influence|role|proposals?|initiatives?|efforts|commitments?|priorit(?:y|ies)|approach|"
    r"response|views?|"
    r"invasion|all(?:y|ies)|requests?|calls?|chair(?:man)?ship|presidency|concerns?|participation|membership|"
    r"accession|"
    r"leadership|authorities|diploma\w+|security|military|nuclear|troops|forces)\b"
)
# "prosecutors from Skopje, Tirana and Podgorica": what their governments sent
_SENT_FROM = re.compile(
    r"\b(?:participants|delegat(?:es|ions)|representatives|officials|officers|experts|prosecutors|judges|police|ministers|"
    r"diplomats|investigators|negotiators|envoys|guests|teams|specialists|colleagues|heads|chiefs|counterparts)\b"
    r"(?: [a-z]+){0,4} from (?:[A-Z][\w'-]+(?: [A-Z][\w'-]+)?(?:, and |, | and ))*$"
)
_NEXT_IN_LIST = re.compile(r"(?:, and |, | and )(?=[A-Z])")
_IN_A_LIST = re.compile(r"(?:\b(?:from|to|of|and)|[A-Z][\w'-]*,) $")
_PAIRED = re.compile(rf"-(?:[A-Z][\w-]+) (?:\w+ )?{_RELATIONS}")


def find_governments(scan: Scan, vocabulary: Vocabulary, named: set[str]) -> Iterator[CountrySpan]:
    """Capitals in the place of a government. named: countries that the text names otherwise."""
    for match in scan.of("city"):
        capitals = [key for key in match.keys if vocabulary.cities[key].capital]
        told = _stands_for_government(scan, match) or _sent_people(scan, vocabulary, match)
        if not capitals or not told or _stands_for_union(scan, match):
            continue
        city = choose_city(vocabulary, match.keys, named)
        if city is not None and city.capital:
            text = scan.reading.text[match.start : match.end]
            yield CountrySpan(match.start, match.end, text, city.country_iso3, "capital")


def _stands_for_government(scan: Scan, match: PhraseMatch) -> bool:
    folded = scan.reading.folded
    before = folded[max(0, match.start - 90) : match.start]
    after = folded[match.end : match.end + 90]
    if _PLACE_BEFORE.search(before):
        return False
    if _acts(scan, match) or _POSSESSES.match(after) or _PAIRED.match(after):
        return not _IN_A_LIST.search(before) or _follows_capital(scan, match)
    if before.endswith("-") and _follows_capital(scan, match) and re.match(rf" (?:\w+ )?{_RELATIONS}", after):
        return True
    if _RELATIONS_BEFORE.search(before) or _ADDRESSED.search(before):
        return not re.match(r",? [A-Z]", after)
    return bool(_follows_capital(scan, match) and re.search(rf"\b{_RELATIONS} (?:with|between) [A-Z]", before))


def _sent_people(scan: Scan, vocabulary: Vocabulary, match: PhraseMatch) -> bool:
    """Whether it stands in a list of nothing but capitals, of two states at least, that people came from."""
    folded = scan.reading.folded
    lead = _SENT_FROM.search(folded[max(0, match.start - 250) : match.start])
    if lead is None:
        return False
    start = max(0, match.start - 250) + lead.start()
    cities = {c.start: c for c in scan.of("city") if start < c.start < match.end + 200}
    at = folded.find(" from ", start) + len(" from ")
    states: set[str] = set()
    while at in cities:
        capitals = [k for k in cities[at].keys if vocabulary.cities[k].capital]
        if not capitals:
            return False
        states.update(vocabulary.cities[k].country_iso3 for k in capitals[:1])
        further = _NEXT_IN_LIST.match(folded, cities[at].end)
        if further is None:
            return len(states) > 1 and not folded.startswith(" (", cities[at].end)
        at = further.end()
    return len(states) > 1


def _stands_for_union(scan: Scan, match: PhraseMatch) -> bool:
    """Whether the city is the seat of the European Union, which it mostly means, and is not said to host."""
    folded = scan.reading.folded
    return (
        folded[match.start : match.end].lower() == "brussels" and "host" not in folded[match.end : match.end + 20]
    )


def _acts(scan: Scan, match: PhraseMatch) -> bool:
    """Whether a verb of what governments do follows; a bare form needs an auxiliary or several subjects."""
    folded = scan.reading.folded
    for verb in scan.of("government_verbs"):
        if not match.end < verb.start < match.end + 60:
            continue
        bridge = _BEFORE_VERB.fullmatch(folded[match.end : verb.start])
        if bridge is None:
            continue
        several = bool(bridge["further"]) or _follows_capital(scan, match)
        if verb.keys[0] == "finite" or bridge["auxiliary"] or (several and verb.keys[0] == "base"):
            return True
    return False


def _follows_capital(scan: Scan, match: PhraseMatch) -> bool:
    """Whether another city stands before it in a list or a pair ("Tashkent and Bishkek agreed")."""
    folded = scan.reading.folded
    return any(folded[c.end : match.start] in (" and ", ", ", "-", " - ") for c in scan.of("city"))
