"""A folder of documents is read file by file, in order, with the metadata that stands beside it."""

from pathlib import Path

import pytest

from analytics.documents.document import Document, Rejected
from analytics.documents.folder import list_sources, read_documents


def _write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _read(folder: Path) -> list[Document | Rejected]:
    return list(read_documents(folder))


def test_files_come_in_the_order_of_their_paths(tmp_path: Path) -> None:
    _write(tmp_path, b_txt="Two", a_txt="One", z__a_md="Four", c_TXT="Three")
    assert [file.source for file in _read(tmp_path)] == ["a.txt", "b.txt", "c.TXT", "z/a.md"]
    assert [file.format for file in _read(tmp_path) if isinstance(file, Document)] == ["txt", "txt", "txt", "md"]


def test_a_document_is_known_by_its_bytes(tmp_path: Path) -> None:
    _write(tmp_path, a_txt="One\r\ntwo")
    (document,) = _read(tmp_path)
    assert isinstance(document, Document)
    (tmp_path / "a.txt").rename(tmp_path / "renamed.txt")
    (renamed,) = _read(tmp_path)
    assert isinstance(renamed, Document)
    assert document.document_id == renamed.document_id == f"doc-{document.sha256[:12]}"


def test_the_same_bytes_twice_are_one_document(tmp_path: Path) -> None:
    _write(tmp_path, a_txt="One", b_txt="One", c_txt="Other")
    first, second, third = _read(tmp_path)
    assert isinstance(first, Document)
    assert second == Rejected("b.txt", "is the same file as a.txt: remove one of the two")
    assert isinstance(third, Document)


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    _write(tmp_path, a_txt="One")
    (tmp_path / ".DS_Store").write_bytes(b"\0")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "note.txt").write_text("hidden")
    assert list_sources(tmp_path) == ["a.txt"]


def test_metadata_beside_the_documents(tmp_path: Path) -> None:
    _write(tmp_path, a_txt="One", sub__b_txt="Two")
    (tmp_path / "documents.csv").write_text(
        "file,publisher,published_on,url,language\n"
        "a.txt,Example Agency,2023-03-13,https://example.org/a,en\n"
        "sub/b.txt,,2023,,\n",
        encoding="utf-8-sig",
    )
    first, second = _read(tmp_path)
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.publisher, first.published_on, first.language) == ("Example Agency", "2023-03-13", "en")
    assert first.source_url == "https://example.org/a"
    assert (second.publisher, second.published_on) == (None, "2023")


WRONG_METADATA = [
    ("file,published_on\na.txt,13 March 2023\n", "documents.csv line 2", "published_on is '13 March 2023'"),
    ("file,published_on\na.txt,2023-02-30\n", "documents.csv line 2", "published_on is '2023-02-30'"),
    ("file,url\nb.txt,https://example.org\n", "documents.csv line 2", "names 'b.txt', which is not in the folder"),
    ("file,url\n../a.txt,https://example.org\n", "documents.csv line 2", "which is not in the folder"),
    ("name,url\na.txt,https://example.org\n", "documents.csv", "has the columns"),
    ("file,colour\na.txt,red\n", "documents.csv", "has the columns"),
    ("", "documents.csv", "cannot be read"),
]


@pytest.mark.parametrize(("content", "source", "reason"), WRONG_METADATA)
def test_wrong_metadata_is_named_and_the_documents_are_read(
    tmp_path: Path, content: str, source: str, reason: str
) -> None:
    _write(tmp_path, a_txt="One")
    (tmp_path / "documents.csv").write_text(content)
    document, problem = _read(tmp_path)
    assert isinstance(document, Document)
    assert isinstance(problem, Rejected)
    assert problem.source == source
    assert reason in problem.reason


def test_no_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError, match="no such folder"):
        _read(tmp_path / "missing")


def test_an_empty_folder_has_no_documents(tmp_path: Path) -> None:
    assert _read(tmp_path) == []
