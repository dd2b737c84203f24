"""Programmes, strategies and plans in a text, by name, each with the years printed with it.

In: a `Scan`, the dates and organisations found in it. Out: `ProgrammeSpan`s in text order, which do not overlap:
known names, and noun phrases around "programme", "strategy", "plan of action" … that have a name or years. A bare
"the Programme" with a capital is a span with the noun alone for its name: it points back to a named one. Refused:
projects, parts of programmes, offices ("Programme Office"), and plural classes ("regional programmes").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from analytics.annotation.noun_phrases import clause_end, complement_end, has_complement, phrase_start
from analytics.annotation.programmes.edges import (
    against,
    closing_years,
    left_edge,
    sentence_end,
    trim_end,
    years_in_clause,
)
from analytics.annotation.programmes.projects import find_projects
from analytics.annotation.programmes.years import (
    Years,
    years_before,
    years_behind,
    years_inside,
    years_of_term,
    years_said,
)
from analytics.annotation.reading import ReadingText
from analytics.annotation.scan import Scan
from analytics.annotation.spans import DateSpan, OrganisationSpan, ProgrammeSpan
from analytics.vocabulary.model import KnownProgramme, Vocabulary
from analytics.vocabulary.phrases import PhraseMatch

_NOT_HEADS = {"part", "plural", "project"}
_NEED_YEARS = {"agenda", "concept", "initiative", "framework", "vision", "facility"}
# a noun that another follows only describes it: "Programme Coordinators", "strategy paper"
_DESCRIBES = re.compile(
    r"[ -](?:[A-Z][a-z]|budget|cycle|office|officer|manager|management|implementation|document|coordinat"
    r"|committee|support"
    r"|activit|paper|team|staff|steering|development|review|evaluation|director|specialist|assistant|analyst"
    r"|unit|group"
    r"|meeting|delivery|funding|board|framework|event|launch)"
)
_ACRONYM = re.compile(r" \([A-Z][A-Za-z-]{1,9}\)")
_ALIAS = re.compile(r" \(([A-Z][A-Z0-9-]{2,11}(?: [A-Z][A-Z0-9-]{1,9})?)\)")
# "its tenth phase", "the seventh phase (2019-2022)": points back to the programme named before
_ONE_PHASE = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|new|newest|latest|current"
    r"|\d{1,2}(?:st|nd|rd|th))"
    r" phase\b(?! (?:of|in|for) (?:the |an? |its )?[A-Z\w])"
)
_OF_THE_STATE = re.compile(r"\b(?:national|state|federal|regional|joint|government|interagency) (?:\w+ ){0,2}$")
# "is a joint programme": says what something is, and names nothing
_PREDICATE = re.compile(r"\b(?:is|was|are|were) (?:an? |the )(?:[a-z][\w-]* ){0,3}$")
# 'the EU programme "Secure Rivers" (SERI)': its name follows in quotation marks
_QUOTED = re.compile(r" ([\"'])[A-Z](?:(?!\1)[^\n]){3,110}\1(?!\w)(?: \([A-Z][^()\n]{1,40}\))?")
_QUOTED_AND_TOLD = re.compile(r"([\"'“«])(.{4,110}?)[\"'”»],? (?:is|was) ")
_KNOWN_NOUN = re.compile(r" (?:[Pp]rogramme?|[Pp]roject|[Ii]nitiative|[Ff]acility)\b")  # "the ABC programme"
_PHASE = re.compile(r",? \(?[Pp]hase (?:\d{1,2}|[IVX]{1,4}|one|two|three|four)\b\)?|,? \(\w+ phase\)")


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A noun phrase: its offsets, the head's, and the years with it. head_end: 0 where a known name has no
    head.
    """

    start: int
    end: int
    head_start: int
    head_end: int
    years: Years | None


def find_programmes(
    scan: Scan,
    vocabulary: Vocabulary,
    dates: tuple[DateSpan, ...],
    organisations: tuple[OrganisationSpan, ...],
) -> tuple[ProgrammeSpan, ...]:
    """All programmes named in the text. dates: ranges of years among them stand where the years' own form is
    unusual.
    """
    named = _noun_phrases(scan)
    phrases = [*_known_phrases(scan), *named, *_aliases(scan.reading, named), *_phases(scan.reading)]
    phrases += [_project(scan.reading, p.start, p.end) for p in find_projects(scan.reading)]
    kept: list[_Phrase] = []
    for phrase in sorted(phrases, key=lambda p: (p.start, -p.end)):
        if kept and phrase.start < kept[-1].end:
            if phrase.end - phrase.start > kept[-1].end - kept[-1].start:
                kept[-1] = phrase
            continue
        kept.append(phrase)
    return tuple(_span(scan, vocabulary, _with_date(phrase, dates), organisations) for phrase in kept)


def _project(reading: ReadingText, start: int, end: int) -> _Phrase:
    """A project's name, with the years behind it or its closing quotation mark."""
    closed = end + (reading.folded[end : end + 1] in ("'", '"'))
    return _Phrase(start, end, start, start, years_behind(reading, closed))


def _known_phrases(scan: Scan) -> list[_Phrase]:
    """Known names with the years behind them."""
    found = []
    for match in scan.of("programme"):
        end = _with_phase(scan.reading.folded, match.end)
        noun = _KNOWN_NOUN.match(scan.reading.folded, end)
        end = noun.end() if noun and years_behind(scan.reading, noun.end()) else end
        start = phrase_start(scan.reading.folded, match.start) if _headed(scan, match) else match.start
        years = years_behind(scan.reading, end) or years_inside(scan.reading, start, end)
        closing = max(end, years.end) if years else end
        years = years or years_said(scan.reading, end, sentence_end(scan.reading.folded, end))
        found.append(_Phrase(start, closing, match.start, match.end, years))
    return found


def _phases(reading: ReadingText) -> list[_Phrase]:
    """Phases that are spoken of apart from their programme, with the years behind them."""
    found = []
    for match in _ONE_PHASE.finditer(reading.lower):
        years = years_behind(reading, match.end())
        end = years.end if years else match.end()
        years = years or years_said(reading, match.end(), sentence_end(reading.folded, match.end()))
        found.append(_Phrase(match.start(), end, match.end() - len("phase"), match.end(), years))
    return found


def _aliases(reading: ReadingText, named: Sequence[_Phrase]) -> list[_Phrase]:
    """Every printing of an acronym that is introduced right behind a programme's name: "(ABC)", "(ABC DEF)"."""
    found: dict[int, _Phrase] = {}
    for phrase in named:
        alias = _ALIAS.match(reading.folded, phrase.end)
        if alias is None or not reading.folded[phrase.head_start].isupper():
            continue
        for printed in re.finditer(rf"(?<![\w-]){re.escape(alias[1])}(?![\w-])", reading.folded):
            found[printed.start()] = _Phrase(printed.start(), printed.end(), printed.start(), printed.end(), None)
    return list(found.values())


def _with_phase(folded: str, end: int) -> int:
    """A name's end with the phase that is printed behind it: ", Phase 10", "(phase II)"."""
    phase = _PHASE.match(folded, end)
    return phase.end() if phase else end


def _headed(scan: Scan, match: PhraseMatch) -> bool:
    """Whether a known name has a noun like "programme" in it, so that words before it belong to it."""
    return any(match.start <= m.start and m.end <= match.end for m in scan.of("programme_nouns"))


def _noun_phrases(scan: Scan) -> list[_Phrase]:
    found = []
    for match in scan.of("programme_nouns"):
        kind = match.keys[0]
        if kind in _NOT_HEADS or _is_modifier(scan, match) or in_body(scan, match):
            continue
        phrase = _noun_phrase(scan.reading, match, _next_head(scan, match), scan.of("organisation"))
        if _is_named(scan.reading, phrase, kind):
            found.append(phrase)
    return found


def in_body(scan: Scan, match: PhraseMatch) -> bool:
    """Whether a noun is part of an organisation's name: "United Nations Development Programme"."""
    return any(body.start <= match.start and match.end <= body.end for body in scan.of("organisation"))


def _is_modifier(scan: Scan, match: PhraseMatch) -> bool:
    following = _DESCRIBES.match(scan.reading.folded, match.end)
    return following is not None and not re.match(r"[ -](?:Until|Through|To)\b", following.group())


def _next_head(scan: Scan, match: PhraseMatch) -> int:
    """Where the next programme's name starts; years from there on are not this one's."""
    folded = scan.reading.folded
    following = (
        m
        for m in scan.of("programme_nouns")
        if m.start >= match.end
        and not _NOT_HEADS & set(m.keys)
        and not _PREDICATE.search(folded, max(match.end, m.start - 50), m.start)
    )
    return min((phrase_start(folded, m.start) for m in following), default=len(folded))


def _noun_phrase(
    reading: ReadingText, match: PhraseMatch, next_head: int, bodies: Sequence[PhraseMatch]
) -> _Phrase:
    """The phrase around a head noun, through its years if it has any."""
    folded = reading.folded
    start = left_edge(folded, match, bodies)
    acronym = _ACRONYM.match(folded, match.end)
    if acronym:  # "Plan of Action (PoA) in Combating …"
        match = PhraseMatch(match.start, acronym.end(), match.keys)
    closed = _closed_phrase(reading, start, match, next_head)
    if closed is not None:
        return closed
    limit = max(match.end, min(clause_end(folded, match.end), next_head))
    named = min(complement_end(folded, match.end), limit)
    years = years_inside(reading, start, match.start) or years_before(reading, start, match.start)
    if has_complement(folded, match.end):
        inside = years_in_clause(reading, match.end, limit)
        years = inside or years
        named = inside.end if inside else named if named > match.end else limit
    if years is None:
        stop = sentence_end(folded, named)
        years = years_said(reading, match.end, min(stop, next_head)) or _later_years(reading, match, named, stop)
    end = _with_phase(folded, trim_end(folded, match.end, named))
    if acronym and end == acronym.end():
        end = acronym.start()
    return _Phrase(start, end, match.start, match.end, years)


def _closed_phrase(reading: ReadingText, start: int, match: PhraseMatch, next_head: int) -> _Phrase | None:
    """The phrase where a quoted name or years close it: '… programme "X"', "Strategy 2020-2025 against Y"."""
    folded = reading.folded
    if (quoted := _QUOTED.match(folded, match.end)) is not None:
        return _quoted_phrase(reading, start, match, quoted.end())
    years = years_behind(reading, match.end)
    if years is None:
        closing = closing_years(reading, match.end, next_head)
        return _Phrase(start, closing.end, match.start, match.end, closing) if closing else None
    end = years.end
    if has_complement(folded, end) and (years.start_year is None or folded.startswith(" against ", end)):
        end = max(complement_end(folded, end), against(folded, end))
    return _Phrase(start, end, match.start, match.end, years)


def _quoted_phrase(reading: ReadingText, start: int, match: PhraseMatch, end: int) -> _Phrase:
    """The phrase around a head whose name follows in quotation marks, with its years."""
    years = years_behind(reading, end) or years_said(reading, end, sentence_end(reading.folded, end))
    return _Phrase(start, end, match.start, match.end, years)


def _later_years(reading: ReadingText, match: PhraseMatch, named: int, sentence_end: int) -> Years | None:
    """A year at the end of a title ("Compact for Towns 2035"), or the term that a "four-year plan" runs from "
    "a year."""
    if named > match.end and match.keys[0] == "facility" and (behind := years_behind(reading, named)) is not None:
        return behind
    return years_of_term(reading, match.start, sentence_end)


def _is_named(reading: ReadingText, phrase: _Phrase, kind: str) -> bool:
    """Whether a noun phrase names a programme, or points back to one with a capital or by its years."""
    if phrase.years is not None and phrase.years.start_year is not None:
        return True
    if reading.folded[phrase.start : phrase.end].isupper():
        return False  # capitals say nothing in a line of capitals
    if not reading.folded[phrase.head_start].isupper():
        return phrase.years is not None and _ends(reading, phrase, kind)
    if kind in _NEED_YEARS and not (kind == "facility" and phrase.years is not None):
        return False
    titled = re.search(r"[A-Z]", reading.folded[phrase.start : phrase.head_start]) is not None
    goes_on = has_complement(reading.folded, phrase.head_end) and phrase.end > phrase.head_end
    definite = re.search(r"\b(?:the|this|its|that|new) $", reading.lower[max(0, phrase.start - 6) : phrase.start])
    return titled or goes_on or definite is not None


def _ends(reading: ReadingText, phrase: _Phrase, kind: str) -> bool:
    """Whether a phrase in small letters with its last year is told apart: "national programme on X, … by 2030"."""
    left = reading.folded[phrase.start : phrase.head_start]
    own = _OF_THE_STATE.search(left.lower()) is not None and has_complement(reading.folded, phrase.head_end)
    return own or (kind == "programme" and left[:1].isupper())


def _with_date(phrase: _Phrase, dates: tuple[DateSpan, ...]) -> _Phrase:
    """The phrase, with the years of a date range inside it where its own years have an unusual form."""
    if phrase.years is not None:
        return phrase
    for date in dates:
        if phrase.start <= date.start and date.end <= phrase.end and date.kind == "period":
            first, last = date.first.year, date.last.year
            if first and last and first < last:
                return _Phrase(
                    phrase.start,
                    phrase.end,
                    phrase.head_start,
                    phrase.head_end,
                    Years(first, last, date, date, date.end),
                )
    return phrase


def _span(
    scan: Scan, vocabulary: Vocabulary, phrase: _Phrase, organisations: tuple[OrganisationSpan, ...]
) -> ProgrammeSpan:
    years = phrase.years
    start_year, end_year = (years.start_year, years.end_year) if years else (None, None)
    known = _known(scan, vocabulary, phrase, start_year, end_year)
    inside = [o.organisation_id for o in organisations if phrase.start <= o.start and o.end <= phrase.end]
    organisation_id = inside[0] if inside else known[0].organisation_id if known else None
    name = scan.reading.text[phrase.start : phrase.end]
    programme_id = known[0].programme_id if len(known) == 1 else None
    quoted = _QUOTED_AND_TOLD.match(name)
    return ProgrammeSpan(
        phrase.start,
        phrase.end,
        name,
        quoted[2] if quoted else name,
        programme_id,
        organisation_id,
        start_year,
        end_year,
    )


def _known(
    scan: Scan, vocabulary: Vocabulary, phrase: _Phrase, start_year: int | None, end_year: int | None
) -> list[KnownProgramme]:
    """The known programmes whose name stands in the phrase and whose years do not contradict it."""
    ids = [
        key
        for match in scan.of("programme")
        if phrase.start <= match.start and match.end <= phrase.end
        for key in match.keys
    ]
    programmes = [vocabulary.programmes[i] for i in dict.fromkeys(ids)]
    if start_year or end_year:
        return [p for p in programmes if start_year in (None, p.start_year) and end_year in (None, p.end_year)]
    return programmes
