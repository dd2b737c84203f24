"""Web pages → `Reading`: the main text under its headline, without menus and footers (trafilatura).

In: the bytes of an HTML file. Out: text and the page's own metadata: headline, site, address, date of
publication. A date is taken only where the page declares it; it is never guessed from the text. Refused: pages
without a main text.
"""

from typing import Any

import trafilatura

from analytics.documents.decoding import one_line_end
from analytics.documents.reading import Metadata, Reading, UnreadableError, require_words

_DECLARED_DATES = {"extensive_search": False, "original_date": True, "max_date": "2999-12-31"}


def read(data: bytes) -> Reading:
    """Read a web page. Raises `UnreadableError`."""
    tree = trafilatura.load_html(data)
    if tree is None:
        raise UnreadableError("is no web page: save it as text or as HTML")
    found: Any = trafilatura.bare_extraction(
        tree, with_metadata=True, include_comments=False, date_extraction_params=_DECLARED_DATES
    )
    if found is None or not found.text:
        raise UnreadableError("holds no main text: save the story itself as text")
    body = one_line_end(found.text).strip()
    title = (found.title or "").strip()
    text = body if not title or body.startswith(title) else f"{title}\n\n{body}"
    metadata = Metadata(title or None, found.sitename, found.date, found.url, found.language)
    return Reading(require_words(text), metadata)
