"""Dates as printed, one line each: what is found, and what is none."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.annotation.dates.find import find_dates
from analytics.annotation.scan import scan_text
from analytics.annotation.spans import DateSpan, PartialDate
from analytics.vocabulary.model import Vocabulary


def printed(date: PartialDate) -> str:
    """ "2014-12-10", with "?" for what is not printed and nothing behind the last known part."""
    parts = [date.year, date.month, date.day]
    while parts and parts[-1] is None:
        parts.pop()
    return "-".join("?" if part is None else str(part) for part in parts)


def described(span: DateSpan) -> str:
    """Kind letter, range and expression in one line: "d ?-12-10/?-12-12", "r story day -1"."""
    first, last = printed(span.first), printed(span.last)
    both = first if first == last else f"{first}/{last}"
    return " ".join(part for part in (span.kind[0], both, span.expression) if part)


DATES = [
    ("It opened in Baku\u20145 May 2019\u2014Twenty officers came.", "5 May 2019", "d 2019-5-5"),
    (
        "For three days, from 29 May to 1 June 2017, they met.",
        "three days, from 29 May to 1 June 2017",
        "d 2017-5-29/2017-6-1",
    ),
    ("It was held on 16-18.05.2019 in Baku.", "16-18.05.2019", "d 2019-5-16/2019-5-18"),
    ("It was held on 16.-18.05.2019 in Baku.", "16.-18.05.2019", "d 2019-5-16/2019-5-18"),
    ("It was held 30.05-02.06.2019.", "30.05-02.06.2019", "d 2019-5-30/2019-6-2"),
    # days
    ("It opened on 5 May 2019 in Baku.", "5 May 2019", "d 2019-5-5"),
    ("It opened on May 5, 2019 in Baku.", "May 5, 2019", "d 2019-5-5"),
    ("It opened on May 5 2019.", "May 5 2019", "d 2019-5-5"),
    ("It opened on 5 May, 2019.", "5 May, 2019", "d 2019-5-5"),
    ("It opened on the 20th of September.", "20th of September", "d ?-9-20"),
    ("It opened on September 20th.", "September 20th", "d ?-9-20"),
    ("It opened on September the 20th, 2020.", "September the 20th, 2020", "d 2020-9-20"),
    ("It opened on 20 th September 2021.", "20 th September 2021", "d 2021-9-20"),
    ("It opened on the first of June 2018.", "first of June 2018", "d 2018-6-1"),
    ("It opened on 3 Dec. 2014 there.", "3 Dec. 2014", "d 2014-12-3"),
    ("It opened on Sept. 3, 2014.", "Sept. 3, 2014", "d 2014-9-3"),
    ("It opened on 1 MARCH 2020.", "1 MARCH 2020", "d 2020-3-1"),
    ("It opened on 7  April  2020.", "7 April 2020", "d 2020-4-7"),
    ("It opened on 28 May, 2025The officers came.", "28 May, 2025", "d 2025-5-28"),
    ("It opened on Monday, 3 March.", "Monday, 3 March", "d ?-3-3 monday"),
    ("It opened on Monday, March 3, 2014.", "Monday, March 3, 2014", "d 2014-3-3 monday"),
    ("It opened on Tuesday the 4th of March.", "Tuesday the 4th of March", "d ?-3-4 tuesday"),
    ("It opened on Fri. 7 March 2014.", "Fri. 7 March 2014", "d 2014-3-7 friday"),
    ("Published 2022-06-14.", "2022-06-14", "d 2022-6-14"),
    ("Published 14.06.2011.", "14.06.2011", "d 2011-6-14"),
    ("Published 14/06/2011.", "14/06/2011", "d 2011-6-14"),
    ("Published 06/14/2011.", "06/14/2011", "d 2011-6-14"),
    ("Published 4/5/2011 by us.", "4/5/2011", "d 2011-5-4"),
    ("Published 14.06.11.", "14.06.11", "d 2011-6-14"),
    ("Published 2019/08/01.", "2019/08/01", "d 2019-8-1"),
    ("Published 22-Jan-2019.", "22-Jan-2019", "d 2019-1-22"),
    ("Held on 29 February.", "29 February", "d ?-2-29"),
    # ranges of days
    ("On 10-12 December they met.", "10-12 December", "d ?-12-10/?-12-12"),
    ("On 2 – 3 October they met.", "2 – 3 October", "d ?-10-2/?-10-3"),
    ("On 22- 24 June they met.", "22- 24 June", "d ?-6-22/?-6-24"),
    ("On 22 -24 June they met.", "22 -24 June", "d ?-6-22/?-6-24"),
    ("On October 25-27, 2023 they met.", "October 25-27, 2023", "d 2023-10-25/2023-10-27"),
    ("On December 10th–12th they met.", "December 10th–12th", "d ?-12-10/?-12-12"),
    ("From the 10th to 12th December.", "10th to 12th December", "d ?-12-10/?-12-12"),
    ("On 9-10 of November they met.", "9-10 of November", "d ?-11-9/?-11-10"),
    ("On 4 and 5 May they met.", "4 and 5 May", "d ?-5-4/?-5-5"),
    ("On 4 & 5 May 2020 they met.", "4 & 5 May 2020", "d 2020-5-4/2020-5-5"),
    ("On 4, 5 and 6 May 2020 they met.", "4, 5 and 6 May 2020", "d 2020-5-4/2020-5-6"),
    ("On May 4 and 5, 2020 they met.", "May 4 and 5, 2020", "d 2020-5-4/2020-5-5"),
    ("From 10 to 12 December 2014.", "10 to 12 December 2014", "d 2014-12-10/2014-12-12"),
    ("Between 10 and 12 December 2014.", "10 and 12 December 2014", "d 2014-12-10/2014-12-12"),
    ("From October 5 to 13, 2023.", "October 5 to 13, 2023", "d 2023-10-5/2023-10-13"),
    ("From Monday 3 to Wednesday 5 March.", "Monday 3 to Wednesday 5 March", "d ?-3-3/?-3-5 monday"),
    ("Sunday to Tuesday, June 11-13, 2023", "Sunday to Tuesday, June 11-13, 2023", "d 2023-6-11/2023-6-13 sunday"),
    ("From 30 September to 2 October 2019.", "30 September to 2 October 2019", "d 2019-9-30/2019-10-2"),
    ("From September 30 to October 2, 2019.", "September 30 to October 2, 2019", "d 2019-9-30/2019-10-2"),
    ("On 30 September - 2 October they met.", "30 September - 2 October", "d ?-9-30/?-10-2"),
    ("On 28 February–1 March 2024 they met.", "28 February–1 March 2024", "d 2024-2-28/2024-3-1"),
    ("On 30 September and 1 October 2019.", "30 September and 1 October 2019", "d 2019-9-30/2019-10-1"),
    ("31 December 2023 to 2 January 2024", "31 December 2023 to 2 January 2024", "d 2023-12-31/2024-1-2"),
    ("From 30 December to 2 January 2024.", "30 December to 2 January 2024", "d 2023-12-30/2024-1-2"),
    ("From 5 May until 7 June 2021.", "5 May until 7 June 2021", "d 2021-5-5/2021-6-7"),
    ("From 02.02.2020 - 03.03.2020.", "02.02.2020 - 03.03.2020", "d 2020-2-2/2020-3-3"),
    # months, years and their parts
    ("Launched in June 2022.", "June 2022", "d 2022-6"),
    ("Launched in June of 2022.", "June of 2022", "d 2022-6"),
    ("Launched in June, 2022.", "June, 2022", "d 2022-6"),
    ("Launched in Sept 2022.", "Sept 2022", "d 2022-9"),
    ("Launched in May.", "May", "d ?-5"),
    ("Launched in 2011.", "2011", "d 2011"),
    ("From June to August 2022.", "June to August 2022", "d 2022-6/2022-8"),
    ("From November 2022 to March 2023.", "November 2022 to March 2023", "d 2022-11/2023-3"),
    ("Between November and February 2023.", "November and February 2023", "d 2022-11/2023-2"),
    ("In early 2015 it began.", "early 2015", "d 2015 early"),
    ("In mid-2019 it began.", "mid-2019", "d 2019 mid"),
    ("By the end of 2020.", "end of 2020", "d 2020 late"),
    ("In late October.", "late October", "d ?-10 late"),
    ("In mid-November 2020.", "mid-November 2020", "d 2020-11 mid"),
    ("At the beginning of March 2020.", "beginning of March 2020", "d 2020-3 early"),
    ("In spring 2021 it began.", "spring 2021", "d 2021 spring"),
    ("In the fall of 2021.", "fall of 2021", "d 2021 autumn"),
    ("In the first quarter of 2015.", "first quarter of 2015", "d 2015 q1"),
    ("In the second half of 2015.", "second half of 2015", "d 2015 h2"),
    ("In Q3 2019 it began.", "Q3 2019", "d 2019 q3"),
    ("In the last week of March 2023.", "last week of March 2023", "d 2023-3 week -1"),
    ("The 2011 memorandum.", "2011", "d 2011"),
    # periods
    ("A programme for 2015-2019.", "2015-2019", "p 2015/2019"),
    ("Programme for Central Asia 2022-2025", "2022-2025", "p 2022/2025"),
    ("The Plan 2022–25 is new.", "2022–25", "p 2022/2025"),
    ("The budget for 2014/15.", "2014/15", "p 2014/2015"),
    ("From 2015 to 2019 it ran.", "2015 to 2019", "p 2015/2019"),
    ("Between 2015 and 2019 it ran.", "2015 and 2019", "p 2015/2019"),
    ("The Strategy until 2025.", "until 2025", "p 2025"),
    ("It has existed since 2001.", "since 2001", "p 2001"),
    ("The Work Plan for 2023 was agreed.", "2023", "p 2023"),
    ("In the 1990s.", "1990s", "p 1990/1999"),
    ("Security Council resolution 2178 (2014)", "2014", "p 2014"),
    ("Security Council resolution 1325 (2000)", "2000", "p 2000"),
    ("Over the past three years.", "past three years", "p story years -3"),
    ("In the next two weeks.", "next two weeks", "p story weeks 2"),
    ("In the coming months.", "coming months", "p story months 1"),
    # relative
    ("They met yesterday.", "yesterday", "r story day -1"),
    ("They met earlier today.", "earlier today", "r story day 0"),
    ("They meet tomorrow.", "tomorrow", "r story day 1"),
    ("They met this morning.", "this morning", "r story day 0"),
    ("They met last night.", "last night", "r story day -1"),
    ("They met this week.", "this week", "r story week 0"),
    ("They met last month.", "last month", "r story month -1"),
    ("They met last year.", "last year", "r story year -1"),
    ("They meet early next year.", "early next year", "r story year 1 early"),
    ("At the end of this year.", "end of this year", "r story year 0 late"),
    ("They met earlier this month.", "earlier this month", "r story month 0 earlier"),
    ("They met earlier in the week.", "earlier in the week", "r story week 0 earlier"),
    ("They met on Tuesday.", "Tuesday", "r story tuesday 0"),
    ("They met last Tuesday.", "last Tuesday", "r story tuesday -1"),
    ("They meet next spring.", "next spring", "r story spring 1"),
    ("They meet next March.", "next March", "r ?-3 story march 1"),
    ("They met two years ago.", "two years ago", "r story year -2"),
    ("They met a week ago.", "a week ago", "r story week -1"),
    ("They had met a day earlier.", "a day earlier", "r event day -1"),
    ("They had met three days before.", "three days before", "r event day -3"),
    ("They had met the day before.", "day before", "r event day -1"),
    ("The following day they met.", "following day", "r event day 1"),
    ("The next day they met.", "next day", "r event day 1"),
    ("On the same day they met.", "same day", "r event day 0"),
    ("On 10 December last year they met.", "10 December last year", "r ?-12-10 story year -1"),
    ("In March of this year they met.", "March of this year", "r ?-3 story year 0"),
    ("On the 10th of next month.", "10th of next month", "r ?-?-10 story month 1"),
    # ranges with open, partial or relative ends; counted parts
    (
        "From the end of March to the middle of September.",
        "end of March to the middle of September",
        "d ?-3/?-9 late..mid",
    ),
    ("From 2010 until now.", "2010 until now", "p 2010/ ..story day 0"),
    ("From next Monday to Friday.", "next Monday to Friday", "r story monday 1..story friday 0"),
    ("Between Q1 2017 and Q3 2018.", "Q1 2017 and Q3 2018", "d 2017/2018 q1..q3"),
    ("In the first nine months of 2023.", "first nine months of 2023", "p 2023 months 9"),
    ("In the last ten days of May.", "last ten days of May", "p ?-5 days -10"),
    ("In the first ten days of last year.", "first ten days of last year", "p story year -1 days 10"),
    ("For three days from 5 May.", "three days from 5 May", "d ?-5-5/?-5-7"),
    ("In the week of 10 April.", "week of 10 April", "d ?-4-10 week"),
    ("In week 27 of last year.", "week 27 of last year", "p story year -1 week 27"),
    ("Within two months they meet.", "two months", "p story months 2 within"),
    ("The year to date.", "year to date", "p story year 0 earlier"),
    ("The first quarter of the year.", "first quarter of the year", "r story year 0 q1"),
    ("From 10/1/2018 - 10/7/2018.", "10/1/2018 - 10/7/2018", "d 2018-10-1/2018-10-7"),
    ("From 10/25 to 01/25.", "10/25 to 01/25", "d ?-10-25/?-1-25"),
    ("In the 21st century.", "21st century", "p 2000/2099"),
    ("In nineteen ninety-six.", "nineteen ninety-six", "d 1996"),
    ("Over the weekend they met.", "weekend", "r story weekend 0"),
    ("In the third quarter of this year.", "third quarter of this year", "r story year 0 q3"),
]


@pytest.mark.parametrize(("line", "text", "expected"), DATES)
def test_finds_date(vocabulary: Vocabulary, line: str, text: str, expected: str) -> None:
    spans = find_dates(scan_text(line, vocabulary), vocabulary)
    assert [(span.text, described(span)) for span in spans] == [(text, expected)]


NO_DATES = [
    "Version 1-2.3.4 was shown.",
    "Article 12 applies.",
    "SDG 16 matters.",
    "The 2030 Agenda for Sustainable Development.",
    "Agenda 2030 and Vision 2025.",
    "UNSCR 1373 and resolution 1540.",
    "Resolution 2178 was adopted.",
    "Some 50-60 officers came.",
    "COVID-19 slowed the work.",
    "A 5-day course.",
    "You may go, and they march on.",
    "Article 5 may be applied.",
    "The Group of 20 may meet.",
    "A 35-year-old man.",
    "Growth of 12.5 per cent.",
    "About 3,500 tablets and 2000 tablets.",
    "Over 2000 people came.",
    "They seized 2015 kg of heroin.",
    "Worth $2019 or €2020.",
    "Call (+998 93) 505-05-58 or 71 120 80 50.",
    "Call +43-1-26060-5604.",
    "Room 2010, building 12.",
    "Document E/CN.7/2023/12.",
    "At 10:00 to 12:30.",
    "The second meeting of the third group.",
    "On the last day of the workshop.",
    "At the end of the day.",
    "Today's world is dangerous.",
    "Talks will start next to the river.",
    "They now work together.",
    "Theresa May spoke.",
    "Spring came and leaves fall.",
    "The Summer School of the University.",
    "Flight 2019 was late.",
    "ISO 9001:2015 is a standard.",
    "On Black Friday shops open.",
    "Ten to twelve people.",
    "Three workshops a year.",
    "A year after the adoption of the law.",
    "This is the first time.",
]


@pytest.mark.parametrize("line", NO_DATES)
def test_finds_no_date(vocabulary: Vocabulary, line: str) -> None:
    assert find_dates(scan_text(line, vocabulary), vocabulary) == ()


SEVERAL = [
    ("On 12 March and 5 May 2023 they met.", ["d 2023-3-12", "d 2023-5-5"]),
    ("In 2018, 2019 and 2020 they met.", ["d 2018", "d 2019", "d 2020"]),
    ("On 5 May they met. On 12 June 2020 they parted.", ["d ?-5-5", "d 2020-6-12"]),
    ("On 31 June.", ["d ?-6"]),  # no such day: the month stands
    ("In March. On 12 April they met.", ["d ?-3", "d ?-4-12"]),
    ("In May 15 officers came.", ["d ?-5"]),
    ("In 2019. Last year, both met.", ["d 2019", "r story year -1"]),
    ("On 10-12 December and on 3 May 1996.", ["d ?-12-10/?-12-12", "d 1996-5-3"]),
]


@pytest.mark.parametrize(("line", "expected"), SEVERAL)
def test_finds_several(vocabulary: Vocabulary, line: str, expected: list[str]) -> None:
    assert [described(span) for span in find_dates(scan_text(line, vocabulary), vocabulary)] == expected


def test_figures_follow_the_order_of_the_words(vocabulary: Vocabulary) -> None:
    american = find_dates(scan_text("On May 25, 2023 and on 4/5/2023.", vocabulary), vocabulary)
    assert american[-1].first == PartialDate(2023, 4, 5)


def test_fixed_distances_are_given(vocabulary: Vocabulary) -> None:
    line = "last year, next month, yesterday, a day earlier, last week"
    spans = find_dates(scan_text(line, vocabulary), vocabulary)
    distances = [(span.years_apart, span.months_apart, span.days_apart) for span in spans]
    assert distances == [(-1, None, None), (None, 1, None), (None, None, -1), (None, None, -1), (None, None, None)]


PIECES = st.sampled_from(
    [
        *("5", "31", "2019", "99", "20th", "May", "march", "Monday", "14.06.2011", "2022-25"),
        *("to", "and", "of", "the", "last", "next", "year", "week", "ago"),
        *(".", ",", "-", "–", "/", "(", "\n"),
    ]
)


@given(st.lists(PIECES, max_size=25))
def test_spans_lie_in_the_text_in_order(vocabulary: Vocabulary, pieces: list[str]) -> None:
    scan = scan_text(" ".join(pieces), vocabulary)
    spans = find_dates(scan, vocabulary)
    assert all(span.text == scan.reading.text[span.start : span.end] for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
