"""Years that are not printed, one short story each: the resolved first date, or what stays open."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.annotation.spans import DateSpan
from analytics.facts.dates.resolution import document_published, resolve_date, resolve_neighbour, story_time
from analytics.facts.model import ResolvedDate
from analytics.vocabulary.model import Vocabulary
from tests.facts.annotated import dated_story

TITLE = "Border officers meet\n\n"


def resolved(story: str, text: str, vocabulary: Vocabulary, published_on: str | None = None) -> ResolvedDate:
    """The date printed as `text`, resolved."""
    annotations = dated_story(TITLE + story, vocabulary, published_on)
    span = next(date for date in annotations.dates if date.text == text)
    return resolve_date(span, story_time(annotations, vocabulary), annotations)


# story, printed date, "BASIS EDTF", with "as ISO" where start and end are not the EDTF date
STORIES = [
    # stated
    ("They met on 5 May 2019.", "5 May 2019", "stated 2019-05-05"),
    ("They met on 4-5 May 2019.", "4-5 May 2019", "stated 2019-05-04/2019-05-05"),
    ("They met in June 2022.", "June 2022", "stated 2022-06"),
    ("They met in 2011.", "2011", "stated 2011"),
    ("They met in spring 2021.", "spring 2021", "stated 2021-21 as 2021"),
    ("They met in the first quarter of 2015.", "first quarter of 2015", "stated 2015-33 as 2015-01/2015-03"),
    ("They met in early 2015.", "early 2015", "stated 2015"),
    # results and plans
    (
        "On 14 May they assessed what was achieved in 2018 and the work plan for 2019.",
        "14 May",
        "inferred 2019-05-14",
    ),
    (
        "On 14 November they saw the results of 2019 and the work plan for 2020.",
        "14 November",
        "inferred 2019-11-14",
    ),
    ("On 3 March they discussed progress in 2016 and the work plan for 2017.", "3 March", "inferred 2017-03-03"),
    ("On 3 March they approved the work plan for 2017.", "3 March", "inferred 2017-03-03"),
    ("On 3 July they approved the work plan for 2017.", "3 July", "unknown XXXX-07-03"),
    ("On 3 March they approved the work plan for 2017-2019.", "3 March", "unknown XXXX-03-03"),
    # the sentence dates its other end
    ("The drill began on 6 May 2024 and ends on 17 May.", "17 May", "inferred 2024-05-17"),
    ("The treaty was signed on 6 May 2024 and they met on 17 October.", "17 October", "unknown XXXX-10-17"),
    # nothing says the year
    ("They met on 12 May.", "12 May", "unknown XXXX-05-12"),
    ("On 10-12 December they met.", "10-12 December", "unknown XXXX-12-10/XXXX-12-12"),
    ("They met in June.", "June", "unknown XXXX-06"),
    ("BAKU, 29 February - They met. They will meet in June 2023.", "29 February", "unknown XXXX-02-29"),
    ("BAKU, 3 March 2020 - They met on 29 February.", "29 February", "inferred 2020-02-29"),
    ("They met yesterday.", "yesterday", "unknown None"),
    ("They met on 5 May. The treaty was signed on 4 May 1996.", "5 May", "unknown XXXX-05-05"),
    ("They met on 5 May. The Centre was established in 2004.", "5 May", "unknown XXXX-05-05"),
    ("On 5 May they met under the Programme 2022-2025.", "5 May", "unknown XXXX-05-05"),
    ("They met on Tuesday. They had met on 5 May 2019.", "Tuesday", "unknown None"),
    # dateline and date stamp
    ("DUSHANBE, 16 May 2019 – They met on 14 May.", "14 May", "inferred 2019-05-14"),
    ("DUSHANBE, 16 May 2019 – They met on 14 June.", "14 June", "inferred 2018-06-14"),
    ("DUSHANBE, 8 January 2020 – They met on 20 December.", "20 December", "inferred 2019-12-20"),
    ("DUSHANBE, 16 May 2019 – They will meet on 14 June.", "14 June", "inferred 2019-06-14"),
    ("DUSHANBE, 16 December 2019 – They will meet on 14 March.", "14 March", "inferred 2020-03-14"),
    ("DUSHANBE, 16 May 2019 – They met yesterday.", "yesterday", "inferred 2019-05-15"),
    ("DUSHANBE, 16 May 2019 – They met today.", "today", "inferred 2019-05-16"),
    ("DUSHANBE, 16 May 2019 – They met on Tuesday.", "Tuesday", "inferred 2019-05-14"),
    ("DUSHANBE, 16 May 2019 – They will meet on Tuesday.", "Tuesday", "inferred 2019-05-21"),
    ("DUSHANBE, 16 May 2019 – They met last month.", "last month", "inferred 2019-04"),
    ("DUSHANBE, 16 May 2019 – They met this week.", "this week", "inferred [2019-05-13..2019-05-19] as 2019-05"),
    ("DUSHANBE, 16 May 2019 – They meet early next year.", "early next year", "inferred 2020"),
    ("DUSHANBE, 16 May 2019 – They met two years ago.", "two years ago", "inferred 2017"),
    ("DUSHANBE, 16 May 2019 – They met on 10 December last year.", "10 December last year", "inferred 2018-12-10"),
    ("DUSHANBE, 16 May 2019 – They met last spring.", "last spring", "inferred 2018-21 as 2018"),
    ("Published: 3 March 2020\n\nThey met on 1-2 March.", "1-2 March", "inferred 2020-03-01/2020-03-02"),
    # the main event's own year
    ("On 5 May 2019 they met. On 7 May they parted.", "7 May", "inferred 2019-05-07"),
    ("On 28 December 2019 they met. On 3 January they parted.", "3 January", "inferred 2020-01-03"),
    ("On 5 May they met. Minutes of 5 May 2019 exist.", "5 May", "inferred 2019-05-05"),
    ("On 5 May 2019 they met. They had talked a day earlier.", "a day earlier", "inferred 2019-05-04"),
    ("On 5 May 2019 they met. The following day they left.", "following day", "inferred 2019-05-06"),
    # numbered sessions
    (
        "On 13 March they met at the 66th session of the Commission on Narcotic Drugs.",
        "13 March",
        "inferred 2023-03-13",
    ),
    (
        "On 13 March they met at the sixty-sixth session of the Commission on Narcotic Drugs.",
        "13 March",
        "inferred 2023-03-13",
    ),
    ("On 23 May they met beside the 76th World Health Assembly.", "23 May", "inferred 2023-05-23"),
    (
        "On 20 September they met at the 78th session of the UN General Assembly.",
        "20 September",
        "inferred 2023-09-20",
    ),
    ("On 5 March they met during the 78th session of the UN General Assembly.", "5 March", "inferred 2024-03-05"),
    (
        "On 5 December they met in preparation for the 66th session of the Commission on Narcotic Drugs.",
        "5 December",
        "inferred 2022-12-05",
    ),
    (
        "On 5 December they met. They recalled the 60th anniversary of the Commission on Narcotic Drugs.",
        "5 December",
        "unknown XXXX-12-05",
    ),
    # counted years
    (
        "On 3 March they met. They spoke of work done in 2019. Last year, both did more.",
        "3 March",
        "inferred 2020-03-03",
    ),
    ("On 3 March they met. Last year (2019) was better.", "3 March", "inferred 2020-03-03"),
    (
        "BAKU, 23 November - They met. Last year's operation, which was run in 2020, was big.",
        "23 November",
        "inferred 2021-11-23",
    ),
    (
        "BAKU, 23 March - They met. In October 2022, five months ago, they had met too.",
        "23 March",
        "inferred 2023-03-23",
    ),
    ("BAKU, 23 November - They met. Trade grew in January-October 2021.", "23 November", "inferred 2021-11-23"),
    ("BAKU, 23 January - They met. Trade grew in January-December 2021.", "23 January", "inferred 2022-01-23"),
    (
        "BAKU, 9 September - They met on the programme for 2020-2022, which expires at the end of this year.",
        "9 September",
        "inferred 2022-09-09",
    ),
    (
        "BAKU, 11 December - They met on the new programme for 2018-2020, which will be launched next month.",
        "11 December",
        "inferred 2017-12-11",
    ),
    (
        "They met in Beirut in October 2018, and again six months later, on 9-11 April.",
        "9-11 April",
        "inferred 2019-04-09/2019-04-11",
    ),
    (
        "On 22 September they met to mark the 20th anniversary of the Charter. It was signed on 7 June 2002.",
        "22 September",
        "inferred 2022-09-22",
    ),
    ("On 3 March they met. Last year was better than 2015.", "3 March", "unknown XXXX-03-03"),
    (
        "On 10 December they met. They will meet early next year to launch a new programme for 2015-2019.",
        "10 December",
        "inferred 2014-12-10",
    ),
    (
        "On 15 June they met to mark the 20th anniversary of the Organisation, founded in 2001.",
        "15 June",
        "inferred 2021-06-15",
    ),
    # neighbours
    ("On 5 June they met. On 7 June 2021 they signed a note.", "5 June", "inferred 2021-06-05"),
    ("On 5 June they met. A first course had been held on 12 May 2021.", "5 June", "unknown XXXX-06-05"),
    ("BAKU, 9 May - They met. They take over the chair in July 2024.", "9 May", "inferred 2024-05-09"),
    ("On 5 June they met. The next meeting will be held in September 2021.", "5 June", "inferred 2021-06-05"),
    (
        "On 5 June they met. A first course was held on 12 May 2017, and another one on 10 November 2018.",
        "5 June",
        "unknown XXXX-06-05",
    ),
    ("On Monday, 3 March, they met to read the report of 2013.", "Monday, 3 March", "inferred 2014-03-03"),
]


@pytest.mark.parametrize(("story", "text", "expected"), STORIES)
def test_resolves(vocabulary: Vocabulary, story: str, text: str, expected: str) -> None:
    date = resolved(story, text, vocabulary)
    basis, edtf, *other = expected.replace(" as ", " ").split()
    first, _, last = (other[0] if other else edtf).partition("/")
    assert (date.basis, date.edtf or "None") == (basis, edtf)
    assert (date.start, date.end) == ((None, None) if basis == "unknown" else (first, last or first))
    assert bool(date.reason) == (basis == "inferred")
    assert date.spans[0].text == text


def test_metadata_come_first(vocabulary: Vocabulary) -> None:
    date = resolved("They met on 14 May.", "14 May", vocabulary, published_on="2019-05-16")
    assert date.start == "2019-05-14"
    assert date.reason == "the year is not printed: the document was published on 2019-05-16"


def test_reason_names_the_session(vocabulary: Vocabulary) -> None:
    story = "On 13 March they met at the 66th session of the Commission on Narcotic Drugs."
    reason = resolved(story, "13 March", vocabulary).reason
    assert reason == (
        "the year is not printed: the 66th session of the Commission on Narcotic Drugs was that of 2023"
    )


# head of the story, publication date, date of an event that the text does not date
UNDATED = [
    ("17 June 2021 16:42\n\nBAKU, June 17\n\nThe talks are underway.", "2021-06-17", "2021-06-17"),
    ("2 January 2022\n\nBAKU, December 31\n\nThe talks are underway.", "2022-01-02", "2021-12-31"),
    ("DUSHANBE, 16 May 2019 – They met.", "2019-05-16", "2019-05-16"),
    ("Published: 16 May 2019\n\nThey met.", "2019-05-16", "2019-05"),
    ("DUSHANBE, 16 May – They met.", None, None),
    ("DUSHANBE, 16 March – They met at the 66th session of the Commission on Narcotic Drugs.", None, "2023-03-16"),
    ("They met.", None, None),
]


@pytest.mark.parametrize(("story", "published", "undated"), UNDATED)
def test_dates_the_undated(vocabulary: Vocabulary, story: str, published: str | None, undated: str | None) -> None:
    annotations = dated_story(TITLE + story, vocabulary)
    assert document_published(annotations).start == published
    date = story_time(annotations, vocabulary).undated_event()
    assert (date.start, date.basis) == (undated, "inferred" if undated else "unknown")


def test_dateline_without_year_stays_open(vocabulary: Vocabulary) -> None:
    annotations = dated_story(TITLE + "DUSHANBE, 16 May – They met.", vocabulary)
    assert story_time(annotations, vocabulary).undated_event().edtf == "XXXX-05-16"


def test_neighbour_is_counted_from_a_given_date() -> None:
    span = DateSpan(0, 13, "the week after", "relative", expression="event week 1")
    date = resolve_neighbour(span, ResolvedDate("2019-05-16", "2019-05-16", "2019-05-16", "stated"))
    assert (date.start, date.edtf) == ("2019-05", "[2019-05-20..2019-05-26]")
    assert resolve_neighbour(span, ResolvedDate()).start is None


PIECES = st.sampled_from(
    [
        *(
            "29 February",
            "31 December",
            "June",
            "2019",
            "2018-2020",
            "5-7 May",
            "14.06.2011",
            "Monday",
            "yesterday",
        ),
        *("last year", "early next year", "a day earlier", "from", "until now", "will", "signed", "expires"),
        *(
            "the 66th session of the Commission on Narcotic Drugs",
            "the 20th anniversary",
            "months",
            "weeks",
            "past",
        ),
        *("DUSHANBE", "–", "-", ",", ".", "\n", "of", "the", "first quarter", "this", "between", "and"),
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=25), st.sampled_from([None, "2019-05-16", "2020-02-29"]), st.booleans())
def test_never_fails_and_says_why(
    vocabulary: Vocabulary, pieces: list[str], published_on: str | None, planned: bool
) -> None:
    annotations = dated_story(" ".join(pieces), vocabulary, published_on)
    time = story_time(annotations, vocabulary)
    for span in annotations.dates:
        date = resolve_date(span, time, annotations, planned=planned)
        assert (date.start is None) == (date.basis == "unknown")
        assert date.basis != "inferred" or date.reason
        assert date.spans[0] == span
