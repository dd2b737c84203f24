"""Organisations that texts name, known and unknown, and what looks like one and is none."""

import pytest

from analytics.annotation.annotate import annotate
from analytics.annotation.spans import OrganisationSpan
from analytics.documents.document import Document
from analytics.vocabulary.model import Vocabulary

LEAD = "Officials meet\nOfficials of several states held a meeting on the control of their borders.\n"

KNOWN = [
    ("UNODC and INTERPOL trained them.", "unodc interpol"),
    ("Interpol, Europol and FRONTEX took part.", "interpol europol frontex"),
    ("The United Nations Office on Drugs and Crime (UNODC) led it.", "unodc unodc"),
    ("The Organisation for Security and Cooperation in Europe (OSCE) led it.", "osce osce"),
    ("The UNODC Regional Office for Central Asia and ROCA are one.", "unodc-roca unodc-roca"),
    ("the Regional Anti-Terrorist Structure of the Shanghai Cooperation Organization", "sco-rats"),
    ("the SCO Secretariat and the Secretariat of the SCO", "sco sco"),
    ("the CIS Anti-Terrorism Center", "cis-atc"),
    ("the project of the Council of Europe/European Commission", "council-of-europe european-commission"),
    ("the course of the OSCE Centre", "osce"),
    ("the 66th session of the Commission on Narcotic Drugs (CND)", "cnd cnd"),
    ("ECOWAS, GIABA, the African Union and AFRIPOL", "ecowas giaba african-union afripol"),
    ("CARICOM IMPACS and the Regional Security System", "impacs rss"),
    ("the OAS, CICAD and the Pan American Health Organisation", "oas cicad paho"),
    ("ASEAN, ASEANAPOL and the Pacific Islands Forum Secretariat", "asean aseanapol pacific-islands-forum"),
    ("the Financial Action Task Force, MONEYVAL and the Egmont Group", "fatf moneyval egmont-group"),
    ("The Aga Khan Development Network signed.", "akdn"),
    ("the EU-funded BOMCA Programme", "european-union bomca"),
    ("the Bureau of International Narcotics and Law Enforcement Affairs (INL)", "inl inl"),
    ("the Delegation of the European Union to the Kyrgyz Republic", "european-union"),
    ("the EU Delegation to the Kyrgyz Republic", "european-union"),
    ("The UNODC Angola Representative spoke.", "unodc"),
    ("the talks of OSCE Kyrgyzstan", "osce"),
    ("UNODC Fiji and the International Organization for Migration (IOM) met.", "unodc-fiji iom iom"),
    ("the talks of ASEAN Indonesia chaired", "asean"),
    ("the Joint United Nations Programme on HIV and AIDS (UNAIDS)", "unaids unaids"),
    ("They were guests of the UN Cooperation Framework for Open Waters (UNCFOW).", "un"),
    ("The course of FIIAPP was good.", "fiiapp"),
    ("members of Unasur and of the Mini-Dublin Group", "unasur mini-dublin-group"),
    ("UN Women and the U.N. Development Program", "un-women undp"),
    ("They thanked the African Union for the Guidelines on ports.", "african-union"),
    ("They praised the European Union on Drug Policies.", "european-union"),
    (
        "The Gulf Cooperation Council Criminal Information Center to Combat Drugs (GCC CIC) met.",
        "gcc-cicccd gcc-cicccd",
    ),
    (
        "The Executive Committee of the International Fund for Saving the Aral Sea (EC IFAS) met.",
        "ec-ifas ec-ifas",
    ),
    ("Experts of GIZ and OAS-CICAD came.", "giz cicad"),
    ("Doctors Without Borders came.", "msf"),
    ("It is carried out by the Regional Office for Central Asia (ROCA).", "unodc-roca unodc-roca"),
    ("The EU Project Manager spoke.", "european-union"),
    ("USAID paid for it.", "usaid"),
    ("The Council of Commanders of Border Troops (CCBT) met.", "cis-border-troops cis-border-troops"),
]

UNKNOWN = [
    (
        "the Regional Centre for Border Training (RCBT) and the RCBT",
        "org-regional-center-for-border-training",
        "RCBT",
    ),
    (
        "the Institute for the Study of Conflict Transformation",
        "org-institute-for-the-study-of-conflict-transformation",
        None,
    ),
    (
        "the National Center for Monitoring and Prevention of Drug Abuse in Tajikistan",
        "org-national-center-for-monitoring-and-prevention-of-drug-abuse",
        None,
    ),
    ('the "Clear Sky" Public Foundation', "org-clear-sky", None),
    ("the public organization “Rohi Safed” from Tajikistan", "org-rohi-safed", None),
    ("the NGO Puentes Claros", "org-puentes-claros", None),
    ("the Chilean drug service SENDAL", "org-sendal", None),
    ("the University of Ostrobothnia", "org-university-of-ostrobothnia", None),
    ("the Kadyrov Crisis Center", "org-kadyrov-crisis-center", None),
    (
        "the Academy of Law Enforcement Agencies under the Prosecutor General's Office of Kazakhstan",
        "org-academy-of-law-enforcement-agencies",
        None,
    ),
    ("the OSCE Mission to Ruritania", "osce-mission-ruritania", None),
    ("the UNDP Country Office in Kazakhstan", "undp-country-office-kazakhstan", None),
    ("the work of UNODC Angola", "unodc-angola", None),
    ("It was drafted by UN Women Fiji and others.", "un-women-fiji", None),
    ("the chair of Transparency International Ghana", "transparency-international-ghana", None),
    (
        "the United Nations Alliance for Open Waters (UN-AOW) and UN-AOW",
        "org-united-nations-alliance-for-open-waters",
        "UN-AOW",
    ),
    ("the Harbour Donor Coordination Group", "org-harbour-donor-coordination-group", None),
    ("the Higher Border Guards School", "org-higher-border-guards-school", None),
    ("the Lima-based Institute for Border Studies", "org-institute-for-border-studies", None),
    ("the Senior Border School", "org-senior-border-school", None),
    ("the NGO Manos sin Miedo", "org-manos-sin-miedo", None),
]

KINDS = [
    ("the Ministry of Internal Affairs of Georgia", "government", "GEO"),
    ("the Prosecutor General's Office of the Kyrgyz Republic", "government", "KGZ"),
    ("the Drug Control Agency of Tajikistan", "government", "TJK"),
    ("the Philippine Coast Guard", "government", "PHL"),
    ("the US Embassy in Bishkek", "government", "USA"),
    ("the National Police Academy of Kenya", "academic", "KEN"),
    ("the Dunyo Information Agency", "media", "UZB"),
    ("the European Commission for Forensic Standards", "international", None),
    ("the Women's Crisis Association Sezim", "civil-society", None),
]

COINED = [
    ("The PortGUARD project trained them.", "org-portguard", "project"),
    ("They heard experts of the iHARBOUR-2 project.", "org-iharbour-2", "project"),
    ("Foresters Without Borders addressed them.", "org-foresters-without-borders", "civil-society"),
    ("LIMA, 5 May 2023 / Andean Media Agency (AMA) /", "org-andean-media-agency", "media"),
    ("The Pacific News Agency asked.", "org-pacific-news-agency", "media"),
    ("The School of Magistrates came.", "org-school-of-magistrates", "academic"),
    ("They met the Ministry of European Affairs.", "org-ministry-of-european-affairs", "government"),
    ("The Pacific Committee on Lights, PCL, met.", "org-pacific-committee-on-lights", "international"),
    ("Samoan and Regional Police came.", "org-regional-police", "government"),
]


NONE = [
    "The Deputy in charge of Political Federation spoke.",
    "The old project was closed without borders on its scope.",
    "Law enforcement agencies and training centres took part.",
    "Ministries of Health, Justice and Education sent experts.",
    "A Regional Training Centre will be built.",
    "a Border Liaison Office",
    "The Russian Federation was represented.",
    "the Steering Committee",
    "the United Nations Convention against Corruption",
    "The Police Focal Point Officers met.",
    "the Working Group on Firearms met in a Committee Room",
    "Photo: OSCE/Farrukh Nabiev",
    "Traffic police were trained.",
    "the Global Network",
    "Media Center",
    "It was held in the Lima Convention Center and in the Geneva International Centre.",
    "the Regional Steering Committee on Borders",
    "the Treaty on Strategic Partnership",
    "the Minister of Fisheries and Local Government",
    "the Multilateral Evaluation Mechanism",
]


def organisations_of(text: str, vocabulary: Vocabulary) -> tuple[OrganisationSpan, ...]:
    return annotate(Document("story.txt", LEAD + text, "txt", "0" * 64), vocabulary).organisations


@pytest.mark.parametrize(("text", "ids"), KNOWN, ids=[text[:60] for text, _ in KNOWN])
def test_known_organisations(text: str, ids: str, vocabulary: Vocabulary) -> None:
    assert [o.organisation_id for o in organisations_of(text, vocabulary)] == ids.split()


@pytest.mark.parametrize(("text", "identifier", "acronym"), UNKNOWN, ids=[row[0][:60] for row in UNKNOWN])
def test_unknown_organisations(text: str, identifier: str, acronym: str | None, vocabulary: Vocabulary) -> None:
    first, *others = [o for o in organisations_of(text, vocabulary) if o.kind != "government" or not o.known]
    assert (first.organisation_id, first.acronym) == (identifier, acronym)
    if acronym:
        assert {o.organisation_id for o in others} == {identifier}


@pytest.mark.parametrize(("text", "kind", "country"), KINDS, ids=[row[0] for row in KINDS])
def test_kind_and_country(text: str, kind: str, country: str | None, vocabulary: Vocabulary) -> None:
    span = organisations_of(text, vocabulary)[0]
    assert (span.kind, span.country_iso3) == (kind, country)


@pytest.mark.parametrize(("text", "identifier", "kind"), COINED)
def test_coined_names_and_media(text: str, identifier: str, kind: str, vocabulary: Vocabulary) -> None:
    found = {(o.organisation_id, o.kind) for o in organisations_of(text, vocabulary)}
    assert found == {(identifier, kind)}


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Partners: ResAid (Norway), HopeLink (Malta) and others.", ["org-resaid", "org-hopelink"]),
        ("They met Ann and Ronald McGregor (Ireland) there.", []),
        ("the Andean Forum for Police Dialogue (AFPD) met.", ["org-andean-forum-for-police-dialogue"]),
        ("the Baltic Drug Watch Community (BDWC) met.", ["org-baltic-drug-watch-community"]),
        ("the Regional Steering Group (RSG) met.", []),
        ("the Multilateral Evaluation Mechanism (MEM) met.", []),
        ("the Union of People Living with HIV and the mayor spoke.", ["org-union-of-people-living-with-hiv"]),
        ("the Programme Office thanked the Expert Group on Precursors.", []),
        ("the CICAD Expert Group on Precursors met.", ["cicad"]),
        ("the OSCE Programme Office in Dushanbe paid; the Programme Office sent staff.", ["osce-dushanbe"]),
        ("the CIS Council of Border Troops' Commanders met.", ["cis-border-troops"]),
        ("the GCC Secretariat General and the AHA Centre signed.", ["gcc", "aha-centre"]),
        (
            "They saw the Customs Training Centre and the Police Academy.",
            ["org-customs-training-center", "org-police-academy"],
        ),
        ("Many a Customs Training Centre is a police academy.", []),
        ("the Office of the UN Resident Coordinator joined Internews.", ["un", "internews"]),
    ],
)
def test_names_borne_out_by_what_stands_beside(text: str, ids: list[str], vocabulary: Vocabulary) -> None:
    found = [o.organisation_id for o in organisations_of(text, vocabulary)]
    assert [i for n, i in enumerate(found) if i not in found[:n]] == ids


@pytest.mark.parametrize("text", NONE)
def test_no_organisation(text: str, vocabulary: Vocabulary) -> None:
    assert organisations_of(text, vocabulary) == ()


def test_an_acronym_defined_otherwise_loses_its_usual_meaning(vocabulary: Vocabulary) -> None:
    text = "The International Conflict Centre (ICC) opened. The ICC thanked its donors."
    assert {o.organisation_id for o in organisations_of(text, vocabulary)} == {"org-international-conflict-center"}


@pytest.mark.parametrize(
    ("text", "name", "acronym"),
    [
        (
            "the Regional Operational Centre in Nairobi (ROCN) sent him.",
            "Regional Operational Centre in Nairobi",
            "ROCN",
        ),
        ("the Hemispheric Center to Combat Drugs (HCCD) sent him.", "Hemispheric Center to Combat Drugs", "HCCD"),
        ("the National Anti-Drug Secretariat (SENAL) sent him.", "National Anti-Drug Secretariat", "SENAL"),
        (
            "the National Financial Intelligence Unit (CENTRIF) met.",
            "National Financial Intelligence Unit",
            "CENTRIF",
        ),
        ("the National Drug Agency and the Ministry of Health (MOH) met.", "National Drug Agency", None),
        ("the National Drug Agency in Chad (TCD) met.", "National Drug Agency", None),
    ],
)
def test_acronyms_make_names_whole(text: str, name: str, acronym: str | None, vocabulary: Vocabulary) -> None:
    first = organisations_of(text, vocabulary)[0]
    assert (first.name, first.acronym) == (name, acronym)


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("the Narcotics Control Bureau (NCB) of Brunei Darussalam", "org-narcotics-control-bureau"),
        ("the Narcotics Control Bureau of India", "in-ncb"),
    ],
)
def test_bodies_of_one_name_are_told_by_their_country(text: str, identifier: str, vocabulary: Vocabulary) -> None:
    assert organisations_of(text, vocabulary)[0].organisation_id == identifier


def test_a_court_is_of_its_towns_country(vocabulary: Vocabulary) -> None:
    assert organisations_of("the Court of Appeal of Tunis ruled.", vocabulary)[0].country_iso3 == "TUN"


def test_a_short_form_is_carried_by_the_full_name(vocabulary: Vocabulary) -> None:
    text = "The OSCE Programme Office in Dushanbe organized it. The OSCE Programme Office thanked them."
    assert [o.organisation_id for o in organisations_of(text, vocabulary)] == ["osce-dushanbe", "osce-dushanbe"]


def test_contacts_name_nobody(vocabulary: Vocabulary) -> None:
    text = "The course ended.\nFor further information please contact: the UNODC Regional Office for South Asia"
    assert organisations_of(text, vocabulary) == ()
