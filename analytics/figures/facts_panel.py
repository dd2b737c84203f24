"""The facts of a document as a panel beside its text.

In: facts of `queries.document_facts`. Out: escaped HTML, grouped by kind, each fact linked to its words in the
text. Contacts in quoted words are covered as they are in the text.
"""

from collections.abc import Collection, Iterable
from html import escape
from itertools import groupby

from analytics.figures.highlight import MARK_KINDS, Mark, mark_id, mask_contacts
from analytics.figures.wording import shortened
from analytics.queries.document_facts import Fact

_LABELS = {kind.name: kind.label for kind in MARK_KINDS}
_QUOTED = 110  # characters of a quotation shown in the panel; the whole of it stands in the text


def facts_panel(facts: Iterable[Fact], shown: Collection[str]) -> str:
    """The panel. shown: the kinds highlighted in the text; only their facts link to it."""
    sections = [
        _section(kind, list(group), kind in shown) for kind, group in groupby(facts, key=lambda fact: fact.kind)
    ]
    return f'<div class="facts">{"".join(sections)}</div>'


def facts_style() -> str:
    """The style sheet of the panel, as a <style> element; holds in light and dark."""
    return (
        "<style>"
        ".facts h3{font-size:1rem;margin:1.1rem 0 .3rem;padding:0}.facts section:first-child h3{margin-top:0}"
        ".facts h3 span.count{font-weight:400;opacity:.72;font-family:inherit}"
        ".facts ul{list-style:none;margin:0;padding:0}"
        ".facts li{margin:0 0 .5rem;line-height:1.4;overflow-wrap:anywhere}.facts li.part{margin-left:1rem}"
        ".facts .details{font-size:.9em;opacity:.8}"
        ".facts .reason{font-size:.9em;border-left:2px dashed currentColor;padding-left:.5rem;margin-top:.15rem}"
        ".facts a{color:inherit;text-decoration:underline;text-decoration-thickness:1px;"
        "text-underline-offset:3px;text-decoration-color:color-mix(in srgb,currentColor 45%,transparent)}"
        ".facts a:hover{text-decoration-thickness:2px}"
        "@media(min-width:900px){:has(>.st-key-facts_panel){position:sticky;top:4.5rem;"
        "max-height:calc(100vh - 6rem);overflow-y:auto}}"
        ".kind-swatch{display:inline-block;width:1.1em;height:.9em;margin-right:.4em;vertical-align:-.05em}"
        "</style>"
    )


def _section(kind: str, facts: list[Fact], linked: bool) -> str:
    items = "".join(_item(fact, linked) for fact in facts)
    count = sum(fact.part_of is None for fact in facts)
    return (
        f'<section><h3><span class="kind-swatch kind-{kind}"></span>{escape(_LABELS[kind])} '
        f'<span class="count">{count}</span></h3><ul>{items}</ul></section>'
    )


def _item(fact: Fact, linked: bool) -> str:
    name = escape(mask_contacts(fact.name if fact.kind != "statement" else f"“{shortened(fact.name, _QUOTED)}”"))
    if linked and fact.place is not None:
        target = mark_id(Mark(*fact.place, fact.kind))
        name = f'<a href="#{target}" target="_self">{name}</a>'
    details = f'<div class="details">{escape(" · ".join(fact.details))}</div>' if fact.details else ""
    reasons = "".join(f'<div class="reason">{escape(reason)}</div>' for reason in fact.reasons)
    return f"<li{' class=part' if fact.part_of else ''}>{name}{details}{reasons}</li>"
