"""Telephone numbers and e-mail addresses: where they stand in a text.

In: any text. Out: half-open spans. They are no facts: no table may hold one, and pages cover them.
Dates, ranges of years and plain counts are none.
"""

import re

_EMAIL = r"[\w.+-]+\s?(?:@|\[\s?at\s?\]|\(\s?at\s?\))(?:\s?[\w-]+(?:\.[\w-]+)+)?"
_PLUS_PHONE = r"\(?\+[ \t]?\(?\d[\d \t().\-–/]{5,}\d"
_LABEL = r"(?i:\b(?:tel|phone|telephone|mobile|mob|fax|cell|whatsapp|viber|hotline)(?:[.:)]|\s?no\.|\s?number:)*)"
_CONTACT = re.compile(
    rf"(?P<email>{_EMAIL})|(?P<plus>{_PLUS_PHONE})|{_LABEL}[ \t]*(?P<phone>\+?\(?\d[\d \t().\-–/]{{4,}}\d)"
)
# What every number and address has; looked for first, for most values of a dataset have none of it.
_HINT = re.compile(r"[@\d]|[\[(]\s?at\b")


def contact_spans(text: str) -> list[tuple[int, int]]:
    """(start, end) of each number or address, without the label before it, in text order."""
    return [match.span(match.lastgroup or 0) for match in _CONTACT.finditer(text)]


def has_contact(text: str) -> bool:
    """Whether the text holds a telephone number or an e-mail address."""
    return _HINT.search(text) is not None and _CONTACT.search(text) is not None
