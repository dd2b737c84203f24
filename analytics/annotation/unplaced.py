"""What the rules saw and could not place, for a person to look at: the list that `check` prints.

In: a scan and the finished annotations. Out: `Unplaced` spans in text order: acronyms that nobody explains, groups
of countries that are unknown or have another number of members, and speakers of whom only an office or a word that
is no known name is printed. Each acronym is listed once, where it first stands.
"""

import re
from collections.abc import Iterable, Iterator

from analytics.annotation.annotations import Annotations
from analytics.annotation.scan import Scan
from analytics.annotation.spans import GroupSpan, RoleSpan, Span, Unplaced
from analytics.annotation.tokens import is_english
from analytics.vocabulary.model import Group, Vocabulary

_READ_BLOCKS = ("title", "dateline", "body", "list")
_ACRONYM = re.compile(r"(?<![\w./@&-])[A-Z][A-Z&]{1,7}[A-Z](?![\w/@&-])")
_DEFINES = re.compile(r"[^\W\d_][\"']? ?\([\"']?$")
_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
_GROUP = re.compile(
    rf"\b(?:[Tt]he|[Aa]ll) {_NUMBER} (?P<name>[A-Z][\w-]*(?: [A-Z][\w-]*){{0,3}}) "
    r"(?:(?:member|participating|partner) )?(?:[Ss]tates|[Cc]ountries|[Nn]ations|[Rr]epublics)\b"
)
_WORD_BEFORE = re.compile(r"([A-Z][\w'-]+) $")


def find_unplaced(scan: Scan, vocabulary: Vocabulary, annotations: Annotations) -> tuple[Unplaced, ...]:
    """All that was seen and not placed, in text order."""
    read = [sentence for sentence in annotations.sentences if sentence.block in _READ_BLOCKS]
    found = [
        *_acronyms(scan, vocabulary, annotations),
        *_groups(scan, annotations),
        *_miscounted(vocabulary, annotations),
        *_offices(scan, annotations),
        *_speakers(scan, vocabulary, annotations),
    ]
    return tuple(sorted(span for span in found if any(sentence.covers(span) for sentence in read)))


def _unplaced(scan: Scan, start: int, end: int, kind: str, reason: str) -> Unplaced:
    return Unplaced(start, end, scan.reading.text[start:end], kind, reason)


def _named(annotations: Annotations) -> tuple[Span, ...]:
    """Everything that an annotator gave a meaning to as a name."""
    offices = [part for role in annotations.roles for part in (role, role.body) if part is not None]
    return (
        *annotations.organisations,
        *annotations.countries,
        *annotations.places,
        *annotations.groups,
        *annotations.people,
        *annotations.programmes,
        *annotations.agreements,
        *offices,
    )


def _acronyms(scan: Scan, vocabulary: Vocabulary, annotations: Annotations) -> Iterator[Unplaced]:
    folded, words = scan.reading.folded, vocabulary.words
    named = _named(annotations)
    phrases = [m for kind in ("organisation", "group", "country", "city", "months") for m in scan.of(kind)]
    explained = {folded[s.start : s.end] for s in named} | {folded[m.start : m.end] for m in phrases}
    for match in _ACRONYM.finditer(folded):
        acronym, span = match.group(), Span(match.start(), match.end(), match.group())
        common = acronym.lower() in words["plain_abbreviations"] or is_english(acronym, words["english_words"])
        if common or acronym in explained or any(span.overlaps(other) for other in named):
            continue
        if acronym.lower() in words["state_acronyms"] or _stands_in_capitals(folded, span):
            continue
        explained.add(acronym)
        if not _DEFINES.search(folded, max(0, span.start - 4), span.start):
            yield _unplaced(scan, *match.span(), "acronym", "it is not known, and the text does not explain it")


def _stands_in_capitals(folded: str, span: Span) -> bool:
    """Whether the words around are in capitals, too, so that these say nothing."""
    start, end = folded.rfind("\n", 0, span.start) + 1, folded.find("\n", span.end)
    line = folded[start : end if end >= 0 else len(folded)]
    words = re.findall(r"[^\W\d_]{3,}", line)
    return bool(sum(word.isupper() for word in words) > 0.5 * len(words))


def _groups(scan: Scan, annotations: Annotations) -> Iterator[Unplaced]:
    for match in _GROUP.finditer(scan.reading.folded):
        span = Span(match.start(), match.end(), match.group())
        if not any(span.overlaps(group) for group in annotations.groups):
            yield _unplaced(scan, *match.span(), "group", "no such group with so many members is known")


def _miscounted(vocabulary: Vocabulary, annotations: Annotations) -> Iterator[Unplaced]:
    """Counted groups that never had so many members."""
    for group in annotations.groups:
        plain = len(group.groups) == 1 and not group.without and not group.listed
        known = vocabulary.groups.get(group.groups[0]) if plain else None
        definite = annotations.reading.folded[max(0, group.start - 4) : group.start].lower() == "the "
        most = _most(known) if known is not None else 0
        counted = group.count or 0
        if known is not None and counted and (counted > most or (definite and not _had(known, group))):
            reason = f"{known.name} never had {group.count} members"
            yield Unplaced(group.start, group.end, group.text, "group", reason)


def _most(known: Group) -> int:
    """The most members a group ever had at a time."""
    return max(len(known.members_on(date)) for date in (None, *(m.since for m in known.memberships if m.since)))


def _had(known: Group, group: GroupSpan) -> bool:
    dates = [None, *(m.since for m in known.memberships if m.since)]
    return any(len(known.members_on(date)) == group.count for date in dates)


def _offices(scan: Scan, annotations: Annotations) -> Iterator[Unplaced]:
    """Offices whose holder speaks without a name anywhere in the text."""
    held = [p.role.role.lower() for p in annotations.people if p.role is not None]
    held += [p.honorific.lower() for p in annotations.people if p.honorific]
    folded = scan.reading.folded
    verbs = {
        m.start
        for m in scan.of("speech_verbs")
        if m.keys[0] == "quote" and folded[m.start : m.end] not in ("states", "States")
    }
    for role in annotations.roles:
        if role.end + 1 in verbs and not _is_held(role, held):
            yield _unplaced(scan, role.start, role.end, "office", "its holder speaks and is not named")


def _is_held(role: RoleSpan, held: Iterable[str]) -> bool:
    """Whether somebody named in the text holds the office, as far as its words tell."""
    words = re.findall(r"\w+", role.role.lower())
    return any(all(word in re.findall(r"\w+", other) for word in words) for other in held)


def _speakers(scan: Scan, vocabulary: Vocabulary, annotations: Annotations) -> Iterator[Unplaced]:
    """Capitalised words no lexicon has, right before a verb of speaking."""
    folded, named = scan.reading.folded, _named(annotations)
    for match in scan.of("speech_verbs"):
        before = _WORD_BEFORE.search(folded, max(0, match.start - 40), match.start)
        if match.keys[0] != "quote" or before is None or before[1].isupper() or folded[match.start].isupper():
            continue
        span = Span(before.start(1), before.end(1), before[1])
        if is_english(before[1], vocabulary.words["english_words"]) or any(span.overlaps(o) for o in named):
            continue
        if not any(span.overlaps(Span(h.start, h.end, "")) for h in scan.of("honorifics")):
            yield _unplaced(
                scan, span.start, span.end, "name", "it stands before a verb of speaking and is no known name"
            )
