"""The commands as people type them: what they print, where, and how they end."""

import json
from pathlib import Path

import pytest

from analytics.__main__ import main
from tests.gold_dataset import GOLD, write_gold_dataset

ROOT = Path(__file__).parents[1]
Printed = pytest.CaptureFixture[str]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    write_gold_dataset(tmp_path / "data")
    return tmp_path / "data"


def test_nothing_asked_prints_the_usage(capsys: Printed) -> None:
    assert main([]) == 2
    printed = capsys.readouterr().out
    assert all(command in printed for command in ("build", "export", "evaluate", "check"))


@pytest.mark.parametrize(
    "arguments", [["paint"], ["export"], ["build"], ["export", "--to", "x", "--format", "doc"]]
)
def test_wrong_arguments_end_with_2(arguments: list[str], capsys: Printed) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2
    assert "usage: python -m analytics" in capsys.readouterr().err


def test_build_says_what_it_made_and_what_it_left_out(tmp_path: Path, capsys: Printed) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "a.txt").write_text("Ministers meet\n\nMinisters of five states met in Almaty on 3 May 2021.")
    (folder / "b.txt").touch()
    assert main(["build", "--documents", str(folder), "--data", str(tmp_path / "data")]) == 0
    printed = capsys.readouterr()
    assert "1 documents" in printed.out
    assert "Not read: b.txt is empty" in printed.out
    assert "2/2" in printed.err


def test_export_writes_where_it_is_told(data: Path, tmp_path: Path, capsys: Printed) -> None:
    assert main(["export", "--data", str(data), "--format", "csv", "--to", str(tmp_path / "out")]) == 0
    assert "26 files" in capsys.readouterr().out
    assert (
        (tmp_path / "out" / "meetings.csv").read_text(encoding="utf-8").startswith("meeting_id,title,kind,status,")
    )


def test_evaluate_prints_a_table_errors_or_json(data: Path, capsys: Printed) -> None:
    assert main(["evaluate", str(GOLD), "--data", str(data), "--errors"]) == 0
    printed = capsys.readouterr().out
    assert "people                    1.000  1.000  1.000   15/15/15" in printed
    assert "confidence from" in printed
    assert main(["evaluate", str(GOLD), "--data", str(data), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["people"]["f1"] == 1.0


def test_evaluate_reads_exported_tables(data: Path, tmp_path: Path, capsys: Printed) -> None:
    main(["export", "--data", str(data), "--to", str(tmp_path / "out")])
    assert main(["evaluate", str(GOLD), "--tables", str(tmp_path / "out")]) == 0
    assert "documents                 1.000  1.000  1.000   5/5/5" in capsys.readouterr().out


def test_evaluate_reads_documents_as_they_are_now(capsys: Printed) -> None:
    assert main(["evaluate", str(GOLD), "--documents", str(ROOT / "seeds"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["documents"]["hit"] == 5


def test_check_lists_what_is_wrong(tmp_path: Path, capsys: Printed) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "a.txt").write_text("Ministers of five states met in Almaty on 3 May 2021.")
    (folder / "b.jpg").touch()
    main(["build", "--documents", str(folder), "--data", str(tmp_path / "data")])
    capsys.readouterr()
    assert main(["check", "--data", str(tmp_path / "data")]) == 0
    printed = capsys.readouterr().out
    assert "1 files could not be read:\n  b.jpg is in the format .jpg" in printed
    assert "findings could not be placed" in printed


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["export", "--data", "{}/none", "--to", "{}/out"], "run `make data`"),
        (["check", "--data", "{}/none"], "run `make data`"),
        (["build", "--documents", "{}/none", "--data", "{}/data"], "no such folder of documents"),
        (["evaluate", "{}/none", "--data", "{}/none"], "no gold facts"),
    ],
)
def test_what_cannot_be_done_is_said_and_ends_with_1(
    tmp_path: Path, capsys: Printed, arguments: list[str], message: str
) -> None:
    assert main([argument.replace("{}", str(tmp_path)) for argument in arguments]) == 1
    assert message in capsys.readouterr().err
