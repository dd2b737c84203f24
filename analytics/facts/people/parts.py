"""What somebody did at the event, by the words beside the name; nothing where the text only speaks of them.

In: the annotations and one person's mentions. Out: a part of the contract ("chair", "opened", "signatory",
"speaker", "attendee"), or None.
"""

import re

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import PersonSpan, Span
from analytics.facts.model import Part

# The name follows these where the text speaks of somebody in passing
_ONLY_MENTIONED = re.compile(
    r"\b(?:initiatives?(?: put forward)?|put forward|proposed|instructions?|decrees?|orders?|behalf|leadership|"
    r"election|appointment|departure|retirement|resignation|nomination|death|assassination|killing|capture|arrest|"
    r"detention|extradition|trial|conviction|sentencing|greetings|regards|condolences|congratulations|"
    r"quot(?:ed|ing|es)|words of|memory|successor|letters?(?: of \w+)?|messages?|address(?:es)?|statements?|"
    r"calls?(?! on\b)|replac(?:ed|ing)|succe(?:eded|eding)|predecessor|"
    r"(?<!newly )(?<!newly-)(?<!recently )appointed|policy|policies|vision|reforms?|"
    r"era|government|administration|resolution|patronage|auspices|guidance|supervision|named after|"
    r"founded|wife|son|daughter|brother|widow|announced)\b"
    r"(?: (?:of|by|to|from|made|put|forward|that|the|in|on|,)){0,4}\s*$"
)
_AFTER_NAME = re.compile(
    r"(?:,[^,.;]{1,20},)? (?:was|were|has been|had been|is) (?:arrested|detained|sentenced|convicted|extradited|"
    r"jailed|charged|indicted|killed|assassinated|shot|kidnapped|abducted)\b|"
    r",? (?:the |an? )?(?:alleged |suspected )?(?:leader|head|boss|chief|member)s? of [^,.;]{0,40}"
    r"\b(?:gang|cartel|clan|syndicate|mafia|militia)\b|"
    r",? (?:(?:who was )?represented by\b|through (?:his|her) (?:representative|deputy)\b)|"
    r"'s "
    r"(?:leadership|guidance|stewardship|efforts|tenure|contributions?|initiatives?|polic(?:y|ies)|vision|government|"
    r"administration|election|death|appointment|call for|proposals?|reforms?|decree|regime|"
    r"(?:\w+ ){0,2}(?i:advis[eo]r|spokes\w+|aide|envoy|chief of staff)|"
    r"(?:(?:recent|state|official|working|historic) )*visit)\b"
)
# "thanked her predecessor, A"; "elected A deputy director"
_RELATIVE = re.compile(r"\b(?:predecessor|wife|husband|widow|son|daughter|brother), $|\b(?:re-?)?elected $")
# "In her address, A said": her own words
_OWN_WORDS = re.compile(
    r"\b[Ii]n (?:his|her|their|an?|the) [^,.;]{0,40}\b(?:address|statement|message|speech|letter),? $|"
    r"\bon (?:his|her|their) behalf by (?:the )?$"
)
_STAYED_AWAY = re.compile(
    r"[^.;]{0,60}?\b(?:stayed away|did not (?:attend|come|take part)|was (?:absent|unable|not (?:present|there))|"
    r"(?:could|was) not (?:attend|able|come)|skipped|declined to attend|boycotted)\b"
)
_EARLIER_EVENT = re.compile(
    r"\b(?:after|following|follows|followed|since|recall\w+|agreed (?:at|during)|reached (?:at|during))\b"
    r"[^.;]{0,80}\b(?:meetings?|talks|visits?|summits?)(?: (?:held|conducted|that took place))?"
    r"(?: (?!said|told)[\w-]+){0,4} between\b(?:[^.;]|(?<=\b[A-Z])\.){0,160}$"
)
_ELSEWHEN = re.compile(
    r"\b(?:last (?:year|month|week)|earlier this (?:year|month)|previous(?:ly)?|in (?:[A-Z]\w+ )?\d{4}|"
    r"years? ago|months? ago|"
    r"during the (?:\w+ )?visit (?:of|by)|following the (?:\w+ )?visit (?:of|by))\b"
)
# Words that somebody put out, rather than said at an event
_ISSUED = re.compile(
    r"\b(?:said|says|wrote|noted|added) in an? (?:written |press |joint )?(?:statement|interview|tweet|post)\b"
)
# Obituaries: the dead attend nothing
_DECEASED_BEFORE = re.compile(
    r"\b(?:passing|death|loss|demise|memory|legacy|obituary|funeral|mourns?|mourned|mourning|[Tt]he late|"
    r"family and friends|(?:former|its|our) colleague)(?: away)?"
    r"(?: (?:of|its|our|the|former|colleague|by|and|friend))*,? $"
)
_DECEASED_AFTER = re.compile(
    r"(?:(?! that )[^.;\"]){0,120}?"
    r"\b(?:died|passed away|has died|w(?:as|ere) (?:killed|assassinated|laid to rest))\b"
)
# "A represented the President of X, B": B was not there
_REPRESENTED = re.compile(
    r"\brepresent(?:ed|ing) (?:the |his |her )?(?:[A-Z]\w+ ){0,2}"
    r"(?:President|Minister|Secretary|Director|King|Head|Governor|Chairman|Chair|Commissioner|Commander|Chief)\b[^.;]{0,60}$"
)
# Words that others listen to at an event: "followed by statements of"
_HEARD = re.compile(r"\b(?:followed by|featured|witnessed|included|heard|opened with|delivered)\b")
# "the delegation under the leadership of": whoever leads those who came, came too
_LEADS_SIDE = re.compile(
    r"\b(?:delegations?|group|team|mission|side|secretariat|commission|experts|officers|representatives|staff)\b[^.;]{0,90}"
    r"\bunder the (?:\w+ )?(?:leadership|guidance) of (?:the )?(?:[A-Z][\w.]* ){0,3}$"
)
_WORDS_OF = re.compile(r"\b(?:address(?:es)?|statements?|messages?)(?: (?:of|by|from|the)){0,2}\s*$")
# "A, 45, B and C were laid to rest": nothing but names between
_NAMES_ALONE = re.compile(
    r"(?:,|\s|\band\b|\d+(?:-year-old)?|[A-Z][\w.'-]*)*\b(?:died|passed away|were (?:killed|laid to rest))\b"
)
_VISIT_OF = re.compile(r"\bvisits? (?:to (?:[A-Z][\w-]+ ){1,2})?(?:of|by) (?:the )?(?:then |former )?$")
# "the efforts of the agency under Executive Director A", "arrested rebel chief B"
_CAUGHT = re.compile(
    r"\b(?:sentenc|arrest|detain|convict|extradit|captur|indict|charg|jail|kill)(?:ed|ing)\s*$|"
    r"\b(?:identified as|suspects?|fugitives?|defendants?|traffickers?|smugglers?)(?:,? (?:named|called))?\s*$"
)
_UNDER = re.compile(
    r"\b(?:efforts|work|role|achievements|agency|service|ministry|authority|cent(?:re|er)|body|secretariat|progress|"
    r"unit|government|security)\b[^.;]{0,40}\bunder (?:the |its |their |then |new |current )?$"
)
_CRIMINAL = re.compile(
    r"\b(?:insurgent|rebel|guerrilla|cartel|gang|terror\w*|militant|mafia|jihadist|separatist|drug|crime|militia)"
    r" (?:chief|leader|boss|lord|commander|head|trafficker|kingpin)s?\b",
    re.I,
)
_PARTS: tuple[tuple[Part, re.Pattern[str], re.Pattern[str]], ...] = (
    (
        "chair",
        re.compile(
            r"\b(?:chaired|moderated|presided over|co-chaired|facilitated)(?: jointly)? by\b[^.;]{0,80}$|"
            r"\b(?:chairmanship|moderation) of\b[^.;]{0,40}$"
        ),
        re.compile(
            r"(?:[^.;\"]{0,90})\b(?:(?:co-)?chaired|chairing|presided over|moderated|(?:co-)?chairs|presides)\b"
        ),
    ),
    (
        "opened",
        re.compile(r"\b(?:opened|inaugurated|launched|kicked off) by\b[^.;]{0,80}$"),
        re.compile(
            r"(?:[^.;\"]{0,90})\b(?:opened the|opening the|inaugurated|in (?:his|her|their) (?:opening|welcom\w+) "
            r"(?:\w+ )?(?:remarks|speech|address|statement|words)|opening (?:remarks|speech|address|statement)|"
            r"welcoming (?:the )?(?:\w+ )?(?:participants|guests)|opens)\b"
        ),
    ),
    (
        "signatory",
        re.compile(r"\bsigned (?:[^.;]{0,60} )?by\b[^.;]{0,120}$"),
        re.compile(r"(?:[^.;\"]{0,60})\bsign(?:ed|s|ing)\b"),
    ),
)
_SPEAKING = re.compile(
    r"(?:[^.;\"]{0,90}?)\b(?:remarks|speech|address(?:ed|ing)?|spoke|speaking|speaks|presentation|presented|keynote|panel(?:l)?ist|"
    r"briefed|delivered|intervention|took the floor)\b"
)
_SPOKEN_BEFORE = re.compile(
    r"\b(?:remarks|speech(?:es)?|address(?:es)?|statements?|presentations?|keynotes?|presented|delivered|speakers|"
    r"panel(?:l)?ists)\b[^.;]{0,80}$"
)


def find_part(annotations: Annotations, mentions: tuple[PersonSpan, ...]) -> Part | None:
    """The weightiest part that any mention gives; None where all only speak of the person."""
    if any(_is_dead(annotations, mention) for mention in mentions):
        return None
    present = [mention for mention in mentions if not _only_mentioned(annotations, mention)]
    if not present:
        return None
    parts = {part for mention in present for part in [_part(annotations, mention)]}
    order: tuple[Part, ...] = ("chair", "opened", "signatory", "speaker", "attendee")
    return next(part for part in order if part in parts)


def _only_mentioned(annotations: Annotations, mention: PersonSpan) -> bool:
    """Whether a mention stands in another's words, or in the name of an initiative, order or earlier event."""
    if any(quote.covers(mention) and len(quote.text.split()) > 8 for quote in annotations.quotes):
        return True
    sentence = annotations.sentence_at(mention.start)
    folded = annotations.reading.folded
    if _ISSUED.search(sentence.text) or _AFTER_NAME.match(folded, _end(mention)):
        return True
    if _STAYED_AWAY.match(folded, _end(mention), sentence.end):
        return True
    start = min(mention.start, mention.role.start) if mention.role else mention.start
    before = folded[sentence.start : start].removesuffix(f"{mention.honorific} ")
    office = mention.role.text if mention.role else ""
    if _CAUGHT.search(before) or _UNDER.search(before) or _CRIMINAL.search(f"{before[-25:]}{office}"):
        return True
    if (_HEARD.search(before) and _WORDS_OF.search(before)) or _LEADS_SIDE.search(before):
        return False
    visits = bool(_VISIT_OF.search(before)) and bool(_ELSEWHEN.search(sentence.text))
    return visits or _spoken_of(before) or bool(_REPRESENTED.search(folded[sentence.start : mention.start]))


def _spoken_of(before: str) -> bool:
    """Whether the words before a name speak of somebody's deeds, or of an earlier event."""
    if _OWN_WORDS.search(before.rstrip() + " "):
        return False
    if _RELATIVE.search(before.rstrip() + " "):
        return True
    bare = re.sub(r"\bthe\s*$", "", before)
    texts = (before.rstrip() + " ", bare)
    return any(_ONLY_MENTIONED.search(text) for text in texts) or bool(_EARLIER_EVENT.search(before))


def _is_dead(annotations: Annotations, mention: PersonSpan) -> bool:
    """Whether the text says that somebody died."""
    sentence = annotations.sentence_at(mention.start)
    folded = annotations.reading.folded
    start = min(mention.start, mention.role.start) if mention.role else mention.start
    before = folded[sentence.start : start].removesuffix(f"{mention.honorific} ")
    after = folded[_end(mention) : sentence.end]
    others = [p for p in annotations.people if sentence.start <= p.start < sentence.end and p.name != mention.name]
    died = _DECEASED_AFTER.match(after)
    until = _end(mention) + (died.end() if died else 0)
    told = bool(died) and (
        bool(_NAMES_ALONE.match(after)) or not any(_end(mention) < other.start < until for other in others)
    )
    return bool(_DECEASED_BEFORE.search(before)) or told


def _part(annotations: Annotations, mention: PersonSpan) -> Part:
    sentence = annotations.sentence_at(mention.start)
    folded = annotations.reading.folded
    before = folded[sentence.start : mention.start]
    after = folded[_end(mention) : sentence.end]
    for part, pattern_before, pattern_after in _PARTS:
        if pattern_before.search(before) or pattern_after.match(after):
            return part
    if _SPEAKING.match(after) or _SPOKEN_BEFORE.search(before) or _speaks(annotations, mention, sentence):
        return "speaker"
    return "attendee"


def _end(mention: PersonSpan) -> int:
    return max(mention.end, mention.role.end) if mention.role else mention.end


_VERB_AFTER = re.compile(
    r"[^.;\"]{0,60}?\b(?:said|says|noted|notes|stated|states|stresses|underlines|emphasi[sz]es|highlights|explains|stressed|emphasi[sz]ed|underlined|underscored|highlighted|added|"
    r"explained|mentioned|remarked|observed|declared|announced|concluded|told|reiterated|reaffirmed|affirmed|suggested|"
    r"urged|warned|recalled|acknowledged|welcomed|expressed|thanked|praised|commended|confirmed|called|outlined|shared|"
    r"proposed|reported|drew|pointed|assured|appealed|informed|wished|congratulated)\b"
)
_VERB_BEFORE = re.compile(
    r"\b(?:said|says|noted|stated|stressed|emphasi[sz]ed|underlined|added|explained|mentioned|remarked|concluded|"
    r"according to|observed|highlighted|commented|declared)\b[^.;\"]{0,60}$"
)


def _speaks(annotations: Annotations, mention: PersonSpan, sentence: Span) -> bool:
    folded = annotations.reading.folded
    return bool(
        _VERB_AFTER.match(folded[_end(mention) : sentence.end])
        or _VERB_BEFORE.search(folded[max(0, sentence.start - 10) : mention.start])
    )
