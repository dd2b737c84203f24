"""Verbs that tell of events: "met with", "was in Baku from 3 to 5 May", "signed a memorandum".

In: a `Scan` and the verbs found in it. Out: a `MeetingSpan` for each verb that tells of people coming together, of
a visit or of a ceremony. Refused: "received support", "called on states to act", "launched an inquiry".
"""

import re

from analytics.annotation.meetings.deeds import deed
from analytics.annotation.scan import Scan
from analytics.annotation.spans import MeetingSpan
from analytics.vocabulary.phrases import PhraseMatch

# Verbs of everyday use, which tell of an event only with an object that makes them a ceremony
_NEEDS_OBJECT = re.compile(
    r"(?:donate|deliver|present|exchange|transfer|ink|put |kicked off|rolled out|unveil|amend|renew|"
    r"countersign|conclud|"
    r"initial)\w*",
    re.I,
)
_OFFICES = (
    r"(?:[\w-]+ ){0,7}?(?:ambassadors?|ministers?|president|secretary|director|heads?|chiefs?|commissioner|"
    r"representatives?|delegations?|counterparts?|envoys?|officials|generals?|chair\w*|speaker|governor|"
    r"king|emir|prime|officers?|attach\w+|advis[eo]rs?|deputy|senators?|mayor|judges?|justice|rector|consul|"
    r"commander|mr|ms|mrs|dr|"
    r"h\.?e|premier|chancellor|coordinator|attorney|prosecutor|experts|mission|guests?)\b"
)
_RECEIVED = re.compile(
    r" (?:him|them|us)\b| her(?= (?:in|on|at|for|and|today|yesterday|with)\b|[.,;])|"
    rf" (?:(?:the|a|an|his|her|its|in|on|today|yesterday) )?{_OFFICES}|"
    # "received on February 14 Ines Holm, Deputy Regional Director"
    r"(?-i: (?:(?:on|in|today|yesterday|this)(?: [\w.]+,?){0,4} )?(?:[A-Z][\w'.-]+ ){1,3}[A-Z][\w'.-]+, )"
    rf"(?:the )?{_OFFICES}",
    re.I,
)
# "met with great interest"
_MET_WITH = re.compile(
    r"(?! (?:(?:a|an|much|great|wide|broad|strong|some|little|no|mixed|stiff|general|the) )*(?:interest|"
    r"approv\w+|applause|"
    r"success|resistance|criticism|opposition|scepticism|response|support|accident|difficult\w+|failure|"
    r"reaction)\b)"
)
_CALLED_ON = re.compile(
    rf"(?![^.;:,]{{0,80}} to (?!the |his |her |its |their |an? )(?-i:[a-z])) (?:(?:the|his|"
    rf"her) )?(?:(?:[A-Z][\w'.-]*,? ){{0,9}})?{_OFFICES}(?![^.;:,]{{0,60}} to [a-z]+)",
    re.I,
)
# "welcomed the Commissioner to the headquarters"
_WELCOMED = re.compile(
    rf" (?:the |his |her )?(?:(?:[A-Z][\w'.-]*,? ){{0,6}})?{_OFFICES}[^.;:]{{0,120}}"
    r" (?:to|at) (?:the |its |his |her |our )?"
    r"(?:[A-Z][\w'-]* ){0,4}(?:headquarters|office|secretariat|ministry|embassy|capital|palace|residence)\b",
    re.I,
)
_SPOKE_WITH = re.compile(rf" (?:the |his |her )?(?!report|journalist|media){_OFFICES}", re.I)
# "hosted Peter Vogel, who is ending his posting"
_HOSTED = re.compile(
    r"(?![^.;]{0,80}\b(?:meeting|session|training|course|workshop|seminar|conference|forum|summit|round|talks|"
    r"visit|"
    r"exercise|event|consultation|ceremony|dialogue|assembly|symposium|webinar|briefing|reception)s?\b)"
    rf"(?:{_RECEIVED.pattern})|(?-i: [A-Z][\w'.-]+ [A-Z][\w'.-]+, (?:who|whose|the|[a-z]+ (?:of|for|in|from)|"
    r"[A-Z]?[a-z]+ (?:of|for|in|from)) )",
    re.I,
)
# "addressed the Permanent Council": the session of a body, unless its noun stands behind
_ADDRESSED = re.compile(
    r" (?:the |a )?(?:[A-Z][\w'-]* |of |the |and )*(?:Council|Assembly|Commission|Committee|Board|Parliament|"
    r"Senate|Congress)\b"
    r"(?!'s|[^.;,]{0,40}\b(?:meeting|session|summit|conference|assembly|sitting|plenary|debate))"
)
_RECURRING = re.compile(
    r",? (?:every|once a|twice a|each|regularly|annually|yearly)\b"
)  # "will meet every two months"
_CONCLUDED = re.compile(r" (?:an?|two|three|several|new|its|their|the) ")
# "the programme's launch", "the official launch"
_NOUN = re.compile(r"(?:'s|\b(?:the|its|official|formal|public|joint)) $", re.I)
# "was in Baku, Azerbaijan, from 3 to 5 May", "is in Lima on a two-day visit"
_PLACE = r"[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3}"
_STAYED = re.compile(
    rf" (?:the )?{_PLACE}(?:, {_PLACE})?,? (?:on (?:an? |his |her |their |\d|[A-Z][a-z]+day)|from \d|between \d|"
    r"today\b|yesterday\b|this week\b|last week\b|for (?:an? |talks|the ))"
)
_PASSIVE = re.compile(r"\b(?:was|were|be|been|being) (?:\w+ly )?$")


def find_verb(scan: Scan, match: PhraseMatch) -> MeetingSpan | None:
    """The event that a verb tells of; None where its surroundings give it another meaning."""
    text, kind = scan.reading.text[match.start : match.end], match.keys[0]
    if text.lower() == "launch" and _NOUN.search(scan.reading.folded[max(0, match.start - 20) : match.start]):
        return MeetingSpan(match.start, match.end, text, kind, head="launch", definite=True)
    if _RECURRING.match(scan.reading.lower, match.end):
        return None
    if text.lower().startswith("conclud") and not _CONCLUDED.match(scan.reading.lower, match.end):
        return None
    made = deed(scan, match) if kind == "ceremony" or text.lower() in ("received", "receives") else "open"
    if made == "ceremony":
        kind = "ceremony"
    elif made == "other" or not _tells_of_an_event(scan.reading.folded, match):
        return None
    return MeetingSpan(match.start, match.end, text, kind, head=text.lower(), verb=True, deed=made == "ceremony")


def _tells_of_an_event(folded: str, match: PhraseMatch) -> bool:
    verb = folded[match.start : match.end].lower()
    passive = _PASSIVE.search(folded[max(0, match.start - 20) : match.start]) is not None
    if verb in _RECEIVING and passive:
        return True
    if verb in _GATHERING:
        return not passive
    behind = next((pattern for verbs, pattern in _BEHIND if verb in verbs), None)
    if behind is not None:
        return behind.match(folded, match.end) is not None
    return not _NEEDS_OBJECT.fullmatch(verb)


_RECEIVING = frozenset({"received", "receives"})
_GATHERING = frozenset({"convened", "assembled", "gathered"})
# What must stand behind these verbs
_BEHIND = (
    (_RECEIVING, _RECEIVED),
    (frozenset({"met with", "meets with"}), _MET_WITH),
    (frozenset({"spoke with", "talked with"}), _SPOKE_WITH),
    (frozenset({"called on", "calls on"}), _CALLED_ON),
    (frozenset({"welcomed", "welcomes"}), _WELCOMED),
    (frozenset({"hosted", "hosts"}), _HOSTED),
    (frozenset({"addressed", "briefed"}), _ADDRESSED),
    (frozenset({"was in", "is in", "were in"}), _STAYED),
)
