"""Datelines and date stamps, one head of a story each."""

import pytest

from analytics.annotation.dates.datelines import Dateline, find_dateline, find_published
from analytics.annotation.dates.find import find_dates
from analytics.annotation.scan import Scan, scan_text
from analytics.annotation.sentences import find_sentences
from analytics.annotation.spans import DateSpan, PlaceSpan
from analytics.vocabulary.model import Vocabulary

BODY = "Officers of five countries met to discuss borders, and agreed on a plan of work.\nThey will meet again."


def largest_cities(scan: Scan, vocabulary: Vocabulary) -> tuple[PlaceSpan, ...]:
    """Every city name, read as the largest city of that name."""
    spans = []
    for match in scan.of("city"):
        city = max((vocabulary.cities[key] for key in match.keys), key=lambda city: city.population)
        text = scan.reading.text[match.start : match.end]
        spans.append(PlaceSpan(match.start, match.end, text, city.name, city.country_iso3))
    return tuple(spans)


def head(text: str, vocabulary: Vocabulary) -> tuple[Dateline | None, DateSpan | None]:
    scan = scan_text(text, vocabulary)
    dates, sentences = find_dates(scan, vocabulary), find_sentences(scan)
    dateline = find_dateline(scan, dates, largest_cities(scan, vocabulary), sentences)
    return dateline, find_published(scan, dates, sentences, dateline)


# head of the story, the dateline's date, city, country
DATELINES = [
    ("LUSAKA, Zambia, 9 September 2022 -/Press Service (PS)/-", "9 September 2022", "Lusaka", "ZMB"),
    ("LUSAKA, Zambia, September 9, 2022/Press Group/ -- ", "September 9, 2022", "Lusaka", "ZMB"),
    ("Accra, Ghana, the 9th of September 2022. ", "9th of September 2022", "Accra", "GHA"),
    (
        "(Secretariat, Harbour Street, Georgetown, Guyana, 9 September 2022) – ",
        "9 September 2022",
        "Georgetown",
        "GUY",
    ),
    ("YEREVAN, SEPTEMBER 9, 2022, HAYPRESS. ", "SEPTEMBER 9, 2022", "Yerevan", "ARM"),
    ("9 September 2022 - Ashgabat, Turkmenistan. ", "9 September 2022", "Ashgabat", "TKM"),
    ("9 September 2022 | Ashgabat\n\n", "9 September 2022", "Ashgabat", "TKM"),
    ("THE HAGUE, Netherlands\u20149 September 2022\u2014", "9 September 2022", "The Hague", "NLD"),
    ("DUSHANBE, 16 May 2019 – ", "16 May 2019", "Dushanbe", "TJK"),
    ("Ashgabat, 6 May 2015 (agency) – ", "6 May 2015", "Ashgabat", "TKM"),
    ("UZBEKISTAN, April 19 – ", "April 19", None, "UZB"),
    ("VIENNA (UN Information Service), 13 March – ", "13 March", "Vienna", "AUT"),
    ("VIENNA, 13 March (UN Information Service) -- ", "13 March", "Vienna", "AUT"),
    ("Tashkent, Uzbekistan - 5 June 2023: ", "5 June 2023", "Tashkent", "UZB"),
    ("Tashkent, Uzbekistan, 5 June 2023 — ", "5 June 2023", "Tashkent", "UZB"),
    ("BAKU, Azerbaijan, May 5. TREND: ", "May 5", "Baku", "AZE"),
    ("MOSCOW, March 3. /TASS/. ", "March 3", "Moscow", "RUS"),
    ("New Delhi, Mar 23 (PTI) ", "Mar 23", "New Delhi", "IND"),
    ("MOSCOW. KAZINFORM ", None, "Moscow", "RUS"),
    ("TASHKENT, February 7, Asia-Plus — ", "February 7", "Tashkent", "UZB"),
    ("5 May 2013 - Astana - ", "5 May 2013", "Astana", "KAZ"),
    ("Abuja, March 3rd 2020. ", "March 3rd 2020", "Abuja", "NGA"),
    ("BEIJING, Oct. 17 (Xinhua) -- ", "Oct. 17", "Beijing", "CHN"),
    ("5 May 2013, Geneva, Switzerland – ", "5 May 2013", "Geneva", "CHE"),
    ("ADDIS ABABA, Ethiopia, 7 July 2022 – ", "7 July 2022", "Addis Ababa", "ETH"),
    ("DUSHANBE, 16.05.2019 /Agency/ - ", "16.05.2019", "Dushanbe", "TJK"),
    ("Bishkek, Kyrgyzstan – ", None, "Bishkek", "KGZ"),
    ("TASHKENT – ", None, "Tashkent", "UZB"),
    ("TASHKENT: ", None, "Tashkent", "UZB"),
    ("Tashkent: ", None, "Tashkent", "UZB"),
    ("New Delhi: ", None, "New Delhi", "IND"),
    ("Tashkent , 8th of March 2024 . ", "8th of March 2024", "Tashkent", "UZB"),
    ("Luang Prabang (Lao PDR), 25 November 2021 - ", "25 November 2021", "Luang Prabang", "LAO"),
    ("ASTANA (Agency) - ", None, "Astana", "KAZ"),
    ("Thimphu, Bhutan/April 8, 2021: ", "April 8, 2021", "Thimphu", "BTN"),
    ("Dhaka, Bangladesh/8 April 2021 - ", "8 April 2021", "Dhaka", "BGD"),
    ("Colombo, Sri Lanka / 8 April 2021: ", "8 April 2021", "Colombo", "LKA"),
]


@pytest.mark.parametrize(("line", "date", "city", "country"), DATELINES)
def test_finds_dateline(
    vocabulary: Vocabulary, line: str, date: str | None, city: str | None, country: str
) -> None:
    dateline, published = head(f"Border officers meet in the region\n\n{line}{BODY}", vocabulary)
    assert dateline is not None
    assert dateline.date == published
    assert (dateline.date.text if dateline.date else None) == date
    assert (dateline.place.city if dateline.place else "") == (city or "")
    assert dateline.country_iso3 == country
    assert line.rstrip(" -–—:").startswith(dateline.span.text.rstrip(" -–—:."))


NO_DATELINES = [
    "On 5 May 2019, ",
    "In Dushanbe on 5 May, ",
    "Published: 3 March 2020\n",
    "13 March 2023\n",
    "The meeting of 5 May 2020 - the first of its kind - was opened. ",
    "Central Asia: ",
    "Kazakhstan: ",
    "Almaty, Kazakhstan, 22-25 November 2022\n",
    "Kazakhstan hosted the meeting on 5 May 2020 - ",
]


@pytest.mark.parametrize("line", NO_DATELINES)
def test_finds_no_dateline(vocabulary: Vocabulary, line: str) -> None:
    assert head(f"Border officers meet in the region\n\n{line}{BODY}", vocabulary)[0] is None


STAMPS = [
    ("Published: 3 March 2020", "3 March 2020"),
    ("Posted on March 3, 2020", "March 3, 2020"),
    ("13 March 2023", "13 March 2023"),
    ("Monday, 13 March 2023", "Monday, 13 March 2023"),
    ("News | 13.03.2023", "13.03.2023"),
    ("13 March 2023 10:45", "13 March 2023"),
    ("Press release, 13 March 2023", "13 March 2023"),
    ("Date: 2023-03-13", "2023-03-13"),
    ("13/03/2023 | Press release | Archived content", "13/03/2023"),
    ("13.03.2023 192 просмотра", "13.03.2023"),
    ("13 March 2023, 19:37", "13 March 2023"),
    ("Text: press office, 13 March 2023", "13 March 2023"),
    # labels about the day
    ("Society | 13 March 2023", "13 March 2023"),
    ("Kenya Materials 13 March 2023 11:40 (UTC +03:00)", "13 March 2023"),
    ("Local March 13, 2023 | 8:10 am", "March 13, 2023"),
    ("Home affairs 13 March 2023 14:30", "13 March 2023"),
    ("XYZ | Lusaka | Updated: 13-03-2023 19:12 IST | Created: 12-03-2023 19:00 IST", "13-03-2023"),
    ("Last Updated: Mar 13, 2023, 10:15 PM IST", "Mar 13, 2023"),
    ("By Amara Nwosu - March 13, 2023 09:10", "March 13, 2023"),
    ("By Staff Writer in Nation on 13 March 2023", "13 March 2023"),
    ("Posted in: Press Releases | 13 March 2023", "13 March 2023"),
    ("Monday, 13 March 2023 08:11 | Written by Admin", "Monday, 13 March 2023"),
    ("Issued by the Ministry of Trade on 13 March 2023", "13 March 2023"),
    ("13.03.2023 Delegation Press Team", "13.03.2023"),
    ("13 Mar 2023 by Ministry of Trade", "13 Mar 2023"),
    ("OFFICE FOR THE PACIFIC | 13 March 2023", "13 March 2023"),
    ("13 mars 2023", "13 mars 2023"),
    ("13 août 2023", "13 août 2023"),
]


@pytest.mark.parametrize(("line", "date"), STAMPS)
def test_finds_date_stamp(vocabulary: Vocabulary, line: str, date: str) -> None:
    for text in (f"Border officers meet\n\n{line}\n\n{BODY}", f"Border officers meet\n\n{BODY}\n\n{line}"):
        dateline, published = head(text, vocabulary)
        assert dateline is None
        assert published is not None
        assert published.text == date


@pytest.mark.parametrize(
    "stamp", ["13.03.2023 | 12:41 |", "13.03.2023 | 09:02 | ", "13.03.2023 | News | ", "13.03.2023 |"]
)
def test_reads_stamp_ahead_of_the_story(vocabulary: Vocabulary, stamp: str) -> None:
    published = head(f"Border officers meet\n\n{stamp}On 5 March, {BODY}", vocabulary)[1]
    assert published is not None
    assert published.text == "13.03.2023"


@pytest.mark.parametrize(
    ("stamp", "day"),
    [("18 May 2017", "17 May 2017"), ("19 May 2017 | News", "17 May 2017"), ("3 May 2017", "3 May 2017")],
)
def test_dateline_shortly_before_the_stamp_is_the_day_of_telling(
    vocabulary: Vocabulary, stamp: str, day: str
) -> None:
    published = head(f"Border officers meet\n\n{stamp}\n\nBucharest, 17 May 2017 - {BODY}", vocabulary)[1]
    assert published is not None
    assert published.text == day


def test_reads_dateline_before_the_headline(vocabulary: Vocabulary) -> None:
    for line in ("QUITO, June 22, 2022 | Ministry of Foreign Affairs", "Nowhereville, 2024-02-08"):
        dateline, published = head(f"{line}\n\nBORDER OFFICERS MEET\n\n{BODY}", vocabulary)
        assert dateline is not None
        assert published is not None
        assert published.text in ("June 22, 2022", "2024-02-08")


def test_reads_source_at_the_end_of_the_text(vocabulary: Vocabulary) -> None:
    published = head(f"Border officers meet\n\n{BODY} ///Regional Office, 11 October 2023", vocabulary)[1]
    assert published is not None
    assert published.text == "11 October 2023"


def test_reads_month_of_an_issue(vocabulary: Vocabulary) -> None:
    published = head(f"South Asia Newsletter – September 2022\n\n{BODY}", vocabulary)[1]
    assert published is not None
    assert published.text == "September 2022"


def test_reads_date_of_a_statement(vocabulary: Vocabulary) -> None:
    story = "Guards graduate\n\nTen officers graduated last Thursday, a statement of 22 February 2022 says."
    published = head(story, vocabulary)[1]
    assert published is not None
    assert published.text == "22 February 2022"


@pytest.mark.parametrize(
    "line",
    [
        "On 5 May 2019 they met.",
        "The 10-12 December 2020 course",
        "In 2019",
        "MoU of 4 May 1996 with states",
        "Regional Workshop | 5 May 2019",
        "Signed in Lima on 5 May 2019",
        "Officers will meet on 5 May 2019 at 10:00",
    ],
)
def test_finds_no_date_stamp(vocabulary: Vocabulary, line: str) -> None:
    assert head(f"Border officers meet\n\n{line}\n\n{BODY}", vocabulary)[1] is None
