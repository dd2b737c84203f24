"""Organisations that a text names: known ones, and unknown ones by the grammar of their names.

In: a scan, the sentences, the countries. Out: `OrganisationSpan`s in text order that do not overlap. A name inside
another body's name is not named; "Full Name (ABC)" makes ABC a name for the rest of the document. Press contacts,
credits and links name nobody.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from analytics.annotation.countries.namesakes import choose_city
from analytics.annotation.organisations.acronyms import completed_by_acronyms, with_acronyms
from analytics.annotation.organisations.kinds import NameDetails, describe_name
from analytics.annotation.organisations.names import NameCandidate, SentenceWords, find_candidates
from analytics.annotation.organisations.nouns import coined_names, named_by_nouns
from analytics.annotation.organisations.offices import with_country_offices, with_longer_names
from analytics.annotation.organisations.short_forms import lengthen_short_forms
from analytics.annotation.scan import Scan
from analytics.annotation.spans import CountrySpan, OrganisationSpan, SentenceSpan
from analytics.annotation.tokens import is_english, read_tokens
from analytics.vocabulary.model import Organisation, Vocabulary
from analytics.vocabulary.phrases import PhraseMatch

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_OF_COUNTRY = re.compile(r"(?: ?\([^)\n]{1,16}\))? of (?:the )?")
_SHORT_RANK = re.compile(r"\b(?:Gen|Col|Maj|Lt|Capt|Insp|Supt|Adm)\.?$")
_TELLING = 5  # letters of an acronym that no other body shares
_READ_BLOCKS = ("title", "dateline", "body", "list")
_NOT_THE_BODY = re.compile(
    r" (?:Convention|Charter|Resolution|Day|Decade|Sustainable Development Goals|Standard Minimum Rules|Protocol|"
    r"Global Compact|Global Plan|Principles|Declaration)\b"
)


def find_organisations(
    scan: Scan,
    vocabulary: Vocabulary,
    sentences: tuple[SentenceSpan, ...],
    countries: tuple[CountrySpan, ...],
) -> tuple[OrganisationSpan, ...]:
    """All organisations of a text, in order."""
    read = [sentence for sentence in sentences if sentence.block in _READ_BLOCKS]
    known = _known(scan, vocabulary, read, countries)
    known = sorted(with_longer_names(scan, with_country_offices(scan, vocabulary, known, countries)))
    unknown = [
        span
        for sentence in read
        if not (sentence.block == "title" and _is_title_case(scan, sentence))
        for span in _unknown(scan, vocabulary, sentence, known, countries)
    ]
    spans = _without_overlaps([*known, *unknown])
    spans = _without_overlaps([*spans, *named_by_nouns(scan, vocabulary, read, (*spans, *countries))])
    spans = _without_overlaps([*spans, *coined_names(scan, read, (*spans, *countries))])
    spans = lengthen_short_forms(scan, _without_overlaps(completed_by_acronyms(scan, spans)))
    return _without_overlaps(with_acronyms(scan, read, spans))


def _known(
    scan: Scan, vocabulary: Vocabulary, read: list[SentenceSpan], countries: tuple[CountrySpan, ...]
) -> list[OrganisationSpan]:
    spans = []
    named = {country.country_iso3 for country in countries}
    for match in scan.of("organisation"):
        if len(match.keys) > 1 or not any(s.start <= match.start and match.end <= s.end for s in read):
            continue
        if _NOT_THE_BODY.match(scan.reading.folded, match.end) or _opens_acronym(scan, match):
            continue
        if _is_elsewhere(vocabulary.organisations[match.keys[0]], scan, match, named):
            continue
        if _is_anothers(vocabulary.organisations[match.keys[0]], scan, match, countries):
            continue
        if _is_credit(scan.reading.folded, match.start, match.end) and not _bodies_joined(scan, match):
            continue
        if _goes_on(scan.reading.folded, match.start, match.end, vocabulary.words["english_words"]):
            continue
        organisation = vocabulary.organisations[match.keys[0]]
        spans.append(known_span(scan, match.start, match.end, organisation))
    return spans


def _opens_acronym(scan: Scan, match: PhraseMatch) -> bool:
    """Whether an acronym is only the start of one that the text defines: "UN" in "UN-ACT"."""
    whole = re.compile(r"[A-Z]{2,}-[A-Z]{2,}\b").match(scan.reading.folded, match.start)
    return whole is not None and whole.end() > match.end and f"({whole.group()})" in scan.reading.folded


def _is_elsewhere(organisation: Organisation, scan: Scan, match: PhraseMatch, named: set[str]) -> bool:
    """Whether an acronym is that of a state body whose country the text never names; other bodies share it."""
    acronym = scan.reading.folded[match.start : match.end] == organisation.acronym
    if len(organisation.acronym or "") >= _TELLING:
        return False
    return acronym and organisation.kind == "government" and organisation.country_iso3 not in named


def _is_anothers(
    organisation: Organisation, scan: Scan, match: PhraseMatch, countries: tuple[CountrySpan, ...]
) -> bool:
    """Whether a state body's name stands with another country: "Narcotics Control Bureau (NCB) of Y"."""
    if organisation.kind != "government" or organisation.country_iso3 is None:
        return False
    folded = scan.reading.folded
    for country in countries:
        before = folded[country.end : match.start] in (" ", "'s ") and country.end < match.start
        after = country.start > match.end and _OF_COUNTRY.fullmatch(folded, match.end, country.start)
        if (before or after) and country.country_iso3 != organisation.country_iso3:
            return True
    return False


def _bodies_joined(scan: Scan, match: PhraseMatch) -> bool:
    """Whether a stroke joins a body with another one ("Council of Europe/European Commission")."""
    return any(other.start == match.end + 1 for other in scan.of("organisation"))


def _is_credit(folded: str, start: int, end: int) -> bool:
    """Whether a name only says whose picture something is: "Photo: OSCE/A. Petrov", "(c) UNODC 2024"."""
    before = re.compile(r"(?:\bphotos?(?: by| credits?)?:? ?|©\s?|\(c\) )$", re.I).search(
        folded, max(0, start - 20), start
    )
    return bool(before) or bool(re.compile(r" ?/ ?[A-Z](?:\.|[a-z]+) ?[A-Z][a-z]+").match(folded, end))


def _goes_on(folded: str, start: int, end: int, english: Mapping[str, str]) -> bool:
    """Whether a name of one English word is the start of another's ("Commonwealth of Dominica")."""
    word = folded[start:end]
    return (
        bool(re.compile(r" of (?:the )?[A-Z]").match(folded, end)) and " " not in word and word.lower() in english
    )


def known_span(scan: Scan, start: int, end: int, organisation: Organisation) -> OrganisationSpan:
    """The span of a known organisation."""
    return OrganisationSpan(
        start,
        end,
        scan.reading.text[start:end],
        organisation.organisation_id,
        organisation.name,
        organisation.acronym,
        organisation.kind,
        organisation.country_iso3,
        known=True,
    )


def sentence_words(
    scan: Scan,
    vocabulary: Vocabulary,
    sentence: SentenceSpan,
    known: Iterable[OrganisationSpan],
    countries: tuple[CountrySpan, ...],
) -> SentenceWords:
    """A sentence's tokens with what the vocabularies say of them."""
    english = vocabulary.words["english_words"]
    barred = {
        word.start()
        for kind in ("honorifics", "roles", "months", "weekdays")
        for match in scan.of(kind)
        if sentence.start <= match.start < sentence.end
        and not (kind == "honorifics" and qualifies(scan.reading.folded, match.end, english))
        for word in _WORD.finditer(scan.reading.folded, match.start, match.end)
    }
    heads = {
        (match.start, match.end): match.keys[0]
        for match in scan.of("organisation_heads")
        if sentence.start <= match.start < sentence.end and not _opens_rank(scan, match, english)
    }
    # "President's Office", "General Prosecutor's Office": the office is of the body, not a title before a name
    barred -= {start for start in barred if _possessive_title(scan, start) or _starts_head(heads, start)}
    return SentenceWords(
        read_tokens(scan.reading.folded, sentence.start, sentence.end),
        heads,
        frozenset(barred),
        {c.start: c.end for c in countries if sentence.start <= c.start < sentence.end},
        {k.start: k.end for k in known if sentence.start <= k.start < sentence.end},
        vocabulary.words["english_words"],
        vocabulary.words["given_names"],
        vocabulary.words["function_words"],
    )


def qualifies(folded: str, end: int, english: Mapping[str, str]) -> bool:
    """Whether a rank before an English word is an adjective: "General Inspectorate", not "General Petrov"."""
    if _SHORT_RANK.search(folded, max(0, end - 6), end):
        return False
    following = re.compile(r" ([A-Z][\w-]+)").match(folded, end)
    return following is not None and is_english(following[1], english)


def _opens_rank(scan: Scan, head: PhraseMatch, english: Mapping[str, str]) -> bool:
    """Whether a head noun is a part of a rank before a name: "Police Major General Petrov"."""
    longer = (r for r in scan.of("honorifics") if r.start <= head.start and head.end < r.end)
    return any(not qualifies(scan.reading.folded, rank.end, english) for rank in longer)


def _possessive_title(scan: Scan, start: int) -> bool:
    return bool(re.compile(r"(?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+'s? ").match(scan.reading.folded, start))


def _starts_head(heads: dict[tuple[int, int], str], start: int) -> bool:
    return any(head_start <= start < head_end for head_start, head_end in heads)


def _unknown(
    scan: Scan,
    vocabulary: Vocabulary,
    sentence: SentenceSpan,
    known: list[OrganisationSpan],
    countries: tuple[CountrySpan, ...],
) -> Iterator[OrganisationSpan]:
    here = [k for k in known if sentence.covers(k)]
    local = tuple(c for c in countries if sentence.covers(c))
    words = sentence_words(scan, vocabulary, sentence, here, local)
    for candidate in find_candidates(words):
        details = describe_name(scan.reading.folded, words, candidate, here, local)
        if details is not None:
            yield _with_towns_country(scan, vocabulary, _span(scan, words, candidate, details), local)


def _span(scan: Scan, words: SentenceWords, candidate: NameCandidate, details: NameDetails) -> OrganisationSpan:
    start, end = words.tokens[candidate.first].start, words.tokens[candidate.last].end
    end -= 2 if words.tokens[candidate.last].possessive else 0
    name_start, name_end = details.name
    name = scan.reading.text[name_start:name_end]
    return OrganisationSpan(
        start,
        end,
        scan.reading.text[start:end],
        details.organisation_id,
        name,
        None,
        details.kind,
        details.country_iso3,
    )


def _with_towns_country(
    scan: Scan, vocabulary: Vocabulary, span: OrganisationSpan, countries: tuple[CountrySpan, ...]
) -> OrganisationSpan:
    """A state body with the country of the town that its name ends with ("Court of Appeal of Tunis")."""
    if span.kind != "government" or span.country_iso3 is not None:
        return span
    town = next((m for m in scan.of("city") if m.end == span.end and m.start > span.start), None)
    if town is None or not scan.reading.folded.endswith((" of ", " in "), span.start, town.start):
        return span
    city = choose_city(vocabulary, town.keys, {country.country_iso3 for country in countries})
    return replace(span, country_iso3=city.country_iso3) if city is not None else span


def _without_overlaps(spans: Iterable[OrganisationSpan]) -> tuple[OrganisationSpan, ...]:
    """Of spans that overlap, the longest; of equally long ones, the known one."""
    kept: list[OrganisationSpan] = []
    for span in sorted(spans, key=lambda s: (s.start - s.end, not s.known, s.start)):
        if not any(span.overlaps(other) for other in kept):
            kept.append(span)
    return tuple(sorted(kept))


def _is_title_case(scan: Scan, sentence: SentenceSpan) -> bool:
    """Whether nearly every longer word has a capital, so that capitals say nothing (headlines)."""
    words = re.findall(r"[^\W\d_]{4,}", scan.reading.folded[sentence.start : sentence.end])
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)
