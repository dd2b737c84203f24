"""Where and when the story itself was written, as its head says.

In: a scan, its dates, places and sentences. Out: the dateline ("DUSHANBE, 16 May 2019 -", "Ashgabat, 6 May 2015
(agency) -", "TASHKENT. /Agency/ -") and the date of publication, which may stand apart from any place ("Published:
3 March 2020", "13 March 2023" on a line of its own). Refused: dates of the first sentence ("On 5
May ..."), captions.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from analytics.annotation.dates.stamps import dates_statement, is_stamp, names_issue, signs_off
from analytics.annotation.scan import Scan
from analytics.annotation.spans import DateSpan, PlaceSpan, SentenceSpan, Span
from analytics.annotation.tokens import ANY_MONTH, STAMP_AHEAD

_HEAD_LINES = 6  # a dateline or date stamp stands within the first lines
_STORY = 80  # characters that a line of the story itself has at least behind its city
_LONGEST_DATELINE = 110  # characters before the story begins
_AGENCY = (
    r"(?:\([^)\n]{2,60}\)|-{0,2} ?/[^/\n]{2,60}/|[A-Z][A-Z. ]{2,24}(?=\s?[-:])|[A-Z]{4,16}(?=\. [A-Z])|"
    r"[A-Z][\w-]{2,20}(?: [A-Z][\w-]{2,20}){0,2}(?=\s?(?:-{1,2}|:)\s))"
)
_NAME = r"[A-Z][\w.'-]*(?:[ /-](?:[A-Z][\w.'-]*|de|la|al|el|of|and|the|am|an|der))*"
_PLACE = re.compile(rf"{_NAME}(?:(?:, ?| ?\(){_NAME}\)?){{0,4}}")
_BEFORE_DATE = re.compile(
    rf"(?:\([^)\n]{{2,60}}\) )?"
    rf"\(?{_PLACE.pattern}\)? ?[,.:;]? ?(?:{_AGENCY})?[,.]? ?[-:|/]{{0,2}} ?(?:the )?"
)
_AFTER_DATE = re.compile(
    rf"\)? ?[.,]? ?(?:{_AGENCY})?[.,]? ?"
    r"(?:(?:-{1,2}|:|\|)(?=[ \"'A-Z])|[.](?=\s?[\"'A-Z])|(?<=[)/])(?= [\"'A-Z])|$)"
)
# A colon closes a dateline only behind capitals or an agency: "Kazakhstan: police meet" is a heading
_UNDATED = re.compile(
    rf"(?:{_PLACE.pattern}[.,]? ?(?:{_AGENCY}[.,]? ?)?-{{1,2}}|[A-Z][A-Z .,'-]+:|"
    rf"{_PLACE.pattern}[.,]? ?{_AGENCY}[.,]? ?:)"
    r" ?(?=[\"'A-Z])"
    r"|[A-Z][A-Z -]{2,20}\. [A-Z]{3,12}(?= [A-Z][a-z])"  # "MOSCOW. KAZINFORM The ministers ..."
)
_PLACE_AFTER = re.compile(
    rf"(?:,| -| \|)? ?\(?(?P<place>{_PLACE.pattern})\)? ?"
    rf"(?:(?:{_AGENCY})? ?(?:-{{1,2}}|:|\|) ?(?=[\"'A-Z])|\. (?=[\"'A-Z])|$)"
)
_NO_PLACE = re.compile(
    r"(?:On|In|At|From|By|The|This|Since|Until|After|Before|During|Between|Today|Photo|Source|Published|Posted|Updated|"
    r"Date|Joint|Press|News|Release|Last|First|Next|Early|Late|Mid|For|To|As|When|While|"
    rf"{ANY_MONTH})\b"
)
_TOWN = re.compile(r"(?P<name>[A-Z][a-z]{3,}(?:[ -][A-Z][a-z]+)?), ")
_NO_TOWN = (
    "country",
    "group",
    "organisation",
    "organisation_heads",
    "roles",
    "months",
    "weekdays",
    "meeting_nouns",
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """span: place to dash; date and place: those it prints; country_iso3: of the place, or the one printed."""

    span: Span
    date: DateSpan | None = None
    place: PlaceSpan | None = None
    country_iso3: str | None = None


def find_dateline(
    scan: Scan, dates: tuple[DateSpan, ...], places: tuple[PlaceSpan, ...], sentences: tuple[SentenceSpan, ...]
) -> Dateline | None:
    """The dateline at the head of the story, or None. An unknown place needs capitals."""
    found = list(_datelines(scan, dates, places, sentences))
    if len(found) < 2 or not found[1].place or (found[0].place and found[0].place.city):
        return found[0] if found else None
    return replace(found[1], date=found[1].date or found[0].date)


def _datelines(
    scan: Scan, dates: tuple[DateSpan, ...], places: tuple[PlaceSpan, ...], sentences: tuple[SentenceSpan, ...]
) -> Iterator[Dateline]:
    titles = [s for s in sentences if s.block == "title"]
    for printed in list(_lines(scan, sentences))[: _HEAD_LINES + len(titles)]:
        line = _behind_stamp(printed)
        in_reach = (d for d in dates if line.covers(d) and d.start - line.start < _LONGEST_DATELINE)
        date = next(in_reach, None)
        end = _dated_end(scan, line, date)
        if end is None and not any(line.covers(title) for title in titles):
            end = _undated_end(scan, line) or _colon_end(scan, line, places)
        if end is None:
            continue
        opens = date is not None and date.start == line.start and date.first != date.last
        start = (
            date.end + 2 if date and opens else line.start
        )  # days of the event before the place are no dateline's
        text = scan.reading.text[start:end].rstrip(" -:|")
        span = Span(start, start + len(text), text)
        inside = date if date and span.covers(date) else None
        dateline = _with_place(scan, span, inside, places)
        if dateline:  # the page's stamp is the surer day
            yield dateline if line is printed else replace(dateline, date=None)


def find_published(
    scan: Scan, dates: tuple[DateSpan, ...], sentences: tuple[SentenceSpan, ...], dateline: Dateline | None
) -> DateSpan | None:
    """The date the document states for its publication: a date stamp, else the dateline's date."""
    lines = list(_lines(scan, sentences))
    titles = [s for s in sentences if s.block == "title"]

    def stamps(scan: Scan, line: Span, date: DateSpan) -> bool:
        return is_stamp(scan, line, date, headline=any(line.covers(title) for title in titles))

    for rule, where in (
        (stamps, [*lines[: _HEAD_LINES + 1], *lines[-3:]]),
        (names_issue, lines[:2]),
        (dates_statement, lines[:_HEAD_LINES]),
        (signs_off, lines[-3:]),
    ):
        for line in where:
            if dateline and dateline.date and line.covers(dateline.span):
                continue
            for date in dates:
                if line.covers(date) and date.kind == "date" and rule(scan, line, date):
                    return _told_before(dateline, date) or date
    return dateline.date if dateline else None


def _told_before(dateline: Dateline | None, stamp: DateSpan) -> DateSpan | None:
    """A full day of the dateline shortly before the page's stamp: the story was told then, and posted later."""
    day = dateline.date.first if dateline and dateline.date else None
    if (
        day is None
        or None in (day.year, day.day)
        or day.month != stamp.first.month
        or day.year != stamp.first.year
    ):
        return None
    return dateline.date if dateline and (day.day or 0) < (stamp.first.day or 0) else None


def _lines(scan: Scan, sentences: tuple[SentenceSpan, ...]) -> Iterator[Span]:
    """The lines of the text outside press contacts, headline included."""
    contact = [s for s in sentences if s.block == "contact"]
    for match in re.finditer(r"[^\n]+", scan.reading.text):
        start = match.start() + (match.group()[0] in "\"'\u201c\u201d\u2018\u00ab")  # a release quoted as it is
        line = Span(start, match.end(), scan.reading.text[start : match.end()])
        if not any(line.covers(s) for s in contact):
            yield line


def _behind_stamp(line: Span) -> Span:
    """The line without the day that a page prints before its dateline: "date 2019-04-24 ASTANA. KAZINFORM"."""
    stamp = STAMP_AHEAD.match(line.text)
    return Span(line.start + stamp.end(), line.end, line.text[stamp.end() :]) if stamp else line


def _dated_end(scan: Scan, line: Span, date: DateSpan | None) -> int | None:
    """Where the dateline of a line with a date ends, or None where the line has none."""
    folded = scan.reading.folded
    if date is None or date.kind != "date" or not date.first.month:
        return None
    if date.start == line.start and date.first.day:
        after = _PLACE_AFTER.match(folded, date.end, line.end)
        return after.end() if after else None
    if date.first != date.last or (
        date.first.day is None and folded[date.start - 2 : date.start] not in (". ", ", ")
    ):
        return None
    before = _BEFORE_DATE.fullmatch(folded, line.start, date.start)
    after = _AFTER_DATE.match(folded, date.end, line.end)
    return after.end() if before and after and not _NO_PLACE.match(folded, line.start) else None


def _undated_end(scan: Scan, line: Span) -> int | None:
    """Where a dateline without a date ends."""
    folded = scan.reading.folded
    undated = _UNDATED.match(folded, line.start, min(line.end, line.start + _LONGEST_DATELINE))
    return undated.end() if undated and not _NO_PLACE.match(folded, line.start) else None


def _colon_end(scan: Scan, line: Span, places: tuple[PlaceSpan, ...]) -> int | None:
    """Where a city with a colon ends that opens a story ("Doha: The undersecretaries met"), not a heading."""
    city = next((p for p in places if p.start == line.start and p.city), None)
    if city is None or not scan.reading.folded.startswith(": ", city.end) or line.end - city.end < _STORY:
        return None
    others = (p for p in places if p.start != city.start and scan.reading.folded[p.start - 1 : p.start] == "\n")
    items = any(scan.reading.folded.startswith(": ", p.end) for p in others)
    return None if items else city.end + 2  # items of a digest open so, too


def _with_place(scan: Scan, span: Span, date: DateSpan | None, places: tuple[PlaceSpan, ...]) -> Dateline | None:
    """The dateline with its place; None where nothing in it is a place."""
    place = next((p for p in places if span.covers(p)), None)
    country = next((c for c in scan.of("country") if span.start <= c.start and c.end <= span.end), None)
    if place:
        return Dateline(span, date, place, place.country_iso3)
    if country and len(country.keys) == 1:
        start, end, iso3 = country.start, country.end, country.keys[0][:3]
        return Dateline(span, date, PlaceSpan(start, end, scan.reading.text[start:end], "", iso3), iso3)
    if date and date.first.day and (town := _unlisted_town(scan, span)):
        return Dateline(span, date, town)
    own_line = scan.reading.text[span.end : span.end + 3].strip(" .").startswith("\n") or span.end == len(
        scan.reading.text
    )
    folded = scan.reading.folded
    printed = re.match(r"[A-Z]{3,}\b", folded[span.start : span.end]) and not own_line
    named = own_line and date and folded[span.start : date.start].rstrip().endswith(",")  # "Panjob, 5 May 2020"
    return Dateline(span, date) if date and (printed or named) else None


def _unlisted_town(scan: Scan, span: Span) -> PlaceSpan | None:
    """A town in no list before the day, if the story goes on to put something there: "at the Palanca crossing"."""
    folded = scan.reading.folded
    named = _TOWN.match(folded, span.start, span.end)
    if named is None or not re.search(rf"\b(?:in|at)(?: the)? {re.escape(named['name'])}\b", folded[span.end :]):
        return None
    start, end = named.span("name")
    if any(m.start < end and start < m.end for kind in _NO_TOWN for m in scan.of(kind)):
        return None
    name = scan.reading.text[start:end]
    return PlaceSpan(start, end, name, name, None)
