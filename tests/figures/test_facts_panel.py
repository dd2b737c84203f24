"""The panel beside a text, and the small pieces of HTML: everything escaped, linked where the text shows it."""

import pandas as pd

from analytics.figures.cards import definition_list, sentences
from analytics.figures.facts_panel import facts_panel, facts_style
from analytics.figures.wording import counted, plain, shortened
from analytics.queries.document_facts import Fact

FACTS = [
    Fact("meeting", "Talks <now>", ("Expert meeting",), ("date inferred: because",), place=(3, 9), entity="m"),
    Fact("programme", "Programme", entity="p"),
    Fact("programme", "1. First", part_of="Programme", place=(20, 25), entity="p-1"),
    Fact("statement", "Call +43 1 26060 0000 for more", ("A. Person",), entity="s"),
]


def test_facts_are_grouped_counted_and_escaped() -> None:
    html = facts_panel(FACTS, ["meeting", "programme"])
    assert html.count("<section>") == 3
    assert "Talks &lt;now&gt;" in html
    assert 'Programmes and pillars <span class="count">1</span>' in html
    assert "<li class=part>" in html
    assert '<div class="reason">date inferred: because</div>' in html


def test_facts_link_to_their_words_only_while_these_are_marked() -> None:
    assert 'href="#mark-3-9-meeting"' in facts_panel(FACTS, ["meeting"])
    assert 'href="#mark-20-25-programme"' not in facts_panel(FACTS, ["meeting"])


def test_contacts_in_quotations_are_covered() -> None:
    assert "26060" not in facts_panel(FACTS, [])


def test_the_style_names_no_colour() -> None:
    assert "#" not in facts_style()


def test_terms_without_a_value_are_left_out() -> None:
    html = definition_list([("When", ["3 May", "inferred: <why>"]), ("Where", [])])
    assert html.count("<dt>") == 1
    assert '<dd class="inferred">inferred: &lt;why&gt;</dd>' in html


def test_a_sentence_is_quoted_once_with_all_its_marks() -> None:
    place = {"document_id": "d", "sentence": "On 3 May in Rome.", "sentence_start": 100, "note": ""}
    rows = [
        place | {"start": 103, "end": 108, "kind": "date", "cut_before": False, "cut_after": True},
        place | {"start": 112, "end": 116, "kind": "place", "cut_before": False, "cut_after": True},
    ]
    html = sentences(pd.DataFrame(rows))
    assert html.count("<blockquote>") == 1
    assert ">3 May</mark>" in html
    assert ">Rome</mark>" in html
    assert html.endswith(" …</blockquote></div>")


def test_wording() -> None:
    assert (counted(1, "document"), counted(1200, "country", "countries")) == ("1 document", "1,200 countries")
    assert shortened("one two three", 9) == "one two …"
    assert plain("*a* [b](c) 1.") == r"\*a\* \[b\]\(c\) 1\."
