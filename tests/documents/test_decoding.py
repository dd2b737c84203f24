"""Texts in any usual encoding come out as they were written."""

import codecs

import pytest

from analytics.documents.decoding import decode_text
from analytics.documents.reading import UnreadableError

FRENCH = "Les États membres ont signé à Genève un accord sur la coopération policière entre les pays. " * 3
RUSSIAN = "Министры внутренних дел обсудили сотрудничество в борьбе с незаконным оборотом наркотиков. " * 3
ENGLISH = (
    "On 3 March, the “Regional Programme” – a joint initiative – was launched by Ms. Núñez; it’s the first. " * 2
)
TEXTS = [
    (ENGLISH.encode("cp1252"), ENGLISH),
    (FRENCH.encode("utf-8"), FRENCH),
    (codecs.BOM_UTF8 + FRENCH.encode("utf-8"), FRENCH),
    (FRENCH.encode("utf-16"), FRENCH),
    (codecs.BOM_UTF16_BE + FRENCH.encode("utf-16-be"), FRENCH),
    (FRENCH.encode("utf-32"), FRENCH),
    (FRENCH.encode("cp1252"), FRENCH),
    (RUSSIAN.encode("utf-8"), RUSSIAN),
    (RUSSIAN.encode("cp1251"), RUSSIAN),
    (RUSSIAN.encode("koi8-r"), RUSSIAN),
    (b"On 3 March the parties met.", "On 3 March the parties met."),
]
LINE_ENDS = [
    (b"one\r\ntwo\r\n", "one\ntwo\n"),
    (b"one\rtwo", "one\ntwo"),
    (b"one\n\r\ntwo", "one\n\ntwo"),
    ("one\u2028two\u2029three\x85four".encode(), "one\ntwo\nthree\nfour"),
    (b"one\ttwo  three \n", "one\ttwo  three \n"),
]
UNREADABLE = [
    (b"", "holds no words"),
    (b" \n\t\r\n ", "holds no words"),
    (b"1234 5678 -- 90\n", "holds no words"),
    (codecs.BOM_UTF8, "holds no words"),
    (b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0text", "is binary"),
    (codecs.BOM_UTF16_LE + b"a", "is damaged UTF-16"),
    (codecs.BOM_UTF8 + b"caf\xe9 and more", "is damaged UTF-8"),
]


@pytest.mark.parametrize(("data", "text"), TEXTS)
def test_encodings(data: bytes, text: str) -> None:
    assert decode_text(data) == text


@pytest.mark.parametrize(("data", "text"), LINE_ENDS)
def test_line_ends_are_one_and_the_rest_stays(data: bytes, text: str) -> None:
    assert decode_text(data) == text


@pytest.mark.parametrize(("data", "reason"), UNREADABLE)
def test_what_is_no_text_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        decode_text(data)
