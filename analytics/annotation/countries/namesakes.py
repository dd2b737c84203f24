"""Which of several cities of one name is meant.

In: the ids that share a name, the countries that the text names. Out: a `City`, or None where neither size nor
the text decides. A city's weight is the logarithm of its inhabitants, more for a capital and for a country that
the text names.
"""

import math
from collections.abc import Collection

from analytics.vocabulary.model import City, Vocabulary

CAPITAL = 1.0  # a capital weighs as much as a city of ten times its inhabitants
NAMED = 2.5  # a country that the text names, as one of three hundred times
# Settlers named towns after older cities, and texts name these countries anyway: there it counts for large
# cities, a little
SETTLED = frozenset({"USA", "CAN", "AUS"})
LARGE, NAMED_SETTLED = 100_000, 0.5
CLEAR = 0.7  # five times the inhabitants are a clear lead where the text names none of the countries
SLIGHT = 0.2


def choose_city(vocabulary: Vocabulary, keys: Collection[str], named: Collection[str]) -> City | None:
    """The city meant, if clear. named: ISO alpha-3 of the countries in the text."""
    weighed = sorted(
        ((_weight(vocabulary.cities[key], named), key) for key in keys), key=lambda pair: (-pair[0], pair[1])
    )
    best = vocabulary.cities[weighed[0][1]]
    rivals = [pair for pair in weighed[1:] if vocabulary.cities[pair[1]].country_iso3 != best.country_iso3]
    if not rivals:
        return best
    lead = weighed[0][0] - rivals[0][0]
    return best if lead >= (SLIGHT if best.capital or best.country_iso3 in named else CLEAR) else None


def _weight(city: City, named: Collection[str]) -> float:
    weight = math.log10(max(city.population, 1000)) + CAPITAL * city.capital
    if city.country_iso3 not in named:
        return weight
    if city.country_iso3 in SETTLED:
        return weight + NAMED_SETTLED * (city.population >= LARGE)
    return weight + NAMED
