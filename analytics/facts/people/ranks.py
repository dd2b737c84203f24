"""Officers of whom only a rank is printed: the country they serve, and the body that stands before the rank.

In: the annotations and one person's mentions. Out: a country, or the body of "TCU Sergeant A", "Kenya Police
Inspector B". An acronym that nothing is known of is a body where it stands right before a rank.
"""

import re

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import OrganisationSpan, PersonSpan, Span
from analytics.vocabulary.model import Vocabulary

_ACRONYM = re.compile(r"(?:^|[ (\"])([A-Z]{3,6}) $")
_OF_STATE = ("Royal ", "National ", "Federal ")
_FORCE = re.compile(
    r"((?:[A-Z][\w-]+ ){1,4}(?:Police(?: Force| Service)?|Customs|Gendarmerie|Coast Guard|Army|Navy)) $"
)


def officers_country(
    annotations: Annotations, vocabulary: Vocabulary, mentions: tuple[PersonSpan, ...]
) -> tuple[str | None, tuple[Span, ...]]:
    """The country of somebody of whom only a rank is printed: the dateline's, where the text speaks of it, too."""
    place = annotations.dateline_place
    ranked = any(_is_rank(vocabulary, m.honorific or "") for m in mentions)
    if not ranked or place is None or not place.country_iso3:
        return None, ()
    spoken = any(c.country_iso3 == place.country_iso3 and c.form != "capital" for c in annotations.countries)
    return (place.country_iso3, (place.plain(),)) if spoken else (None, ())


def _is_rank(vocabulary: Vocabulary, honorific: str) -> bool:
    """Whether words of address end in a rank: "Police Major General"."""
    words, held = vocabulary.words, honorific.lower().split()
    ends = [" ".join(held[number:]) for number in range(len(held))]
    return any(
        words["honorifics"].get(end) == "rank" or "rank" in words["bare_titles"].get(end, "") for end in ends
    )


def body_of_rank(
    annotations: Annotations, vocabulary: Vocabulary, mentions: tuple[PersonSpan, ...]
) -> OrganisationSpan | None:
    """The body that stands right before the rank of somebody."""
    for mention in mentions:
        if not mention.honorific or not _is_rank(vocabulary, mention.honorific):
            continue
        start = mention.start - len(mention.honorific) - 1
        body = next((o for o in annotations.organisations if o.end == start - 1), None)
        force = next((word for word in ("Police", "Customs") if mention.honorific.startswith(f"{word} ")), "")
        found = body or _unlisted(annotations, start + (len(force) + 1 if force else 0))
        if found is not None:
            return found
    return None


def _unlisted(annotations: Annotations, start: int) -> OrganisationSpan | None:
    """The force or acronym that ends right before a place; "The" opens no name."""
    sentence = annotations.sentence_at(start)
    before = annotations.reading.folded[sentence.start : start]
    force = _FORCE.search(before)
    places = [c for c in annotations.countries if force is not None and c.start < start <= c.end + len(force[1])]
    force = force if places or (force is not None and force[1].startswith(_OF_STATE)) else None
    acronym = _ACRONYM.search(before)
    if force is None and acronym is None:
        return None
    at = sentence.start + (force or acronym).start(1)  # type: ignore[union-attr]
    name = annotations.reading.text[at : start - 1]
    country = next((c for c in annotations.countries if at <= c.start < start), None)
    iso3 = country.country_iso3 if country is not None else None
    return OrganisationSpan(at, start - 1, name, "", name, kind="government", country_iso3=iso3)
