"""Files that must not stop a build: each is named with its reason, and the good one beside it is read."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from analytics.documents.document import Document, Rejected
from analytics.documents.folder import read_documents


def _broken_link(path: Path) -> None:
    path.symlink_to(path.parent / "nowhere")


def _link_to_itself(path: Path) -> None:
    path.symlink_to(path)


def _too_large(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(33 * 1024 * 1024)


HOSTILE: list[tuple[str, Callable[[Path], object], str]] = [
    ("empty.txt", lambda path: path.write_bytes(b""), "is empty"),
    ("blank.txt", lambda path: path.write_bytes(b"\n \n"), "holds no words"),
    ("binary.txt", lambda path: path.write_bytes(bytes(range(256)) * 40), "is binary"),
    ("picture.jpg", lambda path: path.write_bytes(b"\xff\xd8\xff\xe0"), "is in the format .jpg"),
    ("README", lambda path: path.write_text("words"), "has no suffix"),
    ("broken.txt", _broken_link, "cannot be opened"),
    ("loop.txt", _link_to_itself, "cannot be opened"),
    ("pipe.txt", os.mkfifo, "is no regular file"),
    ("large.txt", _too_large, "has 33 MB"),
]


@pytest.mark.parametrize(("name", "make", "reason"), HOSTILE, ids=[case[0] for case in HOSTILE])
def test_a_hostile_file_is_named_and_the_rest_is_read(
    tmp_path: Path, name: str, make: Callable[[Path], object], reason: str
) -> None:
    (tmp_path / "zz-good.txt").write_text("Ministers met in Almaty.")
    make(tmp_path / name)
    problem, document = sorted(read_documents(tmp_path), key=lambda file: isinstance(file, Document))
    assert isinstance(document, Document)
    assert isinstance(problem, Rejected)
    assert problem.source == name
    assert reason in problem.reason
    assert ":" in problem.reason  # after the reason the way out


def test_a_folder_that_links_to_itself_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("Ministers met in Almaty.")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    assert [file.source for file in read_documents(tmp_path)] == ["good.txt"]


def test_a_name_that_is_no_utf8_is_named_in_escapes(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("Ministers met in Almaty.")
    with open(os.fsencode(tmp_path) + b"/caf\xe9.txt", "wb") as stream:  # noqa: PTH123  # a Path cannot name it
        stream.write(b"words")
    problem = next(file for file in read_documents(tmp_path) if isinstance(file, Rejected))
    assert problem.source == "caf\\xe9.txt"
    assert "not UTF-8" in problem.reason


@pytest.mark.parametrize("name", ["a b.txt", "naïve.txt", "тест.txt", "x'; DROP TABLE--.txt", "a\nb.txt"])
def test_odd_names_are_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("Ministers met in Almaty.")
    (document,) = read_documents(tmp_path)
    assert isinstance(document, Document)
    assert document.source == name


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_a_file_and_a_folder_without_permission_are_named(tmp_path: Path) -> None:
    """Run as somebody who is not root, for whom permissions mean something."""
    (tmp_path / "good.txt").write_text("Ministers met in Almaty.")
    (tmp_path / "secret.txt").write_text("words")
    (tmp_path / "closed").mkdir()
    (tmp_path / "secret.txt").chmod(0)
    (tmp_path / "closed").chmod(0)
    for path in (tmp_path, *tmp_path.parents):
        if path.name.startswith(("test_", "pytest-", "popen-")):
            path.chmod(0o755)
    code = (
        "import os, sys; from pathlib import Path\n"
        "from analytics.documents import folder, plain\n"
        "from analytics.documents.folder import read_documents\n"
        "folder.detect_language('loaded while it may be')\n"
        "os.getuid() or os.setuid(65534)\n"
        f"for f in read_documents(Path({str(tmp_path)!r})): print(f.source, getattr(f, 'reason', ''), end='|')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    (tmp_path / "closed").chmod(0o700)
    closed, good, secret = done.stdout.strip("|").split("|")
    assert closed.startswith("closed is a folder that may not be opened")
    assert good == "good.txt "
    assert secret.startswith("secret.txt cannot be opened (Permission denied)")
