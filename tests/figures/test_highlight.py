"""The highlighted text: every character once, escaped; overlaps nested; contacts covered; kinds hidden."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.figures.highlight import MARK_KINDS, Mark, highlight, highlight_style, mask_contacts

KINDS = [kind.name for kind in MARK_KINDS]


def plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html))


def test_a_mark_has_kind_title_and_id() -> None:
    html = highlight("Met in Almaty.", [Mark(7, 13, "place", "city of the meeting")])
    assert (
        '<mark id="mark-7-13-place" class="kind-place" title="Places: city of the meeting">Almaty</mark>' in html
    )


def test_text_and_note_are_escaped() -> None:
    html = highlight("<script>x</script> & co", [Mark(0, 8, "person", '"><img onerror=x>')])
    assert "<script>" not in html
    assert "<img" not in html
    assert plain(html) == "<script>x</script> & co"


def test_nested_marks_nest_longest_outside() -> None:
    html = highlight("Ministry of Kazakhstan", [Mark(12, 22, "country"), Mark(0, 22, "organisation")])
    assert re.search(
        r"kind-organisation[^>]*>Ministry of <mark[^>]*kind-country[^>]*>Kazakhstan</mark></mark>", html
    )


def test_crossing_marks_are_split_and_balanced() -> None:
    html = highlight("abcdefghij", [Mark(0, 6, "programme"), Mark(4, 10, "theme")])
    assert html.count("<mark") == html.count("</mark>") == 3
    assert html.count('id="mark-4-10-theme"') == 1
    assert plain(html) == "abcdefghij"


def test_same_place_twice_is_one_mark_with_both_notes() -> None:
    html = highlight("UNODC", [Mark(0, 5, "organisation", "organiser"), Mark(0, 5, "organisation", "named")])
    assert html.count("<mark") == 1
    assert "organiser; named" in html


def test_inferred_is_visible() -> None:
    assert 'class="kind-date inferred"' in highlight(
        "3 March", [Mark(0, 7, "date", "year inferred", inferred=True)]
    )


def test_hidden_kinds_and_impossible_marks_are_left_out() -> None:
    marks = [
        Mark(0, 3, "date"),
        Mark(1, 3, "place"),
        Mark(2, 99, "place"),
        Mark(3, 3, "place"),
        Mark(0, 2, "zebra"),
    ]
    html = highlight("abcd", marks, shown={"place"})
    assert html.count("<mark") == 1
    assert "kind-place" in html


@given(
    st.text(max_size=60),
    st.lists(st.builds(Mark, st.integers(0, 60), st.integers(0, 60), st.sampled_from(KINDS)), max_size=12),
)
def test_every_character_stays_once_and_tags_balance(text: str, marks: list[Mark]) -> None:
    html = highlight(text, marks)
    assert re.sub(r"\s", "", plain(html)) == re.sub(r"\s", "", mask_contacts(text))
    assert html.count("<mark") == html.count("</mark>")
    ids = re.findall(r'id="([^"]+)"', html)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Email: ana.lee@example.org", "Email: •••••••••••••••••••"),
        ("Email: ana.lee[at]example.org now", "Email: •••••••••••••••••••••• now"),
        ("mail ana.lee[at]", "mail •••••••••••"),
        ("Mobile: (+998 90) 000-11-22 | x", "Mobile: ••••• ••• ••••••••• | x"),
        ("Tel.: 212 555 0100", "Tel.: ••• ••• ••••"),
        ("call +43 1 26060 0000.", "call ••• • ••••• ••••."),
        ("Phone +7 (7172) 55-01-00", "Phone •• •••••• ••••••••"),
        ("the Programme 2022-2025", "the Programme 2022-2025"),
        ("On 10-12 December 2014, over 150 people", "On 10-12 December 2014, over 150 people"),
        ("S/RES/1267 (1999) and 2253 (2015)", "S/RES/1267 (1999) and 2253 (2015)"),
        ("phoned 3 ministers on 4 May 1996", "phoned 3 ministers on 4 May 1996"),
        ("seized 1 500 000 tablets", "seized 1 500 000 tablets"),
        ("Intelligence: 1998-2004", "Intelligence: 1998-2004"),
    ],
)
def test_contacts_are_covered_and_dates_are_not(text: str, masked: str) -> None:
    assert mask_contacts(text) == masked


def test_style_has_every_kind_and_a_line_for_each() -> None:
    style = highlight_style()
    for kind in MARK_KINDS:
        assert f"mark.kind-{kind.name}" in style
    assert len({(kind.colour, kind.line) for kind in MARK_KINDS}) == len(MARK_KINDS)
