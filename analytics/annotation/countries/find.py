"""Countries in a text, in every form: name, official name, adjective, demonym, abbreviation, former name, capital.

In: a `Scan`. Out: `CountrySpan`s in text order, none overlapping. A capital counts where it stands for the
government ("Moscow said"), a palace always. Refused: seas, states and other names that hold a country's name,
people, languages, money, and cities ("Mexico City").
"""

from typing import cast

from analytics.annotation.countries.capitals import find_governments
from analytics.annotation.countries.context import (
    is_american_state,
    is_hyphenated_surname,
    is_language,
    is_money,
    is_person,
    is_pronoun,
)
from analytics.annotation.scan import Scan
from analytics.annotation.spans import CountryForm, CountrySpan
from analytics.vocabulary.countries import country_of_key
from analytics.vocabulary.model import Vocabulary
from analytics.vocabulary.phrases import PhraseMatch


def find_countries(scan: Scan, vocabulary: Vocabulary) -> tuple[CountrySpan, ...]:
    """All countries that the text names."""
    matches = _without_american_states(scan, vocabulary, scan.of("country"))
    matches = [m for m in matches if _is_country(scan, vocabulary, m)]
    sure = {country_of_key(m.keys[0])[0] for m in matches if len(m.keys) == 1}
    spans = [_span(scan, m, _choose(scan, m, matches, sure)) for m in matches]
    governments = find_governments(scan, vocabulary, {span.country_iso3 for span in spans})
    spans += [g for g in governments if not any(g.overlaps(span) for span in spans)]
    return tuple(sorted(spans))


def _is_country(scan: Scan, vocabulary: Vocabulary, match: PhraseMatch) -> bool:
    form = country_of_key(match.keys[0])[1]
    if _inside_another_name(scan, match):
        return False
    if form in ("abbreviation", "name", "adjective") and (is_money(scan, match, form) or is_pronoun(scan, match)):
        return False
    if form == "adjective" and is_language(scan, vocabulary, match):
        return False
    return not is_person(scan, vocabulary, match) and not is_hyphenated_surname(scan, match)


def _without_american_states(
    scan: Scan, vocabulary: Vocabulary, matches: tuple[PhraseMatch, ...]
) -> list[PhraseMatch]:
    """The matches without "Georgia" the state; said once, it holds for the text if nothing in it is Georgian."""
    states = [m for m in matches if is_american_state(scan, vocabulary, m)]
    if not states:
        return list(matches)
    bearers = {country_of_key(m.keys[0])[0] for m in states}
    printed = {scan.reading.lower[m.start : m.end] for m in states}
    other = [m for m in matches if scan.reading.lower[m.start : m.end] not in printed]
    signs = {country_of_key(m.keys[0])[0] for m in other} | {
        vocabulary.cities[key].country_iso3
        for c in scan.of("city")
        for key in c.keys
        if vocabulary.cities[key].capital
    }
    return [m for m in matches if m not in states] if bearers & signs else other


def _inside_another_name(scan: Scan, match: PhraseMatch) -> bool:
    """Whether a look-alike or a longer city name covers the match, or "America" belongs to a continent."""
    folded = scan.reading.folded
    for other in scan.of("country_lookalikes"):
        if other.start <= match.start and match.end <= other.end:
            return True
    for city in scan.of("city"):
        if city.start <= match.start and match.end <= city.end and city.end - city.start > match.end - match.start:
            return True
    if folded[match.start : match.end].lower().startswith("america"):
        before = folded[max(0, match.start - 14) : match.start].lower()
        return before.endswith(_CONTINENTS)
    return False


_CONTINENTS = tuple(
    f"{part}{gap}"
    for part in (
        "latin",
        "central",
        "south",
        "north",
        "inter",
        "pan",
        "ibero",
        "meso",
        "native",
        "afro",
        "spanish",
        "african",
    )
    for gap in (" ", "-")
)


def _choose(scan: Scan, match: PhraseMatch, matches: list[PhraseMatch], sure: set[str]) -> str:
    """Of the countries that share a name ("Congo", "Dominican"): the one named elsewhere, else the first listed.

    In one list with the other's unambiguous name, the shared name means the one that is left ("Congo, DR Congo").
    """
    keys = match.keys
    if len(keys) == 1:
        return keys[0]
    codes = [country_of_key(key)[0] for key in keys]
    if country_of_key(keys[0])[1] == "name":
        listed = _listed_beside(scan, match, matches)
        left = [key for key, code in zip(keys, codes, strict=True) if code not in listed]
        if len(left) == 1:
            return left[0]
    named = [key for key, code in zip(keys, codes, strict=True) if code in sure]
    if len(named) == 1:
        return named[0]
    return keys[0]


def _listed_beside(scan: Scan, match: PhraseMatch, matches: list[PhraseMatch]) -> set[str]:
    """Countries by unambiguous name in the same sentence."""
    folded = scan.reading.folded
    found = set()
    for other in matches:
        low, high = sorted((match, other), key=lambda m: m.start)
        gap = folded[low.end : high.start]
        if len(other.keys) == 1 and len(gap) < 250 and ". " not in gap and "\n" not in gap:
            found.add(country_of_key(other.keys[0])[0])
    return found


def _span(scan: Scan, match: PhraseMatch, key: str) -> CountrySpan:
    iso3, form = country_of_key(key)
    text = scan.reading.text[match.start : match.end]
    return CountrySpan(match.start, match.end, text, iso3, cast("CountryForm", form))
