"""What a reader of one file format gives, and what it raises.

In: nothing. Out: `Reading`, the stored text and what the file says of itself; `UnreadableError`. Each format has
a module of its own with one function, `read(data: bytes) -> Reading`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from typing import TypeAlias


class UnreadableError(ValueError):
    """The file cannot be read; the message says why and the way out."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is stated of a document beside its text; fields as in `Document`."""

    title: str | None = None
    publisher: str | None = None
    published_on: str | None = None
    source_url: str | None = None
    language: str | None = None

    def over(self, other: "Metadata") -> "Metadata":
        """This, with the other's values where this has none."""
        return Metadata(*(getattr(self, f.name) or getattr(other, f.name) for f in fields(self)))


@dataclass(frozen=True, slots=True)
class Reading:
    """The stored text of a file, and what the file says of itself."""

    text: str
    metadata: Metadata = field(default_factory=Metadata)


Reader: TypeAlias = Callable[[bytes], Reading]


def require_words(text: str, way_out: str = "remove it or replace it by the full document") -> str:
    """The text itself, if it has a letter. Raises `UnreadableError`."""
    if not any(character.isalpha() for character in text):
        raise UnreadableError(f"holds no words: {way_out}")
    return text
