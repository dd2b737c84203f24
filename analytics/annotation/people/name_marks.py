"""What a text holds that a name runs against or starts from: offices, bodies, places, months, forms of address.

In: a scan with its offices, bodies, places and forms of address. Out: per sentence the runs of words that may be
a name. The marks are set once for the whole text, so that a long text costs no more a word than a short one.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from analytics.annotation.people.names import NameRun, NameWords, find_runs
from analytics.annotation.people.titles import Title
from analytics.annotation.scan import Scan
from analytics.annotation.span_index import SpanIndex, index_spans
from analytics.annotation.spans import RoleSpan, SentenceSpan, Span
from analytics.annotation.tokens import Token, is_english, read_tokens
from analytics.vocabulary.model import Vocabulary
from analytics.vocabulary.phrases import PhraseMatch


@dataclass(frozen=True, slots=True)
class NameMarks:
    """Marks of one text. taken: bodies, offices, months and forms of address; places: countries and cities;
    titles: by the start of the word after them; after_office: starts of the words right after an office."""

    scan: Scan
    taken: SpanIndex[Span]
    places: SpanIndex[Span]
    titles: Mapping[int, Title]
    after_office: frozenset[int]
    lexicons: Mapping[str, Mapping[str, str]]


def mark_names(
    scan: Scan,
    vocabulary: Vocabulary,
    bodies: Collection[Span],
    places: Iterable[Span],
    titles: Mapping[int, Title],
) -> NameMarks:
    """The marks of a text. bodies: with the offices; places: with the countries."""
    addressed = (Span(title.start, title.end, "") for title in titles.values())
    cities = (Span(m.start, m.end, "") for m in scan.of("city") if " " in scan.reading.text[m.start : m.end])
    offices = (m for m in scan.of("roles") if m.keys[0] in ("minister", "leader", "diplomat"))
    ends = [office.end for office in offices]
    ends += [body.end for body in bodies if isinstance(body, RoleSpan) and _opens_name(scan, vocabulary, body.end)]
    return NameMarks(
        scan,
        index_spans((*bodies, *_calendar_words(scan, vocabulary), *addressed)),
        index_spans((*places, *cities)),
        titles,
        frozenset(end + 1 for end in ends if scan.reading.folded[end : end + 1] == " "),
        vocabulary.words,
    )


def _opens_name(scan: Scan, vocabulary: Vocabulary, end: int) -> bool:
    """Whether two words of a name follow an office, one of them or both English: "Hope Obi", "Mike Bush"."""
    following = re.match(r" ([A-Z][a-z]+) ([A-Z][a-z'-]+)\b(?! ?[A-Z])", scan.reading.folded[end : end + 50])
    if following is None:
        return False
    first, words = following[1].lower(), vocabulary.words
    given = first in words["given_names"] and first not in words["roles"] and first not in words["bare_titles"]
    return given or not is_english(following[2], words["english_words"])


def name_runs(marks: NameMarks, sentence: SentenceSpan) -> list[NameRun]:
    """The runs of words of a sentence that may be a name."""
    tokens = read_tokens(marks.scan.reading.folded, sentence.start, sentence.end)
    words = NameWords(
        tokens,
        _inside(tokens, marks.taken),
        _inside(tokens, marks.places),
        frozenset(n for n, t in enumerate(tokens) if t.start in marks.titles or t.start in marks.after_office),
        frozenset(n for n, t in enumerate(tokens) if _is_addressed(marks.titles.get(t.start))),
        frozenset(n for n, t in enumerate(tokens) if _is_foreign(marks.scan, t.start, t.end)),
        marks.lexicons,
    )
    return find_runs(words)


def _inside(tokens: tuple[Token, ...], spans: SpanIndex[Span]) -> frozenset[int]:
    """Numbers of the tokens that start inside one of the spans."""
    return frozenset(n for n, t in enumerate(tokens) if spans.covers(Span(t.start, t.start + 1, "")))


def _is_addressed(title: Title | None) -> bool:
    """Whether a form of address is one that nothing but a name follows."""
    return title is not None and title.text.split()[-1].rstrip(".") in ("Mr", "Mrs", "Ms", "Miss")


def _is_foreign(scan: Scan, start: int, end: int) -> bool:
    """Whether a word is printed with letters that English lacks."""
    return any(ord(letter) > 0xBF and letter.isalpha() for letter in scan.reading.text[start:end])


def _calendar_words(scan: Scan, vocabulary: Vocabulary) -> Iterator[Span]:
    """Months and weekdays, but for those inside a name ("Africanus Sunday Phiri", "Theresa May said")."""
    titles = {m.end for kind in ("roles", "honorifics") for m in scan.of(kind)}
    for match in (*scan.of("months"), *scan.of("weekdays")):
        if not _is_in_name(scan, vocabulary, match, match.start - 1 in titles):
            yield Span(match.start, match.end, "")


def _is_in_name(scan: Scan, vocabulary: Vocabulary, match: PhraseMatch, titled: bool) -> bool:
    """Whether a month or weekday follows a given name, or stands between a title or name and another name."""
    folded, english = scan.reading.folded, vocabulary.words["english_words"]
    before = re.search(r"([A-Z][\w'-]+) $", folded[max(0, match.start - 25) : match.start])
    after = re.match(r" ([A-Z][\w'-]+)", folded[match.end : match.end + 25])
    if re.match(r",? \d|\.", folded[match.end : match.end + 3]):
        return False
    if before is not None and before[1].lower() in vocabulary.words["given_names"]:
        return True
    surname = folded[match.start : match.end] == "Sun"  # "of the Executive Committee Sun Jianming"
    opened = titled or (before is not None and (surname or not is_english(before[1], english)))
    return opened and after is not None and not is_english(after[1], english)
