"""Who said what, in the shapes that attributions have."""

import pytest

from analytics.annotation.annotate import annotate
from analytics.documents.document import Document
from analytics.facts.people.document import document_people
from analytics.facts.people.statements import document_statements
from analytics.vocabulary.model import Vocabulary

LEAD = "Officials meet\nOfficials of several states held a meeting on the control of their borders.\n"
WORDS = "We have come a long way together"

CASES = [
    (f"“{WORDS},” said Ms. Marta Nowak.", "Marta Nowak"),
    (f"“{WORDS}”, - emphasized Marta Nowak, Director of Europol, in her appeal.", "Marta Nowak"),
    (f"Mr. Zhang Wei noted: “{WORDS}.”", "Zhang Wei"),
    (f"Zhang Wei, SCO Secretary-General, in his opening speech said: “{WORDS}.”", "Zhang Wei"),
    (f"Ms. Marta Nowak thanked all. “{WORDS}”, - she said.", "Marta Nowak"),
    (f"«{WORDS}», - noted Marta Nowak, Director of Europol.", "Marta Nowak"),
    (f'"{WORDS}," Marta Nowak said. "It has been worth every single day."', "Marta Nowak; Marta Nowak"),
    (f"Marta Nowak and Zhang Wei met. “{WORDS},” said Zhang Wei.", "Zhang Wei"),
    (f"“{WORDS}”, a banner read.", "-"),
    ("They held the side event “The world against drugs: a common way” in Vienna.", ""),
    ("The word “integrated” was used.", ""),
]


@pytest.mark.parametrize(("text", "speakers"), CASES, ids=[text[:60] for text, _ in CASES])
def test_speakers(text: str, speakers: str, vocabulary: Vocabulary) -> None:
    annotations = annotate(Document("story.txt", LEAD + text, "txt", "0" * 64), vocabulary)
    people = document_people(annotations, vocabulary)
    statements = document_statements(annotations, people)
    named = [people[s.speaker].name if s.speaker is not None else "-" for s in statements]
    assert "; ".join(named) == speakers
