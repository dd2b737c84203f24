"""Listings of pillars: one text per line, with the titles that must come out, or none."""

import pytest

from analytics.annotation.programmes.lists import find_lists
from analytics.annotation.scan import scan_text
from analytics.annotation.sentences import find_sentences
from tests.annotation.listed import lists, vocabulary

PILLARS = [
    # called by number, in running text
    (
        "The first pillar of the Programme covers border control; pillar two deals with prisons; and pillar "
        "three on drug treatment.",
        ["border control", "prisons", "drug treatment"],
    ),
    (
        "Under the Strategy, the first pillar is dedicated to maritime security, the second pillar to asset "
        "recovery and "
        "the third pillar to cybercrime.",
        ["maritime security", "asset recovery", "cybercrime"],
    ),
    (
        "Experts reviewed the programme. Pillar one focuses on illicit finance. Pillar two addresses prison "
        "reform. Pillar "
        "three is devoted to youth.",
        ["illicit finance", "prison reform", "youth"],
    ),
    (
        "The Regional Programme has three parts. The first component, border management, will start in May. "
        "The second "
        "component, forensic services, will follow in June. The third component, HIV prevention, comes last.",
        ["border management", "forensic services", "HIV prevention"],
    ),
    (
        "The programme's discussion on the first pillar covered the results and plans particularly on "
        "firearms, ; pillar two "
        "on  Integrity and Courts, ; pillar three on Drug Demand Reduction",
        ["firearms", "Integrity and Courts", "Drug Demand Reduction"],
    ),
    (
        "Pillar I (Rule of Law) and Pillar II (Public Health) of the Regional Programme are funded.",
        ["Rule of Law", "Public Health"],
    ),
    (
        "Within the programme, Component 1 on container control, Component 2 on wildlife crime and Component 3 "
        "on money "
        "laundering were assessed.",
        ["container control", "wildlife crime", "money laundering were assessed"],
    ),
    (
        "The Plan of Action rests on pillars: pillar 1: Prevention, pillar 2: Protection, pillar 3: Prosecution.",
        ["Prevention", "Protection", "Prosecution"],
    ),
    (
        "The programme: sub-programme A, Organized Crime, is led by Vienna; sub-programme B, Justice, is led "
        "by Dakar.",
        ["Organized Crime", "Justice"],
    ),
    (
        "The first pillar of the action plan concerns early warning, the second focuses on joint patrols and "
        "the third on "
        "training of judges.",
        ["early warning", "joint patrols", "training of judges"],
    ),
    (
        "The strategy has a first pillar, which covers trafficking in persons, and a second pillar, which "
        "covers smuggling of "
        "migrants.",
        ["trafficking in persons", "smuggling of migrants"],
    ),
    # called by number, on lines
    (
        "The Regional Programme has these parts:\nPillar 1: Transnational Crime\nPillar 2: "
        "Anti-Corruption\nPillar 3: Terrorism Prevention",
        ["Transnational Crime", "Anti-Corruption", "Terrorism Prevention"],
    ),
    (
        "Sub-Programme 1: Countering Trafficking\nSub-Programme 1 aims at promoting responses to "
        "trafficking.\nSub-Programme 2: "
        "Countering Corruption\nThe goal of Sub-Programme 2 is integrity.\nSub-Programme 3: Health and "
        "Livelihoods",
        ["Countering Trafficking", "Countering Corruption", "Health and Livelihoods"],
    ),
    (
        "The programme is organised as follows.\nComponent 1 - Law enforcement\nComponent 2 - Health\n",
        ["Law enforcement", "Health"],
    ),
    (
        "The strategy\nPriority 1: Secure borders\nPriority 2: Fair trials\nPriority 3: Safe schools",
        ["Secure borders", "Fair trials", "Safe schools"],
    ),
    (
        "The Action Plan 2022-2026\nOutcome 1. Better laws\nOutcome 2. Better labs",
        ["Better laws", "Better labs"],
    ),
    # announced with a colon
    (
        "The programme comprises four areas: Drug law enforcement; Criminal justice; Treatment and care; "
        "Research.",
        ["Drug law enforcement", "Criminal justice", "Treatment and care", "Research"],
    ),
    (
        "The new strategy focuses on three priorities: border security, judicial cooperation and drug prevention.",
        ["border security", "judicial cooperation", "drug prevention"],
    ),
    (
        "The Regional Programme has five thematic pillars: organised crime, anti-corruption; terrorism "
        "prevention; criminal "
        "justice; and drugs and health, and alternative development.",
        [
            "organised crime",
            "anti-corruption",
            "terrorism prevention",
            "criminal justice",
            "drugs and health, and alternative development",
        ],
    ),
    (
        "The plan of action is built on four pillars, namely governance, law enforcement, health, and research.",
        ["governance", "law enforcement", "health", "research"],
    ),
    (
        "The work plan has three components – precursor control, joint operations and forensic support.",
        ["precursor control", "joint operations", "forensic support"],
    ),
    (
        "The Strategy's three pillars (prevent, protect and prosecute) remain valid.",
        ["prevent", "protect", "prosecute"],
    ),
    (
        "The programme consists of the following components: (i) maritime crime; (ii) wildlife crime; and "
        "(iii) cybercrime.",
        ["maritime crime", "wildlife crime", "cybercrime"],
    ),
    (
        "The Programme has four sub-programmes: 1) Organized Crime, 2) Justice, 3) Health and 4) Research.",
        ["Organized Crime", "Justice", "Health", "Research"],
    ),
    (
        "The framework covers three areas of cooperation: customs control; mutual legal assistance; and training.",
        ["customs control", "mutual legal assistance", "training"],
    ),
    (
        "The draft document sets out three priority areas: Border management; Rule of law; Prevention of HIV.",
        ["Border management", "Rule of law", "Prevention of HIV"],
    ),
    (
        "The programme rests on three pillars. These are prevention of drug use, treatment of drug use "
        "disorders and "
        "reintegration.",
        ["prevention of drug use", "treatment of drug use disorders", "reintegration"],
    ),
    (
        "The roadmap identifies five strategic directions: (a) laws; (b) institutions; (c) data; (d) training; "
        "(e) outreach.",
        ["laws", "institutions", "data", "training", "outreach"],
    ),
    (
        "The five pillars of the Regional Programme for South Asia are: trafficking; corruption; terrorism; "
        "justice; health.",
        ["trafficking", "corruption", "terrorism", "justice", "health"],
    ),
    (
        "The action plan has two components: support for laboratories and training of prosecutors.",
        ["support for laboratories", "training of prosecutors"],
    ),
    (
        "The programme has three pillars: border management, criminal justice and prevention and treatment of "
        "drug use.",
        ["border management", "criminal justice", "prevention and treatment of drug use"],
    ),
    (
        "The strategy is based on three pillars, which are prevention, repression and rehabilitation.",
        ["prevention", "repression", "rehabilitation"],
    ),
    (
        "The new programme will run for four years and comprises three sub-programmes, including: borders; "
        "courts; clinics.",
        [],
    ),
    (
        "The Country Programme has two strands: justice (courts, prisons and police), and health.",
        ["justice (courts, prisons and police)", "health"],
    ),
    # announced, items on lines
    (
        "The programme has three pillars:\n• Border management\n• Criminal justice\n• Drug prevention\nIt "
        "started in May.",
        ["Border management", "Criminal justice", "Drug prevention"],
    ),
    (
        "The Strategy sets four priorities:\n1. Security\n2. Stability\n3. Prosperity\n4. Climate\nThe text is "
        "online.",
        ["Security", "Stability", "Prosperity", "Climate"],
    ),
    (
        "The regional programme covers the following areas:\n- precursors;\n- firearms;\n- prisons.\n",
        ["precursors", "firearms", "prisons"],
    ),
    (
        "The action plan has four components:\n(i) Laws;\n(ii) Police;\n(iii) Courts; and\n(iv) Prisons.",
        ["Laws", "Police", "Courts", "Prisons"],
    ),
    (
        "The programme has three sub-programmes:\nOrganized crime\nCorruption\nHealth\nThe programme ends in "
        "2024.",
        ["Organized crime", "Corruption", "Health"],
    ),
    (
        "The programme will provide assistance in the following areas:\n1. Illicit trafficking: strengthening "
        "border posts "
        "against all goods.\n2. Criminal justice: strengthening courts.\n3. Health and HIV: strengthening "
        "clinics.",
        ["Illicit trafficking", "Criminal justice", "Health and HIV"],
    ),
    (
        "The Regional Programme has two sub-programmes:\n  • Sub-programme 1: Trafficking\n  • Sub-programme "
        "2: Corruption",
        ["Trafficking", "Corruption"],
    ),
    (
        "Pillars of the Programme\n• Safer borders\n• Fairer courts\nThe programme is funded by donors.",
        ["Safer borders", "Fairer courts"],
    ),
    (
        "The Plan of Action has three pillars:\n“Borders”;\n“Courts”;\n“Clinics”.",
        ["Borders", "Courts", "Clinics"],
    ),
]

KEPT_WORDS = [
    (
        "The programme: Pillar 1: Addressing Drug Use; Pillar 2: Targeting Corruption.",
        ["Addressing Drug Use", "Targeting Corruption"],
    ),
    (
        "The plan has two components: addressing corruption; covering the costs of courts.",
        ["addressing corruption", "covering the costs of courts"],
    ),
    (
        "The programme: pillar 1 on Addressing Drug Use; pillar 2 on Covering Gaps.",
        ["Addressing Drug Use", "Covering Gaps"],
    ),
    (
        "The strategy has three pillars: protecting victims; to prosecute offenders; including youth.",
        ["protecting victims", "to prosecute offenders", "including youth"],
    ),
]

NO_PILLARS = [
    "The course was held under sub-programme 2 of the Regional Programme.",
    "Area 3 on border control was left out of the Regional Programme.",
    "The meeting discussed three areas: border control, prisons and drug treatment.",
    "Participants of the workshop focused on four topics: laws, labs, police and courts.",
    "The agenda included the following items:\n1. Opening\n2. Election of officers\n3. Adoption of the report",
    "The Committee made three recommendations:\n• to share data\n• to train staff\n• to meet again",
    "Delegations from Chad, Niger and Mali took part in the first session; the second session dealt with "
    "firearms.",
    "We agreed on plans for next year on all three pillars of the Union's work – peace, security, and "
    "development.",
    "The organisation has three pillars: politics, economy and culture.",
    "The United Nations has three pillars - peace, development and human rights.",
    "The workshop had three components: lectures, exercises and a visit.",
    "The first day covered laws, the second day covered labs and the third day covered courts.",
    "The training consisted of two parts: theory and practice.",
    "The following areas were searched by police: the port, the airport and the market.",
    "The two countries share three priorities: trade, transit and energy.",
    "Relevant components of the UNODC Programme for Central Asia 2022-2025 are being successfully implemented "
    "jointly "
    "in the country, said the Director of the Centre for Monitoring and Prevention of Drug Abuse.",
    "The project has two components: equipment and training.",
    "Major outcomes\n• Increased information sharing\n• Stronger regional mechanisms",
    "Our solutions\n• Cooperation between Pakistan and its neighbours\n• Peer-to-peer exchange\n• Capacity "
    "building",
    "He praised the four pillars of the temple.",
    "Participants:\n• Ministry of Justice\n• Ministry of Health\n• Customs Service",
    "The pillar of our cooperation is trust.",
    "The course covered five modules: law, borders, documents, risk and interviews.",
    "The conference adopted a declaration in three parts: principles, commitments and follow-up.",
    "The delegation visited three areas: Osh, Batken and Jalal-Abad.",
    "Pillar two was not discussed.",
    "The programme will work in border areas: it needs cars.",
    "The speakers named three goals: peace, trade and growth.",
    "The report has four chapters: cultivation, production, trafficking and use.",
    "The programme was discussed at the meeting, which had four sessions: laws, labs, police and courts.",
]


@pytest.mark.parametrize(("text", "titles"), [*PILLARS, *KEPT_WORDS])
def test_pillars(text: str, titles: list[str]) -> None:
    found = lists(text)
    assert [item.text for listing in found for item in listing.items] == titles
    for listing in found:
        assert listing.numbers == tuple(range(1, len(titles) + 1))


@pytest.mark.parametrize("text", NO_PILLARS)
def test_other_listings(text: str) -> None:
    assert [item.text for listing in lists(text) for item in listing.items] == []


def test_items_are_verbatim() -> None:
    text = "The programme has two pillars: Adressing drug  use; Frensic servics."
    scan = scan_text(text, vocabulary())
    for listing in find_lists(scan, find_sentences(scan)):
        for span in (listing, *listing.items):
            assert scan.reading.text[span.start : span.end] == span.text
        assert [item.text for item in listing.items] == ["Adressing drug use", "Frensic servics"]


def test_owner_is_the_announcing_phrase() -> None:
    (found,) = lists(
        "Delegates reviewed the four pillars of the Programme for the Sahel 2021-2025: laws; labs; police; courts."
    )
    assert found.owner is not None
    assert found.owner.text == "four pillars of the Programme for the Sahel 2021-2025"


LONE_PARTS = [
    ('It is part of Sub-programme 3 "Ports and Airports" of the Regional Programme.', 3, "Ports and Airports"),
    ("It falls under Pillar 2: Safe Borders of the Gulf Programme.", 2, "Safe Borders"),
]


@pytest.mark.parametrize(("text", "number", "title"), LONE_PARTS)
def test_a_part_that_stands_alone(text: str, number: int, title: str) -> None:
    (listing,) = lists(text)
    assert (listing.numbers, [item.text for item in listing.items]) == ((number,), [title])
