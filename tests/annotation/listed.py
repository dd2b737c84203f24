"""The listings that a text under a headline holds."""

from functools import cache

from analytics.annotation.programmes.lists import find_lists
from analytics.annotation.scan import scan_text
from analytics.annotation.sentences import find_sentences
from analytics.annotation.spans import ListSpan
from analytics.vocabulary.load import load_vocabulary
from analytics.vocabulary.model import Vocabulary


@cache
def vocabulary() -> Vocabulary:
    """The project's own, read once."""
    return load_vocabulary()


def lists(text: str) -> tuple[ListSpan, ...]:
    """What `find_lists` makes of the text."""
    scan = scan_text(f"Headline of the story\n\n{text}", vocabulary())
    return find_lists(scan, find_sentences(scan))
