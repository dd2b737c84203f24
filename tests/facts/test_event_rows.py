"""Several events of one kind in one story: rows told by a plural noun, the next and the previous of a row."""

import pytest

from analytics.annotation.annotate import annotate
from analytics.documents.document import Document
from analytics.facts.extract import extract_facts
from analytics.vocabulary.model import Vocabulary

OPENING = (
    "Course for judges ends in Nadi\n"
    "Nadi, Fiji, 6 March 2019 - A course for judges on money laundering was held in Nadi on 5 March 2019.\n"
)
OWN = ("reported", "2019-03-05", "Nadi")


def events(story: str, vocabulary: Vocabulary) -> list[tuple[str, str | None, str | None]]:
    document = Document("story.txt", OPENING + story, "txt", "0" * 64)
    meetings = extract_facts(annotate(document, vocabulary), vocabulary).meetings
    return [(m.status, m.date.start, m.city) for m in meetings]


@pytest.mark.parametrize(
    ("story", "others"),
    [
        (
            "Similar courses were held in Apia on 12 and 13 May 2018 and in Suva on 4 June 2018.",
            [("referred", "2018-05-12", "Apia"), ("referred", "2018-06-04", "Suva")],
        ),
        (
            "Workshops on evidence took place in Accra (May 2017) and Dakar (June 2017).",
            [("referred", "2017-05", "Accra"), ("referred", "2017-06", "Dakar")],
        ),
        (
            "Previously, such courses were held in Kenya in 2014 and in Uganda in 2016.",
            [("referred", "2014", None), ("referred", "2016", None)],
        ),
        ("Similar courses were held for Kenya and Uganda.", []),
        ("The next course, to be run in Suva in 2020, is for prosecutors.", [("planned", "2020", "Suva")]),
        ("The previous course was held in Apia.", [("referred", None, "Apia")]),
        ("He asked that the next course be held in Apia.", []),
    ],
)
def test_other_events_of_a_row(
    story: str, others: list[tuple[str, str | None, str | None]], vocabulary: Vocabulary
) -> None:
    assert events(story, vocabulary) == [OWN, *others]
