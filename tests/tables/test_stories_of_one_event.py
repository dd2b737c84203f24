"""Two stories of one event and one of its neighbour, read by the rules: what is merged, and what stays visible."""

import pytest

from analytics.tables.build import build_dataset
from analytics.tables.store import Dataset

# A blank line parts paragraphs; the lines of one are joined below.
FIRST = """Border chiefs of three countries meet in Osh

OSH, 12 April 2021 - The Third Regional Forum of Heads of Border Agencies was held in Osh, Kyrgyzstan,
on 11-12 April 2021. The forum was organised by the OSCE and brought together over 60 participants from Kyrgyzstan,
Tajikistan and Uzbekistan.

"Our borders are safer when we speak to each other," said Ulan Asanov, Head of the State Border Service of
Kyrgyzstan. Farida Nazarova, Deputy Minister of the Interior of Tajikistan, proposed joint patrols.
"""
SECOND = """OSCE supports forum of border agencies

On 11 and 12 April 2021, the OSCE organised the Third Regional Forum of Heads of Border Agencies in Osh. Some 65
officials took part in the meeting.

Ulan Asanov, Head of the State Border Service of the Kyrgyz Republic, opened the forum. Farida Nazarova,
Tajikistan's Deputy Minister of the Interior, spoke of joint patrols.
"""
NEIGHBOUR = """Kyrgyzstan hosts training for border officers

On 12 April 2021, the OSCE opened a training course on document security for 20 border officers in Osh,
Kyrgyzstan. The course was opened by Bakyt Sadyrov, head of the academy of the State Border Service.
"""


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    folder = tmp_path_factory.mktemp("stories")
    for name, text in (("first", FIRST), ("second", SECOND), ("neighbour", NEIGHBOUR)):
        paragraphs = (paragraph.replace("\n", " ") for paragraph in text.split("\n\n"))
        (folder / f"{name}.txt").write_text("\n\n".join(paragraphs), encoding="utf-8")
    dataset, _ = build_dataset(folder, folder / "data")
    return dataset


def test_two_stories_are_one_meeting_and_the_neighbour_is_another(dataset: Dataset) -> None:
    found = dataset.query(
        "SELECT start_date, string_agg(source, ' ' ORDER BY source) AS sources FROM meetings "
        "JOIN meeting_documents USING (meeting_id) JOIN documents USING (document_id) "
        "GROUP BY ALL ORDER BY start_date"
    )
    assert found["start_date"].tolist() == ["2021-04-11", "2021-04-12"]
    assert found["sources"].tolist() == ["first.txt second.txt", "neighbour.txt"]


def test_both_numbers_of_participants_stay_visible_with_their_sources(dataset: Dataset) -> None:
    found = dataset.query(
        "SELECT source, text FROM evidence JOIN documents USING (document_id) "
        "JOIN meetings ON row_id = meeting_id "
        "WHERE evidence.column = 'attendance' AND start_date = '2021-04-11' ORDER BY source"
    )
    assert found["source"].tolist() == ["first.txt", "second.txt"]
    assert "60" in found["text"].iloc[0]
    assert "65" in found["text"].iloc[1]


def test_people_of_both_stories_are_one_row_each(dataset: Dataset) -> None:
    found = dataset.query(
        "SELECT people.name, count(DISTINCT document_id) AS documents FROM people "
        "JOIN document_people USING (person_id) GROUP BY people.name ORDER BY people.name"
    )
    assert dict(zip(found["name"], found["documents"], strict=True)) == {
        "Bakyt Sadyrov": 1,
        "Farida Nazarova": 2,
        "Ulan Asanov": 2,
    }


def test_the_state_body_of_both_stories_is_one_row(dataset: Dataset) -> None:
    bodies = dataset.table("organisations")
    assert bodies["name"].tolist().count("State Border Service") == 1
