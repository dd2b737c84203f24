"""Which events a story tells of, one line each: status, kind and first day."""

import pytest

from analytics.annotation.annotate import annotate
from analytics.documents.document import Document
from analytics.facts.extract import extract_facts
from analytics.vocabulary.model import Vocabulary

Events = list[tuple[str, str, str | None]]


def events(text: str, vocabulary: Vocabulary) -> Events:
    document = Document("story.txt", text, "txt", "0" * 64)
    meetings = extract_facts(annotate(document, vocabulary), vocabulary).meetings
    return sorted((m.status, m.kind, m.date.start) for m in meetings)


@pytest.mark.parametrize(
    ("story", "start"),
    [
        (
            "Mongolia and INTERPOL agree on data\nUlaanbaatar, 4 May 2021 - The police of Mongolia and "
            "INTERPOL "
            "have signed a memorandum of understanding on the exchange of data.\nThe document opens the way.",
            "2021-05-04",
        ),
        (
            "Deal on drug liaison officers\nLIMA, May 4, 2021 - A cooperation agreement was signed on "
            "Tuesday by the "
            "anti-drug agency of Peru and the police of Ecuador. It allows liaison officers to be sent.",
            "2021-05-04",
        ),
        (
            "New agreement with Europol\n5 May 2021\nThe agreement on operations was inked in The Hague "
            "yesterday by "
            "Europol Executive Director Anna Berg and Minister of Interior Petar Ilic.",
            "2021-05-04",
        ),
        (
            "Kenya, Uganda in fresh pact\nNAIROBI, 6 June 2019 (agency) - Kenya and Uganda on Thursday "
            "signed a pact on "
            "cross-border crime.\nThe pact was signed by Interior Minister John Oketch.",
            "2019-06-06",
        ),
        (
            "OSCE gives radios to border troops\nOn 8 May 2019, the OSCE Programme Office in Dushanbe "
            "donated 45 radios "
            "to the Border Troops of Tajikistan.\nThe equipment will help patrols.",
            "2019-05-08",
        ),
        (
            "Boats for coast guard\nThe International Organization for Migration (IOM) handed over two "
            "boats to the "
            "coast guard of Djibouti on 3 March 2020 in Djibouti.",
            "2020-03-03",
        ),
        (
            "Laboratory receives equipment\nSKOPJE, 14 April 2009 - The laboratory of the Interior "
            "Ministry received on "
            "Tuesday new instruments from the European Union. Ambassador Erik Holm handed them over.",
            "2009-04-14",
        ),
        (
            "Lab opens\nTALLINN, 28 January 2011 - The main building of the forensic institute was "
            "opened on Wednesday. "
            "The ambassador of Japan attended.",
            "2011-01-26",
        ),
        (
            "Border Liaison Office on the Thai-Lao border\nA new Border Liaison Office was inaugurated "
            "on 7 July 2020 in "
            "Nong Khai, Thailand.",
            "2020-07-07",
        ),
        (
            "New wing\n3 March 2021\nA renovated training wing has been inaugurated at the police "
            "college in Accra by "
            "the Interior Minister.",
            "2021-03",
        ),
        (
            "EU programme starts in Sahel\nNIAMEY, 3 June 2019 - The European Union and ECOWAS launched "
            "a programme "
            "against trafficking of migrants on Monday in the presence of ministers.",
            "2019-06-03",
        ),
    ],
)
def test_a_deed_that_the_story_opens_with_is_its_event(story: str, start: str, vocabulary: Vocabulary) -> None:
    assert events(story, vocabulary) == [("reported", "ceremony", start)]


@pytest.mark.parametrize(
    "story",
    [
        "Agreement on extradition\nThe extradition agreement between Chile and Peru signed in 2010 "
        "allows surrender.",
        "Police launch inquiry\nLIMA, 3 June 2019 - Police launched an investigation on Monday, the "
        "ministry said.",
        "Police launch operation\nINTERPOL launched an operation against firearms trafficking in June 2020.",
        "Inquiry in Lima\nLIMA, 3 June 2019 - Prosecutors opened an inquiry into bribery on Monday.",
        "New law\nLIMA, 3 June 2019 - The President signed a law on precursors on Monday.",
        "About the office\nUNODC signed a memorandum of understanding with the SCO in 2011. The work goes on.",
        "Support\nThe Gambia received support from the European Union in May 2019 to improve its prisons.",
        "Appeal\nOn 3 May 2019 the Council called on the President to release the judges.",
    ],
)
def test_deeds_that_are_no_events(story: str, vocabulary: Vocabulary) -> None:
    assert events(story, vocabulary) == []


@pytest.mark.parametrize(
    ("story", "kind"),
    [
        (
            "The Secretary General of the WCO was in Baku, Azerbaijan, from 3 to 5 June 2019. He saw the port.",
            "visit",
        ),
        ("A delegation of the police of Mali visited Morocco from 3 to 7 June 2019.", "visit"),
        (
            "On 3 June 2019 the Ambassador of Japan, Kenji Mori, called on Interior Minister Peter Okello.",
            "bilateral",
        ),
        ("On 3 June 2019, Secretary General Luis Amado received the Ambassador of Chile, Ana Rojas.", "bilateral"),
        ("On 3 June 2019 Ana Rojas paid a courtesy call on the Minister of Interior of Kenya.", "bilateral"),
    ],
)
def test_visits_and_receptions_told_by_a_verb(story: str, kind: str, vocabulary: Vocabulary) -> None:
    assert events(f"News from the ministry\n{story}", vocabulary) == [("reported", kind, "2019-06-03")]
