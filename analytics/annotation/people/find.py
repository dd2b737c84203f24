"""People whom a text names: runs of name words beside a form of address, an office or a verb of speaking.

In: a scan, its sentences, offices, bodies, places and countries. Out: `PersonSpan`s in text order, each with the
words of address before the name and the office beside it. Later short forms ("Ms. Petrova", "Petrova") are spans
of their own. Press contacts, picture credits and by-lines name nobody; nor do streets, prizes and laws.
"""

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from analytics.annotation.people.name_marks import mark_names, name_runs
from analytics.annotation.people.names import NameRun
from analytics.annotation.people.offices import attach_roles
from analytics.annotation.people.origins import NameSpan, complete_office
from analytics.annotation.people.plural_offices import plural_offices
from analytics.annotation.people.titles import Title, find_titles, without_bare_titles
from analytics.annotation.scan import Scan
from analytics.annotation.spans import (
    CountrySpan,
    OrganisationSpan,
    PersonSpan,
    PlaceSpan,
    RoleSpan,
    SentenceSpan,
    Span,
)
from analytics.annotation.tokens import is_english
from analytics.vocabulary.model import Vocabulary

_LONGEST_CREDIT = 70  # characters; what is longer says what the picture shows
_READ_BLOCKS = ("title", "dateline", "body", "list")
_CREDIT_BEFORE = re.compile(
    r"(?:photos?(?:graphs?)?(?: credits?)?(?: by|:)?|©|[\w.]/ ?|\bcredit:?|\bby-line|"
    r"\b(?:reporting|editing|prep[ae]+red|information prep\w+|text|story) by|"
    r"(?-i:(?:^|\n|\[)(?:Edition|Editor|Author|Reporter|Source|Translation|Text|By|by)s?(?::|(?<=[yY])) |"
    r"(?:^|\n)(?:Media|Press|Public)[\w ]{1,30}:)|"
    r"(?-i:\b(?:Edited|Written|Compiled|Translated|Posted|Filed|Prepared) by))\s*$",
    re.I,
)
_NAMED_AFTER = re.compile(
    r"\b(?:named (?:after|for|in honou?r of)|in memory of|memory of|statue of|bust of|attention of|attn:?|"
    r"contacts?(?: person)?:?|information ?:|addressed to:?)\s+(?:M(?:r|s|rs)\.? )?$",
    re.I,
)
_NOT_BEFORE = re.compile(r"(?:\bthe|\bThe|\bin|\bIn|\bat|\bnear|\bto the|\bof the)\s$")
_BUILDINGS = ("casa", "palacio", "plaza", "ministerio", "ciudad", "universidad", "instituto", "avenida", "puerto")
_BUILDING_AFTER = re.compile(
    r" (?:international )?(?:airport|avenue|boulevard|bridge|hospital|palace|stadium|street|square|highway|mosque|"
    r"prize|doctrine|library|museum|mausoleum|foundation|university|school|gang|cartel|clan|syndicate|mafia|affair|scandal|trial|"
    r"regime)\b"
)
_LED_BY = re.compile(
    r"\b(?:led|headed|represented|chaired|opened|moderated|attended|signed|delivered|presented|facilitated|hosted|"
    r"accompanied|received|welcomed|co-chaired|addressed|inaugurated|briefed|joined) by\s+$",
    re.I,
)
_ROYAL = re.compile(r"\b(?:King|Queen|Prince|Princess|Emperor|Sultan|Sheikh|Saint|Pope) $")
_ADDRESSED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Hon|H\.?E)\.? [A-Z][\w'-]+ $")
_DATED_PLACE = re.compile(r" \([A-Z][\w ]+\),? (?:\d{1,2} [A-Z]|[A-Z]\w+ \d)")  # "Vientianne (Laos) 3 May 2015"
_AT_TOWN = re.compile(r"(?:\b(?:in|from|at|near|via|outside)|:) $")
_ACCORDING = re.compile(
    r"\b(?:according to|with|thanked|welcomed|met|received|told|congratulated|including)\s+$", re.I
)


def find_people(  # noqa: PLR0913, PLR0917 - one argument per kind of span
    scan: Scan,
    vocabulary: Vocabulary,
    sentences: tuple[SentenceSpan, ...],
    roles: tuple[RoleSpan, ...],
    organisations: tuple[OrganisationSpan, ...],
    places: tuple[PlaceSpan, ...],
    countries: tuple[CountrySpan, ...],
) -> tuple[PersonSpan, ...]:
    """All mentions of people by name, in text order."""
    read = [sentence for sentence in sentences if sentence.block in _READ_BLOCKS or _is_caption(sentence)]
    titles = find_titles(scan)
    bare = vocabulary.words["bare_titles"]
    ends = {role.end for role in roles}
    roles = tuple(
        r
        for r in roles
        if (r.text.lower() in bare or not _after_address(scan, r))
        and not _closes_name(scan, vocabulary, r)
        and not _opens_name(scan, vocabulary, r, ends)
    )
    marks = mark_names(scan, vocabulary, (*organisations, *roles), (*places, *countries), titles)
    seats = _seats(scan, (*organisations, *(role for role in roles if role.body is not None)))
    runs = [run for sentence in read for run in name_runs(marks, sentence) if (run.start, run.end) not in seats]
    offices, titles = without_bare_titles(scan, vocabulary, runs, roles, titles)
    names = _name_spans(scan, runs, titles)
    held = attach_roles(scan, names, offices, organisations, countries)
    for start, office in plural_offices(scan, names, countries, organisations).items():
        other = held.get(start)
        if other is None or not (other.role or other.organisation):
            held[start] = complete_office(office, other) if other else office
    evidence = _Evidence(scan, vocabulary, titles, held, _spoken_words(scan))
    sure = [run for run in runs if evidence.names_person(run)]
    known = {word for run in sure for word in _words(scan, run)}
    fullnames = _names_by_word(frozenset(_words(scan, run)) for run in sure if run.length > 1)
    found = {run.start for run in sure}
    again = [run for run in runs if run.start not in found and evidence.repeats(run, fullnames, known)]
    return tuple(_span(scan, run, titles, held) for run in sorted([*sure, *again], key=lambda r: r.start))


def _is_caption(sentence: SentenceSpan) -> bool:
    """Whether a picture's credit tells who is seen: "A, Head of B, hands over the keys (Photo: C)"."""
    return sentence.block == "credit" and len(sentence.text) > _LONGEST_CREDIT


def _seats(scan: Scan, bodies: tuple[Span, ...]) -> frozenset[tuple[int, int]]:
    """Towns behind a body, a preposition or a colon, which name nobody: "Counsellor, French Embassy Cairo"."""
    ends, folded = {body.end + 1 for body in bodies}, scan.reading.folded
    towns = (
        town
        for town in scan.of("city")
        if town.start in ends or _AT_TOWN.search(folded, max(0, town.start - 9), town.start)
    )
    regions = scan.of("country_lookalikes")  # "Latin America"
    return frozenset((place.start, place.end) for place in (*towns, *regions))


def _after_address(scan: Scan, role: RoleSpan) -> bool:
    """Whether one word that may be an office stands where a name must ("Mr. Major", "Ms. Chancellor")."""
    before = scan.reading.folded[max(0, role.start - 6) : role.start]
    return " " not in role.text and bool(re.search(r"\b(?:Mr|Mrs|Ms|Miss)\.? $", before))


def _closes_name(scan: Scan, vocabulary: Vocabulary, role: RoleSpan) -> bool:
    """Whether a word that may be an office is a surname: "Angus King said", but not "Angus, King of X"."""
    folded = scan.reading.folded
    before = re.search(r"([A-Z][\w'-]+) $", folded[max(0, role.start - 25) : role.start])
    if before is None or " " in role.text or not role.text[0].isupper():
        return False
    named = vocabulary.words["given_names"].get(before[1].lower()) == "given"
    surname = re.match(r" ([A-Z][\w'-]+)", folded[role.end : role.end + 30])
    if surname is not None:  # "Lamin Sheriff Kanteh"
        english = vocabulary.words["english_words"]
        addressed = _ADDRESSED.search(folded, max(0, role.start - 40), role.start)
        return (named or addressed is not None) and not is_english(surname[1], english)
    return named and not re.match(r" (?:of|for|at|to)", folded[role.end : role.end + 5])


def _opens_name(scan: Scan, vocabulary: Vocabulary, role: RoleSpan, ends: Container[int]) -> bool:
    """Whether a word that may be an office is a given name behind another one: "Chief of Mission Dean Marsh"."""
    named = " " not in role.text and role.text[0].isupper() and role.start - 1 in ends
    goes_on = re.match(r" [A-Z]", scan.reading.folded[role.end : role.end + 2])
    return bool(named and goes_on and role.text.lower() in vocabulary.words["given_names"])


def _name_spans(scan: Scan, runs: Iterable[NameRun], titles: Mapping[int, Title]) -> list[NameSpan]:
    return [
        NameSpan(
            run.start,
            run.end,
            scan.reading.text[run.start : run.end],
            titles[run.start].start if run.start in titles else run.start,
            run.given,
        )
        for run in runs
    ]


def _span(scan: Scan, run: NameRun, titles: Mapping[int, Title], held: Mapping[int, RoleSpan]) -> PersonSpan:
    title = titles.get(run.start)
    text = scan.reading.text[run.start : run.end]
    return PersonSpan(run.start, run.end, text, text, title.text if title else None, held.get(run.start))


def _names_by_word(names: Iterable[frozenset[str]]) -> Mapping[str, set[frozenset[str]]]:
    """Each word of the names with the names that have it."""
    found: dict[str, set[frozenset[str]]] = {}
    for name in names:
        for word in name:
            found.setdefault(word, set()).add(name)
    return found


def _words(scan: Scan, run: NameRun) -> list[str]:
    folded = scan.reading.folded[run.start : run.end].lower()
    return [word for word in re.findall(r"[\w'-]+", folded) if len(word) > 1]


@dataclass(frozen=True, slots=True)
class _SpokenWords:
    """Verbs of speaking. by_start: their class; quoting_ends: where those end that a speaker's name follows."""

    by_start: Mapping[int, str]
    quoting_ends: frozenset[int]


def _spoken_words(scan: Scan) -> _SpokenWords:
    verbs = scan.of("speech_verbs")
    by_start = {match.start: match.keys[0] for match in reversed(verbs)}
    return _SpokenWords(by_start, frozenset(match.end for match in verbs if match.keys[0] == "quote"))


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What stands beside a run and says that somebody is meant."""

    scan: Scan
    vocabulary: Vocabulary
    titles: Mapping[int, Title]
    held: Mapping[int, RoleSpan]
    spoken: _SpokenWords

    def names_person(self, run: NameRun) -> bool:
        """Whether the run names somebody."""
        if self._names_thing(run):
            return False
        title, role = self.titles.get(run.start), self.held.get(run.start)
        if title is not None:
            return not (title.rank and run.length == 1 and run.ambiguous)
        if role is not None and role.end <= run.start and role.role:
            return run.length > 1 or self._is_lone_name(run)
        if run.length == 1:
            return False
        if role is not None:
            return run.given or not run.ambiguous
        return self._acts(run) or self._is_full_name(run)

    def repeats(self, run: NameRun, fullnames: Mapping[str, set[frozenset[str]]], known: set[str]) -> bool:
        """Whether the run names again somebody whose full name the text gives. fullnames: by each word."""
        words = set(_words(self.scan, run))
        if not words or not words <= known or self._names_thing(run):
            return False
        if run.length == 1 and run.ambiguous:
            return False
        return any(words <= name for name in fullnames.get(next(iter(words)), ()))

    def _acts(self, run: NameRun) -> bool:
        """Whether a verb of speaking or "led by" stands beside the run."""
        if run.ambiguous and not run.given:
            return False
        folded = self.scan.reading.folded
        before, after = folded[max(0, run.start - 40) : run.start], folded[run.end : run.end + 2]
        if _LED_BY.search(before) or (run.given and _ACCORDING.search(before)):
            return True
        if run.start - 1 in self.spoken.quoting_ends:
            return not _NOT_BEFORE.search(before)
        following = self.spoken.by_start.get(run.end + 1) if after[:1] == " " else None
        return following is not None and (run.given or following == "quote")

    def _is_lone_name(self, run: NameRun) -> bool:
        """Whether one word behind an office is a name, and not a part of the office ("Director MED of")."""
        text, after = (
            self.scan.reading.folded[run.start : run.end],
            self.scan.reading.folded[run.end : run.end + 4],
        )
        goes_on = re.match(r" (?:of\b|[A-Z])", after)  # "Chair of the Maritime Narcotics Expert Group"
        return not run.ambiguous and not text.isupper() and not goes_on

    def _is_full_name(self, run: NameRun) -> bool:
        """Whether the words alone are a full name: a given name first or last, and nothing English."""
        folded = self.scan.reading.folded
        return (
            run.given and not run.ambiguous and not _NOT_BEFORE.search(folded[max(0, run.start - 8) : run.start])
        )

    def _names_thing(self, run: NameRun) -> bool:
        """Whether the run is a credit, or the name of a street, prize, law or building after somebody."""
        folded = self.scan.reading.folded
        before, after = folded[max(0, run.start - 30) : run.start], folded[run.end : run.end + 40]
        if (
            _CREDIT_BEFORE.search(before)
            or _NAMED_AFTER.search(before)
            or _DATED_PLACE.match(after)
            or self._is_byline(run)
            or self._is_abbreviated(run)
            or self._is_quoted(run)
        ):
            return True
        if self._ends_as_thing(run, before) or _BUILDING_AFTER.match(after):
            return True
        following = re.match(r" ([A-Z][\w-]+)", after)
        return following is not None and following[1].lower() in self.vocabulary.words["no_person_words"]

    def _ends_as_thing(self, run: NameRun, before: str) -> bool:
        """Whether the words of the run are a place or building: "MENA Region", "King Hussein Bridge"."""
        first, *_, last = ("", *self.scan.reading.folded[run.start : run.end].split())[-2:]
        if (first or last).lower() in _BUILDINGS:
            return True
        in_capitals = first.isupper() and len(first) > 2 and not last.isupper()
        introduced = run.start in self.titles or run.start in self.held
        royal = run.length > 1 and _ROYAL.search(before) is not None
        named = last.lower() in self.vocabulary.words["no_person_words"]
        return named and (in_capitals or royal or not (run.given or introduced))

    def _is_quoted(self, run: NameRun) -> bool:
        """Whether the run fills quotation marks, as the name of a school or ship does."""
        folded = self.scan.reading.folded
        marks = folded[max(0, run.start - 1) : run.start], folded[run.end : run.end + 1]
        return run.length > 1 and marks[0] == marks[1] == '"'

    def _is_abbreviated(self, run: NameRun) -> bool:
        """Whether the initials of the run stand in brackets behind it, as those of bodies do: "Xxx Yyy (XY)"."""
        folded = self.scan.reading.folded
        short = re.match(r" \(([A-Z]{2,8})\)", folded[run.end : run.end + 12])
        words = folded[run.start : run.end].split()
        return short is not None and len(words) > 1 and "".join(w[0] for w in words).upper().endswith(short[1])

    def _is_byline(self, run: NameRun) -> bool:
        """Whether the run stands in a short line that opens with "By" and has no sentence."""
        folded = self.scan.reading.folded
        start = folded.rfind("\n", 0, run.start) + 1
        end = folded.find("\n", run.end)
        line = folded[start : end if end >= 0 else len(folded)]
        if len(line) >= 90 or line.rstrip().endswith("."):
            return False
        alone = start == run.start and line.strip() == folded[run.start : run.end]
        last = alone and not folded[run.end :].strip()
        first = alone and not self._told_above(run)
        return last or first or line.startswith("By ") or (start == run.start and self._is_signed(run, line))

    def _told_above(self, run: NameRun) -> bool:
        """Whether running text stands above a line: what opens the story comes after those who wrote it."""
        above = self.scan.reading.folded[: run.start].strip().split("\n")
        return any(len(text) > 110 or text.rstrip().endswith(".") for text in above) or len(above) > 6

    def _is_signed(self, run: NameRun, line: str) -> bool:
        """Whether a line above the story is a name with the body its author writes for ("A, Press Service")."""
        role = self.held.get(run.start)
        above = self.scan.reading.folded[: run.start].strip().split("\n")
        authored = (role is None or not role.role) and not line.rstrip().endswith((";", ":"))
        return (
            authored
            and not self._told_above(run)
            and line[run.end - run.start :].startswith((",", " - ", " | "))
            and len(above) < 8
        )
