"""Sentences and the kind of paragraph they stand in."""

import pytest

from analytics.annotation.scan import scan_text
from analytics.annotation.sentences import find_sentences, find_title
from analytics.vocabulary.model import Vocabulary

BODY = (
    "The board met on Monday in Baku and agreed on a plan for the next two years, "
    "which all its members had discussed at length beforehand."
)


def _sentences(text: str, vocabulary: Vocabulary) -> list[str]:
    return [s.text for s in find_sentences(scan_text(text, vocabulary))]


def _blocks(text: str, vocabulary: Vocabulary) -> list[str]:
    return [s.block for s in find_sentences(scan_text(text, vocabulary))]


@pytest.mark.parametrize(
    "sentence",
    [
        "H.E. Mr. V. Norov met Dr. Lee in St. Petersburg at 10 a.m. on Monday.",
        "The I.R. Iran joined.",
        "The U.S. Embassy gave 3.5 million dollars.",
        "Maj. Gen. Okello spoke for the U.N. Office.",
        "See No. 5 of Art. 12.",
        "Prices rose by 1.200 units.",
    ],
)
def test_abbreviations_end_no_sentence(sentence: str, vocabulary: Vocabulary) -> None:
    assert _sentences(f"Head\n{sentence} They left.", vocabulary)[1:] == [sentence, "They left."]


def test_closing_quotes_belong_to_their_sentence(vocabulary: Vocabulary) -> None:
    assert _sentences("Head\n“It works.” He left! Did he? Yes.", vocabulary)[1:] == [
        "“It works.”",
        "He left!",
        "Did he?",
        "Yes.",
    ]


def test_a_list_number_ends_no_sentence(vocabulary: Vocabulary) -> None:
    assert _sentences("Head\n1. First item\n2. Second item", vocabulary)[1:] == ["1. First item", "2. Second item"]


@pytest.mark.parametrize(
    ("line", "block"),
    [
        ("• Strengthening borders", "list"),
        ("(i) Strengthening borders", "list"),
        ("Photo: UN office", "credit"),
        ("By Anna Smith", "credit"),
        ("Read more about the programme", "link"),
        ("Статья на русском языке здесь", "link"),
        ("For further information, please contact:", "contact"),
        ("Media contact: Anna Smith", "contact"),
        ("The meeting was held in May.", "body"),
    ],
)
def test_the_kind_of_a_paragraph(line: str, block: str, vocabulary: Vocabulary) -> None:
    assert _blocks(f"Headline of the story\nA first paragraph.\n{line}", vocabulary)[-1] == block


def test_a_contact_notice_covers_the_short_lines_after_it(vocabulary: Vocabulary) -> None:
    text = "Headline\nBody text here.\nFor further information please contact:\nAnna Smith\nPress Officer"
    assert _blocks(text, vocabulary) == ["title", "body", "contact", "contact", "contact"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("New programme for the region\nOn 3 May it began.", "New programme for the region"),
        ("The board met in Almaty.\nOn 26 October 2022, the board met in Almaty.", "The board met in Almaty."),
        ("DUSHANBE, 16 May 2019 – Officers met.\nThey left.", None),
        ("On 3 May officers from six countries met in Baku. They left.\nMore.", None),
        ("One paragraph only.", None),
        (f"Press release\nRiga, 9 March 2021\nPorts agree on joint checks\n{BODY}", "Ports agree on joint checks"),
        (
            f"REGIONAL SECRETARIAT\nPress statement (5/19)\nPorts agree on joint checks\n{BODY}",
            "Ports agree on joint checks",
        ),
        (f"Ports agree on joint checks\n9 March 2021\nBy Anna Smith\n{BODY}", "Ports agree on joint checks"),
        (f"Home > News > Ports\nPorts agree on joint checks\n{BODY}", "Ports agree on joint checks"),
        (f"WCO: ports agree on joint checks\n{BODY}", "WCO: ports agree on joint checks"),
        (
            f"Small ports, big checks: customs heads confer in Riga\n{BODY}",
            "Small ports, big checks: customs heads confer in Riga",
        ),
    ],
)
def test_headline(text: str, title: str | None, vocabulary: Vocabulary) -> None:
    found = find_title(find_sentences(scan_text(text, vocabulary)))
    assert (found.text if found else None) == title


def test_a_repeated_headline_is_headline_too(vocabulary: Vocabulary) -> None:
    assert _blocks("Heads meet\nHeads meet\nThey met on Monday in Baku.", vocabulary) == ["title", "title", "body"]
