"""The office of somebody that the sentence before tells: "…, the Kyrgyz interior minister said. A received …".

In: the annotations and one person's mentions, none of which has an office. Out: the office, or None. The name
opens its sentence as the subject; the sentence before speaks of one office of a country or body, of none by name.
"""

import re

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import PersonSpan, RoleSpan

_DOES = re.compile(
    r"(?:,[^,.;]{3,60},)? (?:has |had |also |today |earlier )*"
    r"(?:said|says|told|announced|stated|noted|reported|declared|"
    r"confirmed|stressed|informed|emphasi[sz]ed|warned|met|meets|held|holds|received|receives|visited|visits|arrived|"
    r"will|paid|is|was|took part|attended|discussed|called|spoke|signed|opened|chaired|hosted)\b"
)
_SUBJECT = re.compile(r"(?:^|[.,:\"] |\b(?:and|that|while) )(?:-+ )?(?:[Tt]he )?$")
_GOES_ON = re.compile(r" (?:also |then |further )?[a-z]+(?:s|ed|d|ld|t|k|w|de|me|id)\b")


def office_told_before(annotations: Annotations, mentions: tuple[PersonSpan, ...]) -> RoleSpan | None:
    """The office that the sentence before the first mention ends or opens with."""
    first = mentions[0]
    folded, sentence = annotations.reading.folded, annotations.sentence_at(first.start)
    opening = folded[sentence.start : first.start].removesuffix(f"{first.honorific} ").strip(' "')
    before = annotations.sentence_at(max(sentence.start - 2, 0))
    if opening or before.start >= sentence.start or before.block == "title":
        return None
    if not _GOES_ON.match(folded, first.end) or annotations.inside(annotations.people, before):
        return None
    offices = [r for r in annotations.inside(annotations.roles, before) if r.country_iso3 or r.organisation_id]
    if len(offices) != 1 or not _DOES.match(folded, offices[0].end):
        return None
    return offices[0] if _SUBJECT.search(folded[before.start : offices[0].start]) else None
