"""The committed codebook is the one that the declaration gives."""

from analytics.tables import schema
from analytics.tables.codebook import PAGE, codebook


def test_the_committed_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == codebook(), "run `python -m analytics.tables.codebook`"


def test_every_published_column_is_in_the_page_and_no_stored_text_is() -> None:
    page = codebook()
    for table in schema.TABLES:
        assert f"## {table.name}\n" in page
        assert all(f"| `{name}` |" in page for name in table.column_names)
    assert "## texts" not in page
