"""Scores as people and programs read them.

In: `Scores`. Out: a table, a list of every difference, or JSON.
"""

import json

from analytics.evaluation.score import Scores


def as_table(scores: Scores) -> str:
    """Precision, recall and F1 per fact, with the counts behind them."""
    lines = [f"{'fact':24} {'P':>6} {'R':>6} {'F1':>6}   hit/made/wanted"]
    for fact, t in scores.items():
        lines.append(f"{fact:24} {t.precision:6.3f} {t.recall:6.3f} {t.f1:6.3f}   {t.hit}/{t.made}/{t.wanted}")
    return "\n".join(lines)


def as_errors(scores: Scores) -> str:
    """A line for each value that is wrong or missing."""
    return "\n".join(f"[{fact}] {line}" for fact, tally in scores.items() for line in tally.errors)


def as_json(scores: Scores) -> str:
    """The same figures as the table, unrounded."""
    rows = {
        fact: {
            "precision": t.precision,
            "recall": t.recall,
            "f1": t.f1,
            "hit": t.hit,
            "made": t.made,
            "wanted": t.wanted,
        }
        for fact, t in scores.items()
    }
    return json.dumps(rows, indent=1)
