"""Cities as places and what is none, one line each: "Name:ISO3" in text order, "?" for a country not clear."""

import pytest

from analytics.annotation.countries.find import find_countries
from analytics.annotation.places.find import find_places
from analytics.annotation.scan import scan_text
from analytics.vocabulary.model import Vocabulary

PLACES = [
    ("Maltese soldiers met in Safi", ["Safi:MLT"]),
    ("Moroccan soldiers met in Safi", ["Safi:MAR"]),
    ("Judges meet in Ohrid", ["Ohrid:MKD"]),
    ("18-19 May 2021  Ohrid", ["Ohrid:MKD"]),
    ("25 - 29 August 2014 – Seoul, Korea", ["Seoul:KOR"]),
    ("Where: Hotel Hilton, Belgrade", ["Belgrade:SRB"]),
    ("The meeting was held in Almaty, Kazakhstan.", ["Almaty:KAZ"]),
    ("They met in Almaty, Republic of Kazakhstan, for talks.", ["Almaty:KAZ"]),
    ("The meeting was held in Almaty.", ["Almaty:KAZ"]),
    ("DUSHANBE, 16 May 2019 – Officers met.", ["Dushanbe:TJK"]),
    ("Ashgabat, 6 May 2015 (agency) – Officers met.", ["Ashgabat:TKM"]),
    ("NUR-SULTAN. May 5. Officers met.", ["Nur-Sultan:KAZ"]),
    ("GENEVA (5 May 2020) – Officers met.", ["Geneva:CHE"]),
    ("In Geneva, experts met.", ["Geneva:CHE"]),
    ("in Tbilisi, Georgia, and Atlanta, Georgia", ["Tbilisi:GEO", "Atlanta:USA"]),
    ("a course in Washington, DC, on 5 May", ["Washington, DC:USA"]),
    ("a course in Washington, D.C.", ["Washington, D.C.:USA"]),
    ("held in Tripoli, Lebanon", ["Tripoli:LBN"]),
    ("held in Tripoli for Lebanese judges", ["Tripoli:LBN"]),
    ("held in Tripoli", ["Tripoli:LBY"]),
    ("held in London, Ontario", ["London:CAN"]),
    ("Canadian officers met in London", ["London:GBR"]),
    ("held in San Jose, Costa Rica", ["San Jose:CRI"]),
    ("Costa Rican officers met in San José", ["San José:CRI"]),
    ("held in Santiago, Chile", ["Santiago:CHL"]),
    ("held in Hyderabad, Pakistan", ["Hyderabad:PAK"]),
    ("held in Victoria, Seychelles", ["Victoria:SYC"]),
    (
        "held in Mexico City, Guatemala City and Kuwait City",
        ["Mexico City:MEX", "Guatemala City:GTM", "Kuwait City:KWT"],
    ),
    ("in Luxembourg on 5 May", ["Luxembourg:LUX"]),
    ("a workshop in Singapore", ["Singapore:SGP"]),
    ("Djibouti, 4 March 2020 – Officers met", ["Djibouti:DJI"]),
    ("Luxembourg and Belgium agreed", []),
    ("the Uzbek city of Samarkand", ["Samarkand:UZB"]),
    ("in the city of Osh, Kyrgyzstan", ["Osh:KGZ"]),
    ("in the Tajik capital, Dushanbe", ["Dushanbe:TJK"]),
    ("in the capital Bishkek", ["Bishkek:KGZ"]),
    ("Bishkek hosted the conference.", ["Bishkek:KGZ"]),
    ("the Almaty meeting", ["Almaty:KAZ"]),
    ("Almaty Hosts Regional Meeting on Drugs", ["Almaty:KAZ"]),
    ("Regional Workshop in Bishkek To Discuss Drugs", ["Bishkek:KGZ"]),
    ("They visited Kabul and Herat.", ["Kabul:AFG", "Herat:AFG"]),
    ("a visit to Termez, Uzbekistan", ["Termez:UZB"]),
    ("They travelled to Vienna.", ["Vienna:AUT"]),
    ("held in St. Petersburg", ["St. Petersburg:RUS"]),
    ("held in New York", ["New York:USA"]),
    ("in Cox's Bazar, Bangladesh", ["Cox's Bazar:BGD"]),
    ("in N'Djamena", ["N'Djamena:TCD"]),
    ("in Nuku'alofa, Tonga", ["Nuku'alofa:TON"]),
    ("in Kiev and Kharkiv", ["Kiev:UKR", "Kharkiv:UKR"]),
    ("in Alma-Ata", ["Alma-Ata:KAZ"]),
    ("in The Hague", ["The Hague:NLD"]),
    ("in Addis Ababa, the Ethiopian capital", ["Addis Ababa:ETH"]),
    ("at the Vienna International Centre", ["Vienna:AUT"]),
    ("at the UN Office in Geneva", ["Geneva:CHE"]),
    ("a news conference in Geneva of American and Syrian experts", ["Geneva:CHE"]),
    ("American officers met in St. Petersburg", ["St. Petersburg:RUS"]),
    ("held in Brisbane Australia", ["Brisbane:AUS"]),
    ("Forum on Justice, Skopje 19/11/2019", ["Skopje:MKD"]),
    ("in Mary, Turkmenistan", ["Mary:TKM"]),
    ("in Cholpon-Ata, Kyrgyzstan", ["Cholpon-Ata:KGZ"]),
    ("held in Smallvillage, Ireland, on 5 May", ["Smallvillage:IRL"]),
    ("held in Upper Smallvillage, Republic of Kenya", ["Upper Smallvillage:KEN"]),
]

NO_PLACES = [
    "at the Astara checkpoint and the Torkham border crossing",
    "in Donetsk and Luhansk regions",
    "in Kabul province",
    "the Astana format and the Minsk agreements",
    "at Columbia University",
    "from its Cebu regional warehouse",
    "the Paris Pact Initiative",
    "the Vienna Convention and the Geneva Conventions",
    "the Budapest Convention on Cybercrime",
    "the Istanbul Process and the Brussels Process",
    "the Dushanbe Declaration",
    "the Bangkok Rules and the Doha Declaration",
    "Ambassador Vladimir Norov spoke.",
    "Ms. Victoria Nuland and Mr. Santiago Lopez",
    "Ms. Florence Bauer spoke.",
    "the Mayor of Tashkent",
    "Moscow State University professors",
    "the University of Vienna",
    "UNODC Office in Tashkent said so.",
    "which has its headquarters in Vienna",
    "the embassy in Kabul said so.",
    "the Washington Post and the New York Times",
    "In March, officers met.",
    "Mobile: 55 55 55",
    "In Reading the report, he said so.",
    "In Union there is strength.",
    "officers from Osh and Batken",
    "participants from Almaty",
    "in Africa, Asia and Europe",
    "in Kazakhstan, Kyrgyzstan and Tajikistan",
    "in January, Kenya hosted a course",
    "in Issyk-Kul Region, Kyrgyzstan",
    "in Parliament, Ghana said",
    "in British Columbia",
    "the Permanent Mission of Japan",
]


def _places(text: str, vocabulary: Vocabulary) -> list[str]:
    scan = scan_text(text, vocabulary)
    return [
        f"{p.city}:{p.country_iso3 or '?'}"
        for p in find_places(scan, vocabulary, find_countries(scan, vocabulary))
    ]


@pytest.mark.parametrize(("text", "expected"), PLACES, ids=[text for text, _ in PLACES])
def test_places_of_a_line(text: str, expected: list[str], vocabulary: Vocabulary) -> None:
    assert _places(text, vocabulary) == expected


@pytest.mark.parametrize("text", NO_PLACES)
def test_no_places(text: str, vocabulary: Vocabulary) -> None:
    assert _places(text, vocabulary) == []


def test_a_city_whose_country_is_not_clear(vocabulary: Vocabulary) -> None:
    assert _places("held in Valencia", vocabulary) == ["Valencia:?"]


def test_spans_lie_in_the_text(vocabulary: Vocabulary) -> None:
    scan = scan_text("ALMATY, 5 May - They met in Kabul, in Cavan, Ireland, and in Luxembourg.", vocabulary)
    places = find_places(scan, vocabulary, find_countries(scan, vocabulary))
    assert [p.text for p in places] == ["ALMATY", "Kabul", "Cavan", "Luxembourg"]
    assert all(p.text == scan.reading.text[p.start : p.end] for p in places)
