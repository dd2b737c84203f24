"""The house stays as ARCHITECTURE.md draws it: rooms import in one direction, only some know some libraries."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = (
    "documents",
    "vocabulary",
    "annotation",
    "facts",
    "tables",
    "evaluation",
    "queries",
    "figures",
    "pages",
)
# Rooms that may not look into the ones before them, though the order alone would let them
CLOSED = {
    "vocabulary": {"documents"},
    "queries": {"documents", "annotation", "facts", "evaluation"},
    "figures": {"documents", "annotation", "facts", "evaluation"},
    "pages": {"annotation", "facts", "evaluation"},
}
FORBIDDEN = {
    "documents": {"pandas", "streamlit", "plotly", "duckdb"},
    "vocabulary": {"pandas", "streamlit", "plotly", "duckdb"},
    "annotation": {"pandas", "streamlit", "plotly", "duckdb", "pathlib", "os", "io"},
    "facts": {"pandas", "streamlit", "plotly", "duckdb", "pathlib", "os", "io"},
    "tables": {"streamlit", "plotly"},
    "evaluation": {"streamlit", "plotly"},
    "queries": {"streamlit", "plotly"},
    "figures": {"streamlit", "duckdb"},
}
FILES = [path for room in ROOMS for path in sorted((ROOT / "analytics" / room).rglob("*.py"))]


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def _room(path: Path) -> str:
    return path.relative_to(ROOT / "analytics").parts[0]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_room_imports_only_from_rooms_before_it(path: Path) -> None:
    room = _room(path)
    allowed = set(ROOMS[: ROOMS.index(room) + 1]) - CLOSED.get(room, set())
    used = {name.split(".")[1] for name in _imports(path) if name.startswith("analytics.")}
    assert used <= allowed


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_room_knows_only_its_own_libraries(path: Path) -> None:
    used = {name.split(".")[0] for name in _imports(path)}
    assert not used & FORBIDDEN.get(_room(path), set())


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_says_first_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_stay_short(path: Path) -> None:
    assert (
        len(path.read_text(encoding="utf-8").splitlines()) <= 340
    )  # "about 300": the declaration of the dataset is one piece


def test_only_the_store_touches_the_built_tables() -> None:
    readers = [
        path.name
        for path in FILES
        if _room(path) not in ("documents", "vocabulary") and "read_parquet" in path.read_text(encoding="utf-8")
    ]
    assert set(readers) <= {"store.py"}
