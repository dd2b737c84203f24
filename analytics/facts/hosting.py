"""Who hosted an event: the country on whose soil, or the organisation on whose premises it was.

In: the sentences that speak of an event. Out: `ParticipantFact`s with part "host".
"""

import re
from collections.abc import Iterator, Sequence

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import CountrySpan, SentenceSpan
from analytics.facts.model import ParticipantFact
from analytics.facts.participation import country_participant
from analytics.facts.surroundings import words_after, words_before

_HOSTS = re.compile(r"\b(?:co-?)?hosted by\b(?:[^.;:]{0,80}?)$", re.I)
_HOST_VERB = re.compile(r"[\w\s,()'-]{0,40}?\b(?:co-?)?(?:hosted|hosts|is hosting|played host)\b", re.I)
_OPENING = 40  # characters of a sentence in which its subject stands


def hosts(
    annotations: Annotations, sentences: Sequence[SentenceSpan], country_iso3: str | None
) -> Iterator[ParticipantFact]:
    """Countries that host. country_iso3: where the event is, for "Bishkek hosted"."""
    for sentence in sentences:
        for country in annotations.inside(annotations.countries, sentence):
            before = words_before(annotations, country, sentence)
            after = words_after(annotations, country, sentence)
            if _HOSTS.search(before) or (len(before) < _OPENING and _acts_as_host(country, after)):
                yield country_participant(country.country_iso3, country, "host")
        for place in annotations.inside(annotations.places, sentence):
            subject = place.start - sentence.start < _OPENING and place.country_iso3 == country_iso3
            if subject and country_iso3 and _HOST_VERB.match(words_after(annotations, place, sentence)):
                yield country_participant(country_iso3, place, "host")


def _acts_as_host(country: CountrySpan, after: str) -> bool:
    return country.form in ("name", "official", "abbreviation") and bool(_HOST_VERB.match(after))
