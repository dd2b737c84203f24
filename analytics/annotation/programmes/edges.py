"""Where the printed name of a programme begins and ends, and the years at its end.

In: the folded text and the offsets of a head noun ("programme", "strategy"). Out: offsets and `Years`. Refused:
years that another name follows, or that stand behind a verb.
"""

import re
from collections.abc import Sequence

from analytics.annotation.noun_phrases import clause_end, has_complement, phrase_start
from analytics.annotation.programmes.years import Years, years_behind, years_inside
from analytics.annotation.reading import ReadingText
from analytics.vocabulary.phrases import PhraseMatch

# '"Secure Rivers" is an EU programme for 2020-2024': its name stands before
_QUOTED_BEFORE = re.compile(
    r"([\"'])[A-Z](?:(?!\1)[^\n]){3,110}\1,?(?: \([A-Z][^()\n]{1,30}\),?)? (?:is |was )?(?:an? |the )?"
    r"(?:[a-z][\w-]* |[A-Z][\w'-]* ){0,3}$"
)
# the years of a long title, at its end in brackets: "… to Prevent Crime and Strengthen Justice (2016-2021)"
_CLOSING = re.compile(r"[^.;:()\n\"]{1,200} ?\((?=(?:19|20)\d\d ?[-/] ?(?:19|20)?\d\d\))")
_FINITE = re.compile(
    r",? (?:which|who|is|are|was|were|has|have|had|will|would|can|may|said|the [A-Z]\w+ (?:and|of))\b"
)
_DASH = re.compile(r" - $")


def left_edge(folded: str, match: PhraseMatch, bodies: Sequence[PhraseMatch]) -> int:
    """Where a name starts: at the quoted name before it, at the body that it opens with, or before a year that a
    dash joins to it.
    """
    start = phrase_start(folded, match.start)
    line = max(folded.rfind("\n", 0, match.start) + 1, match.start - 180)
    if (quoted := _QUOTED_BEFORE.search(folded, line, match.start)) is not None:
        return quoted.start()
    start = next((body.start for body in bodies if body.start < start <= body.end), start)  # "Authority on X …"
    if (dash := _DASH.search(folded, max(0, start - 3), start)) and folded[start : start + 2] == "20":
        start = phrase_start(folded, dash.start() + 1)  # "the Corridor - 2035 programme"
    return start


def against(folded: str, end: int) -> int:
    """Where "against terrorism and extremism" behind a programme's years ends; `end` where nothing of it "
    "follows."""
    return trim_end(folded, end, clause_end(folded, end)) if folded.startswith(" against ", end) else end


def years_in_clause(reading: ReadingText, start: int, limit: int) -> Years | None:
    """Years that close a complement: "on combating terrorism for 2022-2024", "for South Asia (2013-2015)"."""
    inside = years_inside(reading, start, min(limit + 24, len(reading.folded)))  # 24: "(for the period 2016-2021"
    if inside is not None and inside.first is None and inside.end <= limit:
        return inside  # "to help the towns of the coast until 2030"
    if inside is None or inside.first is None or re.match(r" [A-Z]", reading.folded[inside.end : inside.end + 2]):
        return None  # years that another name follows belong to that: "the 2023-2024 Presidency Priorities"
    for position in range(inside.first.start - 1, start - 1, -1):
        behind = years_behind(reading, position)
        if behind is None or behind.first is None or behind.first.start != inside.first.start:
            gap_start = position + 1
            break
    else:
        gap_start = start
    return (years_behind(reading, gap_start) or inside) if gap_start <= limit + 1 else None


def closing_years(reading: ReadingText, head_end: int, next_head: int) -> Years | None:
    """The years in brackets at the end of a title that has verbs: "Programme to Prevent … (2016-2021)"."""
    title = (
        _CLOSING.match(reading.folded, head_end, next_head) if has_complement(reading.folded, head_end) else None
    )
    if title is None or _FINITE.search(title.group()):
        return None
    return years_behind(reading, title.end() - 1)


def trim_end(folded: str, head_end: int, end: int) -> int:
    """The phrase without a comma or joining word at its end."""
    trimmed = re.sub(r"(?:[\s,]+(?:and|or|of|the|for|in|on|to|&)?(?=[\s,]|$))+$", "", folded[head_end:end])
    return head_end + len(trimmed)


def sentence_end(folded: str, position: int) -> int:
    """Where the sentence ends that a position stands in."""
    stop = re.compile(r"[.!?](?:\s|$)|\n").search(folded, position)
    return stop.start() if stop else len(folded)
