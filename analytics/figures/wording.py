"""Small phrases that several figures and pages share; dates, kinds and ids have theirs in `queries.choices`.

In: values as the dataset holds them. Out: short English phrases. What is not known is left out, never filled in.
"""

import textwrap
from html import escape


def place_in_words(city: object, country: object) -> str:
    """City and country, as far as known; a city that is its country is said once."""
    parts = [part for part in (city, country) if isinstance(part, str) and part]
    return ", ".join(dict.fromkeys(parts))


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun: "1 document", "1,250 meetings"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def headline(title: str) -> str:
    """A title as a heading begins: with a capital, where the text it was read from has a small letter."""
    return title[:1].upper() + title[1:]


def shortened(text: str, width: int) -> str:
    """At most `width` characters, cut at a word and closed with "…"."""
    return textwrap.shorten(text, width, placeholder=" …") if len(text) > width else text


def hover_lines(text: str, width: int = 64) -> str:
    """A text for a figure: escaped, broken into lines."""
    return "<br>".join(escape(line) for line in textwrap.wrap(text, width))


def plain(words: str) -> str:
    """Words for a place that reads markdown: its signs are printed, not obeyed."""
    return "".join(f"\\{sign}" if sign in _MARKDOWN else sign for sign in words)


_MARKDOWN = frozenset(r"\`*_{}[]<>()#+-.!|$~:")
