"""What the words around an event phrase say of it: when, whether it happened, whether it is only referred to.

In: the annotations of one document. Out: one `Mention` per event phrase that may stand for an event, in text
order. Nothing is combined here; `events` groups mentions into events.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from analytics.annotation.annotations import Annotations
from analytics.annotation.span_index import index_spans
from analytics.annotation.spans import DateSpan, MeetingSpan, SentenceSpan
from analytics.facts.meetings.places import EventPlace, printed_place
from analytics.facts.meetings.surroundings import (
    is_nearest,
    starting_between,
    surroundings,
    words_after,
    words_before,
)

_HAPPENED_BEFORE = re.compile(
    r"\b(held|holds?|holding|organi[sz](?:ed|es|e)|conduct(?:ed|s)?|hosted|hosts?|hosting|convened|"
    r"convenes?|attended|"
    r"opened|launched|concluded|completed|delivered|ran|arranged|participated in|took part in|joined|inaugurated|"
    r"chaired|gathered (?:for|at|in)|met (?:for|in|at)|followed (?:on [\w ]{3,20} )?by|had|paid|wrapped up|"
    r"finished|kicked off|participating in|(?:wound|winds|wraps) up|rounded off|(?:played|plays) host[\w "
    r"]{0,40} to|put on|saw|staged|"
    r"participates? in|"
    r"(?:subject|matter|focus|theme|topic|core|heart|occasion) of|came to|come to|flocked to|featured at|"
    r"takes? part in|attends|graduated from|(?:headed|led) (?:the|a|its|their|his|her) [\w ]{0,20}delegation to|"
    r"began|started|begun|ended|facilitated|supported|addressed|co-?(?:organi[sz]ed|hosted|chaired))"
    r"(?:[\s,]+(?!and\b|that\b|which\b|to\b|following\b|after\b)[\w'()&/-]+){0,10}[\s,]*$",
    re.I,
)
_HAPPENED_AFTER = re.compile(
    r"[\s,\"')]*(?:[\w'()&/,-]+[\s]+){0,26}?"
    r"(?:(?:was|were|has been|have been|is being|are being|being) (?:also |jointly |successfully |recently |"
    r"officially )?"
    r"(?:co-?)?(?:held|organi[sz]ed|conducted|hosted|convened|opened|attended|chaired|launched|concluded|"
    r"completed|"
    r"delivered|inaugurated|facilitated|supported)|held|took place|takes place|taking place|brought together|"
    r"(?:brought|brings) (?:[\w'(),&/-]+ ){1,14}(?:together|to one table|to the table|face to face)|"
    r"brings together|bringing together|gathered|concluded|ended|opened|kicked off|began|begins|started|"
    r"(?:wrapped|wound) up|(?:was|were) given|sat|came to (?:an end|a close)|drew to a close|underway|"
    r"under way|(?:co-?)?organi[sz]ed|hosted|convened|conducted)\b",
    re.I,
)
_PLANNED_BEFORE = re.compile(
    r"\b(will|shall|would (?:also |then |next )?(?:be|hold|host|convene|organi[sz]e|attend|meet|visit|take)|"
    r"to (?:be held|host|hold|convene|organi[sz]e|attend|participate in|take part in)|"
    r"plans? to|planned|planning to|intend(?:s|ed)? to|scheduled|upcoming|forthcoming|ahead of|in order to|"
    r"in preparation for|prepar(?:e|es|ing|ations?) (?:for|to)|agreed (?:up)?on (?:an?|another)\b|"
    r"(?:agreed|decided) to (?:hold|convene|organi[sz]e|host|meet|gather)|"
    r"invited? [\w ]{1,40} to|next|expected to|looks? forward to|"
    r"run-up to|(?:is|are) due (?:in|at|to)|bound for|heading for|to gather|to come together|"
    r"to be (?:approved|adopted|discussed|presented|signed|considered) (?:at|during|by))\b"
    r"[^.;]{0,90}$",
    re.I,
)
_DONE = re.compile(
    r"(?:met|held|paid|was|were|came|had|spoke|talked|sat|left|put|made|\w+ed)\b"
)  # verbs in the past
_TO_COME = ("will ", "to ", "are to ", "is to ")
_PLANNED_WITHIN = re.compile(r"(?:upcoming|forthcoming|coming|planned|scheduled|next|will)\b", re.I)
# "approved the holding of the fourth exercise"
_DECIDED = re.compile(
    r"\b(?:approv|agree|decid|direct|endors|support|welcom)\w*\b[^.;]{0,160}\b(?:holding|convening|"
    r"organi[sz]ation)"
    r" of (?:the |a |an )?(?:[\w-]+ ){0,3}$",
    re.I,
)
# Invitations and offers without a day announce nothing
_WISHED = re.compile(
    r"\b(?:invit|offer|propos|suggest|ask(?:ed|s) (?:that|for)|call(?:ed|s) for|"
    r"express\w* (?:readiness|willingness|hope|interest)|"
    r"could|may|might)\w*\b[^.;]{0,100}$",
    re.I,
)
# What comes of an event later on is no announcement of it
_SERVES = (
    r"(?:also |further |certainly )?(?:help|give|contribut|strengthen|serv|pave|allow|enabl|support|"
    r"assist|boost|enhanc|"
    r"improv|lead|foster|build|provid|remain|benefit|be (?:follow|plac|publish|presented|us|shar|sent|"
    r"submitt|remember))"
)
_PLANNED_AFTER = re.compile(
    r"(?:(?!\b(?:which|who|that|whom)\b)[^.;]){0,60}?\b(will(?! (?:end|run|continue|conclude|last|close|"
    + _SERVES
    + r"))|shall|would be|(?:to )?be (?:held|"
    r"convened|organi[sz]ed|hosted)|to take place|"
    r"(?:is|are|was|were) (?:scheduled|expected|planned|due|set|slated|to)\b|scheduled (?:for|to)|planned "
    r"for|set (?:down )?for|slated|carded|due (?:to|in|on|for)\b|"
    r"to (?:open|begin|kick off)\b)|"
    r",? (?:which|that) ((?:will (?:be (?:held|hosted|convened|organi[sz]ed|called|staged)|take|gather|"
    r"bring|begin|start|open|meet)|"
    r"(?:is|are) (?:to|due|expected|scheduled|planned)|"
    r"(?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3} (?:will|is to|are to|is due to|plans to|is set to) ))|"
    r",? (to be (?:run|put on|staged|opened|conducted|delivered|called|celebrated) )",
    re.I,
)
# "took part in the meeting and will be able to join": those who took part will
_AND_WILL = re.compile(r"[^.;,]{0,60}? and (?:will|shall|(?:is|are) (?:to|expected|planned|due))\b", re.I)
_MARGINS = re.compile(
    r"\b(?:in|on|at|along) the (?:margins?|sidelines?|fringes?|framework|context|occasion)s? of\b[^.;,]{0,40}$|"
    r"\balongside\b[^.;,]{0,30}$|\bsidelines of\b[^.;,]{0,30}$|\bwithin the framework of\b[^.;,]{0,40}$",
    re.I,
)
# "The agreement was reached at a meeting here": in the opening of a story this tells of the event itself
_AT = re.compile(
    r"\b(?:at|during) (?:the |a |an |its |their )?(?:[\w'-]+ ){0,2}$|^In (?:a|an|another) (?:[\w'-]+ ){0,3}$", re.I
)
# Words that point back to an event instead of telling of it
_REFERRED = re.compile(
    r"\b(following(?! (?:day|morning|week|month)\b)|after|since|before|prior to|previous|earlier|"
    r"recalled?|recalling|praised|outcomes? of|"
    r"results? of|"
    r"decisions? of|decisions? (?:taken|adopted|made)|agreed (?:at|during|on(?! an? | another ))|"
    r"commitments? of|adopted (?:at|"
    r"by|during)|"
    r"announced (?:at|during)|granted at|follow-up to|builds? on|building on|continuation of|"
    r"first presented|as agreed|preparatory|implementation of|conclusions? of|last year's)\s+(?:[\w'-]+\s+){0,4}$",
    re.I,
)
# Dates behind these words tell when something else happened
_OTHER_DATES = re.compile(
    r"\b(since|by|signed(?: on| in| at)?|adopted(?: on| in)?|established(?: on| in)?|dated|"
    r"approved(?: on| in)?|"
    r"founded(?: on| in)?|launched(?: on| in)?|resolution|created(?: on| in)?|as of|before|of the year|"
    r"between|born(?: on| in)?|entered into force(?: on| in)?|ratified(?: on| in)?|elected(?: on| in)?|"
    r"appointed(?: on| in)?|(?:statement|report|letter|decision|note|decree|notice|communique|release|protocol|"
    r"agreement|convention|memorandum) (?:of|dated))\s*(?:the )?$",
    re.I,
)
_HAD = re.compile(
    r"(?:(?!\b(?:which|who|that|was|were|is|are|will|said|and)\b)[^.;,]){0,140}?,?\bhad (?!to\b|an?\b|the\b|no\b)"
)
_REFERRED_WITHIN = re.compile(r"(?:previous|last|earlier|past)\b", re.I)
_OPENING = 25  # characters: "On Monday, ", "On the margins, on 3 May, "
_BETWEEN = re.compile(r"\bbetween (?:the )?$", re.I)
# "after a four-day course", "since today's summit": what is new in the opening is the story's own
_NEW = re.compile(r"\b(?:an?|today's|yesterday's|this \w+'s|[A-Z][a-z]+day's) $")
_BESIDE = 80  # characters before a date in which its preposition or participle stands
_NAMES = re.compile(r"\b(?:the|an?|its|titled|entitled|named|called) $", re.I)  # before a quoted name
_QUOTED_MORE = 25  # characters; a quotation as short as its event phrase is the event's name
_RUNNING_TEXT = 40  # characters; shorter paragraphs are headings


@dataclass(frozen=True, slots=True)
class Mention:
    """One event phrase with its surroundings.

    dates, place: those printed nearest to it; happened, planned, referred: what the words beside it say;
    margins: it only frames another event; quoted: it stands inside a quotation; lead: it stands in the headline
    or in the opening paragraphs; in_row: one of several events that a plural phrase stands for.
    """

    span: MeetingSpan
    sentence: SentenceSpan
    dates: tuple[DateSpan, ...]
    place: EventPlace | None
    happened: bool
    planned: bool
    referred: bool
    margins: bool
    quoted: bool
    lead: bool
    in_row: bool = False


def find_mentions(annotations: Annotations) -> tuple[Mention, ...]:
    """All mentions outside contacts, credits and links, in text order."""
    first_paragraphs, agreements = lead_paragraphs(annotations), index_spans(annotations.agreements)
    found = []
    for span, sentence in _placed(annotations):
        if not span.verb and any(not span.covers(agreement) for agreement in agreements.overlapping(span)):
            continue
        if span.verb and _is_passive_or_plain(annotations, span, sentence):
            continue
        mention = _mention(annotations, span, sentence, sentence.paragraph in first_paragraphs)
        told = mention.dates or mention.happened or (span.definite and not mention.planned)
        if told or not _is_wished(annotations, mention):
            found.append(mention)
    return tuple(found)


def _is_wished(annotations: Annotations, mention: Mention) -> bool:
    return _WISHED.search(words_before(annotations, mention.span, mention.sentence)) is not None


def _placed(annotations: Annotations) -> Iterator[tuple[MeetingSpan, SentenceSpan]]:
    for span in annotations.meetings:
        sentence = annotations.sentence_at(span.start)
        if sentence.block in ("title", "body", "list", "dateline"):
            yield span, sentence


def _is_passive_or_plain(annotations: Annotations, span: MeetingSpan, sentence: SentenceSpan) -> bool:
    """Verbs that tell of no event of their own: "convened by"; "meets", but for headlines."""
    if span.head in ("meets", "meet", "gather", "gathers") and sentence.block != "title":
        return True
    return not (span.deed or span.head.endswith(" by")) and annotations.reading.lower.startswith(" by ", span.end)


def lead_paragraphs(annotations: Annotations) -> frozenset[int]:
    """The headline and the first three paragraphs of running text."""
    length: dict[int, int] = {}
    for s in annotations.sentences:
        if s.block == "body":
            length[s.paragraph] = length.get(s.paragraph, 0) + len(s.text)
    body = [paragraph for paragraph, characters in length.items() if characters > _RUNNING_TEXT]
    title = [s.paragraph for s in annotations.sentences if s.block == "title"]
    return frozenset(body[:3] + title)


def _mention(annotations: Annotations, span: MeetingSpan, sentence: SentenceSpan, lead: bool) -> Mention:
    folded = annotations.reading.folded
    before, after = words_before(annotations, span, sentence), words_after(annotations, span, sentence)
    within = folded[span.start : span.end]
    to_come = span.verb and before.endswith(" to ")
    past = (_past_verb(span) and not to_come) or bool(
        _HAPPENED_BEFORE.search(before) or _HAPPENED_AFTER.match(after)
    )
    past = past or bool((lead or not span.definite) and _AT.search(before))
    told = past and (span.verb or _AND_WILL.match(after) is not None)  # behind "met", other things are planned
    done = span.verb and _DONE.match(span.head) is not None and not before.endswith("be ")
    planned = bool(
        _PLANNED_BEFORE.search(before)
        or _DECIDED.search(before)
        or (_planned_after(after) and not told)
        or _PLANNED_WITHIN.match(within)
        or (span.verb and span.head.startswith(_TO_COME))
    )
    planned = planned and not done
    return Mention(
        span,
        sentence,
        _dates_of(annotations, span, sentence),
        printed_place(annotations, span, sentence),
        past and not planned,
        planned,
        _refers(before, within, lead) or (not lead and _is_told_back(span, before, after)),
        bool(_MARGINS.search(before)),
        _is_quoted(annotations, span),
        lead,
    )


def _refers(before: str, within: str, lead: bool) -> bool:
    """Whether the phrase points back to an event, and is not what the opening tells for the first time."""
    if _REFERRED_WITHIN.match(within):
        return True
    return bool(_REFERRED.search(before)) and not (lead and _NEW.search(before))


def _is_told_back(span: MeetingSpan, before: str, after: str) -> bool:
    """Whether the phrase is told in the past perfect: "had met on Monday", "a session had been held in May"."""
    return before.endswith("had ") if span.verb else _HAD.match(after) is not None


def _planned_after(after: str) -> bool:
    """Whether the words behind announce the event, and none before them tells that it took place."""
    planned, happened = _PLANNED_AFTER.match(after), _HAPPENED_AFTER.match(after)
    return planned is not None and (happened is None or planned.start(planned.lastindex or 0) < happened.end())


def _past_verb(span: MeetingSpan) -> bool:
    return (
        span.verb
        and not span.head.startswith(_TO_COME)
        and not span.head.endswith(("launch", "sign", "open", "gather", "hold talks with"))
    )


def _is_quoted(annotations: Annotations, span: MeetingSpan) -> bool:
    """Whether the phrase is said in a quotation, and is not itself the quoted name."""
    around = next((quote for quote in annotations.quoted.overlapping(span) if quote.covers(span)), None)
    if around is None or len(around.text) <= len(span.text) + _QUOTED_MORE:
        return False
    opens = annotations.reading.folded[max(0, around.start - 12) : around.start - 1]
    return not (around.start == span.start and span.text[0].isupper() and _NAMES.search(opens))


def _dates_of(annotations: Annotations, span: MeetingSpan, sentence: SentenceSpan) -> tuple[DateSpan, ...]:
    """Dates of the sentence that are nearer to this event phrase than to another one."""
    around = surroundings(annotations, span, sentence)
    return tuple(
        date
        for date in annotations.inside(annotations.dates, around)
        if date.kind != "period"
        and (is_nearest(annotations, date, span, sentence) or _opens(annotations, date, sentence, span))
        and not is_of_something_else(annotations, date, sentence)
    )


def _opens(annotations: Annotations, date: DateSpan, sentence: SentenceSpan, span: MeetingSpan) -> bool:
    """Whether the date opens the sentence, and so dates its first event."""
    if date.start - sentence.start > _OPENING or date.end > span.start:
        return False
    return all(m.verb for m in starting_between(annotations.meetings, date.end, span.start - 1))


def is_of_something_else(annotations: Annotations, date: DateSpan, sentence: SentenceSpan) -> bool:
    """Whether a date tells when something other than an event of its sentence was: a quotation's, a name's, …"""
    before = words_before(annotations, date, sentence, _BESIDE)
    if annotations.named.covers(date):
        return True
    if _BETWEEN.search(before) and date.first != date.last:
        return False
    stamp = annotations.dateline is not None and annotations.dateline.covers(date)
    return stamp or bool(_OTHER_DATES.search(before))
