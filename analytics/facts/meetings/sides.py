"""Which of an event's days a date is: its first, its last, or all of it, by the verbs and nouns around it.

In: annotations, an event phrase and a date beside it. Out: a `Side`. "Concluded on Friday" gives the last day,
"the opening session on Monday" the first, "took place on 5 May" the whole of it.
"""

import re
from typing import Literal

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import DateSpan
from analytics.facts.meetings.lengths import COUNT
from analytics.facts.meetings.mentions import Mention

Side = Literal["whole", "first", "last"]

_COUNTED = COUNT.replace("?P<number>", "?:")
_OF_IT = r"of (?:the|an?|this|that|their|its|his|her)"
LAST_DAY = re.compile(
    r"\b(?:concluded|ended|ending|concluding|finishing|"
    r"(?:to|will|until it) (?:conclude|end|close|finish)|"
    r"(?:wrapped|wound|wraps|winds) up|closed|(?:came|comes|drew|brought) to (?:an|a|its) "
    r"(?:end|close)|finished|completed|concludes|ends|closes|rounded off|graduated|graduation|final day|last day|"
    r"closing (?:day|ceremony|session|event|plenary|remarks|speech|address)|at the closing|"
    rf"(?:end|close|conclusion|completion|closure) {_OF_IT}|(?:after|on|upon) (?:completing|finishing)|"
    rf"after (?:an?|the|his|her|their|its) (?:{_COUNTED})[- ](?:day|week)|"
    r"returned home|(?:left|departed)(?! for) [A-Z]\w+)\b",
    re.I,
)
_FIRST_DAY = re.compile(
    r"\b(?:began|begins|begun|beginning|starting|started|starts|opened|opens|kicked[- ]off|kicks[- ]off|commenced|"
    r"commences|got (?:under ?way|off)|arrived|arrives|first day|set off|at the (?:opening|start)|"
    r"opening (?:day|ceremony|session|event|plenary|remarks|speech|address)|"
    rf"(?:start|beginning|commencement) {_OF_IT}|"
    r"(?:left|leaves|departed|departs) for)\b",
    re.I,
)
# "at the end of the two-day talks", told on their last day
_AT_END = re.compile(
    r"\b(?:at|by|towards|on) the (?:end|close|conclusion|last day|final day) of (?:the |a |an |their |its )?"
    r"(?:[\w-]+ )?$"
)
_PAST_DAYS = re.compile(rf"\b(?:over|for|during|in) the (?:past|last) {COUNT} days\b", re.I)
_TURNS = re.compile(rf"(?: [\w'(),/-]+){{0,12}}? (?:{LAST_DAY.pattern}|{_FIRST_DAY.pattern})", re.I)
# "from Monday to Friday", printed as two dates
_RANGE_END = re.compile(
    r"(?:\b(from)|day,? (?:to|and)|\byesterday and|\buntil|\btill|\bthrough) (?:on )?(?:the )?$", re.I
)
_RANGE_START = re.compile(r" (?:to|and|until|till|through) (?:on )?(?:[A-Z][a-z]+day|today|tomorrow)\b")
# "gathered on 1 June for a three-day conference"
_FOR_DAYS = re.compile(
    rf"(?: in [A-Z]\w+)? (?:for|to (?:attend|begin|start|open)) an? (?:{_COUNTED})[- ](?:day|week)"
)
_VERB_AFTER = re.compile(rf",? (?:{LAST_DAY.pattern}|{_FIRST_DAY.pattern})", re.I)  # "yesterday concluded"
_VERB_BEFORE = re.compile(rf"(?:{LAST_DAY.pattern}|{_FIRST_DAY.pattern}) (?:here )?(?:on |from )?(?:the )?$", re.I)
# "the course that started in Lome on 14 September concluded"
_CLAUSE_OF_START = re.compile(
    rf"\b(?:that|which) (?:had |has |was |were )?(?:{_FIRST_DAY.pattern})"
    r"(?: (?!(?:and|until|till|through) )[^\s.;,]+)* (?:on )?(?:the )?$",
    re.I,
)
# "On 22 May, a course for officers of six states began": behind the phrase, and no other's verb
_VERB_FOLLOWS = re.compile(
    r"(?: (?!(?:who|which|that|where|when|and|after|before)\b)[\w'()/-]+){0,10}?"
    rf" (?:{LAST_DAY.pattern}|{_FIRST_DAY.pattern})",
    re.I,
)
_CLAUSE = 110  # characters before a date in which its verb stands


def side_of(annotations: Annotations, mention: Mention, span: DateSpan) -> Side:
    """Whether a date is the event's first day, its last, or all of it."""
    start = max(mention.sentence.start, span.start - _CLAUSE)
    before = annotations.reading.folded[start : span.start]
    if span.first != span.last:
        return "whole"
    behind = (rule.match(annotations.reading.folded, span.end) for rule in (_FOR_DAYS, _RANGE_START))
    if _CLAUSE_OF_START.search(before) or any(behind):
        return "first"
    if verb := _VERB_BEFORE.search(before) or _VERB_AFTER.match(annotations.reading.folded, span.end):
        return "last" if LAST_DAY.search(verb.group()) else "first"
    if range_end := _RANGE_END.search(before):
        return "first" if range_end.group(1) else "last"
    if span.end < mention.span.start:  # "On Friday, the centre concluded a course"
        before += annotations.reading.folded[span.end : min(mention.span.end, span.end + 2 * _CLAUSE)]
        follows = _VERB_FOLLOWS.match(annotations.reading.folded, mention.span.end, mention.sentence.end)
        before += follows.group() if follows else ""
    ends, begins = [m.end() for m in LAST_DAY.finditer(before)], [m.end() for m in _FIRST_DAY.finditer(before)]
    if not ends and not begins:
        return "whole"
    return "last" if max(ends, default=0) > max(begins, default=0) else "first"


def told_on(annotations: Annotations, mention: Mention) -> Side | None:
    """Which of an undated event's days is that of the story: "reached at the end of the two-day talks"."""
    folded, sentence = annotations.reading.folded, mention.sentence
    before = folded[sentence.start : mention.span.start]
    if _AT_END.search(before) or _PAST_DAYS.search(folded, sentence.start, sentence.end):
        return "last"
    verb = _VERB_BEFORE.search(before + " ") or _TURNS.match(folded, mention.span.end, sentence.end)
    return None if verb is None else "last" if LAST_DAY.search(verb.group()) else "first"
