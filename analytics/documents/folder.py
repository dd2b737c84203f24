"""A folder of source documents → `Document` or `Rejected` for each file, in the order of their paths.

In: a folder; every file below it is read, hidden files are passed over, documents.csv adds metadata. Out:
documents with their stored text. Refused, each by name with the way out: formats that are not read, files that
are empty, binary, too large, damaged, not to be opened, or the same bytes as one before; the rest goes on.
"""

import hashlib
import os
import stat
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path

from analytics.documents.document import Document, Rejected
from analytics.documents.language import detect_language
from analytics.documents.metadata import NAME as METADATA_NAME
from analytics.documents.metadata import read_metadata
from analytics.documents.reading import Metadata, Reader, Reading, UnreadableError

_LARGEST = 32 * 1024 * 1024  # bytes; a story has a few thousand, a whole report a few million
# Suffix → name of the format and module that reads it; a module and its library are loaded when first needed.
_FORMATS: Mapping[str, tuple[str, str]] = {
    ".txt": ("txt", "plain"),
    ".text": ("txt", "plain"),
    ".md": ("md", "plain"),
    ".html": ("html", "html"),
    ".htm": ("html", "html"),
    ".pdf": ("pdf", "pdf"),
    ".docx": ("docx", "docx"),
    ".eml": ("eml", "eml"),
}


def list_sources(folder: Path) -> list[str]:
    """Every file below the folder as a path relative to it with forward slashes, sorted.

    Hidden files and documents.csv are left out; links to folders are not followed; a folder that may not be opened
    stands for what is in it. Raises `NotADirectoryError`.
    """
    if not folder.is_dir():
        raise NotADirectoryError(f"{folder}: no such folder of documents")
    found: list[str] = []
    closed: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [
            (Path(parent) / name).relative_to(folder).as_posix() for name in files if not name.startswith(".")
        ]
    found += [Path(error.filename).relative_to(folder).as_posix() for error in closed]
    return sorted(name for name in found if name != METADATA_NAME)


def read_documents(folder: Path) -> Iterator[Document | Rejected]:
    """Each file of the folder, read or rejected; then what is wrong with documents.csv."""
    metadata, problems = read_metadata(folder)
    first_with: dict[str, str] = {}
    for source in list_sources(folder):
        result = read_document(folder / source, source, metadata.get(source, Metadata()))
        if isinstance(result, Document):
            first = first_with.setdefault(result.sha256, source)
            if first != source:
                result = Rejected(source, f"is the same file as {first}: remove one of the two")
        yield result
    yield from problems


def read_document(path: Path, source: str, metadata: Metadata) -> Document | Rejected:
    """One file. source: what the dataset calls it; metadata: stated beside it, goes before what the file says."""
    try:
        name, reader = _reader(path, source)
        data = _read_bytes(path)
        reading = _read_with(reader, data)
    except UnreadableError as error:
        return Rejected(_printable(source), str(error))
    except OSError as error:
        reason = f"cannot be opened ({error.strerror}): check that it is there and may be read"
        return Rejected(_printable(source), reason)
    stated = metadata.over(reading.metadata)
    return Document(
        source,
        reading.text,
        name,
        hashlib.sha256(data).hexdigest(),
        stated.title,
        stated.publisher,
        stated.published_on,
        stated.source_url,
        metadata.language or detect_language(reading.text) or stated.language,
    )


def _reader(path: Path, source: str) -> tuple[str, Reader]:
    """The format's name and the function that reads it."""
    if _printable(source) != source:
        raise UnreadableError("has a name that is not UTF-8: rename it")
    if path.is_dir():
        raise UnreadableError("is a folder that may not be opened: give the right to read it")
    if path.suffix.lower() not in _FORMATS:
        form = f"is in the format {path.suffix}" if path.suffix else "has no suffix that tells its format"
        raise UnreadableError(f"{form}, which is not read: convert it to one of {', '.join(_FORMATS)}")
    name, module = _FORMATS[path.suffix.lower()]
    reader: Reader = import_module(f"analytics.documents.{module}").read
    return name, reader


def _read_with(reader: Reader, data: bytes) -> Reading:
    """A file made to break a library must cost this file only."""
    try:
        return reader(data)
    except UnreadableError:
        raise
    except Exception as error:
        raise UnreadableError(f"is damaged ({type(error).__name__}): save it again or as plain text") from error


def _printable(source: str) -> str:
    """Bytes of a file name that are no UTF-8 as escapes."""
    return os.fsencode(source).decode("utf-8", "backslashreplace")


def _read_bytes(path: Path) -> bytes:
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        raise UnreadableError("is no regular file: remove it from the folder")
    if found.st_size > _LARGEST:
        raise UnreadableError(f"has {found.st_size >> 20} MB, more than {_LARGEST >> 20}: split it into documents")
    if found.st_size == 0:
        raise UnreadableError("is empty: remove it or replace it by the full document")
    return path.read_bytes()
