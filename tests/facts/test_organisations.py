"""The organisations of a document, each once."""

import pytest

from analytics.annotation.annotate import annotate
from analytics.documents.document import Document
from analytics.facts.organisations import document_organisations
from analytics.vocabulary.model import Vocabulary

LEAD = "Officials meet\nOfficials of several states held a meeting on the control of their borders.\n"


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("The Shanghai Cooperation Organization (SCO) and UNODC met. The SCO thanked UNODC.", "sco unodc"),
        ("They met under the Paris Pact Initiative.", ""),
        ("Experts of BOMCA trained them.", "bomca"),
        ("The event “The UN and the SCO against drugs” was held by UNODC.", "unodc"),
        ("The Taliban and Boko Haram were mentioned.", ""),
        ("They read the ASEAN Plan of Action for Open Seas 2020-2025.", "asean"),
        ("They read the UN Global Strategy for Open Seas 2020-2025.", ""),
        ("The EU-UNDP Border Management Programme in Central Asia (BOMCA) trained them.", "bomca"),
        ("They signed the Agreement between UNODC and INTERPOL on seals.", "unodc interpol"),
        ("The Harbour Security Academy (HSA) hosted it. The HSA thanked them.", "org-harbour-security-academy"),
    ],
)
def test_organisations_of_a_document(text: str, ids: str, vocabulary: Vocabulary) -> None:
    annotations = annotate(Document("story.txt", LEAD + text, "txt", "0" * 64), vocabulary)
    assert [o.organisation_id for o in document_organisations(annotations, vocabulary)] == ids.split()


def test_names_and_acronyms(vocabulary: Vocabulary) -> None:
    text = "The Harbour Security Academy (HSA) hosted UNODC ROCA. The HSA thanked them."
    annotations = annotate(Document("story.txt", LEAD + text, "txt", "0" * 64), vocabulary)
    academy, office = document_organisations(annotations, vocabulary)
    assert (academy.name, academy.acronym, academy.kind) == ("Harbour Security Academy", "HSA", "academic")
    assert (office.name, office.acronym) == ("UNODC Regional Office for Central Asia (ROCA)", "ROCA")
    assert len(academy.mentions) == 3


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("They spoke at the UN General Assembly.", "UN General Assembly"),
        ("They spoke at the United Nations General Assembly.", "UNGA"),
        ("The UN General Assembly (UNGA) met.", "UNGA"),
        ("The council of RATS met.", "RATS"),
        ("The Turkic Council met.", "Turkic Council"),
        ("The ECOWAS Commission met.", "ECOWAS"),
        ("The SCO Regional Anti-Terrorist Structure (RATS) met.", "RATS"),
        ("The Pacific Islands Forum Secretariat (PIFS) met.", "PIFS"),
        ("The CARICOM Implementation Agency for Crime and Security (IMPACS) met.", "IMPACS"),
    ],
)
def test_the_short_name_is_the_one_that_is_printed(text: str, short: str, vocabulary: Vocabulary) -> None:
    annotations = annotate(Document("story.txt", LEAD + text, "txt", "0" * 64), vocabulary)
    assert [o.acronym for o in document_organisations(annotations, vocabulary)] == [short]
