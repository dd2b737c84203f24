"""Agreements by name: one sentence per line, with the names that must be found."""

from functools import cache

import pytest

from analytics.annotation.agreements.find import find_agreements
from analytics.annotation.scan import scan_text
from analytics.annotation.spans import AgreementSpan, OrganisationSpan
from analytics.vocabulary.load import load_vocabulary
from analytics.vocabulary.model import Vocabulary


@cache
def vocabulary() -> Vocabulary:
    return load_vocabulary()


def agreements(text: str) -> tuple[AgreementSpan, ...]:
    scan = scan_text(text, vocabulary())
    bodies = tuple(
        OrganisationSpan(m.start, m.end, text[m.start : m.end], m.keys[0]) for m in scan.of("organisation")
    )
    return find_agreements(scan, vocabulary(), bodies, ())


NAMED = [
    (
        "The police signed a Memorandum of Intent (MoI) with the Peruvian government on Tuesday.",
        "memorandum",
        "Memorandum of Intent (MoI) with the Peruvian government",
    ),
    ("She signed the Grant Agreement with Mr. Ito.", "agreement", "Grant Agreement"),
    (
        "They signed an agreement on land surveying with Water Minister Thandi Xaba.",
        "agreement",
        "agreement on land surveying",
    ),
    ("They signed the Sofia Statement.", "statement", "Sofia Statement"),
    ("A memorandum on precursors will lie ready for signature.", "memorandum", "memorandum on precursors"),
    (
        "The Memorandum of Understanding (MoU) on Drug Control was signed.",
        "memorandum",
        "Memorandum of Understanding (MoU) on Drug Control",
    ),
    (
        "They discussed the 2011 SCO-UNODC memorandum of understanding.",
        "memorandum",
        "2011 SCO-UNODC memorandum of understanding",
    ),
    (
        "In May, a memorandum of understanding between the SCO Secretariat and the UNODC was signed.",
        "memorandum",
        "memorandum of understanding between the SCO Secretariat and the UNODC",
    ),
    (
        "They signed a Memorandum of Cooperation on Border Control in Baku.",
        "memorandum",
        "Memorandum of Cooperation on Border Control",
    ),
    (
        "A memorandum of understanding with Interpol, signed in 2021, was extended.",
        "memorandum",
        "memorandum of understanding with Interpol",
    ),
    (
        "The ministers today signed in Tirana the Agreement on Cooperation in the Tracing of Assets.",
        "agreement",
        "Agreement on Cooperation in the Tracing of Assets",
    ),
    (
        "Both sides signed an agreement on the exchange of information.",
        "agreement",
        "agreement on the exchange of information",
    ),
    ("They reviewed the strategic partnership agreement.", "agreement", "strategic partnership agreement"),
    (
        "The Cooperation Agreement between Europol and Ukraine was discussed.",
        "agreement",
        "Cooperation Agreement between Europol and Ukraine",
    ),
    (
        "The talks followed the agreement on joint patrols of 2007.",
        "agreement",
        "agreement on joint patrols of 2007",
    ),
    ("A draft agreement on transit corridors was handed over.", "agreement", "agreement on transit corridors"),
    ("The Paris Agreement was praised.", "agreement", "Paris Agreement"),
    (
        "The Treaty between Peru and the Republic of Chile on Extradition will be ratified.",
        "treaty",
        "Treaty between Peru and the Republic of Chile on Extradition",
    ),
    ("They signed a treaty on mutual legal assistance.", "treaty", "treaty on mutual legal assistance"),
    (
        "The states are parties to the United Nations Convention against Corruption.",
        "convention",
        "United Nations Convention against Corruption",
    ),
    (
        "The 1961 Single Convention on Narcotic Drugs was amended.",
        "convention",
        "1961 Single Convention on Narcotic Drugs",
    ),
    ("UNCAC was adopted long ago.", "convention", "UNCAC"),
    (
        "The SAARC Convention on Narcotic Drugs (1990) binds them.",
        "convention",
        "SAARC Convention on Narcotic Drugs (1990)",
    ),
    (
        "The Kampala Convention on Internal Displacement was named.",
        "convention",
        "Kampala Convention on Internal Displacement",
    ),
    (
        "They named the Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and "
        "Children.",
        "protocol",
        "Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children",
    ),
    (
        "The talks ended with the signing of a protocol on mutual recognition of seals.",
        "protocol",
        "protocol on mutual recognition of seals",
    ),
    ("The Antalya Protocol on Readmission was signed on Friday.", "protocol", "Antalya Protocol on Readmission"),
    (
        "Leaders adopted the Castries Declaration on Illicit Firearms and went home.",
        "declaration",
        "Castries Declaration on Illicit Firearms",
    ),
    ("The ministers signed a joint declaration on migration.", "declaration", "joint declaration on migration"),
    ("The Tashkent Declaration was adopted at the summit.", "declaration", "Tashkent Declaration"),
    ("They recalled the 2019 Ministerial Declaration.", "declaration", "2019 Ministerial Declaration"),
    ("The two presidents signed a joint statement on trade.", "statement", "joint statement on trade"),
    (
        "The heads of state adopted the Joint Communique of the Council.",
        "statement",
        "Joint Communique of the Council",
    ),
    ("The SCO Charter is twenty years old.", "charter", "SCO Charter"),
    ("The team signed in June a new UN Strategy for Tajikistan.", "strategy", "UN Strategy for Tajikistan"),
    ("OSCE and UNODC signed a Joint Action Plan for 2020-2022.", "plan", "Joint Action Plan for 2020-2022"),
    (
        "The Roadmap on Drug Control Cooperation was signed by both ministers.",
        "roadmap",
        "Roadmap on Drug Control Cooperation",
    ),
    ("They signed a letter of intent on training.", "letter", "letter of intent on training"),
    (
        "Iran acceded to the Convention on Psychotropic Substances.",
        "convention",
        "Convention on Psychotropic Substances",
    ),
    ("The MoU was renewed yesterday.", "memorandum", "MoU"),
    (
        "The Mekong Memorandum of Understanding on Drug Control has seven parties.",
        "memorandum",
        "Mekong Memorandum of Understanding on Drug Control",
    ),
    ("The Budapest Convention helps investigators.", "convention", "Budapest Convention"),
    ("The Arms Trade Treaty entered into force.", "treaty", "Arms Trade Treaty"),
    (
        "The Framework Agreement between the EU and Oman was initialled.",
        "agreement",
        "Framework Agreement between the EU and Oman",
    ),
    ("Under the Agreement on Readmission people return.", "agreement", "Agreement on Readmission"),
]

SEVERAL = [
    (
        "The Additional Protocol on Terrorism to the BSEC Agreement on Crime is open.",
        ["Additional Protocol on Terrorism", "BSEC Agreement on Crime"],
    ),
    (
        "The Central African Convention on Small Arms, known as the Kinshasa Convention, was signed.",
        ["Central African Convention on Small Arms", "Kinshasa Convention"],
    ),
    (
        "They signed a memorandum of understanding on health and an agreement on transport.",
        ["memorandum of understanding on health", "agreement on transport"],
    ),
]

BACK = ["The Charter was signed in 2002.", "Under the treaty, both help.", "The Memorandum is in force."]

NONE = [
    "The parties reached an agreement.",
    "An agreement was reached at the meeting.",
    "The sides are in agreement.",
    "There was general agreement on the need for training.",
    "Bilateral agreements help.",
    "The UN conventions are the basis.",
    "Asset declarations are read by nobody.",
    "He made a customs declaration at the border.",
    "The minister said in a statement that work goes on.",
    "The strategy was discussed.",
    "An action plan will be drafted.",
    "They launched the Paris Pact initiative.",
    "Memoranda were exchanged over the years.",
    "The security protocol of the building was checked.",
    "The annual convention of lawyers drew crowds.",
    "They have agreed to meet again.",
    "Treaty Section staff attended.",
    "The Chief of Protocol welcomed guests.",
    "Laboratories follow testing protocols.",
    "The roadmap is being discussed.",
    "A plan of cooperation is needed.",
    "The delegates voiced broad agreement.",
    "The programme runs until 2025.",
    "Existing agreements and memorandums were named.",
]


@pytest.mark.parametrize(("text", "kind", "name"), NAMED)
def test_one_agreement(text: str, kind: str, name: str) -> None:
    found = agreements(text)
    assert [(a.kind, a.name) for a in found] == [(kind, name)]
    assert text[found[0].start : found[0].end] == found[0].text


@pytest.mark.parametrize(("text", "names"), SEVERAL)
def test_several_agreements(text: str, names: list[str]) -> None:
    assert [a.name for a in agreements(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "They signed a Treaty on Peace, an Accord on Trade and a Plan of Joint Events for 2022-2023.",
            ["Treaty on Peace", "Accord on Trade", "Plan of Joint Events for 2022-2023"],
        ),
        (
            "Papers were signed: the Treaty on Peace; the Programme of Cooperation for 2023-2025.",
            ["Treaty on Peace", "Programme of Cooperation for 2023-2025"],
        ),
        (
            "They discussed the Treaty on Peace and the Programme of Cooperation for 2023-2025.",
            ["Treaty on Peace"],
        ),
        ("They signed the Treaty on Peace and later praised the Plan of Joint Events.", ["Treaty on Peace"]),
        ("A Statement of Intent on training was signed in Lima.", ["Statement of Intent on training"]),
        ("An exchange of letters on training was signed in Lima.", ["exchange of letters on training"]),
        ("The statement of intent was praised in Lima.", []),
    ],
)
def test_plans_and_letters_count_where_they_were_signed(text: str, names: list[str]) -> None:
    assert [a.name for a in agreements(text)] == names


@pytest.mark.parametrize("text", BACK)
def test_bare_nouns_point_back(text: str) -> None:
    (found,) = agreements(text)
    assert " " not in found.name


@pytest.mark.parametrize("text", NONE)
def test_no_agreement(text: str) -> None:
    assert [a.name for a in agreements(text)] == []
