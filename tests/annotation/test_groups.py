"""Groups of countries as texts restrict them, one line each."""

import pytest

from analytics.annotation.countries.find import find_countries
from analytics.annotation.countries.groups import find_groups
from analytics.annotation.scan import scan_text
from analytics.annotation.spans import GroupSpan
from analytics.facts.countries import resolve_group
from analytics.vocabulary.model import Vocabulary

CENTRAL_ASIA = "KAZ KGZ TJK TKM UZB"
CARICOM = "ATG BHS BLZ BRB DMA GRD GUY HTI JAM KNA LCA MSR SUR TTO VCT"
BALKANS = "ALB BIH MKD MNE SRB XKX"

# text, date, countries that the groups of the line stand for
WHOLE = [
    ("the five Central Asian states", None, CENTRAL_ASIA),
    ("The five Central Asian countries", "2014", CENTRAL_ASIA),
    ("officials from five Central Asian republics", None, CENTRAL_ASIA),
    ("all five states of Central Asia", None, CENTRAL_ASIA),
    ("all Central Asian countries", None, CENTRAL_ASIA),
    ("each of the Central Asian countries", None, CENTRAL_ASIA),
    ("every Central Asian state", None, CENTRAL_ASIA),
    ("Central Asia's five states", None, CENTRAL_ASIA),
    ("the five countries of Central Asia", None, CENTRAL_ASIA),
    ("the 5 Central Asian countries", None, CENTRAL_ASIA),
    ("the five Central-Asian countries", None, CENTRAL_ASIA),
    ("the foreign ministers of the five Central Asian states", None, CENTRAL_ASIA),
    ("the five Central Asian presidents", None, CENTRAL_ASIA),
    ("delegations of all five Central Asian nations", None, CENTRAL_ASIA),
    ("the C5+1 foreign ministers", None, f"{CENTRAL_ASIA} USA"),
    ("8 countries in the West and Central Asia", None, f"AFG IRN {CENTRAL_ASIA} PAK"),
    ("all SAARC Member States", "2006", "BGD BTN IND LKA MDV NPL PAK"),
    ("all SAARC Member States", "2019-05", "AFG BGD BTN IND LKA MDV NPL PAK"),
    ("the eight member states of SAARC", "2019-05", "AFG BGD BTN IND LKA MDV NPL PAK"),
    ("all SCO member states", "2016-01-01", "CHN KAZ KGZ RUS TJK UZB"),
    ("all SCO member states", "2018", "CHN IND KAZ KGZ PAK RUS TJK UZB"),
    ("all SCO member states", "2023-07-04", "CHN IND IRN KAZ KGZ PAK RUS TJK UZB"),
    ("all SCO member states", "2023-07-03", "CHN IND KAZ KGZ PAK RUS TJK UZB"),
    ("the ten SCO countries", "2025", "BLR CHN IND IRN KAZ KGZ PAK RUS TJK UZB"),
    ("all Member States of the Shanghai Cooperation Organization", "2010", "CHN KAZ KGZ RUS TJK UZB"),
    ("the six CSTO members", "2015", "ARM BLR KAZ KGZ RUS TJK"),
    ("all CSTO member states", "2010", "ARM BLR KAZ KGZ RUS TJK UZB"),
    ("the seven CARICC member states", None, "AZE KAZ KGZ RUS TJK TKM UZB"),
    ("all ten ASEAN Member States", "2019", "BRN IDN KHM LAO MMR MYS PHL SGP THA VNM"),
    ("ASEAN's ten members", "2019", "BRN IDN KHM LAO MMR MYS PHL SGP THA VNM"),
    ("all ASEAN member states", "2026", "BRN IDN KHM LAO MMR MYS PHL SGP THA TLS VNM"),
    ("all CARICOM Member States", None, CARICOM),
    ("all of the CARICOM Member States", None, CARICOM),
    ("the 15 Member States of the Caribbean Community", None, CARICOM),
    ("each of the six Western Balkan economies", None, BALKANS),
    ("all Western Balkans partners and all six Western Balkan governments", None, BALKANS),
    ("the three Baltic states", None, "EST LTU LVA"),
    ("all three Baltic countries", None, "EST LTU LVA"),
    ("the five Nordic countries", None, "DNK FIN ISL NOR SWE"),
    ("the eight Nordic-Baltic countries", None, "DNK EST FIN ISL LTU LVA NOR SWE"),
    ("the three Benelux countries", None, "BEL LUX NLD"),
    ("the four Visegrad countries", None, "CZE HUN POL SVK"),
    ("the Visegrad Four leaders", None, "CZE HUN POL SVK"),
    ("the three South Caucasus countries", None, "ARM AZE GEO"),
    ("the three states of the South Caucasus", None, "ARM AZE GEO"),
    ("the six GCC states", None, "ARE BHR KWT OMN QAT SAU"),
    ("all Gulf Cooperation Council member states", None, "ARE BHR KWT OMN QAT SAU"),
    ("the five Caspian littoral states", None, "AZE IRN KAZ RUS TKM"),
    ("the four Andean countries", None, "BOL COL ECU PER"),
    ("the eight SICA member countries", None, "BLZ CRI DOM GTM HND NIC PAN SLV"),
    ("the seven Central American countries", None, "BLZ CRI GTM HND NIC PAN SLV"),
    ("the four Mano River Union member states", None, "CIV GIN LBR SLE"),
    ("the five G5 Sahel countries", "2018", "BFA MLI MRT NER TCD"),
    ("all EAC Partner States", "2010", "BDI KEN RWA TZA UGA"),
    ("all eight EAC member states", "2025", "BDI COD KEN RWA SOM SSD TZA UGA"),
    ("the 14 Pacific Island countries", None, "COK FJI FSM KIR MHL NIU NRU PLW PNG SLB TON TUV VUT WSM"),
    ("the six Mekong countries", None, "CHN KHM LAO MMR THA VNM"),
    ("the four Lower Mekong countries", None, "KHM LAO THA VNM"),
    ("all G7 members", None, "CAN DEU FRA GBR ITA JPN USA"),
    ("all BRICS countries", "2015", "BRA CHN IND RUS ZAF"),
    ("the five BRICS countries", "2015", "BRA CHN IND RUS ZAF"),
    ("the five OTS member states", "2022", "AZE KAZ KGZ TUR UZB"),
    ("the four GUAM member states", "2015", "AZE GEO MDA UKR"),
    ("all seven BIMSTEC nations", "2019", "BGD BTN IND LKA MMR NPL THA"),
    ("the twelve BSEC member states", "2010", "ALB ARM AZE BGR GEO GRC MDA ROU RUS SRB TUR UKR"),
    ("the eight Arctic states", None, "CAN DNK FIN ISL NOR RUS SWE USA"),
]

RESTRICTED = [
    (
        "representatives of the SCO Member States from Central Asia, India and China",
        "2023-03-13",
        "KAZ KGZ TJK UZB",
    ),
    ("the Central Asian member states of the SCO", "2023", "KAZ KGZ TJK UZB"),
    ("CIS countries of Central Asia", "2000", "KAZ KGZ TJK TKM UZB"),
    ("BSEC countries except Armenia and Greece", "2010", "ALB AZE BGR GEO MDA ROU RUS SRB TUR UKR"),
    ("all Central Asian countries except Turkmenistan", None, "KAZ KGZ TJK UZB"),
    ("all Central Asian countries, with the exception of Turkmenistan", None, "KAZ KGZ TJK UZB"),
    ("all SAARC Member States other than Bhutan", "2019", "AFG BGD IND LKA MDV NPL PAK"),
    ("all ASEAN members apart from Myanmar", "2022", "BRN IDN KHM LAO MYS PHL SGP THA VNM"),
    ("the countries of Central Asia (Kazakhstan, Kyrgyzstan and Uzbekistan)", None, "KAZ KGZ UZB"),
    (
        "five Central Asian countries: Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan",
        None,
        CENTRAL_ASIA,
    ),
    ("the Baltic states, namely Estonia, Latvia and Lithuania", None, "EST LTU LVA"),
    ("the Nordic countries - Denmark, Finland, Iceland, Norway and Sweden - met", None, "DNK FIN ISL NOR SWE"),
]

NOT_WHOLE = [
    "Central Asia",
    "security in Central Asia and South Asia",
    "the region",
    "Central Asian states",
    "the Central Asian States",
    "the SCO Member States",
    "SCO countries",
    "the countries of Central Asia",
    "some Central Asian states",
    "several ASEAN member states",
    "most of the SCO countries",
    "three of the five Central Asian countries",
    "two Central Asian countries",
    "three SCO member states",
    "a number of SAARC countries",
    "other Central Asian countries",
    "one of the ECOWAS member states",
    "many African Union member states",
    "representatives of CARICOM Member States",
    "the UNODC Regional Office for Central Asia",
    "the Economic Community of West African States",
    "the SCO Secretariat and the CIS Executive Committee",
    "the EU and its partners",
    "Southeast Asian countries",
    "the European Union delegation",
    "not all SCO members",
    "the five members of the jury",
    "the eight member countries",
    "the Governments in Central Asia",
    "the 40 SCO experts",
    "African Union Commission",
    "among SAARC countries",
    "neighbouring Central Asian countries",
    "ten countries",
    "all members of the SCO Secretariat",
    "all members of the EU Delegation",
    "Kenya, Uganda and Rwanda of East Africa sent officers. These three countries agreed.",
    "all four Blue Nile states",
]


def _groups(text: str, vocabulary: Vocabulary) -> tuple[GroupSpan, ...]:
    scan = scan_text(text, vocabulary)
    return find_groups(scan, vocabulary, find_countries(scan, vocabulary))


def _resolved(text: str, on: str | None, vocabulary: Vocabulary) -> list[str]:
    return sorted({iso3 for span in _groups(text, vocabulary) for iso3 in resolve_group(span, vocabulary, on)})


REFERENCES = [
    (
        "The East African Community met. All five Partner States of the Community came.",
        "2012",
        "BDI KEN RWA TZA UGA",
    ),
    ("GCC ministers met. All states of the Council were represented.", None, "ARE BHR KWT OMN QAT SAU"),
    ("All Community member states agreed. The Andean Community met in Lima.", None, "BOL COL ECU PER"),
    (
        "ASEAN leaders met. Officials of the ten-member bloc came.",
        "2019",
        "BRN IDN KHM LAO MMR MYS PHL SGP THA VNM",
    ),
    ("CSTO generals met in Minsk. All members of the alliance came.", "2020", "ARM BLR KAZ KGZ RUS TJK"),
    ("The CSTO met in Minsk. Delegations of all its member states came.", "2020", "ARM BLR KAZ KGZ RUS TJK"),
    ("SAARC ministers met. Each of its member states came.", "2000", "BGD BTN IND LKA MDV NPL PAK"),
    ("Mercosur met. Envoys from the four states that form the bloc came.", "2000", "ARG BRA PRY URY"),
    ("the 8-member SAARC", "2010", "AFG BGD BTN IND LKA MDV NPL PAK"),
    ("the six-nation Gulf Cooperation Council", None, "ARE BHR KWT OMN QAT SAU"),
    ("all OECS and CARICOM member states", None, CARICOM),
    ("all the States Members of the GCC", None, "ARE BHR KWT OMN QAT SAU"),
    (
        "Unasur met. Envoys of the twelve states that form the bloc came.",
        "2012",
        "ARG BOL BRA CHL COL ECU GUY PER PRY SUR URY VEN",
    ),
    ("CARICC gathered experts of the member-states, except for Turkmenistan.", None, "AZE KAZ KGZ RUS TJK UZB"),
    ("officials of each Central Asian (CA) country", None, CENTRAL_ASIA),
    ("CARICC experts met. All seven Member States of the Centre agreed.", None, "AZE KAZ KGZ RUS TJK TKM UZB"),
    ("SAARC met. All Member States of the Organisation agreed.", "2000", "BGD BTN IND LKA MDV NPL PAK"),
    (
        "SAARC police chiefs met. All eight South Asian member countries came.",
        "2010",
        "AFG BGD BTN IND LKA MDV NPL PAK",
    ),
    ("both Koreas took part", None, "KOR PRK"),
]
NO_REFERENCES = [
    "The Community's member states met in Arusha; the East African Community is strong.",
    "Some members of the Community stayed away. The East African Community met.",
    "ASEAN and the EU met; all member states of the bloc agreed.",
    "ASEAN met. Members of the bloc agreed.",
    "ASEAN met with the United Nations. All its member states agreed.",
    "The ten-member delegation of SAARC visited.",
    "The OSCE, which today has 57 participating States, met.",
    "The OSCE, an organization of 57 participating States, met.",
    "ASEAN sent a six-member team.",
    "All countries agreed with ASEAN.",
    "One of all the members of the bloc, said SAARC, had none.",
]


@pytest.mark.parametrize(("text", "on", "codes"), REFERENCES)
def test_groups_that_a_text_points_back_to(text: str, on: str | None, codes: str, vocabulary: Vocabulary) -> None:
    assert set(_resolved(text, on, vocabulary)) == set(codes.split())


@pytest.mark.parametrize("text", NO_REFERENCES)
def test_references_to_no_one_group(text: str, vocabulary: Vocabulary) -> None:
    assert _resolved(text, None, vocabulary) == []


@pytest.mark.parametrize(("text", "on", "codes"), [*WHOLE, *RESTRICTED])
def test_groups_meant_as_a_whole(text: str, on: str | None, codes: str, vocabulary: Vocabulary) -> None:
    assert _resolved(text, on, vocabulary) == sorted(codes.split())


@pytest.mark.parametrize("text", NOT_WHOLE)
def test_groups_not_meant_as_a_whole(text: str, vocabulary: Vocabulary) -> None:
    assert _resolved(text, None, vocabulary) == []


def test_count_points_back_to_the_programme_of_that_size(vocabulary: Vocabulary) -> None:
    text = (
        "The Regional Programme for Afghanistan and Neighbouring Countries began. The eight member countries met."
    )
    assert _resolved(text, None, vocabulary) == ["AFG", "IRN", "KAZ", "KGZ", "PAK", "TJK", "TKM", "UZB"]


def test_count_points_back_to_the_region(vocabulary: Vocabulary) -> None:
    text = "Security in Central Asia was discussed. The five states of the region agreed."
    assert _resolved(text, None, vocabulary) == CENTRAL_ASIA.split()


def test_count_that_fits_no_group_named_before(vocabulary: Vocabulary) -> None:
    assert _resolved("Security in Central Asia was discussed. The six countries agreed.", None, vocabulary) == []


def test_restriction_is_kept_on_the_span(vocabulary: Vocabulary) -> None:
    (span,) = _groups("the SCO Member States from Central Asia, India and China", vocabulary)
    assert span.groups == ("sco", "central-asia")
    assert span.text == "the SCO Member States from Central Asia"
    assert span.whole
    assert not span.listed


def test_exception_is_part_of_the_span(vocabulary: Vocabulary) -> None:
    (span,) = _groups("BSEC countries except Armenia and Greece sent officers", vocabulary)
    assert span.text == "BSEC countries except Armenia and Greece"
    assert span.without == ("ARM", "GRC")


def test_listed_members_stay_outside_the_span(vocabulary: Vocabulary) -> None:
    (span,) = _groups("the five Central Asian countries (Kazakhstan, Kyrgyzstan, Tajikistan)", vocabulary)
    assert span.text == "the five Central Asian countries"
    assert span.listed == ("KAZ", "KGZ", "TJK")
    assert span.count == 5


def test_number_of_an_earlier_composition_without_a_date(vocabulary: Vocabulary) -> None:
    assert len(_resolved("the 28 EU Member States", None, vocabulary)) == 28
    assert len(_resolved("the 27 EU Member States", None, vocabulary)) == 27
    assert "GBR" in _resolved("the 28 EU Member States", "2018", vocabulary)


def test_number_that_the_group_did_not_have_on_the_day(vocabulary: Vocabulary) -> None:
    assert _resolved("the six SCO member states", "2022", vocabulary) == []
