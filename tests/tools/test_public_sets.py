"""The section on public sets: what is not measured now keeps its last figures."""

import json
from pathlib import Path

import pytest

from tools.public_sets import OURS, PUBLIC, public_sections

PLOVER, MEANTIME = PUBLIC[0].title, PUBLIC[1].title
LAST = f"""# Accuracy

### {PLOVER}

A note that is told anew.

| fact | reader | precision | recall | F1 | right / found / in gold |
| --- | --- | ---: | ---: | ---: | ---: |
| actor alone | {OURS} | 0.111 | 0.111 | 0.111 | 1 / 9 / 9 |
| actor alone | peer 1.0 | 0.222 | 0.222 | 0.222 | 2 / 9 / 9 |

### {MEANTIME}

| fact | reader | precision | recall | F1 | right / found / in gold |
| --- | --- | ---: | ---: | ---: | ---: |
| dates: calendar value | {OURS} | 0.333 | 0.333 | 0.333 | 3 / 9 / 9 |

## Another part
"""
RECORD = {
    "id": "A-1",
    "event": "AGREE",
    "text": "Kenya agreed.",
    "source": [{"actorText": "Kenya", "code": "KEN"}],
}


@pytest.fixture
def sets(tmp_path: Path) -> Path:
    (tmp_path / "plover_gsr").mkdir()
    (tmp_path / "plover_gsr" / "PLOVER_GSR_CAMEO.json").write_text(json.dumps([RECORD]))
    return tmp_path


def test_without_sets_the_last_sections_stay() -> None:
    sections = public_sections(None, None, LAST)
    assert sections == LAST[LAST.index("###") : LAST.index("\n## Another")]
    assert public_sections(None, None, f"# Accuracy\n\n{sections}") == sections


def test_without_peers_only_their_rows_stay(sets: Path) -> None:
    sections = public_sections(sets, None, LAST)
    rows = [line for line in sections.splitlines() if line.startswith("| actor alone")]
    assert rows == [
        f"| actor alone | {OURS} | 1.000 | 1.000 | 1.000 | 1 / 1 / 1 |",
        "| actor alone | peer 1.0 | 0.222 | 0.222 | 0.222 | 2 / 9 / 9 |",
    ]
    assert "told anew" not in sections


def test_a_set_that_is_missing_keeps_its_section(sets: Path) -> None:
    sections = public_sections(sets, None, LAST)
    assert "3 / 9 / 9" in sections
    assert "Another part" not in sections


def test_lines_of_a_note_are_short_and_whole(sets: Path) -> None:
    sections = public_sections(sets, None, "")
    text = [line for line in sections.splitlines() if not line.startswith("|")]
    assert max(map(len, text)) <= 115
    assert " ".join(text[2 : text.index("", 2)]) == PUBLIC[0].note
