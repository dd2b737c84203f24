"""How far a name reaches around its head noun: "Regional Programme for Afghanistan and Neighbouring Countries".

In: the folded text and the head's offsets. Out: offsets of the phrase. To the left it takes capitalised words,
acronyms, years and describing words; to the right what "for", "on", "of" … add, up to the next verb or mark.
Refused: articles, "new" and the like in front, and verbs in capitalised headlines.
"""

import re

from analytics.annotation.tokens import ANY_MONTH

_TOKEN_BEFORE = re.compile(r"([^\s()\[\]\"“”«»;:,!?]+)[ ]$")
_LEFT_STOPS = re.compile(
    r"the|a|an|this|that|these|those|its|their|our|his|her|in|on|at|under|within|during|for|from|with|by"
    r"|to|of|as|and|or|new|next|current|ongoing|upcoming|draft|first|second|third|fourth|fifth|such|any"
    r"|each|every|all|both|no|said|same|latest|previous|former|forthcoming|proposed|existing|entitled"
    r"|called|titled|named|also|not|into|through|via|between|per|which|who|where|when|while|than|about"
    r"|over|after|before|since|until|if|but|will|would|shall|may|can|be|been|is|are|was|were|has|have|had"
    r"|it|they|we|he|she|signed|signing|sign|following|relevant|two|three|four|five|six|seven|eight|nine"
    r"|ten|some|several|many|more|own|million|billion"
    r"|[\w/]+-(?:funded|financed|supported|led|backed|sponsored|run|assisted)"
)
# verbs that headlines print with a capital, and that stand before a name in running text
_VERBS = re.compile(
    r"(?:launch|adopt|approv|endors|sign|discuss|review|hold|host|present|validat|develop|implement|support"
    r"|agre|finali[sz]"
    r"|propos|welcom|prais|draft|prepar|updat|extend|renew|ratif|conclud|unveil|introduc|promot|strengthen"
    r"|kick|start"
    r"|brief|meet|visit|call|urge|monitor|evaluat|assess|creat|announc|complet|initiat|elaborat|outlin|receiv"
    r"|deliver"
    r"|revis|us|includ|regard|concern|accord|need|seek|mark|join|ink|begin)(?P<ending>s|es|ed|e|ing|ies|ied|y)?$",
    re.IGNORECASE,
)
# those that are nouns in names as well, when they have no ending: "the Single Support Framework"
_NOUNS_TOO = re.compile(
    r"(?:support|review|host|present|monitor|visit|start|brief|call|need|mark|draft|use|urge)$", re.I
)
_NEW_PLACES = re.compile(
    r"New (?:York|Delhi|Zealand|Caledonia|Guinea|Mexico|Jersey|Orleans|South|Hampshire|Partnership)\b"
)
_CAPITAL = re.compile(r"(?:[A-Z]|\d{4}|'?[A-Z])")
_JOINING = ("and", "&", "of", "de", "for", "on", "to", "against", "in", "with")

_PREPOSITIONS = (
    r"(?:for|on|of|to|in|against|with|between|among|under|towards?|at|by|within|from|aimed at|concerning)"
)
# words that end a complement: finite verbs, pronouns, subordination
_BOUNDARY = re.compile(
    r"[.;:!?\n\"()\[\]]|\s-\s|,\s(?!(?:and\s)?[A-Z(]|and\s|[a-z-]+(?:\s[a-z-]+){0,2}(?:,|\sand\s))"
    r"|,?\s(?:which|that|who|whose|where|when|while|after|before|since|because|as|if|but|so|it|they|he|she|we"
    r"|is|are|was|were|be"
    r"|been|has|have|had|will|would|shall|should|can|could|may|might|must|said|says|also|during|held|signed"
    r"|adopted|approved"
    r"|launched|endorsed|renewed|concluded|ratified|entered|expired|organi[sz]ed|implemented|funded|developed"
    r"|presented|aims"
    r"|aimed\sto|provides|covers|covering|focuses|includes|including|runs|sets|came|took|takes|through|into"
    r"|today|yesterday"
    r"|along with|together with|here|there|not|did|does|do|this|these|those|on\s\d|in\s(?:"
    rf"{ANY_MONTH}|the margins|the framework|accordance|line|order"
    r"|[A-Z]\w+,)"
    rf"|on\s(?:{ANY_MONTH}"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|behalf))(?=[\s,.;:)]|$)"
)
_NAMED = re.compile(
    rf"(?:(?:,? {_PREPOSITIONS}| and| &|, and(?! the))(?: (?:the|its|all|their|of|in|for"
    rf"|and))* [A-Z][\w'/&-]*(?:\.[\w'/&-]+)*"
    r"| [A-Z][\w'/&-]*(?:\.[\w'/&-]+)*|, [A-Z][\w'-]*(?=,? and (?:the )?[A-Z])"
    r"|, [A-Z][\w'-]*(?: [A-Z][\w'-]*)?(?=,? (?:and )?[A-Z])"
    r"| (?:and|of|the|for|in|on|to|&|against|among|from|by|with)(?=(?: (?:the|and|of|its))* [A-Z]))*"
)
_COMPLEMENT = re.compile(rf" {_PREPOSITIONS} ")
_REVISIONS = ("Revised", "Updated", "Integrated", "Extended", "Enhanced")


def phrase_start(folded: str, head: int) -> int:
    """Where the words that belong to a head noun start to its left."""
    start, taken = head, 0
    while taken < 14 and (before := _TOKEN_BEFORE.search(folded, max(0, start - 60), start)) is not None:
        token = before.group(1)
        if not _belongs(folded, token, before.start(1), start, head):
            break
        start, taken = before.start(1), taken + 1
    return _without_joining(folded, start, head)


def complement_end(folded: str, head_end: int) -> int:
    """Where the capitalised words end that "for", "on", "of" add to a head noun on its right."""
    match = _NAMED.match(folded, head_end)
    return match.end() if match else head_end


def clause_end(folded: str, head_end: int, limit: int = 220) -> int:
    """Where the clause around a head noun ends: the next verb, mark or pronoun, at most `limit` characters on."""
    boundary = _BOUNDARY.search(folded, head_end, head_end + limit)
    if boundary:
        return boundary.start()
    cut = min(len(folded), head_end + limit)
    return cut if cut == len(folded) else folded.rfind(" ", head_end, cut)


def has_complement(folded: str, head_end: int) -> bool:
    """Whether "for", "on", "of" … follows the head noun."""
    return _COMPLEMENT.match(folded, head_end) is not None


def _belongs(folded: str, token: str, position: int, start: int, head: int) -> bool:
    """Whether a word to the left of a phrase is part of it."""
    lower = token.lower()
    if _NEW_PLACES.match(folded, position):
        return True
    if lower in ("and", "&") or (lower in _JOINING and start < head):
        return _joins(folded, token, position, start)
    if _LEFT_STOPS.fullmatch(lower) or (_VERBS.match(token) and not _as_noun(folded, token, position)):
        return False
    if token.endswith(".") or _CAPITAL.match(token):
        return not token.endswith(".") or bool(re.fullmatch(r"(?:[A-Z]\.)+", token))
    return _describes(folded, token, start, head)


def _describes(folded: str, token: str, start: int, head: int) -> bool:
    """Whether a word in small letters belongs to a phrase."""
    # describing words in small letters stand close to the noun: "three-year anti-drug cooperation programme"
    words = folded[start:head].split()
    if words and words[0].endswith("'s"):  # "will guide UNODC's programme": none of it stands before its owner
        return False
    return bool(re.fullmatch(r"[a-z][a-z-]+", token)) and len(words) < 3 and not _adverb(token)


def _as_noun(folded: str, token: str, position: int) -> bool:
    """Whether a word that may be a verb is part of a name: "the Host Country Agreement", "Revised Plan"."""
    if token in _REVISIONS or (token[0].isupper() and token.endswith("ing") and _behind_name(folded, position)):
        return True
    starts_sentence = position == 0 or re.search(
        r"(?:[.!?:]\s|\n|[\"'])$", folded[max(0, position - 2) : position]
    )
    return token[0].isupper() and _NOUNS_TOO.match(token) is not None and not starts_sentence


def _behind_name(folded: str, position: int) -> bool:
    """Whether a capitalised word stands right before: "the Pacific Border Strengthening Programme"."""
    before = _TOKEN_BEFORE.search(folded, max(0, position - 60), position)
    if before is None or before.start(1) == 0 or folded[before.start(1) - 1] == "\n":
        return False
    word = before.group(1)
    return word[0].isupper() and not _LEFT_STOPS.fullmatch(word.lower()) and not _VERBS.match(word)


def _adverb(token: str) -> bool:
    return token.endswith(("ly", "ing", "ed")) and "-" not in token


def _joins(folded: str, token: str, position: int, start: int) -> bool:
    """Whether "and" or "of" joins two capitalised parts of a name, and not two bodies ("OSCE and UNODC")."""
    before = _TOKEN_BEFORE.search(folded, max(0, position - 60), position)
    after = re.compile(r"\S+").match(folded, start)
    if before is None or after is None or token.lower() not in ("and", "&"):
        return False
    left, right = before.group(1), after.group()
    if (
        _LEFT_STOPS.fullmatch(left.lower())
        or _VERBS.match(left)
        or not left[0].isupper()
        or not right[0].isupper()
    ):
        return False
    return not (right.isupper() and len(right) > 1)


def _without_joining(folded: str, start: int, head: int) -> int:
    """The phrase without a joining word that nothing precedes."""
    while (lead := re.compile(r"(?:and|&|of|for|on|to|in|new) ").match(folded, start, head)) is not None:
        start = lead.end()
    return start
