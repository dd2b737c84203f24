"""Events of whole small stories: how many, when, where, of what kind, who took part."""

from unittest.mock import Mock

import pytest

from analytics.annotation.annotate import annotate
from analytics.documents.document import Document
from analytics.facts.extract import extract_facts
from analytics.facts.meetings import dates as event_dates
from analytics.facts.model import DocumentFacts, MeetingFact
from analytics.vocabulary.model import Vocabulary

HEAD = "Officers discuss border control\n"


def read(text: str, vocabulary: Vocabulary) -> DocumentFacts:
    return extract_facts(annotate(Document("story.txt", text, "txt", "0" * 64), vocabulary), vocabulary)


def own(text: str, vocabulary: Vocabulary) -> MeetingFact:
    return read(text, vocabulary).meetings[0]


def countries(meeting: MeetingFact) -> set[str | None]:
    return {p.country_iso3 for p in meeting.participants if p.kind == "country"}


def organisers(meeting: MeetingFact) -> set[str | None]:
    return {p.organisation_id for p in meeting.participants if p.part == "organiser"}


@pytest.mark.parametrize(
    ("story", "start", "end"),
    [
        ("On 3 May 2021, a seminar on customs was held in Baku.", "2021-05-03", "2021-05-03"),
        ("A seminar on customs took place in Baku from 3 to 5 May 2021.", "2021-05-03", "2021-05-05"),
        ("A five-day course for customs officers concluded in Baku on 7 May 2021.", "2021-05-03", "2021-05-07"),
        ("A three-day course for customs officers opened in Baku on 3 May 2021.", "2021-05-03", "2021-05-05"),
        ("The fourth meeting of prosecutors was held in Baku in June 2022.", "2022-06", "2022-06"),
        ("The meeting was held in Baku. It was opened by the Minister.", None, None),
        ("On 3 May 2021 in Baku, officers met to discuss joint patrols.", "2021-05-03", "2021-05-03"),
    ],
)
def test_when(story: str, start: str | None, end: str | None, vocabulary: Vocabulary) -> None:
    date = own(HEAD + story, vocabulary).date
    assert (date.start, date.end) == (start, end)


@pytest.mark.parametrize(
    ("story", "city", "country"),
    [
        (
            "Geneva, 7 June 2019 – The seminar ran from 4 to 6 June. On Thursday the seminar's participants drove "
            "to Lausanne.",
            "Geneva",
            "CHE",
        ),
        ("A seminar was held on 3 May 2021 in Tbilisi, Georgia.", "Tbilisi", "GEO"),
        ("A seminar was held on 3 May 2021 in Lomé.", "Lomé", "TGO"),
        ("A seminar was held in Uganda on 3 May 2021.", None, "UGA"),
        ("A seminar on the situation in Afghanistan was held on 3 May 2021.", None, None),
        ("Suva hosted a seminar on 3 May 2021.", "Suva", "FJI"),
    ],
)
def test_where(story: str, city: str | None, country: str | None, vocabulary: Vocabulary) -> None:
    meeting = own(HEAD + story, vocabulary)
    assert (meeting.city, meeting.country_iso3) == (city, country)


@pytest.mark.parametrize("line", ["Oslo, 4-5 June 2019", "4-5 June 2019  Oslo", "Venue: Hotel Hilton, Oslo"])
def test_a_line_of_its_own_gives_the_place(line: str, vocabulary: Vocabulary) -> None:
    meeting = own(f"Seminar on customs\n\n{line}\n\nThe seminar dealt with trends.", vocabulary)
    assert (meeting.city, meeting.country_iso3) == ("Oslo", "NOR")


def test_a_dateline_gives_the_place_that_the_text_does_not(vocabulary: Vocabulary) -> None:
    meeting = own("Heads meet\nKIGALI, 4 May 2021 – Police chiefs of Rwanda and Uganda met on Monday.", vocabulary)
    assert (meeting.city, meeting.place_basis, meeting.date.start) == ("Kigali", "inferred", "2021-05-03")
    assert "dateline" in (meeting.place_reason or "")


@pytest.mark.parametrize(
    ("story", "taking_part"),
    [
        (
            "On 3 May 2021 a course was held in Lomé for officers from Benin, Ghana and Togo.",
            {"BEN", "GHA", "TGO"},
        ),
        ("On 3 May 2021 Peru and Chile held consultations in Lima.", {"PER", "CHL"}),
        ("On 3 May 2021 a seminar in Dushanbe brought together Afghan and Tajik officers.", {"AFG", "TJK"}),
        ("A seminar on opiates from Afghanistan was held in Riga on 3 May 2021.", set()),
        (
            "A seminar was held in Riga on 3 May 2021. Officials from Latvia and Estonia attended. "
            "Officials from Lithuania could not attend.",
            {"LVA", "EST"},
        ),
        (
            "On 3 May 2021 a seminar in Almaty gathered experts of the five Central Asian states.",
            {"KAZ", "KGZ", "TJK", "TKM", "UZB"},
        ),
    ],
)
def test_who_took_part(story: str, taking_part: set[str], vocabulary: Vocabulary) -> None:
    assert countries(own(HEAD + story, vocabulary)) == taking_part


@pytest.mark.parametrize(
    ("story", "by"),
    [
        ("On 3 May 2021 UNODC organised a seminar in Riga.", {"unodc"}),
        ("On 3 May 2021 a seminar was held in Riga. It was organised by IOM and UNHCR.", {"iom", "unhcr"}),
        ("On 3 May 2021 UNODC, jointly with the OSCE, conducted a seminar in Riga.", {"unodc", "osce"}),
        ("On 3 May 2021 a seminar on a report by UNODC was held in Riga.", set()),
        ("On 3 May 2021 UNODC attended a seminar in Riga.", set()),
    ],
)
def test_who_organised(story: str, by: set[str], vocabulary: Vocabulary) -> None:
    assert organisers(own(HEAD + story, vocabulary)) == by


@pytest.mark.parametrize(
    ("story", "kind"),
    [
        ("On 3 May 2021 a workshop in Riga taught officers new skills.", "training"),
        ("On 3 May 2021 a workshop in Riga reviewed the draft plan.", "expert"),
        ("On 3 May 2021 ministers of justice held a meeting in Riga.", "ministerial"),
        ("On 3 May 2021 heads of state held a meeting in Riga.", "summit"),
        ("On 3 May 2021 the 12th session of the Council was held in Riga.", "council"),
    ],
)
def test_kind(story: str, kind: str, vocabulary: Vocabulary) -> None:
    assert own(HEAD + story, vocabulary).kind == kind


@pytest.mark.parametrize(
    ("story", "number", "qualifier"),
    [
        ("A seminar was held in Riga on 3 May 2021. It was attended by over 150 participants.", 150, "at least"),
        ("A seminar was held in Riga on 3 May 2021 for 16 officers and 11 officials.", 27, "exact"),
        ("A seminar was held in Riga on 3 May 2021. It was attended by around 60 people.", 60, "about"),
        ("A seminar was held in Riga on 3 May 2021. Since 2015, 900 officers were trained.", None, None),
    ],
)
def test_attendance(story: str, number: int | None, qualifier: str | None, vocabulary: Vocabulary) -> None:
    meeting = own(HEAD + story, vocabulary)
    assert (meeting.attendance, meeting.attendance_qualifier) == (number, qualifier)


@pytest.mark.parametrize(
    ("story", "format_"),
    [
        ("A seminar was held in a hybrid format in Riga on 3 May 2021.", "hybrid"),
        ("An online seminar was held on 3 May 2021.", "online"),
        ("On 3 May 2021 experts met via videoconference for a seminar.", "online"),
        ("A seminar was held in Riga on 3 May 2021.", None),
    ],
)
def test_format(story: str, format_: str | None, vocabulary: Vocabulary) -> None:
    assert own(HEAD + story, vocabulary).format == format_


def test_a_past_and_a_planned_event_beside_the_story_s_own(vocabulary: Vocabulary) -> None:
    story = (
        "Seminar on customs\nA seminar on customs was held in Riga on 3 May 2021. It builds on the first seminar, "
        "held in Vilnius in June 2019. The next seminar will be held in Tallinn in 2023."
    )
    found = {(m.status, m.date.start, m.city) for m in read(story, vocabulary).meetings}
    assert found == {
        ("reported", "2021-05-03", "Riga"),
        ("referred", "2019-06", "Vilnius"),
        ("planned", "2023", "Tallinn"),
    }


@pytest.mark.parametrize(
    "story",
    [
        "About the programme\nThe programme supports training and meetings of experts. It was launched in 2011.",
        "Tender notice\nThe office invites bids for the printing of training materials by 3 May 2021.",
        "Seizures rise\nPolice seized 3 tons of cocaine on 3 May 2021, the ministry said.",
    ],
)
def test_stories_without_an_event(story: str, vocabulary: Vocabulary) -> None:
    assert read(story, vocabulary).meetings == ()


def test_an_event_that_only_frames_another_is_none(vocabulary: Vocabulary) -> None:
    story = "Side event\nOn 3 May 2021 a side event was held in Riga on the margins of the annual conference."
    assert [m.kind for m in read(story, vocabulary).meetings] == ["side-event"]


def test_every_value_of_a_meeting_has_words_behind_it(vocabulary: Vocabulary) -> None:
    meeting = own(HEAD + "On 3 May 2021, 40 officers attended an online seminar in Riga.", vocabulary)
    for column in ("title", "kind", "start_date", "city", "country_iso3", "format", "attendance"):
        assert meeting.evidence[column], column


@pytest.mark.parametrize(
    "words",
    [
        "minister met ",
        "The minister met in Riga on 3 May 2021 with UNODC. ",
        "the meeting held in Riga on 3 May 2021 by UNODC for officers from Kenya, ",
        "Seminar on drugs in Riga by UNODC.\n",
    ],
)
def test_the_work_on_a_text_grows_no_faster_than_its_length(
    words: str, vocabulary: Vocabulary, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[Mock] = []
    for name in ("resolve_date", "side_of", "event_length"):
        function = Mock(wraps=getattr(event_dates, name))
        counted.append(function)
        monkeypatch.setattr(event_dates, name, function)
    read(words * 20, vocabulary)
    few = sum(function.call_count for function in counted)
    read(words * 80, vocabulary)
    assert sum(function.call_count for function in counted) - few <= 4.5 * few


def test_three_thousand_event_phrases_in_one_sentence(vocabulary: Vocabulary) -> None:
    assert len(read("minister met " * 3_000, vocabulary).meetings) == 1
