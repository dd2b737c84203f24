"""Who organised an event.

In: an event and the sentences that speak of it. Out: `ParticipantFact`s with part "organiser". First what the text
says: "organised by …", "… jointly with … held …", "a course that … conducted"; where it says nothing, the body
whose own session or members met (`session_bodies`). Refused: funders, hosts, the officials of a body, and
"with the financial support of".
"""

import re
from collections.abc import Iterator, Sequence

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import MeetingSpan, OrganisationSpan, SentenceSpan, Span
from analytics.facts.events import Event
from analytics.facts.model import ParticipantFact
from analytics.facts.session_bodies import session_bodies
from analytics.facts.surroundings import surroundings, words_after, words_before
from analytics.vocabulary.model import Vocabulary

# A participle and its "by": "organised last week in Riga by"
_BY = re.compile(
    r"\b(?P<verb>(?:co-?)?[a-z]+ed|held|run|led|given|undertaken)\b"
    r"(?:,? (?![a-z-]+ed\b|held\b)[\w'-]+){0,9}? (?:by|with)\b",
    re.I,
)
_ORGANISED = re.compile(
    r"(?:co-?)?(?:organi[sz]|conven|facilitat|conduct|support|arrang|deliver|implement|initiat|coordinat|train)ed|"
    r"co-?sponsored|held|run|(?:co-?)?led|undertaken",
    re.I,
)
_JOINTLY = (
    r"(?:jointly|together|along|alongside|in (?:close )?(?:cooperation|co-operation|collaboration|partnership|"
    r"coordination|co-ordination|conjunction|association))"
)
_SUPPORT = (
    r"(?:support|assistance|facilitation|participation and support|help|backing|technical support|"
    r"(?:expert|organi[sz]ational|technical|methodological|full|active|direct) (?:support|assistance))"
)
_WITH = re.compile(
    rf"\b(?:{_JOINTLY} with|alongside|with (?:the )?{_SUPPORT} (?:of|from)|supported by|under the auspices of)\b",
    re.I,
)
# What somebody did with another body that is no organising
_OTHER_DEEDS = re.compile(
    r"\b(?:discuss|work|cooperat|attend|participat|observ|visit|chair|sign|develop|report|draft|adopt|carried out|"
    r"fight|combat|launch|publish|review)\w*\b[^,]{0,40}$",
    re.I,
)
_HOLDING = (
    r"(?:organi[sz]|conven|facilitat|conduct|arrang|deliver|support|complet|conclud|open|launch|stag|initiat)\w*|"
    r"held|holds?|hold|ran|run|kick\w* off|co-?(?:organi[sz]|sponsor)\w+|wrap\w* up"
)
_ORGANISES = re.compile(
    rf"\b(?:have |has |had |will |also |jointly |today |recently |successfully |co-?)*(?:{_HOLDING})\b", re.I
)
_THAT_THEY_HELD = re.compile(
    r"(?:\s*\([^)]{1,40}\))?(?:[^.;:()]{0,80}?(?:\([^)]{1,40}\))?)?\s(?:has |have |had |will |jointly |recently )*"
    r"(?:(?:co-?)?organi[sz]\w+|held|holds|conducted|convened|ran|delivered|arranged|facilitated)\b",
    re.I,
)
_JOINT_ACTIVITY = re.compile(
    r"\bjoint (?:activity|initiative|undertaking|effort|event|project|endeavou?r) (?:of|by|between)\b", re.I
)
# "The meeting is one of the steps organised by X": X organises the steps
_OF_A_PART = re.compile(r"\b(?:is|was|are|were) (?:one|part|among|a|an|the)\b", re.I)
# Words that end a list of organisers, for good or until "together with"
_NO_ORGANISER = re.compile(
    r"\b(?:attended|participat\w+|includ\w+|represent\w+|hosted|host|funded|financ\w+|funding|funds?|contribut\w+|"
    r"opened|chaired|gathered|brought|experts?|officers?|officials?|trainers?|specialists?|delegat\w+|"
    r"which|who|that|where|was|were|said|project|programme|program)\b",
    re.I,
)
_ELSEWHERE = re.compile(r"\b(?:from|of|in|on|at|for|under|within|to|during|into|about)\b", re.I)
_IT = re.compile(r"\s*(?:It|This) (?:was|is|has been) (?!(?:one|part|among|a|an|the)\b)")
# "the Director of X" is not X, "the Secretariat of X" is
_NOT_ITSELF = re.compile(
    r"(?<!\bSecretariat )(?<!\bOffice )(?<!\bBureau )(?<!\bMission )(?<!\bGovernment )"
    r"\b(?:of|at|from|for|with|to|in|by|within|under|and other|against|via|into)\s+(?:the |its |their )?$",
    re.I,
)
_OFFICE_OF = re.compile(
    r"\b(?:Office|Ministry|Agency|Cent(?:er|re)|Department|Government|University|Academy|Institute|Secretariat|"
    r"Bureau|Mission|Directorate|Branch|Section|Unit|Delegation|Headquarters|Embassy|Division|support|assistance) "
    r"(?:of|for|on|in|at|to|against)\b"
)
_ITS_PEOPLE = re.compile(
    r"(?:'s)? (?:staff|experts?|officers?|officials?|trainers?|specialists?|representatives?|delegat\w+)\b"
)
_TRAINS = re.compile(r"(?:\s*\([^)]{1,40}\))?(?: has| have| had| also| jointly| recently| successfully)*\s*")
_RELATIVE = re.compile(r"(?:,?[^.;:,]{0,60}?),?\s(?:that|which)\b(?P<subjects>[^.;:]*)")
_SAYS_NOTHING = re.compile(
    r"[.;:]|\b(?:that|which|who|to|said|in|at|of|attended|met|from|for|under|during|opened|hosted)\b"
)
_LONGEST_CLAUSE = 330  # characters between a subject and its event


def organisers(
    annotations: Annotations, vocabulary: Vocabulary, event: Event, sentences: Sequence[SentenceSpan]
) -> Iterator[ParticipantFact]:
    """Organisations that organise, co-organise, facilitate or support the event; else the session's own body."""
    found = tuple(_stated(annotations, event, sentences))
    for organisation in found or session_bodies(annotations, vocabulary, event):
        yield organisation_participant(organisation, "organiser")


def organisation_participant(organisation: OrganisationSpan, part: str) -> ParticipantFact:
    """An organisation's part in an event, with the words it rests on."""
    return ParticipantFact(
        "organisation",
        part,  # type: ignore[arg-type]
        organisation.text,
        organisation_id=organisation.organisation_id,
        country_iso3=organisation.country_iso3,
        evidence={"organisation_id": (organisation,)},
    )


def _stated(
    annotations: Annotations, event: Event, sentences: Sequence[SentenceSpan]
) -> Iterator[OrganisationSpan]:
    phrases = tuple(sorted((m.span for m in event.mentions), key=lambda span: span.start))
    for sentence in sentences:
        for organisation in annotations.inside(annotations.organisations, sentence):
            own_name = organisation.known or organisation.acronym or organisation.kind != "government"
            around = surroundings(annotations, organisation, sentence)
            if own_name and _organises(annotations, annotations.inside(phrases, around), sentence, organisation):
                yield organisation


def _organises(
    annotations: Annotations,
    phrases: Sequence[MeetingSpan],
    sentence: SentenceSpan,
    organisation: OrganisationSpan,
) -> bool:
    """Whether the sentence says that an organisation organised the event of which some phrases stand in it."""
    if annotations.quoted.covers(organisation) or any(phrase.covers(organisation) for phrase in phrases):
        return False
    if _ITS_PEOPLE.match(annotations.reading.folded, organisation.end):
        return False
    before = words_before(annotations, organisation, sentence)
    if _is_behind_by(annotations, phrases, organisation, before):
        return True
    if not phrases:
        return False
    return (
        _is_partner(annotations, organisation, before)
        or _is_subject_of(annotations, phrases, organisation, before)
        or _held_what_was_named(annotations, phrases, organisation, sentence)
    )


def _is_behind_by(
    annotations: Annotations, phrases: Sequence[MeetingSpan], organisation: OrganisationSpan, before: str
) -> bool:
    """ "… organised by A, B and X", "… held in Riga by A in cooperation with X", "a joint activity of A and X"."""
    heads = [*_BY.finditer(before), *_JOINT_ACTIVITY.finditer(before)]
    last = max(heads, key=lambda head: head.start(), default=None)
    if last is None or not (phrases or _IT.match(before)):
        return False
    if "verb" in last.re.groupindex and not _is_organising(last):
        return False
    begin = organisation.start - len(before) + last.start()
    if any(_OF_A_PART.search(annotations.reading.folded, phrase.end, begin) for phrase in phrases):
        return False
    return _is_listed(_between(annotations, begin + len(last.group()), organisation.start))


def _is_organising(head: re.Match[str]) -> bool:
    """Whether a participle tells of organising; what was held "with" somebody, was held by both."""
    return _ORGANISED.fullmatch(head.group("verb")) is not None and (
        not head.group().endswith("with") or head.group("verb").lower() not in ("held", "supported")
    )


def _is_listed(between: str) -> bool:
    """Whether only names and what joins them stand between "by" and an organisation."""
    if _NO_ORGANISER.search(between) or re.search(r"[.;:]", between):
        return False
    joiners = list(_WITH.finditer(between))
    return not _ELSEWHERE.search(between[joiners[-1].end() :] if joiners else between)


def _is_partner(annotations: Annotations, organisation: OrganisationSpan, before: str) -> bool:
    """ "A, jointly with B and X, …", "With the assistance of X, …"."""
    joiners = list(_WITH.finditer(before))
    if not joiners or _OTHER_DEEDS.search(before[: joiners[-1].start()]):
        return False
    begin = organisation.start - len(before) + joiners[-1].end()
    return _is_listed(_between(annotations, begin, organisation.start))


def _is_subject_of(
    annotations: Annotations, phrases: Sequence[MeetingSpan], organisation: OrganisationSpan, before: str
) -> bool:
    """ "X and B organised a course", "X trained officers"; not "the Director of X opened a course"."""
    if _NOT_ITSELF.search(re.sub(r"\([^)]*\) ?", "", _before_name(annotations, organisation, before))):
        return False
    for phrase in phrases:
        if not 0 <= phrase.start - organisation.end <= _LONGEST_CLAUSE:
            continue
        between = _between(annotations, organisation.end, phrase.start)
        if phrase.head == "trained" and _TRAINS.fullmatch(between):
            return True
        if _is_subject(between):
            return True
    return False


def _before_name(annotations: Annotations, organisation: OrganisationSpan, before: str) -> str:
    """What stands before a name; before an acronym in brackets, what stands before the name it is short for."""
    if not before.endswith("("):
        return before
    start = organisation.start - len(before)
    names = annotations.inside(annotations.organisations, Span(start, organisation.start, ""))
    if names and names[-1].organisation_id == organisation.organisation_id:
        return before[: names[-1].start - start]
    return before


def _is_subject(between: str) -> bool:
    """Whether only fellow subjects and a verb of organising part an organisation from the event phrase."""
    verb = _ORGANISES.search(between)
    if not verb:
        return False
    subjects, objects = between[: verb.start()], between[verb.end() :]
    joint = re.sub(rf"{_JOINTLY} with\b[^,;]*", " ", subjects)
    return not _SAYS_NOTHING.search(joint) and not re.search(r"[.;:]|\b(?:that|which|said|attended)\b", objects)


def _held_what_was_named(
    annotations: Annotations,
    phrases: Sequence[MeetingSpan],
    organisation: OrganisationSpan,
    sentence: SentenceSpan,
) -> bool:
    """ "a course that X and B held", "a course, which X organised in Riga"."""
    after = words_after(annotations, organisation, sentence, _LONGEST_CLAUSE)
    if not _THAT_THEY_HELD.match(after):
        return False
    clauses = (
        _RELATIVE.fullmatch(_between(annotations, phrase.end, organisation.start))
        for phrase in phrases
        if 0 <= organisation.start - phrase.end <= _LONGEST_CLAUSE
    )
    return any(clause and _is_listed(clause.group("subjects")) for clause in clauses)


def _between(annotations: Annotations, start: int, end: int) -> str:
    """Folded words without the names of organisations, brackets, and "Secretariat of"."""
    words, at = [], start
    for name in annotations.inside(annotations.organisations, Span(start, end, "")):
        if not name.text.endswith("Secretariat"):
            words.append(annotations.reading.folded[at : name.start])
            at = max(at, name.end)
    words.append(annotations.reading.folded[at:end])
    return _OFFICE_OF.sub(" ", re.sub(r"\([^)]*\)", " ", " ".join(words)))
