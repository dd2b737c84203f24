"""Agreements of a document: one fact per agreement, with its signing and its parties.

In: `Annotations`, the vocabulary and the story's time. Out: `AgreementFact`s in text order. Several mentions of
one agreement merge ("the 2009 EU-WCO memorandum", "a memorandum between the EU and the WCO was signed
on 5 May 2009"). A convention that is merely named has the year of its name; a draft has no date of
signing.
"""

import re
from dataclasses import dataclass, field, replace

from analytics.annotation.agreements.signing import announced
from analytics.annotation.annotations import Annotations
from analytics.annotation.reading import fold
from analytics.annotation.spans import AgreementSpan, Span
from analytics.facts.agreements.parties import parties_of, party_ids
from analytics.facts.agreements.signatures import Signature, signature_of, signing_alone, signing_together
from analytics.facts.dates.resolution import StoryTime
from analytics.facts.model import AgreementFact, PartyFact
from analytics.facts.other_stories import other_stories
from analytics.vocabulary.model import Vocabulary

_STOP = re.compile(r"the|a|an|of|on|in|for|and|to|between|among|with|by|from|against|s|its|new|draft|their|joint")
_NOUNS = re.compile(
    r"memorandum|understanding|agreement|treaty|convention|protocol|declaration|statement|charter|letter"
    r"|intent|roadmap|road|map|strategy|plan|programme|mou|accord|pact|communique"
)
_GENERAL = frozenset({"cooperation", "co", "operation", "bilateral", "partners", "our", "existing", "partnership"})
_IN_FORCE = re.compile(r"\b(?:existing|current|earlier|previous) $")
_DEFINITE = re.compile(r"\b(?:the|this|that) $")
# "the corresponding protocol was signed": the paper on what the text has told
_CORRESPONDING = re.compile(r"\b(?:corresponding|relevant|respective|appropriate) (?:joint )?[a-z]+$")
_ALIAS = re.compile(
    r",? ?\(?(?:also |commonly |otherwise |widely |better )?(?:known as|called|referred to as|or)(?: the)? [\"']?"
)
_NEAR = 4  # sentences between a signing and the one that dates it
_YEAR = re.compile(r"(?<![\d-])(?:19|20)\d\d\b(?! ?(?:[-/]|to) ?\d)")  # but not of a term, "2020-2022"


@dataclass(frozen=True, slots=True)
class _Mention:
    """A mention taken apart: telling words of its name, parties in its name, the year of its name, its signing."""

    span: AgreementSpan
    words: frozenset[str]
    parties: frozenset[str]
    year: str | None
    signature: Signature
    canonical: str | None
    item: int | None = None  # where the item of a list of signed agreements starts that a mention stands in

    @property
    def is_bare(self) -> bool:
        return not (self.words or self.parties or self.year or self.canonical)


@dataclass(slots=True)
class _Agreement:
    mentions: list[_Mention] = field(default_factory=list)

    @property
    def kind(self) -> str:
        return self.mentions[0].span.kind

    @property
    def year(self) -> str | None:
        """The year of signing, as any mention gives it."""
        years = [m.signature.on[:4] if m.signature.on else m.year for m in self.mentions]
        return next((year for year in years if year), None)


def document_agreements(
    annotations: Annotations, vocabulary: Vocabulary, time: StoryTime | None
) -> tuple[AgreementFact, ...]:
    """The agreements that a document names, each once."""
    agreements: list[_Agreement] = []
    below = other_stories(annotations)
    for span in annotations.agreements:
        if span.start >= below:
            break
        mention = _read(annotations, vocabulary, span, time)
        home = _home(agreements, mention)
        if agreements and _is_alias(annotations, agreements, span):
            _join(agreements, home, mention)
        elif home is not None:
            home.mentions.append(mention)
        elif not mention.is_bare or _is_full(annotations, vocabulary, mention):
            agreements.append(_Agreement([mention]))
    _join_headline(annotations, agreements)
    _date_together(annotations, agreements, time)
    return tuple(_fact(annotations, vocabulary, agreement) for agreement in agreements)


def _read(
    annotations: Annotations, vocabulary: Vocabulary, span: AgreementSpan, time: StoryTime | None
) -> _Mention:
    folded = fold(span.name)
    canonical = vocabulary.words.get("agreement_names", {}).get(
        re.sub(r"^(?:19|20)\d\d |\s?\(.*\)$", "", folded).lower()
    )
    year = _YEAR.search(folded)
    tokens = set(re.findall(r"[a-z0-9]+", re.sub(r"\([^)]*\)|'s\b", "", folded).lower()))
    bodies: set[str] = set()
    for entity in (
        *annotations.inside(annotations.organisations, span),
        *annotations.inside(annotations.countries, span),
    ):
        bodies |= set(re.findall(r"[a-z0-9]+", fold(entity.text).lower()))
    words = frozenset(t for t in tokens - bodies if not (_STOP.fullmatch(t) or _NOUNS.fullmatch(t) or t.isdigit()))
    return _Mention(
        span,
        words,
        party_ids(annotations, vocabulary, span),
        year.group() if year else None,
        signature_of(annotations, span, time),
        canonical,
        _item(annotations, span),
    )


def _item(annotations: Annotations, span: AgreementSpan) -> int | None:
    if announced(annotations.reading.lower, span.start) is None:
        return None
    return annotations.reading.text.rfind("\n", 0, span.start)


def _is_full(annotations: Annotations, vocabulary: Vocabulary, mention: _Mention) -> bool:
    """Whether a signed agreement without a name of its own is told apart by its parties."""
    if _IN_FORCE.search(annotations.reading.lower, max(0, mention.span.start - 10), mention.span.start):
        return " of " in mention.span.name
    if not mention.signature.happened and " of " in mention.span.name:
        return not _DEFINITE.search(annotations.reading.lower, max(0, mention.span.start - 5), mention.span.start)
    if not mention.signature.happened or mention.span.kind in ("plan", "strategy", "statement"):
        return False
    if mention.span.kind == "declaration":
        placed = mention.signature.place is not None and mention.span.name[0].isupper()
        return placed or " of intent" in mention.span.name.lower()
    return (
        " of " in mention.span.name
        or mention.span.kind in ("protocol", "memorandum", "letter")
        or mention.signature.on is not None
        or _CORRESPONDING.search(annotations.reading.lower, max(0, mention.span.end - 60), mention.span.end)
        is not None
        or bool(parties_of(annotations, vocabulary, mention.span))
    )


def _is_alias(annotations: Annotations, agreements: list[_Agreement], span: AgreementSpan) -> bool:
    """Whether a name stands right behind another as its second: ", known as the …"."""
    before = max((m.span.end for a in agreements for m in a.mentions if m.span.end <= span.start), default=0)
    return _ALIAS.fullmatch(annotations.reading.lower, before, span.start) is not None


def _join(agreements: list[_Agreement], home: _Agreement | None, mention: _Mention) -> None:
    """Give a second name to the agreement named right before it, with what stood under that name so far."""
    owner = max(
        agreements,
        key=lambda a: max((m.span.end for m in a.mentions if m.span.end <= mention.span.start), default=0),
    )
    if home is not None and home is not owner:
        agreements.remove(home)
        owner.mentions.extend(home.mentions)
    owner.mentions.append(mention)
    owner.mentions.sort(key=lambda m: m.span.start)


def _home(agreements: list[_Agreement], mention: _Mention) -> _Agreement | None:
    """The agreement that a mention stands for, if it was named before."""
    if mention.is_bare:
        alike = [a for a in agreements if a.kind == mention.span.kind and _years_agree(a, mention)]
        if alike:
            return alike[-1]
        if mention.signature.happened and mention.span.kind != "agreement":
            return None
        if not agreements or mention.span.kind != "agreement" or _is_an_earlier(agreements[-1], mention):
            return None
        return agreements[-1]
    return next((a for a in agreements if a.kind == mention.span.kind and _same(a, mention)), None)


def _is_an_earlier(last: _Agreement, mention: _Mention) -> bool:
    """Whether "an agreement signed on …" is another one than the undated one that was signed just before."""
    undated = all(m.signature.on is None for m in last.mentions)
    return undated and mention.signature.on is not None and any(m.signature.happened for m in last.mentions)


def _years_agree(agreement: _Agreement, mention: _Mention) -> bool:
    year = mention.signature.on[:4] if mention.signature.on else mention.year
    return not (agreement.year and year and agreement.year != year)


def _same(agreement: _Agreement, mention: _Mention) -> bool:
    """Whether a mention with a name of its own stands for an agreement."""
    if any(m.canonical and m.canonical == mention.canonical for m in agreement.mentions):
        return True
    if not _years_agree(agreement, mention):
        return False
    told = {party for m in agreement.mentions for party in m.parties}
    if told and mention.parties and not told & mention.parties:
        return False
    if mention.item is not None and any(m.item not in (None, mention.item) for m in agreement.mentions):
        return False
    named = [other for other in agreement.mentions if not other.is_bare] or agreement.mentions
    return any(_names_agree(other, mention) for other in named)


def _names_agree(one: _Mention, other: _Mention) -> bool:
    if one.canonical and other.canonical:
        return one.canonical == other.canonical
    parties = not one.parties or not other.parties or one.parties <= other.parties or other.parties <= one.parties
    if not parties:
        return False
    general = one.words <= _GENERAL or other.words <= _GENERAL
    if one.words and other.words:
        shared = len(one.words & other.words) >= 0.5 * min(len(one.words), len(other.words))
        if shared or not general:
            return shared
    if one.words <= _GENERAL and other.words <= _GENERAL and bool(one.parties) != bool(other.parties):
        return True  # "the accord between A and B", "the cooperation agreement"
    return bool(one.parties and other.parties) or one.is_bare or other.is_bare


def _join_headline(annotations: Annotations, agreements: list[_Agreement]) -> None:
    """Give what only the headline names to the agreement that the story goes on about: headlines shorten names,
    and call a memorandum a pact.
    """
    title = annotations.title
    headline = [a for a in agreements if title is not None and all(title.covers(m.span) for m in a.mentions)]
    told = [a for a in agreements if a not in headline]
    for agreement in headline:
        homes = [a for a in told if a.kind == agreement.kind] or (told if agreement.kind == "agreement" else [])
        alone = len(headline) == 1 and bool(homes)
        if alone or (len(homes) == 1 and homes[0].kind == agreement.kind):
            homes[0].mentions.append(agreement.mentions[0])
            agreements.remove(agreement)


def _date_together(annotations: Annotations, agreements: list[_Agreement], time: StoryTime | None) -> None:
    """Give the date and place of "The signing took place on …" to what was signed in the sentences around it, and
    those of "They signed it on …" to what was named last.
    """
    for number, sentence in enumerate(annotations.sentences):
        together = signing_together(annotations, sentence, time)
        if together is not None:
            _date_around(annotations, agreements, number, together)
        elif (alone := signing_alone(annotations, sentence, time)) is not None:
            _date_last(annotations, agreements, sentence, alone, time)


def _date_around(annotations: Annotations, agreements: list[_Agreement], number: int, together: Signature) -> None:
    near = annotations.sentences[max(0, number - _NEAR) : number + _NEAR]
    for agreement in agreements:
        for index, mention in enumerate(agreement.mentions):
            signature = mention.signature
            if signature.happened and signature.on is None and any(s.covers(mention.span) for s in near):
                agreement.mentions[index] = replace(mention, signature=together)


def _date_last(
    annotations: Annotations,
    agreements: list[_Agreement],
    sentence: Span,
    alone: Signature,
    time: StoryTime | None,
) -> None:
    """Date what was named last, unless it has a date that is more than the story's own."""
    before = [(m.span.start, a) for a in agreements for m in a.mentions if m.span.start < sentence.end]
    if not before:
        return
    last = max(before, key=lambda pair: pair[0])[1]
    own = annotations.published
    told = time.moment.iso() if time is not None else None
    dated = [m.signature for m in last.mentions if m.signature.on and m.signature.dates]
    if all((own is not None and own.overlaps(s.dates[0])) or s.on == told for s in dated):
        last.mentions[:] = [replace(m, signature=alone) for m in last.mentions]


def _fact(annotations: Annotations, vocabulary: Vocabulary, agreement: _Agreement) -> AgreementFact:
    mentions = agreement.mentions
    told = [m for m in mentions if not (m.is_bare or _in_title(annotations, m.span))]
    fullest = max(told or mentions, key=lambda m: (len(m.words | m.parties), len(m.span.text), -m.span.start))
    signed = [m.signature for m in mentions if m.signature.on] or [
        m.signature for m in mentions if m.signature.happened
    ]
    signature = max(signed, key=lambda s: len(s.on or ""), default=Signature())
    evidence: dict[str, tuple[Span, ...]] = {"name": (fullest.span,)}
    signed_on = signature.on
    if signed_on is not None:
        evidence["signed_on"] = signature.dates
    elif (named := next((m for m in mentions if m.year and not _is_plan(m)), None)) is not None:
        signed_on = named.year
        evidence["signed_on"] = (named.span,)
    place = signature.place
    if place is not None:
        evidence["city"] = (place,)
        if place.country_iso3:
            evidence["country_iso3"] = (place,)
    return AgreementFact(
        name=re.sub(r"^draft | since \d{4}$", "", fullest.span.name),
        kind=agreement.kind,
        signed_on=signed_on,
        city=place.city if place else None,
        country_iso3=place.country_iso3 if place else None,
        parties=_parties(annotations, vocabulary, mentions),
        mentions=tuple(m.span for m in mentions),
        evidence=evidence,
    )


def _in_title(annotations: Annotations, span: AgreementSpan) -> bool:
    return annotations.title is not None and annotations.title.covers(span)


def _is_plan(mention: _Mention) -> bool:
    """Whether the year in a name is that of a plan's term, not of its signing."""
    return mention.span.kind in ("strategy", "plan", "roadmap")


def _parties(annotations: Annotations, vocabulary: Vocabulary, mentions: list[_Mention]) -> tuple[PartyFact, ...]:
    """The parties of the mention that gives most of them."""
    found = [parties_of(annotations, vocabulary, m.span) for m in mentions]
    return max(found, key=len, default=())
