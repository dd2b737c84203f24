"""Of which format an event was: in person, online, or both.

In: the sentences that speak of an event, and the city that the text prints for it. Out: "hybrid", "online",
"in-person" or None with the words it rests on. Refused: formats of other events ("after two years of online
sessions", "offers online courses"), what stands in quotations, and things that are only called so ("hybrid war").
"""

import re
from collections.abc import Iterator, Sequence

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import SentenceSpan, Span

Format = tuple[str | None, tuple[Span, ...]]

_EVENT = (
    r"(?:format|mode|meeting|event|conference|training|workshop|session|seminar|consultations?|dialogue|"
    r"forum|course|briefing|summit|round ?table|discussion|gathering|talks|exercise|side event|webinar|"
    r"participation|attendance|symposium|ceremony|lecture|lesson)s?"
)
_VIDEO = (
    r"(?:(?:by|via|through|over|on|using) (?:a |the |means of )?(?:video ?-?(?:conferenc\w*|links?|"
    r"communication)|zoom|"
    r"tele-?conferenc\w*|(?:microsoft |ms )teams|(?-i:Teams)|webex|skype|google meet|online platform|vtc))\b"
)
_AWAY = rf"(?:\b(?:online|on line|virtually|remotely|on (?:the )?screen|(?:by|via) video)\b|\b{_VIDEO})"
_HYBRID = re.compile(
    r"\bhybrid\b(?! (?:war\w*|threats?|attacks?|vehicles?|regimes?|courts?|crops?|strateg\w+))|"
    r"\b(?:mixed|blended|combined|dual) (?:format|mode)\b|"
    r"\bboth physical(?:ly)? (?:and|or) (?:virtual|online|remote)(?:ly)?\b|"
    r"\bpartly (?:in|on|at) [\w ]{2,30}(?:,| and) partly (?:in|on|at|by|via) |"
    rf"\bon[- ]?site (?:and|or) {_AWAY}|{_AWAY} (?:and|or) on[- ]?site\b|"
    rf"\bin the (?:room|hall)\b.{{0,60}}{_AWAY}|"
    rf"\b(?:the )?(?:rest|others?|remaining [\w ]{{1,30}})(?: \w+){{0,2}} {_AWAY}",
    re.I,
)
_IN_PERSON = re.compile(
    rf"\bin[- ]person\b|\bface[- ]to[- ]face\b(?! (?:interview|contact|interact|counsel|communicat)\w*)|"
    rf"\bphysical {_EVENT}\b|\b(?:met|gathered|attended|present) physically\b",
    re.I,
)
_ELSEWHERE = re.compile(rf"{_AWAY}|\b(?:streamed|virtual {_EVENT}|online {_EVENT})\b", re.I)
# Some were not there: "colleagues joined online", "addressed the meeting via videoconference"
_FROM_AFAR = re.compile(
    r"\b(?:joined|followed|following|participated|attended|connected|took part|taking part|joining|seen|spoke|"
    rf"greeted|addressed|addressing|dialled in)(?:,? [\w',]+){{0,6}}? {_AWAY}",
    re.I,
)
# Single guests, where the others were in a city
_SINGLE = re.compile(
    r"\b(?:joined|followed|seen|spoke|took part|connected|greeted [\w ]{2,30}|addressed [\w ]{2,30})(?: "
    rf"[\w']+){{0,3}}? (?:{_VIDEO}|on (?:the )?screen|(?:by|via) video\b)|"
    r"\b(?:some|several|a few|others|colleagues|those|(?:one|two|three|four) [\w ]{0,20}(?:specialist|"
    r"expert|speaker|lecturer|trainer|prosecutor|judge|official|officer|delegate|participant|minister|member|"
    r"representative|facilitator|colleague|delegation)s?)\b[^.;:]{0,50}"
    r"\b(?:join|follow|participat|attend|connect|took part|"
    rf"taking part|spoke|seen|address)\w*\b[^.;:]{{0,30}}{_AWAY}|"
    rf"\b(?:with|while) [^.;:]{{2,60}} (?:connect|join|follow|participat|attend)(?:ing|ed) {_AWAY}|"
    r"\bconnected from [A-Z]\w+",
    re.I,
)
_ONLINE = re.compile(
    rf"\b(?:online|virtual|remote|web-based)(?: [\w-]+){{0,3}}? {_EVENT}\b|\b(?:held|conducted|organi[sz]ed|"
    r"convened|took place|met|gathered|hosted|delivered|together|moved|run|taught)(?: [\w,-]+){0,5}? "
    rf"(?:online|virtually|remotely)\b|\b{_VIDEO}|"
    r"\b(?:held|conducted|organi[sz]ed|convened|hosted|delivered|run) by (?:[\w'&()-]+ ){1,10}?"
    r"(?:online|virtually|remotely)(?=[.,;]| (?:on|from|last|this|today|yesterday|[A-Z])|$)|"
    r"\bdistance(?:[- ]learning)? (?:course|training|seminar|workshop)\b|"
    r"\bvideo[ -]?conference\b(?! (?:room|equipment|system|facilit|hall|unit))|\bwebinar\b",
    re.I,
)
# Words before a format that is another event's
_ANOTHERS = re.compile(
    r"\b(?:last (?:year|month|spring|autumn|time)|next|(?:was|were|be) (?:followed|preceded) by|"
    r"previous|earlier|after|before|prior to|instead of|unlike|rather than|offers?|offered|offering|"
    r"provides?|receive|access to|enrol\w* in|available|develop\w*|launch\w* of|since the last|surveillance|"
    r"recorded)\b[^.;,]{0,60}$|"
    r"\b(?:interviews?|hearings?|testimon(?:y|ies)|witness(?:es)?) $|"
    r"\b(?:discuss\w*|inspect\w*|dealt with|debated|learned about|studied|talked about)\b[^.;,]{0,60}"
    r"(?<!\bat an )(?<!\bat a )(?<!\bin an )(?<!\bin a )(?<!\bduring an )(?<!\bduring a )(?<!\bat the )"
    r"(?<!\bin the )$",
    re.I,
)
_OF_HEARINGS = re.compile(r"\b(?:interviews?|hearings?|testimon(?:y|ies)|witness(?:es)?) $", re.I)
_BEFORE = 90  # characters before a format in which such words stand


def event_format(annotations: Annotations, sentences: Sequence[SentenceSpan], city: str | None = None) -> Format:
    """ "hybrid", "online" or "in-person" where the sentences say so; city: where it was, if that is printed."""
    in_person = next(_found(annotations, _IN_PERSON, sentences), None)
    hybrid = next(_found(annotations, _HYBRID, sentences), None) or _both_ways(annotations, sentences)
    if hybrid is None and in_person:
        hybrid = next(_found(annotations, _FROM_AFAR, sentences), None)
    if hybrid is None and city:
        hybrid = next(_found(annotations, _SINGLE, sentences), None)
    online = next(_found(annotations, _ONLINE, sentences), None)
    for name, words in (("hybrid", hybrid), ("online", online), ("in-person", in_person)):
        if words:
            return name, (words,)
    return None, ()


def _found(
    annotations: Annotations, pattern: re.Pattern[str], sentences: Sequence[SentenceSpan]
) -> Iterator[Span]:
    """Where the words of a format stand and are meant of this event."""
    folded = annotations.reading.folded
    for sentence in sentences:
        for match in pattern.finditer(folded, sentence.start, sentence.end):
            words = Span(match.start(), match.end(), annotations.reading.text[match.start() : match.end()])
            before = folded[max(sentence.start, match.start() - _BEFORE) : match.start()]
            others = _ANOTHERS.search(before)
            if others and words.text.lower().startswith(("by ", "via ", "through ", "over ", "on ", "using ")):
                others = _OF_HEARINGS.search(before)  # "discussed the draft by video link"
            if others and pattern is _IN_PERSON and others.group().lower().startswith("after"):
                others = None  # "after two years of sessions online it met in person"
            if not (annotations.quoted.covers(words) or others):
                yield words


def _both_ways(annotations: Annotations, sentences: Sequence[SentenceSpan]) -> Span | None:
    """The words of a sentence that say both "in person" and "online" of the event."""
    for sentence in sentences:
        there = next(_found(annotations, _IN_PERSON, (sentence,)), None)
        away = next(_found(annotations, _ELSEWHERE, (sentence,)), None) if there else None
        if there and away:
            start, end = min(there.start, away.start), max(there.end, away.end)
            return Span(start, end, annotations.reading.text[start:end])
    return None
