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
    r"(?<![\w-])(?P<project>(?:[a-z]{1,3}|[A-Z][\w]*)[A-Z]+[\w]*(?:-[A-Z0-9]{1,3}| [IVX]{1,3}| [1-9]\d?(?:\.0)?)?)"
    r" [Pp]roject\b(?! (?:[Oo]ffice|[Mm]anage|[Cc]oordinat|[Ll]eader|[Tt]eam|[Dd]irector|[Oo]fficer))"
    r"|\b(?P<civil>[A-Z][a-z]+s [Ww]ithout (?:Borders|Frontiers))\b"
)
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
    """Projects with a coined name before the word, and civil bodies "without borders", over no span found."""
    taken = list(found)
    for sentence in read:
        for match in _COINED.finditer(scan.reading.folded, sentence.start, sentence.end):
            group = "project" if match["project"] else "civil"
            name = Span(match.start(group), match.end(group), scan.reading.text[slice(*match.span(group))])
            if any(name.overlaps(other) for other in taken):
                continue
            kind = "project" if group == "project" else "civil-society"
            yield OrganisationSpan(
                name.start, name.end, name.text, f"org-{slug(match[group])}", name.text, kind=kind
            )


def _is_name(scan: Scan, vocabulary: Vocabulary, sentence: SentenceSpan, match: "re.Match[str]") -> bool:
    """Whether the words after the noun are a proper name and nobody's."""
    if match["quoted"]:
        return True
    words = match["plain"].split()
    english = vocabulary.words["english_words"]
    people = any(vocabulary.words["given_names"].get(word.lower()) == "given" for word in words)
    introduced = _ARTICLE.search(scan.reading.folded, sentence.start, match.start())
    return not people and introduced is not None and any(not is_english(word, english) for word in words)
