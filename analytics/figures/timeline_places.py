"""Where events stand on a timeline: in which row of their lane, and where their names find room.

In: events as rows. Out: the same rows with days on the axis, pixels, label and height. Widths are those of a wide
screen; on a narrow one the labels are not shown.
"""

from collections import Counter
from datetime import date

import pandas as pd

from analytics.figures.wording import shortened
from analytics.queries.choices import kind_name
from analytics.queries.records import Record

LANES = {"programme": "Programmes", "meeting": "Meetings", "agreement": "Agreements"}
_WIDTH = 1000  # pixels that the time axis is taken to have, to keep labels apart
_LETTER = 6.6  # pixels a letter of a label takes, at 12 px
_MARK = 16  # pixels a mark takes
_SHORT = 14  # pixels below which a bar is not seen as one
_LABELLED = 40  # events of a lane up to which each is named beside its mark
_TURN = 0.7  # of the axis: what ends beyond has its label on the left
_DENSE = 0.6  # height of a row where nothing is named
LANE_GAP = 0.5  # rows


def place_events(events: list[Record], low: int, high: int) -> list[Record]:
    """Events with pixels, label and row: the first row of its lane in which nothing is in the way."""
    crowd = Counter(row["lane"] for row in events)
    placed = [_measured(row, low, high, crowd[row["lane"]] <= _LABELLED) for row in events]
    top = 0.0
    for lane in LANES:
        inside = [row for row in placed if row["lane"] == lane]
        rows = _rows(inside)
        for row, place in zip(inside, rows, strict=True):
            row["y"] = top + place * row["step"]
        top += (max(rows) + 1) * inside[0]["step"] + LANE_GAP if rows else 0
    return placed


def _measured(event: Record, low: int, high: int, named: bool) -> Record:
    """An event with its days on the axis, the pixels they take, its label and the side where that stands."""
    scale = _WIDTH / (high - low)
    row = dict(event)
    row["first"] = max(date.fromisoformat(row["first_day"]).toordinal(), low)
    row["last"] = min(date.fromisoformat(row["last_day"]).toordinal() + 1, high)
    row["left"], row["right"] = (row["first"] - low) * scale, (row["last"] - low) * scale
    row["long"] = row["right"] - row["left"] >= _SHORT
    row["inferred"] = row["date_basis"] == "inferred"
    row["pale"] = row["lane"] != "programme" and row["precision"] != "day"
    row["label"], row["step"] = (_label(row), 1.0) if named else ("", _DENSE)
    row["side"] = _side(row)
    return row


def extent(events: pd.DataFrame) -> tuple[int, int]:
    """First and last day of the axis: all events and 4 % of air, two years at least."""
    low = date.fromisoformat(events["first_day"].min()).toordinal()
    high = date.fromisoformat(events["last_day"].max()).toordinal()
    air = max((high - low) // 25, (731 - (high - low)) // 2, 20)
    return low - air, high + air


def window(first: int, last: int) -> tuple[int, int]:
    """First day of the axis, and the one after the last, for whole years."""
    return date(first, 1, 1).toordinal(), date(last, 12, 31).toordinal() + 1


def _side(row: Record) -> str:
    """Where the label goes: right of the mark, left of it, or inside a bar that fills the axis."""
    if row["right"] <= _TURN * _WIDTH:
        return "right"
    return "left" if row["left"] >= len(row["label"]) * _LETTER or not row["long"] else "inside"


def _label(row: Record) -> str:
    """A programme by its name; a meeting or agreement by its kind and place, since names of meetings are long."""
    if row["lane"] == "programme":
        return shortened(row["title"], 70)
    return shortened(
        ", ".join(part for part in (kind_name(row["kind"]), row["city"] or row["country"]) if part), 44
    )


def _rows(lane: list[Record]) -> list[int]:
    """For each event of a lane, earliest first, the first row in which nothing is in its way."""
    taken: list[list[tuple[float, float]]] = []
    rows = []
    for row in lane:
        left, right = _pixels(row)
        free = (place for place, spans in enumerate(taken) if all(right <= a or b <= left for a, b in spans))
        place = next(free, len(taken))
        if place == len(taken):
            taken.append([])
        taken[place].append((left, right))
        rows.append(place)
    return rows


def _pixels(row: Record) -> tuple[float, float]:
    """From where to where an event needs its row for itself, label and mark included."""
    middle = (row["left"] + row["right"]) / 2
    left, right = min(row["left"], middle - _MARK / 2), max(row["right"], middle + _MARK / 2)
    text = len(row["label"]) * _LETTER + 18 if row["label"] else 2
    if row["side"] == "inside":
        return left, max(right, left + text)
    return (left - text, right) if row["side"] == "left" else (left, right + text)
