"""What those present gave to an event: instructors, sessions, methods; and how many each of them sent.

In: the folded words before and behind a list of countries or bodies of states. Out: yes or no. Refused: money and
equipment, which make nobody a participant.
"""

import re

_NUMBER = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|several|"
    r"a dozen|some|\d+)"
)
_TEACHERS = (
    r"(?:trainers?|instructors?|experts?|lecturers?|officers?|interpreters?|specialists?|teachers?|facilitators?|"
    r"participants?|delegates?|observers?|advisers?|analysts?|speakers?|dog handlers?)"
)
_PART = (
    r"(?:parts?|sessions?|modules?|lessons?|courses?|workshops?|exercises?|classes|lectures?|blocks?|stages?|"
    r"simulations?|methods?|techniques|practices?|experiences?|knowledge|expertise|know-how|cases?|tools|examples?)"
)
_GAVE = re.compile(
    r"(?:'s?(?: [a-z-]+){0,3})?(?: \([^)]{1,60}\))?,? (?:also |has |have |had |both |each |jointly |kindly )*"
    rf"(?:(?:provided|seconded|lent|supplied|nominated|contributed|made available|delegated|assigned) "
    rf"(?:[\w-]+ ){{0,4}}{_TEACHERS}|"
    rf"(?:ran|taught|led|gave|shared|demonstrated|explained|showed|delivered|moderated|facilitated) "
    rf"(?:[\w-]+ ){{0,4}}{_PART}|"
    r"lectured|taught|had (?:the|its|their) (?:[a-z]+ ){1,2}(?:delegation|team|contingent)|"
    r"(?:was|were) (?:the|among the|also) (?:[a-z]+ )?(?:participants|attendees|guests|observers|delegates))\b",
    re.I,
)
_GIVEN_BY = re.compile(
    rf"\b{_TEACHERS}\b[\w ]{{0,30}} (?:provided|seconded|supplied|lent|nominated|delegated|assigned|sent|invited|"
    r"made available) (?:by|from) (?:the )?$|"
    r"\b(?:was|were|is|are|being) represented by (?:the )?$",
    re.I,
)
# "the observers were A and B", "paid a courtesy call on the Agency of A", "were received by the Police of B"
_WERE_THEY = re.compile(
    r"\b(?:observers|guests|participants|visitors|attendees|newcomers|trainees)(?: (?:of|at|in|from) "
    r"[\w ]{1,40}?)? "
    r"(?:were|was|are|included?):? (?:the )?$|"
    r"\bfor the benefit of (?:the )?$|"
    r"\bnational (?:[a-z]+ ){0,2}(?:workshop|training|seminar|course|consultation|dialogue)s? for (?:the )?$|"
    r"\b(?:workshop|training|course|seminar)s?\b[\w ]{0,30} to (?:help|assist|support) (?:the )?$|"
    r"\b(?:courtesy|farewell|introductory|protocol) (?:calls?|visits?) (?:up)?(?:on|to) (?:the )?$|"
    r"\b(?:was|were) (?:also )?(?:received|welcomed|briefed|greeted) by (?:the )?$",
    re.I,
)
_ONE_FROM_EACH = re.compile(
    rf"\b{_TEACHERS}\b[^.;]{{0,120}}[ ,:(]{_NUMBER}(?: each| others?| more)? from (?:the )?$", re.I
)
_PRESENT = re.compile(
    r",? (?:also |both |all )?(?:(?:was|were) (?:also )?(?:represented|present|in attendance)|attended|"
    r"took part)\b",
    re.I,
)
# "A sent ten officers, B eight and C five"
_SENT_TOO = re.compile(rf"\bsent {_NUMBER}\b[^.;:]{{0,90}}(?:, | and )(?:the )?$", re.I)
_SO_MANY = re.compile(rf" {_NUMBER}(?:[,. ]|$)", re.I)
_SO_MANY_BEFORE = re.compile(rf"(?:^|[\s(]){_NUMBER} $", re.I)
_ENDS = re.compile(r"[.,;)]|$| (?:and|who|took|attended|participated)\b")
# The rest of a body's name behind an adjective: "the French OFAST", "the Italian Guardia di Finanza"
_NATIONAL_BODY = re.compile(
    r"(?: (?!University|Foundation|Institute|Red|School|College|Chamber|Bar|Embassy|[A-Z]\w+ (?:University|"
    r"Foundation|"
    r"College))[A-Z][\w'-]+(?: (?:di|de|del|des|du|of|for|and|on|the))*){1,7}(?: \([^)]{1,30}\))?"
)


def gave(before: str, after: str) -> bool:
    """Whether a list's members provided instructors or held a part, or are told with how many people they sent."""
    if _GAVE.match(after):
        return True
    return _SENT_TOO.search(before) is not None and _SO_MANY.match(after) is not None


def came_from(before: str) -> bool:
    """Whether the words before a list say that its members provided people, or where each of them came from."""
    return any(words.search(before) for words in (_GIVEN_BY, _WERE_THEY, _ONE_FROM_EACH))


def counted_people(before: str, after: str) -> bool:
    """Whether an adjective stands for people that are counted ("eleven Afghans and four Kyrgyz")."""
    return _SO_MANY_BEFORE.search(before) is not None and _ENDS.match(after) is not None


def were_there(after: str) -> bool:
    """Whether a list is the subject of presence itself, be its members donors or not."""
    return _PRESENT.match(after) is not None


def behind_name(after: str) -> str | None:
    """The words behind the name of a body that an adjective begins; None where no such name follows."""
    name = _NATIONAL_BODY.match(after)
    return after[name.end() :] if name else None
