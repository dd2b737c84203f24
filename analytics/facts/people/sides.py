"""The country whose side somebody speaks for or heads, as the words around their name say.

In: the annotations and one person's mentions. Out: the country's span, or None. "Serbia's delegation, led by A",
"A represented Serbia", "on behalf of Serbia the meeting was attended by A".
"""

import re

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import CountrySpan, PersonSpan
from analytics.facts.people.companions import listed_country, principals_country

_SIDE = re.compile(r"^'?s? (?:[Dd]elegation|side|delegates|representatives?|team)\b")
_REPRESENTED = re.compile(
    r"(?:, (?:as|in its capacity|which|the)\b[^,.;]{2,60},)?"
    r"(?:,?(?: (?:was|were|is|are))? represented|,? (?:led|headed)) by\b|, whose\b"
)
_WELCOMED = re.compile(
    r"'?s? (?:\w+ ){0,2}(?:delegation|side|delegates|guests?|team|visitors|officers|colleagues|representatives)"
    r"(?:[^.;]|(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z]{2})\.){0,180}"
    r"\b(?:was|were) (?:\w+ )?(?:received|welcomed|met|greeted|hosted|briefed) by\b"
)
_LISTED_BY = re.compile(r",? by\b")  # "Represented were X, by A, and Y, by B"
_ROLL = re.compile(r"\b[Rr]epresented\b")
_SPEAKS_FOR = re.compile(
    r",? ?(?:who )?(?:is |was |will be |will |are |were )?"
    r"represent(?:ed|s|ing)? (?:the )?(?:(?:Government|Republic|Commonwealth) of (?:the )?)?"
)
_HOLDS_CHAIR = re.compile(
    r" (?:is |was )?(?:holds|held|holding|has|had|assumed|assumes|took over|taking over|exercises)"
    r" the (?:\w+ ){0,3}(?:[Cc]hair\w*|[Pp]residency)\b"
)
_CHAIRED_BY = re.compile(
    r"\b(?:chaired|presided over|opened|moderated|conducted) by (?:the )?(?:[A-Z][\w.]* ){0,4}$"
)
_HEADS_SIDE = re.compile(
    r"(?: -+ [^-\n]{3,80} -+)?,? (?:who )?(?:(?:will|is to|was to|has|had|is|was) )?"
    r"(?:head(?:ed|s|ing)?|lead(?:s|ing)?|led) (?:the |an? |his |her )?(?:\w+ ){0,2}"
)
_BEHALF_OF = re.compile(
    r"\b[Oo]n (?:the )?(?:behalf|part|side) of (?:the )?(?:(?:Government|Republic) of (?:the )?)?$"
)
_ATTENDED_BY = re.compile(r"[^.;]{0,90}\bby (?:the )?(?:[A-Z][\w.]* ){0,3}")
_DELEGATION_OF = re.compile(r"\b(?:delegation|delegations|side|representatives?) (?:of|from) (?:the )?$")


def side_country(annotations: Annotations, mentions: tuple[PersonSpan, ...]) -> CountrySpan | None:
    """The country whose delegation somebody heads, by any mention."""
    return next(
        (
            side
            for m in mentions
            for side in [
                _speaks_for(annotations, m)
                or _side(annotations, m)
                or listed_country(annotations, m)
                or principals_country(annotations, m)
            ]
            if side is not None
        ),
        None,
    )


def _speaks_for(annotations: Annotations, mention: PersonSpan) -> CountrySpan | None:
    """The country in "NAME, Minister of X, represented COUNTRY"."""
    end = max(mention.end, mention.role.end) if mention.role else mention.end
    folded = annotations.reading.folded
    near = [c for c in annotations.countries if 0 < c.start - end < 140]
    spoken_for = next((c for c in near if _SPEAKS_FOR.fullmatch(folded, end, c.start)), None)
    heads = (
        c for c in near if _HEADS_SIDE.fullmatch(folded, end, c.start) and _SIDE.match(folded[c.end : c.end + 20])
    )
    return spoken_for or next(heads, None) or _on_behalf_of(annotations, mention)


def _on_behalf_of(annotations: Annotations, mention: PersonSpan) -> CountrySpan | None:
    """The country in "on behalf of COUNTRY the meeting was attended by NAME"."""
    folded, sentence = annotations.reading.folded, annotations.sentence_at(mention.start)
    start = mention.start - len(f"{mention.honorific} " if mention.honorific else "")
    for country in annotations.inside(annotations.countries, sentence):
        behalf = _BEHALF_OF.search(folded, sentence.start, country.start)
        if behalf and _ATTENDED_BY.fullmatch(folded, country.end, start):
            return country
    return None


def _side(annotations: Annotations, mention: PersonSpan) -> CountrySpan | None:
    """The country whose delegation or side the sentence speaks of right before the name."""
    sentence = annotations.sentence_at(mention.start)
    folded = annotations.reading.folded
    for country in reversed(annotations.inside(annotations.countries, sentence)):
        if country.end > mention.start:
            continue
        of = _DELEGATION_OF.search(folded[sentence.start : country.start])
        represented = (
            _REPRESENTED.match(folded, country.end)
            or _chairs(folded, country.end, mention.start)
            or (_LISTED_BY.match(folded, country.end) and _ROLL.search(folded, sentence.start, country.start))
        )
        side = _SIDE.match(folded[country.end : country.end + 20])
        if is_welcomed(annotations, country, mention):
            return None  # "the X delegation was received by A"
        if of or side or represented:
            return country
    return None


def is_welcomed(annotations: Annotations, country: CountrySpan, mention: PersonSpan) -> bool:
    """Whether the people of a country are the guests of somebody: "the X delegation was received by A"."""
    return _WELCOMED.match(annotations.reading.folded, country.end, mention.start) is not None


def _chairs(folded: str, start: int, end: int) -> bool:
    """ "As Serbia holds the Chairmanship of the Council, the session was chaired by A"."""
    between = folded[start:end]
    return bool(_HOLDS_CHAIR.match(between) and _CHAIRED_BY.search(between))
