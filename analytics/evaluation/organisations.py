"""Whether an organisation of the dataset is the one that the gold facts name.

In: the extracted organisations. Out: a comparison of an organisation id with a name: by full name or acronym,
and loosely where the name has several words.
"""

from collections.abc import Callable

from analytics.evaluation.extracted import Extracted
from analytics.evaluation.likeness import alike, normal, telling_words

SameOrganisation = Callable[[str, str], bool]


def same_organisation(extracted: Extracted) -> SameOrganisation:
    """The comparison over the names of these tables; an id without a row is compared as a name."""
    names = {row["organisation_id"]: [row["name"], row["acronym"]] for row in extracted.rows["organisations"]}

    def same(made: str, wanted: str) -> bool:
        return any(_fits(name, wanted) for name in names.get(made, [made]) if name)

    return same


def _fits(name: str, wanted: str) -> bool:
    return normal(name) == normal(wanted) or (len(telling_words(wanted)) > 1 and alike(name, wanted, 0.8))
