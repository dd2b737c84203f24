"""One source document as the project keeps it: its text, where it came from, and the hash of its bytes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """A document that was read.

    source: path or address relative to the documents folder, with forward slashes.
    text: the stored text; line ends are "\\n", no byte order mark. Every offset of `evidence` counts in it.
    format: "txt", "md", "html", "pdf", "docx" or "eml".
    sha256: of the file's bytes, as hexadecimal digits.
    published_on: ISO 8601, as metadata beside the text states it (not read from the text).
    """

    source: str
    text: str
    format: str
    sha256: str
    title: str | None = None
    publisher: str | None = None
    published_on: str | None = None
    source_url: str | None = None
    language: str | None = None

    @property
    def document_id(self) -> str:
        """The id in every table: derived from the bytes, so it outlives renaming."""
        return f"doc-{self.sha256[:12]}"


@dataclass(frozen=True, slots=True)
class Rejected:
    """A file that could not be read: where it is, why, and (in the reason) the way out."""

    source: str
    reason: str
