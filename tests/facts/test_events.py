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


@pytest.mark.parametrize(
    ("story", "start", "status"),
    [
        (
            "Police chiefs to gather\n\nYAOUNDE, 3 June 2019 - Chiefs of police of eight states are to "
            "gather in Yaounde on 10 June 2019 for their meeting.",
            "2019-06-10",
            "planned",
        ),
        (
            "Foreign minister to visit Nepal\n\nKATHMANDU, 6 September 2019 - The Foreign Minister of China"
            " will pay an official visit to Nepal from 8 to 10 September 2019.",
            "2019-09-08",
            "planned",
        ),
        (
            "Committee to sit in Apia\n\n9:20 am on 14 May 2007\n\nA session of the Pacific Security "
            "Committee takes place in Apia on 16 May 2007.",
            "2007-05-16",
            "planned",
        ),
        (
            "Training for judges ends\n\nA three-day training for 25 judges from Malawi wrapped up in "
            "Lilongwe on Friday, 7 June 2019.",
            "2019-06-05",
            "reported",
        ),
        (
            "Study visit\n\nBorder guards from Ukraine honed their skills during an expert-led study visit "
            "to Manchester from 6 to 10 May 2024.",
            "2024-05-06",
            "reported",
        ),
        (
            "South Asian bureaus\n\nThe first-ever meeting of heads of INTERPOL bureaus brought police "
            "chiefs of eight states to one table on 4 June 2019.",
            "2019-06-04",
            "reported",
        ),
        (
            "HIV and police\n\nHIV prevention was the matter of a training for 25 officers of Tajikistan on"
            " 4 June 2019 in Dushanbe.",
            "2019-06-04",
            "reported",
        ),
        (
            "Mission to Kenya\n\nFrom 5 to 8 June 2017, the Board undertook a mission to Kenya to discuss "
            "the drug conventions.",
            "2017-06-05",
            "reported",
        ),
        (
            "Ministers on the phone\n\nOn 4 June 2019 Foreign Ministers Ana Rojas of Peru and Luis Vega of "
            "Chile spoke by phone about crossings.",
            "2019-06-04",
            "reported",
        ),
        (
            'Workshop\n\nThe OSCE organized the "National Workshop on Trafficking in Persons and Forced '
            'Labour in a Digital Border Framework" in Lomé on 4 June 2019.',
            "2019-06-04",
            "reported",
        ),
        (
            "Deputies of the region\n\nAhead of the ministerial conference, deputy ministers of six states "
            "met in Vilnius on 4 June 2019.",
            "2019-06-04",
            "reported",
        ),
    ],
)
def test_one_event_told_in_many_ways(story: str, start: str, status: str, vocabulary: Vocabulary) -> None:
    assert [(found[0], found[2]) for found in events(story, vocabulary)] == [(status, start)]


@pytest.mark.parametrize(
    "story",
    [
        "UNODC supports prisons\n\nUNODC has supported prison reform in Bolivia since 2015. It provides training.",
        "Heroin seized\n\nMOMBASA, 3 June 2019 – Customs seized 40 kg of heroin. The officers had been "
        "trained in 2017.",
        "New project\n\nThe European Union supports seven countries through a project. It will organise "
        "workshops.",
        "Statement\n\nBRUSSELS, 4 June 2019 - The European Union condemned the attack on the border post in Mali.",
        "Plan on drugs\n\nThe plan met with great interest among donors in May 2019.",
        "Montenegro and the Union\n\nMontenegro was told in March 2024 that accession talks may begin.",
        "Board\n\nLiaison officers of both sides will meet every two months.",
        "Fund\n\nWhen launched in December 2011, the programme covered five states.",
    ],
)
def test_stories_that_tell_of_no_event(story: str, vocabulary: Vocabulary) -> None:
    assert events(story, vocabulary) == []


def test_news_items_below_each_other_are_events_of_their_own(vocabulary: Vocabulary) -> None:
    story = (
        "News of the centre\n\nOn 28 May 2019 a meeting of experts was held in Bishkek.\n\nOn 12 May "
        "2019 the director "
        "signed a memorandum of understanding in Bucharest.\n\nFrom 6 to 9 March 2019 a course for dog "
        "handlers was "
        "held in Khujand."
    )
    assert {(status, start) for status, _, start in events(story, vocabulary)} == {
        ("reported", "2019-05-28"),
        ("reported", "2019-05-12"),
        ("reported", "2019-03-06"),
    }


def test_further_talks_of_the_same_day(vocabulary: Vocabulary) -> None:
    story = (
        "Envoys received\n\nOn 18 August 2022 Secretary-General Timur Sagin met with Henrik Aalto, Head "
        "of the delegation "
        "of the Red Cross, in Beijing.\n\nHe also met with Asela Perera, Ambassador of Sri Lanka."
    )
    assert events(story, vocabulary) == [("reported", "bilateral", "2022-08-18")] * 2


def test_a_graduation_is_part_of_the_course(vocabulary: Vocabulary) -> None:
    story = (
        "Officers complete course\n\nDUSHANBE, 12 June 2015 - The 13th Staff Course for border "
        "officials, which began "
        "on 18 May, wrapped up today with a graduation ceremony in Dushanbe."
    )
    assert events(story, vocabulary) == [("reported", "training", "2015-05-18")]


def test_guests_seen_on_the_site_make_no_further_event(vocabulary: Vocabulary) -> None:
    story = (
        "Course\n\nA course for officers was held in Riga on 3 May 2021. They also visited the port of Ventspils."
    )
    assert events(story, vocabulary) == [("reported", "training", "2021-05-03")]
