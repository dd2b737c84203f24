"""The readers of the date benchmarks, on tiny data in their formats."""

import json
from pathlib import Path

import pytest

from analytics.evaluation.benchmarks.meantime import meantime_scores, stories
from analytics.evaluation.benchmarks.recognizers import range_cases, recognizers_scores
from analytics.vocabulary.model import Vocabulary

STORY = """<?xml version="1.0" ?><Document doc_id="1" doc_name="story">
<token number="0" sentence="0" t_id="1">Talks</token><token number="1" sentence="0" t_id="2">end</token>
<token number="2" sentence="1" t_id="3">June</token><token number="3" sentence="1" t_id="4">9</token>
<token number="4" sentence="1" t_id="5">,</token><token number="5" sentence="1" t_id="6">2008</token>
<token number="6" sentence="2" t_id="7">They</token><token number="7" sentence="2" t_id="8">ended</token>
<token number="8" sentence="2" t_id="9">yesterday</token><token number="9" sentence="2" t_id="10">.</token>
<Markables>
<TIMEX3 m_id="1" type="DATE" value="2008-06-09" functionInDocument="CREATION_TIME">
<token_anchor t_id="3"/><token_anchor t_id="4"/><token_anchor t_id="5"/><token_anchor t_id="6"/></TIMEX3>
<TIMEX3 m_id="2" type="DATE" value="2008-06-08" functionInDocument="NONE"><token_anchor t_id="9"/></TIMEX3>
<TIMEX3 m_id="3" type="DURATION" value="P1D" functionInDocument="NONE"><token_anchor t_id="2"/></TIMEX3>
</Markables></Document>"""

CASES = [
    {
        "Input": "Out from 4 to 22 May",
        "Context": {"ReferenceDateTime": "2016-11-07T00:00:00"},
        "Results": [
            {
                "Text": "from 4 to 22 may",
                "Start": 4,
                "End": 19,
                "TypeName": "datetimeV2.daterange",
                "Resolution": {"values": [{"type": "daterange", "start": "2016-05-04", "end": "2016-05-22"}]},
            }
        ],
    },
    {"Input": "At five", "Results": [{"Text": "at five", "Start": 0, "End": 6, "TypeName": "datetimeV2.time"}]},
]


@pytest.fixture
def meantime(tmp_path: Path) -> Path:
    folder = tmp_path / "intra_cross-doc_annotation" / "corpus_x"
    folder.mkdir(parents=True)
    (folder / "story.xml").write_text(STORY, encoding="utf-8")
    return tmp_path


@pytest.fixture
def recognizers(tmp_path: Path) -> Path:
    folder = tmp_path / "Specs" / "DateTime" / "English"
    folder.mkdir(parents=True)
    (folder / "DateTimeModel.json").write_text(json.dumps(CASES), encoding="utf-8-sig")
    return tmp_path


def test_reads_meantime_stories(meantime: Path) -> None:
    (story,) = stories(meantime)
    assert story.text == "Talks end\nJune 9, 2008\nThey ended yesterday."
    assert story.written_on == "2008-06-09"
    assert [date.text for date in story.dates] == ["June 9, 2008", "yesterday"]


def test_scores_meantime_by_value(meantime: Path, vocabulary: Vocabulary) -> None:
    (tally,) = meantime_scores(meantime, vocabulary).values()
    assert (tally.hit, tally.made, tally.wanted) == (2, 2, 2)


def test_reads_ranges_only(recognizers: Path) -> None:
    (case,) = range_cases(recognizers)
    assert case.explicit
    assert case.answers == {("2016-05-04", "2016-05-22"), ("2016-05-04", "2016-05-21")}


def test_scores_ranges(recognizers: Path, vocabulary: Vocabulary) -> None:
    assert [tally.recall for tally in recognizers_scores(recognizers, vocabulary).values()] == [1.0, 1.0]
