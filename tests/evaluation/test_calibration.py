"""Confidence by fact: the last band of each, and all of them together that of the whole."""

from analytics.evaluation.calibration import as_sure_facts, calibrate, sure_by_fact
from analytics.evaluation.tally import Tally

SCORES = {
    "people": Tally(judged=[(0.95, True), (0.9, False), (0.89, True)]),
    "meetings: reported": Tally(judged=[(0.95, True)]),
    "meetings: all": Tally(judged=[(0.95, True), (0.7, False)]),
    "themes": Tally(),
}


def test_the_last_band_by_fact_leaves_out_what_has_no_sure_value() -> None:
    bands = sure_by_fact(SCORES)
    assert {fact: (band.right, band.values) for fact, band in bands.items()} == {
        "people": (1, 2),
        "meetings: all": (1, 1),
    }


def test_the_facts_add_up_to_the_last_band() -> None:
    last = calibrate(SCORES)[-1]
    bands = sure_by_fact(SCORES).values()
    assert (last.right, last.values) == (sum(b.right for b in bands), sum(b.values for b in bands))


def test_as_text() -> None:
    assert "people                    0.500   1/2" in as_sure_facts(sure_by_fact(SCORES))
