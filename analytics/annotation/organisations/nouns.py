"""Bodies that a common noun introduces: 'the public organisation "Clear Sky"', "the drug service SENDA".

In: a scan, the sentences to read and the spans already found. Out: `OrganisationSpan`s of the proper names, with
the kind that the noun says. Names of English words alone need quotation marks.
"""

import re
from collections.abc import Iterable, Iterator

from analytics.annotation.organisations.kinds import slug
from analytics.annotation.scan import Scan
from analytics.annotation.spans import OrganisationSpan, SentenceSpan, Span
from analytics.annotation.tokens import is_english
from analytics.vocabulary.model import Vocabulary

_KINDS = {
    "organisation": "civil-society",
    "organization": "civil-society",
    "association": "civil-society",
    "foundation": "civil-society",
    "ngo": "civil-society",
    "charity": "civil-society",
    "network": "civil-society",
    "movement": "civil-society",
    "coalition": "civil-society",
    "fund": "civil-society",
    "think tank": "civil-society",
    "company": "other",
    "firm": "other",
    "centre": "other",
    "center": "other",
    "institute": "academic",
    "agency": "government",
    "service": "government",
    "newspaper": "media",
    "website": "media",
    "broadcaster": "media",
}
_NOUN = re.compile(
    r"\b(?P<kind>news agency|information agency|NGO|" + "|".join(_KINDS) + r")s? "
    r"(?:(?P<mark>[\"'])(?P<quoted>[A-Z][^\"\n]{1,60}?)(?P=mark)(?!\w)|"
    r"(?P<plain>[A-Z][A-Z]{2,}\b|[A-Z][\w-]+"
    r"(?: (?:(?:de|del|de la|des|du|sin|para|y|et|pour|por|da|do|e|fur|und) )?[A-Z][\w-]+){0,4}))",
)
# "the CyberSEE project", "iPROCEEDS-2 project": a coined name before its noun; "Doctors Without Borders"
_COINED = re.compile(
    r"(?<![\w-])(?P<project>(?=(?:[a-z]{1,3}|[A-Z]\w{0,38}?)[A-Z])\w{2,40}"
    r"(?:-[A-Z0-9]{1,3}| [IVX]{1,3}| [1-9]\d?(?:\.0)?)?)"
    r" [Pp]roject\b(?! (?:[Oo]ffice|[Mm]anage|[Cc]oordinat|[Ll]eader|[Tt]eam|[Dd]irector|[Oo]fficer))"
    # a partner with its country: "X, MedAid (Malta)"
    r"|(?:(?<=[,:] )|(?<=\band )|(?<=\n)|(?<=- ))"
    r"(?P<partner>(?!Ma?c[A-Z])[A-Z][a-z]+[A-Z]\w+)(?= \((?:the )?(?P<of>[A-Z])[\w ]+\))"
    # heads that make a body only where an acronym stands behind: "Andean Mechanism for Police Dialogue (AMPD)"
    r"|(?<![\w-])(?P<group>(?:(?!Working|Expert|Joint|The |Steering|Core|Contact|Evaluation|Review|Peer)"
    r"[A-Z][\w'-]+ ){1,6}(?:Forum|Community|Mechanism|Group|Club"
    r"|Collaborative|Circle|Guild|College)(?: (?:(?:of|for|on|against|in|to|and|the) ){0,2}[A-Z][\w'-]*){0,6})"
    r"(?= \((?P<letters>[A-Z]{3,9})\))"
    r"|\b(?P<civil>[A-Z][a-z]+s [Ww]ithout (?:Borders|Frontiers))\b"
)
_COINED_KINDS = {"project": "project", "civil": "civil-society", "partner": "civil-society", "group": "other"}
_ARTICLE = re.compile(r"\b(?:the|a|an|The|A|An|of|its|their|from) (?:[\w'-]+ ){0,4}$")


def named_by_nouns(
    scan: Scan, vocabulary: Vocabulary, read: list[SentenceSpan], found: Iterable[Span]
) -> Iterator[OrganisationSpan]:
    """Bodies introduced by a noun, none over a span already found."""
    taken = list(found)
    for sentence in read:
        for match in _NOUN.finditer(scan.reading.folded, sentence.start, sentence.end):
            group = "quoted" if match["quoted"] else "plain"
            name = Span(match.start(group), match.end(group), scan.reading.text[slice(*match.span(group))])
            if any(name.overlaps(other) for other in taken) or not _is_name(scan, vocabulary, sentence, match):
                continue
            agency = match["kind"].startswith(("news ", "information "))
            kind = "media" if agency else _KINDS[match["kind"].lower()]
            identifier = f"org-{slug(match[group])}"
            yield OrganisationSpan(name.start, name.end, name.text, identifier, name.text, kind=kind)


def coined_names(scan: Scan, read: list[SentenceSpan], found: Iterable[Span]) -> Iterator[OrganisationSpan]:
    """Projects with a coined name before the word, civil bodies "without borders", and partners with a coined name
    and their country in brackets, over no span found.
    """
    taken = list(found)
    for sentence in read:
        for match in _COINED.finditer(scan.reading.folded, sentence.start, sentence.end):
            group = next(name for name in _COINED_KINDS if match[name])
            name = Span(match.start(group), match.end(group), scan.reading.text[slice(*match.span(group))])
            if any(name.overlaps(other) and not name.covers(other) for other in taken):
                continue
            if not _is_coined(match, group, taken):
                continue
            kind = _COINED_KINDS[group]
            yield OrganisationSpan(
                name.start, name.end, name.text, f"org-{slug(match[group])}", name.text, kind=kind
            )


def _is_coined(match: "re.Match[str]", group: str, taken: Iterable[Span]) -> bool:
    """Whether what stands in brackets behind a name bears it out, and no other span stands in it."""
    start, end = match.span(group)
    inside = [other for other in taken if start <= other.start and other.end <= end]
    if group == "partner":
        return not inside and any(other.start == match.start("of") for other in taken)
    if group == "group":
        whole = any(other.end == end for other in inside)
        return not whole and "".join(re.findall(r"\b[A-Z]", match[group])) == match["letters"]
    return not inside


def _is_name(scan: Scan, vocabulary: Vocabulary, sentence: SentenceSpan, match: "re.Match[str]") -> bool:
    """Whether the words after the noun are a proper name and nobody's."""
    if match["quoted"]:
        return True
    words = match["plain"].split()
    english = vocabulary.words["english_words"]
    people = any(vocabulary.words["given_names"].get(word.lower()) == "given" for word in words)
    introduced = _ARTICLE.search(scan.reading.folded, sentence.start, match.start())
    return not people and introduced is not None and any(not is_english(word, english) for word in words)
