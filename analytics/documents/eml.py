"""E-mail messages (.eml) → `Reading`: the body under its subject.

In: the bytes. Out: text; the subject is the title, the day of sending (as the sender's clock says) the date, the
sender's name, if it has one, the publisher. Attachments are not read. Refused: messages without a text.
"""

import email
import email.policy
from email.headerregistry import AddressHeader, DateHeader
from email.message import EmailMessage

from analytics.documents import html
from analytics.documents.decoding import one_line_end
from analytics.documents.reading import Metadata, Reading, UnreadableError, require_words


def read(data: bytes) -> Reading:
    """Read a message. Raises `UnreadableError`."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    body = _body(message)
    subject = " ".join(str(message["subject"] or "").split())
    text = f"{subject}\n\n{body}" if subject else body
    return Reading(require_words(text), Metadata(subject or None, _sender(message), _day(message)))


def _body(message: EmailMessage) -> str:
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        raise UnreadableError("is a message without a text: save its attachment instead")
    content = part.get_content()
    if part.get_content_subtype() == "html":
        return html.read(content.encode()).text
    return one_line_end(content).strip()


def _sender(message: EmailMessage) -> str | None:
    header = message["from"]
    names = [address.display_name for address in header.addresses] if isinstance(header, AddressHeader) else []
    return next((name for name in names if name and "@" not in name), None)


def _day(message: EmailMessage) -> str | None:
    header = message["date"]
    sent = header.datetime if isinstance(header, DateHeader) else None
    return sent.date().isoformat() if sent else None
