"""Programmes of a document: one fact per programme, with its years, launch, members and pillars.

In: `Annotations`, the vocabulary and the story's time. Out: `ProgrammeFact`s in text order. Several names of one
programme merge ("a new IOM programme for 2012-2014", "the Regional Office's programme for 2012-2014"). A
programme counts when the text gives its years or its pillars, or says when it was launched. Refused: plans of one
year, and strategies in passing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from analytics.annotation.annotations import Annotations
from analytics.annotation.programmes.projects import find_projects
from analytics.annotation.programmes.years import Years, years_inside, years_said
from analytics.annotation.spans import ListSpan, ProgrammeSpan, Span
from analytics.facts.dates.resolution import StoryTime
from analytics.facts.model import Evidence, PillarFact, ProgrammeFact
from analytics.facts.programmes.launches import Launch, document_launches
from analytics.facts.programmes.members import programme_members
from analytics.facts.programmes.names import ProgrammeName, best_name, known_programme, read_name, same_programme
from analytics.facts.programmes.terms import Term, told_term
from analytics.vocabulary.model import KnownProgramme, Vocabulary

_NO_TITLE = re.compile(
    r"work ?plan|plan of (?:action|consultations|contacts|meetings|visits|joint|measures|activities|events)", re.I
)
_TITLE = re.compile(
    rf"(?!{_NO_TITLE.pattern})"
    r"(?:(?:\w+ )?(?:programme|program|plan|framework) (?:of|for) \w+ (?!.*\bfor the)"
    r"|\w+ (?:plan|programme|strategy|framework) )",
    re.I,
)
_APPOSED = re.compile(r"(?: \d(?:\.\d)?| [IVX]{1,4})?, (?:the|an?) (?:new |joint )?")
_PHASE = re.compile(r"[\w]+ phase\b", re.I)
_ADOPTED = re.compile(r"\b(?:adopted|approved|presented|launched|unveiled|validated|endorsed|signed|elaborated)\b")


@dataclass(slots=True)
class _Group:
    """The spans that stand for one programme."""

    spans: list[ProgrammeSpan] = field(default_factory=list)
    names: list[ProgrammeName] = field(default_factory=list)
    backward: list[ProgrammeSpan] = field(default_factory=list)
    pillars: ListSpan | None = None
    term: Term | None = None

    @property
    def mentions(self) -> tuple[ProgrammeSpan, ...]:
        """All spans in text order, those that only point back included."""
        return tuple(sorted([*self.spans, *self.backward]))

    @property
    def years(self) -> tuple[int | None, int | None]:
        """The years that any of the names gives."""
        named = [s for s in self.spans if s.start_year is not None]
        whole = named or [s for s in self.backward if s.start_year is not None]  # of the phase that is spoken of
        if whole:
            return whole[0].start_year, whole[0].end_year
        ends = [s.end_year for s in self.spans if s.end_year is not None]
        if self.term is not None and (not ends or self.term.last == ends[0]):
            return self.term.first, self.term.last
        return None, ends[0] if ends else None


def document_programmes(
    annotations: Annotations, vocabulary: Vocabulary, time: StoryTime | None
) -> tuple[ProgrammeFact, ...]:
    """The programmes that a document names and says something of."""
    groups = _groups(annotations, vocabulary)
    _give_pillars(annotations, groups)
    _give_terms(annotations, groups)
    launches = document_launches(annotations, time, [group.mentions for group in groups])
    counted = [_counts(annotations, group, launch) for group, launch in zip(groups, launches, strict=True)]
    named = [group for group, counts in zip(groups, counted, strict=True) if counts]
    return tuple(
        _fact(annotations, vocabulary, group, launch)
        for group, launch, counts in zip(groups, launches, counted, strict=True)
        if counts or _precedes(group, named)
    )


def _precedes(group: _Group, named: Sequence[_Group]) -> bool:
    """Whether nothing but years stands for an earlier or later programme of a named one's kind: "the framework
    2016-2021".
    """
    kinds = {name.kind for other in named for name in other.names}
    years = {other.years for other in named}
    start, end = group.years
    whole = start is not None and end is not None and (start, end) not in years
    return whole and all(name.kind in kinds - {"plan"} for name in group.names)


def _groups(annotations: Annotations, vocabulary: Vocabulary) -> list[_Group]:
    """Spans by programme: those with years first, then names without, then "the Programme"."""
    groups: list[_Group] = []
    spans = [span for span in annotations.programmes if not _PHASE.match(span.name)]
    read = [(span, read_name(span, annotations, vocabulary)) for span in spans]
    named = [(span, name) for span, name in read if name.is_named or span.start_year is not None]
    for span, name in sorted(named, key=lambda pair: (pair[0].start_year is None, pair[0].start)):
        home = next(
            (g for g in groups if _fits(g, span, name, vocabulary) or _is_acronym(annotations, g, span)), None
        )
        if home is None:
            home = _Group()
            groups.append(home)
        home.spans.append(span)
        home.names.append(name)
    groups.sort(key=lambda group: min(group.spans))
    for span, name in read:
        if not name.is_named and span.start_year is None:
            _point_back(groups, span, name)
    for span in annotations.programmes:
        if _PHASE.match(span.name):
            _add_phase(groups, span)
    return groups


def _add_phase(groups: list[_Group], span: ProgrammeSpan) -> None:
    """Give "its tenth phase" to the programme named last before it."""
    before = [
        (max(m.start for m in g.mentions if m.start < span.start), g) for g in groups if _starts_before(g, span)
    ]
    if before:
        max(before, key=lambda pair: pair[0])[1].backward.append(span)


def _fits(group: _Group, span: ProgrammeSpan, name: ProgrammeName, vocabulary: Vocabulary) -> bool:
    start, end = group.years
    if span.start_year is not None and (span.start_year, span.end_year) != (start, end):
        return False
    if span.end_year is not None and end is not None and span.end_year != end:
        return False
    return any(same_programme(name, other, vocabulary) for other in group.names)


def _is_acronym(annotations: Annotations, group: _Group, span: ProgrammeSpan) -> bool:
    """Whether a name stands in brackets right behind another ("… Programme in Central Asia (BOMCA)") or "
    "before one,
    or in apposition to it ("ABC 2.0, the Union's programme against crime").
    """
    text = annotations.reading.text
    return any(
        (text[first.end : second.start] == " (" and text[second.end : second.end + 1] == ")")
        or (_APPOSED.fullmatch(text, first.end, second.start))
        for other in group.spans
        for first, second in [sorted((other, span))]
    )


def _point_back(groups: list[_Group], span: ProgrammeSpan, name: ProgrammeName) -> None:
    """Give "the Programme" to the programme named last before it, or to the only one."""
    alike = [g for g in groups if any(name.kind == other.kind for other in g.names)]
    before = [g for g in alike if g.mentions[0].start < span.start]
    if before:
        home = max(before, key=lambda g: max(s.start for s in g.mentions if s.start < span.start))
    elif len(alike) == 1:
        home = alike[0]
    else:
        return
    home.backward.append(span)


def _give_pillars(annotations: Annotations, groups: list[_Group]) -> None:
    """Give each listing to the programme it belongs to; the first whole listing of a programme counts."""
    for listing in annotations.lists:
        home = _home(annotations, listing, groups)
        if home is not None and (home.pillars is None or len(home.pillars.items) == 1):
            home.pillars = listing


def _give_terms(annotations: Annotations, groups: list[_Group]) -> None:
    """Give each programme whose name has no years those that the text tells apart from it."""
    undated = [group for group in groups if group.years[0] is None]
    for group in undated:
        group.term = told_term(annotations, group.mentions, alone=group is undated[0])


def _home(annotations: Annotations, listing: ListSpan, groups: Sequence[_Group]) -> _Group | None:
    """The programme named in the announcing words or their sentence, else the one last named before."""
    owner = listing.owner or listing
    sentence = annotations.sentence_at(owner.start)
    for stretch in (owner, Span(sentence.start, listing.items[0].start, ""), sentence):
        inside = [g for g in groups if any(stretch.covers(s) or stretch.overlaps(s) for s in g.mentions)]
        if len(inside) == 1:
            return inside[0]
    before = [
        (max(s.start for s in g.mentions if s.start < listing.start), g)
        for g in groups
        if _starts_before(g, listing)
    ]
    if before:
        return max(before, key=lambda pair: pair[0])[1]
    return None


def _starts_before(group: _Group, span: Span) -> bool:
    return any(s.start < span.start for s in group.mentions)


def _counts(annotations: Annotations, group: _Group, launch: Launch | None) -> bool:
    """Whether the text says enough of a programme: its years, its pillars, or its launch."""
    start, end = group.years
    if not any(_is_titled(span, name) for span, name in zip(group.spans, group.names, strict=True)):
        return False
    projects = {p.start for p in find_projects(annotations.reading)}
    if all(span.start in projects for span in group.spans):
        return group.pillars is not None
    if (
        start is not None
        or group.term
        or group.pillars is not None
        or (launch is not None and launch.date is not None)
    ):
        return True
    in_title = annotations.title is not None and any(annotations.title.covers(s) for s in group.spans)
    return end is not None and (in_title or len(group.mentions) > 1 or _is_spoken_of(annotations, group))


def _is_spoken_of(annotations: Annotations, group: _Group) -> bool:
    """Whether the text goes on about a programme ("The programme sets out to …") or says that it was adopted."""
    last = max(group.spans)
    noun = re.search(r"programme|program|strategy|plan|framework|roadmap|compact|facility", last.name.lower())
    again = noun and re.compile(rf"\b(?:the|this) {noun.group()}\b").search(annotations.reading.lower, last.end)
    sentence = annotations.sentence_at(last.start)
    return bool(again) or _ADOPTED.search(annotations.reading.lower, sentence.start, sentence.end) is not None


def _is_titled(span: ProgrammeSpan, name: ProgrammeName) -> bool:
    """Whether a name says more than "programme", or is a title of several words ("plan of action for
    2018-2020").
    """
    if span.name[0].islower() and _NO_TITLE.match(span.name):
        return False
    if name.is_named:
        return True
    in_capitals = span.name[0].isupper() and _NO_TITLE.match(span.name) is None
    return span.start_year is not None and (in_capitals or _TITLE.match(span.name) is not None)


def _fact(annotations: Annotations, vocabulary: Vocabulary, group: _Group, launch: Launch | None) -> ProgrammeFact:
    start, end = group.years
    known = known_programme(group.names, (start, end), vocabulary)
    name, name_span = best_name(group.spans, group.names, known)
    evidence: dict[str, tuple[Span, ...]] = {"name": (name_span,)}
    evidence.update(_year_evidence(annotations, group))
    if group.term is not None and group.term.last == end:
        evidence["end_year"] = group.term.spans
        if start is not None:
            evidence["start_year"] = group.term.spans
    launched_on = launch.date if launch else None
    if launch is not None and launched_on is not None:
        evidence["launched_on"] = launch.spans
        if start is None and (end is None or group.term is not None):
            start = int(launched_on[:4])
            evidence["start_year"] = launch.spans
    members, via_group = programme_members(
        annotations, vocabulary, known, launched_on or (str(start) if start else None)
    )
    return ProgrammeFact(
        name=name,
        programme_id=known.programme_id if known else None,
        organisation_id=_organisation(group, known),
        start_year=start,
        end_year=end,
        launched_on=launched_on,
        mentions=group.mentions,
        pillars=_pillars(annotations, group.pillars),
        members=members,
        via_group=via_group,
        evidence=evidence,
    )


def _organisation(group: _Group, known: KnownProgramme | None) -> str | None:
    """The organisation in the fullest name, else the known programme's."""
    printed = [s.organisation_id for s in sorted(group.spans, key=lambda s: -len(s.text)) if s.organisation_id]
    return known.organisation_id if known else printed[0] if printed else None


def _year_evidence(annotations: Annotations, group: _Group) -> Evidence:
    """The printed years of the first name that has them, or of its sentence."""
    for span in sorted(group.mentions, key=lambda s: (s.start_year is None, s.start)):
        sentence = annotations.sentence_at(span.start)
        years = years_inside(annotations.reading, span.start, span.end) or years_said(
            annotations.reading, span.start, max(sentence.end, span.end)
        )
        if years is not None and years.start_year == span.start_year:
            return _spans_of(years)
    return {}


def _spans_of(years: Years) -> Evidence:
    found = {"start_year": years.first, "end_year": years.last}
    return {column: (span,) for column, span in found.items() if span is not None}


def _pillars(annotations: Annotations, listing: ListSpan | None) -> tuple[PillarFact, ...]:
    """The pillars in order, with the themes that their titles speak of."""
    if listing is None:
        return ()
    pillars = []
    for number, item in zip(listing.numbers, listing.items, strict=True):
        themes = tuple(dict.fromkeys(theme.theme_id for theme in annotations.inside(annotations.themes, item)))
        pillars.append(PillarFact(number, item.text, themes, {"title": (item,), "number": (item,)}))
    return tuple(pillars)
