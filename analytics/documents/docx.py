"""Word documents (.docx) → `Reading`: paragraphs and tables in the order of the page (python-docx).

In: the bytes. Out: text, one line per paragraph and per table row, an empty line between paragraphs. Refused:
damaged files, and archives that would unpack to more than a document can be.
"""

import io
import zipfile
from collections.abc import Iterator

import docx
from docx.document import Document as WordDocument
from docx.table import Table

from analytics.documents.decoding import one_line_end
from analytics.documents.reading import Reading, UnreadableError, require_words

_LARGEST = 256 * 1024 * 1024  # bytes unpacked


def read(data: bytes) -> Reading:
    """Read a Word document. Raises `UnreadableError`."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
        if size > _LARGEST:
            raise UnreadableError(f"unpacks to {size >> 20} MB: save its text alone")
        document = docx.Document(io.BytesIO(data))
    except (zipfile.BadZipFile, KeyError, ValueError) as error:
        if isinstance(error, UnreadableError):
            raise
        raise UnreadableError(f"is no Word document ({error}): save it again as .docx or as text") from None
    return Reading(require_words(one_line_end("\n\n".join(_blocks(document)))))


def _blocks(document: WordDocument) -> Iterator[str]:
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield "\n".join(
                " | ".join(dict.fromkeys(cell.text.strip() for cell in row.cells)) for row in block.rows
            )
        elif block.text.strip():
            yield block.text.strip()
