"""Paragraphs and sentences of a reading text, each paragraph with its kind.

In: a `Scan`. Out: `SentenceSpan`s that cover all printed words once, in order. The headline is block "title";
press contacts, picture credits and by-lines, links to other pages, and list items have blocks of their own, so
that no rule takes a spokesperson for a participant.
"""

import re
from collections.abc import Iterator

from analytics.annotation.reading import ReadingText
from analytics.annotation.scan import Scan
from analytics.annotation.spans import Block, SentenceSpan, Span
from analytics.annotation.tokens import ANY_MONTH

_STOP = re.compile(r"""[.!?]+["')\]]*\s*(?=[\s"'(\[A-Z0-9]|$)""")
_INITIAL = re.compile(r"(?:^|[\s.(-])[A-Z]\.$")
_DOTTED = re.compile(r"(?:\b[A-Za-z]\.){2,}$")
_STARTERS = re.compile(r"(The|In|On|At|He|She|It|They|This|These|We|Mr|Ms|As|For|A|An|During|According)\b")

_CONTACT = re.compile(
    r"(for (further|more|additional) (information|details|inquiries)\b.{0,80}?(contact|please|e-?mail|call|write)"
    r"|(press|media) (contacts?|enquir|inquir|office)\b|contacts?( details| information| persons?)?\s*:|"
    r"to contact us)",
)
_CREDIT = re.compile(r"(\(?(photos?|pictures?|images?|video)( credits?| by|s?:| ©)|©|caption:)")
# A caption ends with who took the picture: an agency, a stroke and a name, or "Photo:" and the agency
_CAPTION = re.compile(
    r".{10,300}\((?:(?:[Pp]hotos?|[Ss]ource|[Ii]mage|[Cc]redit)s?:|[A-Z][\w. -]{1,25}/) ?[A-Z][\w. '-]{1,40}\)\.?"
)
_BYLINE = re.compile(r"By (?:[A-Z][\w.'-]+ ?){2,4}(?:, [\w ]{3,40})?$")
_LINK = re.compile(
    r"(read more|visit (the )?web ?site|click here|see also|related (stories|links|content)|web-?story|follow us|"
    r"(the )?(full |original )?(text|article|story|version|report) (is available )?"
    r"(here|in (russian|french|spanish|arabic|english))|"
    r"source:|tags?:|share (this|on)|https?://|www\.)"
)
_DAY_OF_MONTH = re.compile(  # "11.-12. May 2013"
    rf"(?<!\d)\d{{1,2}}\. (?:{ANY_MONTH})\b"
    r"(?! \d{1,2}\b)"
)
_NUMBERING = re.compile(r"\(?(\d{1,2}|[A-Za-z]|[ivx]{1,4})\.")
_BULLET = re.compile(r"([•·▪●◦‣*o–-]|\(?\d{1,2}[.)]|\(?[a-z][.)]|\(?[ivx]{1,4}[.)])\s+\S")
# What stands above a headline: "Press release", "Tirana, 9 March 2023", "Ref: 12/2020"
_STAMP = re.compile(
    r"(?i:(?:joint )?(?:press|news|media) (?:release|statement|note|advisory|"
    r"communique)s?(?: ?\([\w /-]{1,20}\))?|news(?: story)?|announcement|"
    r"for immediate release|web story|speech|press communique|latest news)\.?|"
    r"(?:(?i:press release|published|posted|date)[\w ]{0,12}[:|"
    r"]? ?)?(?:[A-Z][\w' -]{2,30}(?:, [A-Z][\w' -]{2,30})?, ?)?"
    r"(?:[A-Z][a-z]+day,? )?(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? \d{4}|[A-Z][a-z]+\.? \d{1,2},? \d{4}|"
    r"\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d\d-\d\d)(?:,? \d{1,2}:\d\d)?\.?|(?i:ref(?:erence)?|"
    r"no)\.?:? [\w/ -]{2,20}|[^>\n]{2,40}(?: > [^>\n]{2,40})+|"
    r"[^\n]{2,40}\d{4} \| [^\n]{3,60}"
)
# A publisher's name above the stamp: few words, or all in capitals
_LETTERHEAD = re.compile(
    r"(?:\S+ ){0,3}\S+|[^a-z]+|(?:\S+ ){0,8}(?:Embassy|Ministry|Delegation|Secretariat|Mission|Agency|"
    r"Commission)\b(?: \S+){0,6}"
)
_STAMP_LINES = 3  # lines at the head that may be stamps
_HEADLINE_LIMIT = 250  # characters; longer first lines are lead paragraphs
_CONTACT_LINE_LIMIT = 160  # characters; a longer line after a contact notice is prose again


def find_sentences(scan: Scan) -> tuple[SentenceSpan, ...]:
    """All sentences in text order, each with its paragraph's number and block."""
    stops = _abbreviation_ends(scan)
    lines = list(_lines(scan.reading))
    blocks = _blocks(scan.reading, lines)
    return tuple(
        SentenceSpan(start, end, scan.reading.text[start:end], block, number)
        for number, (line, block) in enumerate(zip(lines, blocks, strict=True))
        for start, end in _split(scan.reading, line, stops)
    )


def find_title(sentences: tuple[SentenceSpan, ...]) -> Span | None:
    """The headline (the first paragraph of block "title"), or None where the document has none."""
    title = [s for s in sentences if s.block == "title"]
    first = [s for s in title if s.paragraph == title[0].paragraph]
    return Span(first[0].start, first[-1].end, " ".join(s.text for s in first)) if first else None


def _lines(reading: ReadingText) -> Iterator[Span]:
    for match in re.finditer(r"[^\n]+", reading.text):
        text = match.group().strip()
        if text:
            start = match.start() + match.group().index(text)
            yield Span(start, start + len(text), text)


def _blocks(reading: ReadingText, lines: list[Span]) -> list[Block]:
    """The kind of each line; a contact notice colours the short lines after it."""
    blocks: list[Block] = []
    head = _headline(reading, lines)
    in_contact = False
    for number, line in enumerate(lines):
        lower, folded = reading.lower[line.start : line.end], reading.folded[line.start : line.end]
        in_contact = bool(_CONTACT.match(lower)) or (in_contact and len(lower) < _CONTACT_LINE_LIMIT)
        if in_contact:
            blocks.append("contact")
        elif head is not None and (number == head or (number <= head + 2 and line.text == lines[head].text)):
            blocks.append("title")
        elif number < _STAMP_LINES and _STAMP.fullmatch(folded):
            blocks.append("dateline")
        else:
            blocks.append(_plain_block(lower, folded))
    return blocks


def _plain_block(lower: str, folded: str) -> Block:
    credit = _CREDIT.match(lower) and len(lower) < _CONTACT_LINE_LIMIT
    if credit or _BYLINE.match(folded) or _CAPTION.fullmatch(folded.strip()):
        return "credit"
    if (_LINK.match(lower) and len(lower) < _CONTACT_LINE_LIMIT) or _mostly_foreign(lower):
        return "link"
    return "list" if _BULLET.match(lower) else "body"


def _mostly_foreign(lower: str) -> bool:
    """Whether most letters are of another alphabet: a pointer to a translation."""
    letters = [c for c in lower if c.isalpha()]
    return sum(not c.isascii() for c in letters) > 0.4 * len(letters) > 0


def _headline(reading: ReadingText, lines: list[Span]) -> int | None:
    """The number of the line that reads as a headline: the first behind press stamps, with text after it.

    A letterhead may stand above a stamp ("FORUM SECRETARIAT / Press statement / headline"), and a stamp below
    the headline; running text behind the stamp tells which.
    """
    head = [reading.folded[line.start : line.end] for line in lines[: _STAMP_LINES + 2]]
    stamps = [number for number, folded in enumerate(head) if _STAMP.fullmatch(folded)]
    first = next((number for number in range(len(head)) if number not in stamps), None)
    if first is None:
        return None
    below = [number for number in stamps if number > first]
    behind = next((n for n in range(below[0], len(head)) if n not in stamps), first) if below else first
    if behind != first and _LETTERHEAD.fullmatch(head[first]) and _could_be_headline(head, lines, behind):
        return behind
    return first if _could_be_headline(head, lines, first) else None


def _could_be_headline(head: list[str], lines: list[Span], number: int) -> bool:
    rest = lines[number + 1 :]
    asides = head[number].startswith("(") or head[number].endswith(",") or _BYLINE.match(head[number])
    return bool(rest) and not asides and _is_headline(head[number], max(len(other.text) for other in rest))


def _is_headline(folded: str, longest_other: int) -> bool:
    if len(folded) > _HEADLINE_LIMIT or _CONTACT.match(folded.lower()):
        return False
    if _DATELINE.match(folded) or _BULLET.match(folded):
        return False
    if not folded.rstrip("\"')").endswith((".", ":", ";")):
        return True
    one_sentence = not re.search(r"[.!?] [A-Z]", folded)
    return one_sentence and not _LEAD.match(folded) and len(folded) <= longest_other


# "DUSHANBE, 16 May 2019 -", "Ashgabat (agency) -": a story that starts without a headline
_DATELINE = re.compile(
    r"[A-Z][A-Z .'-]{2,40} ?- |(?:[A-Z][A-Z .'-]{2,40}(?:, [\w .,'-]{2,40}| ?\([^)]{2,40}\)|\. [A-Z]{3,15}){1,3}|"
    r"[A-Z][\w .'-]{2,40}(?:, [\w .'-]{0,30}\d{1,4}[\w .,'-]{0,20}| ?\([^)]{2,40}\)){1,3}) ?(?:-|:|/)+ "
)
_LEAD = re.compile(r"(On \d|On [A-Z][a-z]+ \d|On [A-Z][a-z]+day|From \d|Today|Yesterday|Earlier|This week|Last )")


def _abbreviation_ends(scan: Scan) -> frozenset[int]:
    return frozenset(match.end for match in scan.of("abbreviations"))


def _split(reading: ReadingText, line: Span, abbreviations: frozenset[int]) -> Iterator[tuple[int, int]]:
    folded, start = reading.folded, line.start
    for stop in _STOP.finditer(folded, line.start, line.end):
        if stop.end() < line.end and _no_end(folded, start, stop, line.end, abbreviations):
            continue
        if stop.group().rstrip()[-1] in "\"')" and folded[stop.end() : line.end].lstrip()[:1].islower():
            continue  # a quoted name or question: 'a dialogue "Who Pays?" was held'
        end = stop.start() + len(stop.group().rstrip())
        if folded[start:end].strip():
            yield start, end
        start = stop.end()
        while start < line.end and folded[start].isspace():
            start += 1
    if start < line.end:
        yield start, line.end


def _no_end(folded: str, start: int, stop: "re.Match[str]", line_end: int, abbreviations: frozenset[int]) -> bool:
    """Whether a full stop belongs to an abbreviation, an initial or a number and no sentence ends there."""
    if not stop.group().startswith(".") or stop.group().startswith(".."):
        return False
    if stop.end() < line_end and stop.end() == stop.start() + len(stop.group().rstrip()):
        after = folded[stop.end()]
        if not after.isspace() and not (stop.group()[-1] in "\"')]" or after in "\"'"):
            return not after.isupper() or not folded[stop.start() - 1].islower()
    point = stop.start() + 1
    if _NUMBERING.fullmatch(folded, start, point):
        return True
    if _DAY_OF_MONTH.search(folded, max(start, point - 3), min(line_end, point + 15)):
        return True
    if point in abbreviations or _INITIAL.search(folded, max(start, point - 3), point):
        return True
    return bool(_DOTTED.search(folded, max(start, point - 8), point)) and not _STARTERS.match(folded, stop.end())
