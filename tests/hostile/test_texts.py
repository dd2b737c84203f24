"""Texts that no press office wrote: the whole way to valid tables is gone without an error."""

import hashlib
import random
from pathlib import Path

import pytest

from analytics.annotation.annotate import annotate
from analytics.documents.document import Document
from analytics.facts.extract import extract_facts
from analytics.tables.assemble import build_tables
from analytics.tables.validation import validate
from analytics.vocabulary.model import Vocabulary

_STORY = (Path(__file__).parents[2] / "seeds" / "001_72052cafabab5ac5.txt").read_text(encoding="utf-8")
_SHUFFLED = _STORY.split()
random.Random(1).shuffle(_SHUFFLED)  # noqa: S311  # the same order in each run

TEXTS = {
    "one word without end": "a" * 20_000,
    "one capital word without end": "A" * 20_000,
    "digits without end": "1" * 20_000,
    "one long line": _STORY.replace("\n", " "),
    "no line but ends": "\n" * 5_000 + "x" + "\n" * 5_000,
    "capitals only": _STORY.upper(),
    "no capitals": _STORY.lower(),
    "backwards": _STORY[::-1],
    "words in any order": " ".join(_SHUFFLED),
    "spaces that do not break": _STORY.replace(" ", "\u00a0"),
    "tabs": _STORY.replace(" ", "\t"),
    "the same verb again and again": "minister met " * 100,
    "names without sentences": "Anna Alba, Director of Drugs, " * 100,
    "dates without sentences": "On 3 May 2021 " * 200,
    "ranges without months": "10-12 " * 300,
    "days that are none": "On 31 February 2021 and 45 May 2020 and 0 June, ministers met in Almaty.",
    "years that are none": "On 3 May 0000 and 3 May 99999, ministers met in Almaty.",
    "counts that are none": "over 99999999999999999999999999 participants met in Almaty on 3 May 2021.",
    "lists without end": "pillar two on x, " * 200,
    "quotes that never close": "“He said " * 300,
    "quotes only": '"' * 999 + "x",
    "brackets only": "(" * 2_000 + "x",
    "countries only": "Kazakhstan, " * 300,
    "bodies in bodies": "the meeting of the council of the Ministry of the " * 60,
    "letters that change their length": "İSTANBUL ıİ ẞß ﬁ ﬀ ŉ met in Almaty on 3 May 2021. " * 20,
    "marks without width": "\u200bMinister\u200d met\ufeff in Almaty\u00ad on 3 May 2021. " * 20,
    "control characters": "\x01\x02 Minister\x00 met \x1b[31m in Almaty on 3 May 2021.",
    "from right to left": "محمد وزير الداخلية met in Almaty on 3 May 2021. " * 20,
    "letters with loose accents": "Mi\u0301nister me\u0301t i\u0301n Almaty\u0301 on 3 May 2021. " * 20,
    "signs beyond the basic plane": "😀 Minister met in Almaty on 3 May 2021 𝔄𝔩𝔪𝔞𝔱𝔶 👍 " * 10,
    "markup": "<script>alert(1)</script> <b>Minister</b> met in Almaty on 3 May 2021 &amp; {{x}} %s {0}",
    "a formula": "=HYPERLINK(1)\n\n+SUM met in Almaty on 3 May 2021. @cmd, Director of =1+1, spoke.",
    "one letter": "x",
}


@pytest.mark.parametrize("name", TEXTS)
def test_any_text_gives_valid_tables(name: str, vocabulary: Vocabulary) -> None:
    text = TEXTS[name]
    document = Document("a.txt", text, "txt", hashlib.sha256(text.encode()).hexdigest())
    facts = extract_facts(annotate(document, vocabulary), vocabulary)
    tables = build_tables([facts], [], vocabulary)
    validate(tables)
    assert tables["texts"]["text"].tolist() == [text]
