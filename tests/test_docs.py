"""Every command in README.md is run here, or is what CI itself runs; no document names what is not there."""

import os
import re
import shlex
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tools.browser import chromium_path

ROOT = Path(__file__).parents[1]
DOCUMENTS = [ROOT / name for name in ("README.md", "ARCHITECTURE.md", "CHANGELOG.md")]
# What CI runs as a whole (.ci/run), so that a test of it would run itself; here only that make knows how.
RUN_BY_CI = ("make test", "make check", "make format")
SERVED = "make run"


def _commands() -> list[str]:
    blocks = re.findall(r"```sh\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.S)
    lines = [line.split(" #")[0].strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line]


MAKE = [c for c in _commands() if c.startswith("make ") and c not in (*RUN_BY_CI, SERVED)]
PYTHON = [c for c in _commands() if c.startswith(".venv/bin/python ")]


def test_every_command_of_the_readme_is_covered() -> None:
    assert set(_commands()) == {*RUN_BY_CI, SERVED, *MAKE, *PYTHON}
    assert "make check" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", RUN_BY_CI)
def test_make_knows_what_ci_runs(command: str) -> None:
    subprocess.run([*shlex.split(command), "--dry-run"], cwd=ROOT, check=True, capture_output=True)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that looks like the project to a command, where results may be left."""
    folder = tmp_path_factory.mktemp("desk")
    for name in ("seeds", "tests"):
        (folder / name).symlink_to(ROOT / name)
    return folder


@pytest.mark.skipif(not PYTHON, reason="no such command")
def test_the_commands_of_the_package_run_in_their_order(desk: Path) -> None:
    for command in PYTHON:
        words = [sys.executable, *shlex.split(command)[1:]]
        done = subprocess.run(
            words,
            cwd=desk,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{command}: {done.stderr}"
    assert (desk / "exported" / "meetings.csv").is_file()


@pytest.mark.skipif(not (ROOT / ".venv" / "dev.stamp").exists(), reason="make would set up .venv first")
@pytest.mark.parametrize("command", MAKE)
def test_the_tasks_of_make_run(command: str, tmp_path: Path) -> None:
    if command.startswith("make screenshots") and chromium_path() is None:
        pytest.skip("NO CHROMIUM: no pictures")
    (tmp_path / "images").mkdir()
    words = [*shlex.split(command), f"DATA={tmp_path}", f"REPORTS={tmp_path}"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    assert any(tmp_path.rglob("*.*"))


@pytest.mark.skipif(not (ROOT / ".venv" / "dev.stamp").exists(), reason="make would set up .venv first")
def test_make_run_opens_the_dashboard(tmp_path: Path) -> None:
    words = ["make", "run", f"DATA={tmp_path}", "SCREEN="]
    with subprocess.Popen(
        words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    ) as process:
        try:
            address = _address(process)
            assert address.startswith("http://127.0.0.1:")
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=30) as answer:  # noqa: S310 - loopback
                assert answer.status == 200
        finally:
            os.killpg(process.pid, signal.SIGTERM)


def _address(process: "subprocess.Popen[str]") -> str:
    """The address that the dashboard prints, once it answers."""
    assert process.stdout is not None
    printed = []
    deadline = time.monotonic() + 300
    for line in process.stdout:
        printed.append(line)
        if found := re.search(r"http://[\d.]+:\d+", line):
            return found.group()
        assert time.monotonic() < deadline
    raise AssertionError(f"make run ended: {''.join(printed)}")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_and_pictures_lead_somewhere(document: Path) -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", document.read_text(encoding="utf-8"))
    missing = [target for target in targets if "://" not in target and not (ROOT / target).exists()]
    assert not missing


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_modules_named_in_the_documents_exist(document: Path) -> None:
    named = re.findall(
        r"`((?:analytics|annotation|facts|tables|queries|figures|pages|tools|tests)/[\w/]+\.py)`",
        document.read_text(encoding="utf-8"),
    )
    missing = [name for name in named if not (ROOT / name).exists() and not (ROOT / "analytics" / name).exists()]
    assert not missing
