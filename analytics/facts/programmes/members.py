"""The countries that take part in a programme, where the text lists them or counts them.

In: a known programme and the document. Out: ISO alpha-3 codes, and the group that stands for them. Refused:
members from reference data alone, when the text neither counts as many nor names them all.
"""

import re

from analytics.annotation.annotations import Annotations
from analytics.vocabulary.model import KnownProgramme, Vocabulary

_COUNTED = re.compile(
    r"\b(\d{1,2}|[a-z]+)\s+(?:(?:member|participating|partner|beneficiary|neighbouring|neighboring|programme"
    r"|[a-z]+ian|[a-z]+an)\s+)"
    r"{0,2}(?:countries|states|nations|member states)\b"
)


def programme_members(
    annotations: Annotations, vocabulary: Vocabulary, known: KnownProgramme | None, date: str | None
) -> tuple[tuple[str, ...], str | None]:
    """The members on a date and their group's id; nothing where the text does not vouch for them."""
    group = vocabulary.groups.get(known.group_id) if known is not None and known.group_id else None
    if group is None:
        return (), None
    members = group.members_on(date)
    named = {country.country_iso3 for country in annotations.countries}
    if members and (set(members) <= named or len(members) in _counts(annotations, vocabulary)):
        return members, group.group_id
    return (), None


def _counts(annotations: Annotations, vocabulary: Vocabulary) -> set[int]:
    """The numbers of countries that the text prints."""
    numerals = vocabulary.words.get("numerals", {})
    printed = [match.group(1) for match in _COUNTED.finditer(annotations.reading.lower)]
    values = [word if word.isdigit() else numerals.get(word, "") for word in printed]
    return {int(value) for value in values if value.isdigit()}
