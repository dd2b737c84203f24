"""Each format gives the story's text and what the file says of itself; the files are made here."""

import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

import docx
import pytest

from analytics.documents import docx as word
from analytics.documents import eml, html, pdf
from analytics.documents.document import Document, Rejected
from analytics.documents.folder import read_documents
from analytics.documents.reading import Metadata, UnreadableError

STORY = "On 3 May 2021, ministers of five states met in Almaty to review border security and agreed to meet again."
MORE = (
    "The meeting was attended by over 150 participants from agencies of the region, who discussed joint training."
)
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Ministers meet in Almaty | Example Agency</title>
<meta property="og:site_name" content="Example Agency">
<meta property="og:title" content="Ministers meet in Almaty">
<meta property="article:published_time" content="2021-05-04T09:00:00+06:00">
<link rel="canonical" href="https://example.org/news/1"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/about">About us</a></li></ul></nav>
<article><h1>Ministers meet in Almaty</h1><p>{STORY}</p><p>{MORE}</p></article>
<footer>Copyright 2035 Example Agency. Subscribe to our newsletter.</footer></body></html>"""


def test_a_web_page_gives_its_headline_and_main_text() -> None:
    reading = html.read(PAGE.encode())
    assert reading.text.startswith("Ministers meet in Almaty")
    assert STORY in reading.text
    assert MORE in reading.text
    assert reading.text.count("Ministers meet in Almaty") == 1
    assert "newsletter" not in reading.text
    assert "About us" not in reading.text


def test_a_web_page_gives_its_metadata() -> None:
    assert html.read(PAGE.encode()).metadata == Metadata(
        "Ministers meet in Almaty", "Example Agency", "2021-05-04", "https://example.org/news/1"
    )


def test_a_date_is_never_guessed_from_the_page() -> None:
    undeclared = PAGE.replace('<meta property="article:published_time" content="2021-05-04T09:00:00+06:00">', "")
    assert html.read(undeclared.encode()).metadata.published_on is None


@pytest.mark.parametrize("data", [b"", b"<html></html>", b"\0\1\2"])
def test_a_page_without_a_story_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        html.read(data)


def _pdf(*lines: str) -> bytes:
    """A one-page PDF with lines of text, written out by hand."""
    shown = "".join(f"({line}) Tj 0 -16 Td " for line in lines)
    stream = f"BT /F1 12 Tf 72 720 Td {shown}ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    body = "%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    trailer = f"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF"
    return f"{body}xref\n0 6\n0000000000 65535 f \n{table}{trailer}".encode()


def test_a_pdf_gives_its_lines_in_order() -> None:
    text = pdf.read(_pdf("Ministers meet in Almaty", "On 3 May 2021, ministers of five states met.")).text
    assert text.split("\n") == ["Ministers meet in Almaty", "On 3 May 2021, ministers of five states met."]


def test_a_pdf_without_text_is_a_scan() -> None:
    with pytest.raises(UnreadableError, match="may be a scan; run text recognition"):
        pdf.read(_pdf())


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4\nbroken", _pdf("words")[:200]])
def test_a_damaged_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        pdf.read(data)


def test_a_word_document_gives_paragraphs_and_tables_in_order() -> None:
    document = docx.Document()
    document.add_heading("Ministers meet in Almaty", 1)
    document.add_paragraph(STORY)
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Anna Alba", "Director"
    document.add_paragraph(MORE)
    target = io.BytesIO()
    document.save(target)
    assert (
        word.read(target.getvalue()).text
        == f"Ministers meet in Almaty\n\n{STORY}\n\nAnna Alba | Director\n\n{MORE}"
    )


def _archive(**files: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


@pytest.mark.parametrize("data", [b"", b"PK\3\4", _archive(other=b"words")])
def test_a_damaged_word_document_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="is no Word document"):
        word.read(data)


def test_an_archive_that_unpacks_without_end_is_refused_before_it_does() -> None:
    with pytest.raises(UnreadableError, match="unpacks to 300 MB"):
        word.read(_archive(bomb=bytes(300 * 1024 * 1024)))


def _message(**headers: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in headers.items():
        message[name] = value
    return message


def test_a_message_gives_its_body_under_its_subject() -> None:
    message = _message(Subject="Ministers meet", From="Press Office <press@example.org>", To="a@example.org",
                       Date="Tue, 04 May 2021 23:30:00 +0600")  # fmt: skip
    message.set_content(f"{STORY}\r\n")
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="a.pdf")
    reading = eml.read(message.as_bytes())
    assert reading.text == f"Ministers meet\n\n{STORY}"
    assert reading.metadata == Metadata("Ministers meet", "Press Office", "2021-05-04")


def test_a_message_in_html_and_encoded_words() -> None:
    message = _message(Subject="Réunion à Genève", From="press@example.org")
    message.set_content(PAGE, subtype="html")
    reading = eml.read(message.as_bytes())
    assert reading.text.startswith("Réunion à Genève\n\nMinisters meet in Almaty")
    assert STORY in reading.text
    assert reading.metadata.publisher is None


@pytest.mark.parametrize("data", [b"", b"Subject: only a subject\r\n\r\n", b"From: a@example.org\n\n12 34"])
def test_an_empty_message_has_at_most_its_subject(data: bytes) -> None:
    try:
        assert eml.read(data).text.strip() == "only a subject"
    except UnreadableError as error:
        assert "holds no words" in str(error)  # noqa: PT017  # either is fine


def test_a_folder_of_all_formats(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    (tmp_path / "b.pdf").write_bytes(_pdf(STORY))
    (tmp_path / "c.HTM").write_text(PAGE + "<!-- other bytes -->")
    (tmp_path / "d.docx").write_bytes(b"PK\3\4")
    (tmp_path / "documents.csv").write_text("file,publisher\na.html,Another Agency\n")
    page, paper, other, broken = read_documents(tmp_path)
    assert isinstance(page, Document)
    assert (page.format, page.publisher, page.published_on) == ("html", "Another Agency", "2021-05-04")
    assert isinstance(paper, Document)
    assert paper.format == "pdf"
    assert isinstance(other, Document)
    assert isinstance(broken, Rejected)


LANGUAGES = [
    (f"{STORY} {MORE}", "en"),
    (
        "Le 3 mai 2021, les ministres de cinq États se sont réunis à Genève pour parler des frontières.",
        "fr",
    ),
    (
        "3 мая 2021 года министры пяти государств встретились в Алматы, чтобы обсудить безопасность границ.",
        "ru",
    ),
    ("UNODC SCO", None),
]


@pytest.mark.parametrize(("text", "language"), LANGUAGES)
def test_the_language_is_told_where_the_text_is_long_enough(
    tmp_path: Path, text: str, language: str | None
) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (document,) = read_documents(tmp_path)
    assert isinstance(document, Document)
    assert document.language == language
