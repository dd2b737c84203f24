"""Peers that read dates: a text and the day it was written on in, dates with offsets out.

Each function makes a reader from a package of requirements-peers.txt, which is loaded only then. A found date is
{start, end, text, values, days}: `values` are the years, months or days (ISO 8601) that it may mean, `days` the
first and last days. A package that says neither which unit it read nor which of several readings it prefers is
given the benefit of the doubt: each of them is listed, and a scorer takes the one that is right.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from importlib import import_module
from typing import Any

DatePeer = Callable[[str, str], list[dict[str, Any]]]
_CALENDAR = re.compile(r"\d{4}(-\d{2}){0,2}$")
_LENGTH = {"year": 4, "month": 7, "day": 10, "time": 10}  # characters of an ISO day that say so much


def dateparser() -> DatePeer:
    """dateparser's search in English, a past date before a coming one, with the unit that it names."""
    search = import_module("dateparser.search").search_dates

    def read(text: str, written_on: str) -> list[dict[str, Any]]:
        settings = {"RELATIVE_BASE": datetime.fromisoformat(written_on), "PREFER_DATES_FROM": "past"}
        found = search(text, languages=["en"], settings=settings, add_period=True) or []
        return list(_placed(text, ((words, moment, period) for words, moment, period in found)))

    return read


def datefinder() -> DatePeer:
    """datefinder's search; it names no unit."""
    find = import_module("datefinder").find_dates

    def read(text: str, written_on: str) -> list[dict[str, Any]]:
        base = datetime.fromisoformat(written_on)
        found = find(text, source=True, index=True, base_date=base)
        return [_moment(start, end, words, day) for day, words, (start, end) in found]

    return read


def parsedatetime() -> DatePeer:
    """parsedatetime's search of single dates, and its ranges; it names no unit."""
    calendar = import_module("parsedatetime").Calendar()

    def read(text: str, written_on: str) -> list[dict[str, Any]]:
        base = datetime.fromisoformat(written_on)
        found = calendar.nlp(text, base) or ()
        dates = [_moment(start, end, words, day) for day, flag, start, end, words in found if flag in (1, 3)]
        begin, finish, flag = calendar.evalRanges(text, base.timetuple())
        if flag == 1:
            ends = date(*begin[:3]).isoformat(), date(*finish[:3]).isoformat()
            dates.append(_found(0, len(text), text, [], _both_ends(*ends)))
        return dates

    return read


def timefhuman() -> DatePeer:
    """timefhuman's search of dates, ranges and lists; it names no unit."""
    package = import_module("timefhuman")

    def read(text: str, written_on: str) -> list[dict[str, Any]]:
        config = package.tfhConfig(now=datetime.fromisoformat(written_on), return_matched_text=True)
        return [
            item
            for words, (start, end), value in package.timefhuman(text, config=config)
            for item in _of_value(start, end, words, value)
        ]

    return read


def recognizers() -> DatePeer:
    """The Python port of Recognizers-Text."""
    package = import_module("recognizers_date_time")

    def read(text: str, written_on: str) -> list[dict[str, Any]]:
        base = datetime.fromisoformat(written_on)
        found = package.recognize_datetime(text, package.Culture.English, reference=base)
        return [
            _recognized(item.start, item.end + 1, item.text, item.resolution["values"] or [])
            for item in found
            if item.resolution
        ]

    return read


def _placed(text: str, found: Iterator[tuple[str, datetime, str]]) -> Iterator[dict[str, Any]]:
    """Dates by their words, in the order of the text: dateparser gives no offsets."""
    position = 0
    for words, moment, period in found:
        start = max(text.find(words, position), 0)
        position = start + len(words)
        day = moment.date().isoformat()
        values = [day[: _LENGTH[period]]] if period in _LENGTH else []
        yield _found(start, position, words, values, [_whole(moment.date(), period)])


def _whole(day: date, period: str) -> tuple[str, str]:
    first, last = day, day
    if period == "week":
        first = day - timedelta(day.weekday())
        last = first + timedelta(6)
    elif period == "month":
        first = day.replace(day=1)
        last = (first + timedelta(31)).replace(day=1) - timedelta(1)
    elif period == "year":
        first, last = date(day.year, 1, 1), date(day.year, 12, 31)
    return first.isoformat(), last.isoformat()


def _of_value(start: int, end: int, words: str, value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for item in value:
            yield from _of_value(start, end, words, item)
    elif isinstance(value, tuple):
        first, last = (item.date().isoformat() for item in value)
        yield _found(start, end, words, [], _both_ends(first, last))
    elif isinstance(value, datetime):
        yield _moment(start, end, words, value)


def _recognized(start: int, end: int, words: str, resolved: list[dict[str, str]]) -> dict[str, Any]:
    values, days = [], []
    for value in resolved:
        if value["type"] in ("date", "datetime") and _CALENDAR.match(value.get("value", "")[:10]):
            values.append(value["value"][:10])
            days += _both_ends(values[-1], values[-1])
        elif value["type"] == "daterange" and "start" in value and "end" in value:
            timex = value["timex"].replace("XXXX", value["start"][:4])
            values += [timex] if _CALENDAR.match(timex) else []
            days += _both_ends(value["start"], value["end"])
    return _found(start, end, words, values, days)


def _moment(start: int, end: int, words: str, moment: datetime) -> dict[str, Any]:
    day = moment.date().isoformat()
    return _found(start, end, words, [day[:length] for length in (4, 7, 10)], [(day, day)])


def _both_ends(first: str, last: str) -> list[tuple[str, str]]:
    """A range whose end counts, and one that ends before it: packages differ."""
    try:
        before = date.fromisoformat(last) - timedelta(1)
    except ValueError:
        return []
    return [(first, last), (first, before.isoformat())]


def _found(start: int, end: int, words: str, values: list[str], days: list[tuple[str, str]]) -> dict[str, Any]:
    return {"start": start, "end": end, "text": words, "values": values, "days": days}
