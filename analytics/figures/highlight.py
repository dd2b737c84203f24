"""The text of a document with its facts highlighted: text and marks in, escaped HTML out.

Refuses nothing: marks outside the text or of an unknown kind are left out, marks that overlap are nested and,
where they cross, split. Telephone numbers and e-mail addresses are covered by dots, offsets stay what they were.
Colour is never the only sign: each kind has its own line below the words, and a title says what is meant.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class MarkKind:
    """How one kind of fact is shown. colour: mid-tone for white and near black; line: CSS border style."""

    name: str
    label: str
    colour: str
    line: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A highlighted place: characters start–end (half-open) are a fact of this kind; note: what the fact says."""

    start: int
    end: int
    kind: str
    note: str = ""
    inferred: bool = False


# Hues of Okabe and Ito's colour-blind safe set and of Paul Tol's "bright" and "muted" sets; pairs that share a
# hue family differ in their line.
MARK_KINDS: tuple[MarkKind, ...] = (
    MarkKind("meeting", "Meetings", "#0072b2", "double"),
    MarkKind("date", "Dates", "#e69f00", "solid"),
    MarkKind("place", "Places", "#009e73", "solid"),
    MarkKind("attendance", "Attendance", "#8d6e63", "dotted"),
    MarkKind("person", "People", "#cc6699", "solid"),
    MarkKind("organisation", "Organisations", "#56a4e9", "solid"),
    MarkKind("country", "Countries", "#7a9e2f", "dashed"),
    MarkKind("programme", "Programmes and pillars", "#d55e00", "double"),
    MarkKind("agreement", "Agreements", "#9467bd", "double"),
    MarkKind("theme", "Themes", "#44aaaa", "dotted"),
    MarkKind("statement", "Quotations", "#888888", "dotted"),
)
_ORDER = {kind.name: place for place, kind in enumerate(MARK_KINDS)}

_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_INSIDE = ":is(.document-text,.sentences) "

_EMAIL = r"[\w.+-]+\s?(?:@|\[\s?at\s?\]|\(\s?at\s?\))(?:\s?[\w-]+(?:\.[\w-]+)+)?"
_PLUS_PHONE = r"\(?\+[ \t]?\(?\d[\d \t().\-–/]{5,}\d"
_CONTACT = re.compile(
    rf"(?P<email>{_EMAIL})|(?P<plus>{_PLUS_PHONE})|"
    rf"(?i:\b(?:tel|phone|telephone|mobile|mob|fax|cell|whatsapp|viber|hotline)(?:[.:)]|\s?no\.|\s?number:)*)"
    rf"(?P<phone>[ \t]*\+?\(?\d[\d \t().\-–/]{{4,}}\d)"
)


def mask_contacts(text: str) -> str:
    """The text with each telephone number and e-mail address covered by as many dots; its length stays."""
    return _CONTACT.sub(_cover, text)


def highlight(text: str, marks: Iterable[Mark], shown: Collection[str] | None = None) -> str:
    """The text as HTML, escaped, with `marks` of the `shown` kinds (all when None) as nested <mark> elements.

    The first piece of each mark has the id `mark-START-END-KIND`, so that a fact beside the text can link to it.
    """
    return f'<div class="document-text" lang="en">{marked_text(text, marks, shown)}</div>'


def marked_text(text: str, marks: Iterable[Mark], shown: Collection[str] | None = None, names: bool = True) -> str:
    """The same without the element around it. names: whether marks get ids (a page may hold each but once)."""
    kept = _clean(marks, len(text), shown)
    masked = mask_contacts(text)
    pieces: list[str] = []
    open_marks: list[Mark] = []
    named: set[str] | None = set() if names else None
    for start, end, inside in _segments(kept, len(text)):
        shared = _common_prefix(open_marks, inside)
        pieces += ["</mark>"] * (len(open_marks) - shared)
        pieces += [_opening(mark, named) for mark in inside[shared:]]
        pieces.append(escape(_BLANK_LINES.sub("\n\n", masked[start:end])))
        open_marks = inside
    pieces += ["</mark>"] * len(open_marks)
    return "".join(pieces)


def highlight_style() -> str:
    """The style sheet of highlighted texts, as a <style> element; holds in light and dark."""
    rules = [
        ".document-text{white-space:pre-wrap;overflow-wrap:anywhere;line-height:1.85;max-width:72ch}",
        f"{_INSIDE}mark{{color:inherit;background:transparent;border-radius:2px;padding:1px 0 2px}}",
        f"{_INSIDE}mark{{scroll-margin-top:6rem}}",
        f"{_INSIDE}mark:target{{outline:3px solid currentColor;outline-offset:2px}}",
        f"{_INSIDE}mark.inferred{{outline:1px dashed currentColor;outline-offset:1px}}",
    ]
    rules += [_rule(kind) for kind in MARK_KINDS]
    return f"<style>{''.join(rules)}</style>"


def legend_style(kinds: Sequence[str]) -> str:
    """Swatches for the legend's buttons, in their order; the widget's key is "legend"."""
    rules = [
        f".st-key-legend div>button:nth-of-type({place})::before{{content:'';display:inline-block;width:1.1em;"
        f"height:.85em;margin-right:.4em;{_look(MARK_KINDS[_ORDER[kind]])}}}"
        for place, kind in enumerate(kinds, start=1)
    ]
    return f"<style>{''.join(rules)}</style>"


def mark_id(mark: Mark) -> str:
    """The id of the mark's element in the page."""
    return f"mark-{mark.start}-{mark.end}-{mark.kind}"


def _cover(match: re.Match[str]) -> str:
    """Cover digits and letters of the number or address, keep the label before it."""
    name = match.lastgroup or "email"
    first, last = match.span(name)
    label = match.string[match.start() : first]
    return label + re.sub(r"[^\s]", "•", match.string[first:last])


def _clean(marks: Iterable[Mark], length: int, shown: Collection[str] | None) -> list[Mark]:
    """Known kinds inside the text; one mark for each place and kind, its notes joined; longest first."""
    notes: dict[tuple[int, int, str], list[Mark]] = {}
    for mark in marks:
        if mark.kind in _ORDER and 0 <= mark.start < mark.end <= length and (shown is None or mark.kind in shown):
            notes.setdefault((mark.start, mark.end, mark.kind), []).append(mark)
    joined = [
        Mark(
            start,
            end,
            kind,
            "; ".join(dict.fromkeys(m.note for m in same if m.note)),
            any(m.inferred for m in same),
        )
        for (start, end, kind), same in notes.items()
    ]
    return sorted(joined, key=_outermost_first)


def _outermost_first(mark: Mark) -> tuple[int, int, int]:
    """Longer marks hold shorter ones; of equal length the order of the kinds decides."""
    return mark.start - mark.end, mark.start, _ORDER[mark.kind]


def _segments(marks: list[Mark], length: int) -> list[tuple[int, int, list[Mark]]]:
    """Cut the text at every boundary of a mark: (start, end, marks that cover it, outermost first)."""
    starts: dict[int, list[Mark]] = {}
    for mark in marks:
        starts.setdefault(mark.start, []).append(mark)
    cuts = sorted({0, length} | {mark.start for mark in marks} | {mark.end for mark in marks})
    segments: list[tuple[int, int, list[Mark]]] = []
    inside: list[Mark] = []
    for start, end in pairwise(cuts):
        inside = [mark for mark in inside if mark.end > start] + starts.get(start, [])
        inside.sort(key=_outermost_first)
        segments.append((start, end, list(inside)))
    return segments


def _common_prefix(first: list[Mark], second: list[Mark]) -> int:
    """How many marks the two lists share from their beginning."""
    shared = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        shared += 1
    return shared


def _opening(mark: Mark, named: set[str] | None) -> str:
    """The opening tag; only the first piece of a mark is named, ids are unique in a page."""
    name = mark_id(mark)
    label = MARK_KINDS[_ORDER[mark.kind]].label
    title = escape(f"{label}: {mark.note}" if mark.note else label, quote=True)
    identity = "" if named is None or name in named else f' id="{name}"'
    if named is not None:
        named.add(name)
    classes = f"kind-{mark.kind}" + (" inferred" if mark.inferred else "")
    return f'<mark{identity} class="{classes}" title="{title}">'


def _rule(kind: MarkKind) -> str:
    """How marks and swatches of one kind look; a quotation is long, so it has no background."""
    return f"{_INSIDE}mark.kind-{kind.name},.kind-swatch.kind-{kind.name}{{{_look(kind)}}}"


def _look(kind: MarkKind) -> str:
    width = "3px" if kind.line == "double" else "2px"
    background = "" if kind.name == "statement" else f"background:color-mix(in srgb,{kind.colour} 20%,Canvas);"
    return f"{background}border-bottom:{width} {kind.line} {kind.colour}"
