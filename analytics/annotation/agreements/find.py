"""Agreements in a text: memoranda, treaties, conventions, protocols, declarations, and strategies that were
signed.

In: a `Scan`, and the organisations and countries found in it. Out: `AgreementSpan`s in text order, which do not
overlap; a bare "the Memorandum" is a span with the noun alone for its name. Refused: plural classes ("bilateral
agreements"), agreement in the sense of assent ("reached an agreement", "in agreement"), declarations of assets,
and plans and strategies that nobody signed.
"""

import re
from dataclasses import dataclass

from analytics.annotation.agreements.senses import is_gathering, is_paper
from analytics.annotation.agreements.signing import announced, governs, signings
from analytics.annotation.noun_phrases import clause_end, complement_end, has_complement, phrase_start
from analytics.annotation.programmes.find import in_body
from analytics.annotation.reading import ReadingText
from analytics.annotation.scan import Scan
from analytics.annotation.spans import AgreementSpan, CountrySpan, OrganisationSpan
from analytics.annotation.tokens import ANY_MONTH
from analytics.vocabulary.model import Vocabulary
from analytics.vocabulary.phrases import PhraseMatch

_ONLY_SIGNED = frozenset({"strategy", "plan", "roadmap", "statement", "letter"})
_ACRONYM = re.compile(r" \((?:[A-Z][A-Za-z]{1,9})\)")
_YEAR_BEHIND = re.compile(
    r"(?: for)? ?\(?(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d\)?| ?\((?:19|20)\d\d\)"
    r"|(?:,? of|,? dated| since|,) (?:19|20)\d\d\b(?! to \d)"
)
# "protocol extending the work of …": what it provides for names it
_PROVIDES = re.compile(
    r" (?:extending|establishing|creating|setting up|granting|governing|amending|regulating)"
    r" (?:an? |the |its |their )"
)
_OF_A_BODY = re.compile(
    r" (?!and |of |on |for |between |[A-Z]{2,} )(?:[A-Z][a-z]+ )?(?:Committee|Office|Secretariat)"
    r"| (?:and [A-Z][a-z]+ )?(?:Cent(?:er|re)|Hall|Hotel|Complex)\b"
)
_AFTER = re.compile(
    r"[ -](?:officer|service|department|division|section|form|holder|desk|violations?|signing|committee"
    r"|secretariat|initiative|talks|meetings?\b)"
)
_AND_THE = re.compile(r" and (?:the |its |an? )?$")
_ROW = re.compile(r"(?:[;,] and|[;,]| and|, as well as| as well as) (?:an? |the |its |their )?")
# "the Apia Pledge"; in a headline "Ministers Pledge Support" it is a verb
_VOW = re.compile(r"(?:Joint )?(?:Pledge|Commitment)\b")
_VOWED = re.compile(r"\b(?:the|a|of|this) (?:[A-Z][\w'-]+ ){1,4}$")
_DEFINITE = re.compile(r"\b(?:the|this|that|said)(?: existing| current| earlier| previous)? $")
_ADOPTED = frozenset({"declaration", "statement", "convention", "charter", "protocol", "roadmap"})
# what follows a name but is no part of it
_ELSEWHERE = re.compile(r" (?:in|at|by|under|within|from) ")
# capitals that describe who made it: "between the CSTO member states on …"
_PARTIES_GO_ON = re.compile(
    r" (?:member |participating |partner |signatory )?(?:states|countries|parties|governments?|members|side)\b"
)
# a signing that is told of "the paper" only
_PAPER_SIGNED = re.compile(
    r"\b(?:signed|inked|sealed|initialled|(?:names?|signatures?) (?:to|under)) (?:it|the (?:paper|document|deal"
    r"|text|pact"
    r"|accord))\b|\bthe (?:paper|document|deal|text|pact|accord) was (?:signed|inked|sealed)"
)
# "will draw up a protocol on the exchange of data": a draft that is named
_DRAFTED = re.compile(
    r"\b(?:draw(?:ing|n)? up|draft(?:ed|ing)?|prepar(?:e|ed|ing)|work(?:ing)? out|elaborat(?:e|ed|ing)"
    r"|finali[sz](?:e|ed|ing)|negotiat(?:e|ed|ing)|discuss(?:ed|ing)?|consider(?:ed|ing)?|agree(?:d|ing)? on"
    r"|approv(?:e|ed|ing)|conclusion of|work(?:ed|ing)? on) (?:an? |the )$"
)
_NEAR, _FAR = 60, 130  # characters to a word of signing: they signed the treaty and praised the strategy
_MONTH = f"(?:{ANY_MONTH})"
_LONGEST_NAME = 160  # characters


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A noun phrase: its offsets, its head's, and the head's kind."""

    start: int
    end: int
    head_start: int
    head_end: int
    kind: str


def find_agreements(
    scan: Scan,
    vocabulary: Vocabulary,
    organisations: tuple[OrganisationSpan, ...],
    countries: tuple[CountrySpan, ...],
) -> tuple[AgreementSpan, ...]:
    """All agreements that the text names or points back to."""
    parties = sorted((s.start, s.end) for s in (*organisations, *countries))
    kept = _known(scan)
    for match in scan.of("agreement_nouns"):
        if not _is_head(scan, match):
            continue
        phrase = _phrase(scan.reading, match, _next_head(scan, match))
        phrase = _without_place(scan, _without_signatory(scan, phrase))
        if any(p.start < phrase.end and phrase.start < p.end for p in kept):
            continue
        if _counts(scan.reading, phrase, parties) or _is_listed(scan.reading, phrase, kept):
            kept.append(phrase)
    return tuple(
        AgreementSpan(
            p.start, p.end, scan.reading.text[p.start : p.end], scan.reading.text[p.start : p.end], p.kind
        )
        for p in sorted(kept, key=lambda p: p.start)
    )


def _known(scan: Scan) -> list[_Phrase]:
    """Conventions known by name, with the year that stands with the name."""
    found = []
    for match in scan.of("agreement_names"):
        canonical = match.keys[0].lower()
        kind = next(
            (k for k in ("protocol", "convention", "treaty", "charter", "declaration") if k in canonical),
            "agreement",
        )
        start = (
            phrase_start(scan.reading.folded, match.start)
            if " " in scan.reading.text[match.start : match.end]
            else match.start
        )
        end = _with_year(scan.reading.folded, match.end)
        found.append(_Phrase(start, end, match.start, match.end, kind))
    return found


def _is_head(scan: Scan, match: PhraseMatch) -> bool:
    """Whether a noun stands for an agreement, by the words right around it."""
    folded, lower = scan.reading.folded, scan.reading.lower
    if "plural" in match.keys or _AFTER.match(lower, match.end) or in_body(scan, match):
        return False
    if _VOW.match(folded, match.start) and not _VOWED.search(folded, max(0, match.start - 60), match.start):
        return False
    if folded[match.start].isupper():
        surname = _OF_A_BODY.match(folded, match.end) is not None or _is_surname(scan, match)
        return not surname and not is_gathering(lower, match)
    return is_paper(lower, match)


def _is_surname(scan: Scan, match: PhraseMatch) -> bool:
    """Whether a noun is somebody's name: "the Honourable John Charter,"."""
    titled = any(0 <= match.start - title.end <= 24 for title in scan.of("honorifics"))
    alone = re.compile(r" ?[,.;)]| and |$").match(scan.reading.folded, match.end) is not None
    return titled and alone and "of" not in scan.reading.folded[max(0, match.start - 24) : match.start].split()


def _next_head(scan: Scan, match: PhraseMatch) -> int:
    """Where another name starts inside this one's: "Protocol to the Agreement on …", "… and the Drugs
    Strategy".
    """
    folded = scan.reading.folded
    for head in scan.of("agreement_nouns"):
        if head.start <= match.end + 1 or not folded[head.start].isupper() or folded[head.start - 1] == "(":
            continue
        start = phrase_start(folded, head.start)
        if head.keys[0] not in (*_ONLY_SIGNED, "plural") or _AND_THE.search(folded[:start][-10:]):
            return start
    return len(folded)


def _phrase(reading: ReadingText, match: PhraseMatch, next_head: int) -> _Phrase:
    """The phrase around a head noun."""
    folded = reading.folded
    start = phrase_start(folded, match.start)
    head_end = match.end
    acronym = _ACRONYM.match(folded, head_end)
    head_end = acronym.end() if acronym else head_end
    end = head_end
    if has_complement(folded, head_end) and not _ELSEWHERE.match(folded, head_end):
        end = complement_end(folded, head_end)
        if end == head_end or _PARTIES_GO_ON.match(folded, end):
            end = clause_end(folded, head_end, _LONGEST_NAME)
        end = max(head_end, min(end, _event(folded, head_end), next_head))
    elif _PROVIDES.match(folded, head_end):
        stop = min(clause_end(folded, head_end, _LONGEST_NAME), _event(folded, head_end), next_head)
        end = max(head_end, stop)
    end = _trimmed(folded, head_end, end)
    return _Phrase(start, _with_year(folded, end), match.start, match.end, match.keys[0])


def _event(folded: str, position: int) -> int:
    """Where the words turn to the occasion, time or place of signing."""
    occasion = re.compile(
        r" (?:at (?:a|an|the|their|its|[A-Z]\w+'s)\b|during\b|in (?:the )?(?:presence|framework|margins|course"
        r"|context|line|accordance)\b"
        r"|on the (?:sidelines|margins|occasion)\b|in (?:19|20)\d\d|signed\b|following\b|as well as\b"
        r"|and (?:the|a|an|its)(?! [A-Z])|and (?:agreed|discussed"
        r"|to|exchanged|also|called|noted|mandated|requested|signed|adopted)\b|on \d|on (?:the (?:last|first"
        r"|second|third|final|same|next|closing|opening|eve)|that|this)\b|on (?:Mon|Tues|Wednes|Thurs|Fri"
        r"|Satur|Sun)day"
        r"|, (?:which|signed|adopted|on|as|known|and)\b|implementing\b|with a view|aimed at"
        r"|, and [A-Z]\w+ (?:has |have )?[a-z]+ed\b|and \w+ed (?:an?|the|their|its) "
        r"|(?:continues?|remains?|goes on|go on)\b)"
    ).search(folded, position, position + _LONGEST_NAME)
    return occasion.start() if occasion else position + _LONGEST_NAME


def _without_signatory(scan: Scan, phrase: _Phrase) -> _Phrase:
    """A phrase without "with Minister Y" at its end: somebody it was signed with is no part of a name."""
    for kind in ("honorifics", "roles"):
        for match in scan.of(kind):
            if not phrase.head_end < match.start <= phrase.end:
                continue
            end = scan.reading.lower.rfind(" with ", phrase.head_end, match.start)
            if end >= 0 and " of " not in scan.reading.lower[end : match.start]:
                return _Phrase(phrase.start, end, phrase.head_start, phrase.head_end, phrase.kind)
    return phrase


def _without_place(scan: Scan, phrase: _Phrase) -> _Phrase:
    """A phrase without "in Tirana" at its end: that is where it was signed."""
    for city in scan.of("city"):
        before = scan.reading.folded[phrase.head_end : city.start]
        if city.end == phrase.end and before.endswith(" in "):
            end = city.start - len(" in ")
            return _Phrase(phrase.start, end, phrase.head_start, phrase.head_end, phrase.kind)
    return phrase


def _trimmed(folded: str, head_end: int, end: int) -> int:
    """A name's end without joining words and the month of a date that goes on ("of September 27, 2002")."""
    if re.compile(r" \d{1,2}, (?:19|20)\d\d").match(folded, end):
        end = head_end + len(re.sub(rf" {_MONTH}$", "", folded[head_end:end]))
    trimmed = re.sub(
        r"(?:[\s,]+(?:and|or|of|the|for|in|on|to|&|with|between|by|at|a|an))*[\s,]*$", "", folded[head_end:end]
    )
    return head_end + len(trimmed)


def _with_year(folded: str, end: int) -> int:
    year = _YEAR_BEHIND.match(folded, end)
    return year.end() if year else end


def _counts(reading: ReadingText, phrase: _Phrase, parties: list[tuple[int, int]]) -> bool:
    """Whether a phrase names an agreement, tells of its signing, or points back to one."""
    signed = _is_signed(reading, phrase)
    if phrase.kind in _ONLY_SIGNED:
        return signed and _is_titled(reading, phrase)
    if phrase.head_start == phrase.start and phrase.head_end == phrase.end:
        return signed or _points_back(reading, phrase) or _is_the_paper(reading, phrase)
    if signed or reading.folded[phrase.head_start].isupper():
        return True
    if phrase.end > phrase.head_end and _DRAFTED.search(reading.lower, max(0, phrase.start - 24), phrase.start):
        return True
    return _has_parties(reading, phrase, parties) or _is_definite(reading, phrase)


def _is_listed(reading: ReadingText, phrase: _Phrase, kept: list[_Phrase]) -> bool:
    """Whether a plan or statement with a title stands in one row with a paper that was signed: "the Treaty on X,
    and the Plan of Cooperation".
    """
    if phrase.kind not in _ONLY_SIGNED or not _is_titled(reading, phrase):
        return False
    return any(
        _ROW.fullmatch(reading.folded, other.end, phrase.start) and _is_signed(reading, other)
        for other in kept
        if other.end < phrase.start <= other.end + 12
    )


def _has_parties(reading: ReadingText, phrase: _Phrase, parties: list[tuple[int, int]]) -> bool:
    """Whether a phrase in small letters gives a party ("the SCO-UNODC memorandum") or a year."""
    if re.search(r"\b(?:19|20)\d\d\b", reading.folded[phrase.start : phrase.end]):
        return True
    right = reading.folded[phrase.head_end : phrase.end]
    joint = re.match(r"(?: \(\w+\))? (?:between|with|among) ", right) is not None
    return any(
        phrase.start <= s < phrase.head_start or (joint and phrase.head_end <= s < phrase.end) for s, _ in parties
    )


def _is_definite(reading: ReadingText, phrase: _Phrase) -> bool:
    """Whether a phrase in small letters speaks of one agreement: "the strategic partnership agreement", a
    draft.
    """
    before = reading.lower[max(0, phrase.start - 18) : phrase.start]
    if before.endswith("draft "):
        return True
    left, right = reading.folded[phrase.start : phrase.head_start], reading.folded[phrase.head_end : phrase.end]
    told = len(left.split()) >= 2 or (bool(right) and phrase.kind != "agreement")
    return told and _DEFINITE.search(before) is not None


def _is_titled(reading: ReadingText, phrase: _Phrase) -> bool:
    """Whether a plan or statement that was signed has a title: a capital, years, or a noun of several words."""
    name = reading.folded[phrase.start : phrase.end]
    head = reading.folded[phrase.head_start : phrase.head_end]
    if head == "Statement":
        return phrase.start < phrase.head_start
    return (
        head[0].isupper()
        or " " in head
        or re.search(r"\d{4}", name) is not None
        or phrase.kind in ("letter", "roadmap")
    )


def _points_back(reading: ReadingText, phrase: _Phrase) -> bool:
    """Whether a bare noun points back to an agreement: "the Memorandum", "under the treaty"."""
    return bool(_DEFINITE.search(reading.lower[max(0, phrase.start - 16) : phrase.start]))


def _is_the_paper(reading: ReadingText, phrase: _Phrase) -> bool:
    """Whether "a memorandum of understanding" is the paper that the text later says was signed."""
    several = " of " in reading.folded[phrase.head_start : phrase.head_end]
    return several and _PAPER_SIGNED.search(reading.lower, phrase.end) is not None


def _is_signed(reading: ReadingText, phrase: _Phrase) -> bool:
    """Whether a word of signing governs a phrase: right before it, or as its verb behind it."""
    lower, folded = reading.lower, reading.folded
    sentence_start = max(folded.rfind(". ", 0, phrase.start), folded.rfind("\n", 0, phrase.start)) + 1
    before = signings(lower, max(sentence_start, phrase.start - 130), phrase.start)
    behind = signings(lower, phrase.end, min(len(lower), phrase.end + 130))
    if announced(lower, phrase.start) is not None:
        return True
    adopts = phrase.kind in _ADOPTED and folded[phrase.head_start : phrase.head_end] != "Statement"
    if phrase.kind in _ONLY_SIGNED:  # "signed the Declaration and adopted the Strategy"; a plan may be prolonged
        before, behind = before[-1:], [s for s in behind if s.first]
    fits = [s for s in (*before, *behind) if not s.adopted or adopts]
    near = _NEAR if phrase.kind in _ONLY_SIGNED and phrase.kind != "letter" else _FAR
    return any(governs(lower, s, phrase.start, phrase.end) for s in fits if phrase.start - s.end <= near)
