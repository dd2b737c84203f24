"""Countries in every form and their traps, one line each: the codes in text order."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analytics.annotation.countries.find import find_countries
from analytics.annotation.countries.groups import find_groups
from analytics.annotation.places.find import find_places
from analytics.annotation.scan import scan_text
from analytics.vocabulary.model import Vocabulary

NAMED = [
    ("a course in the Somali Region of Ethiopia", "ETH"),
    ("Officers came from Kazakhstan, Kyrgyzstan and Tajikistan.", "KAZ KGZ TJK"),
    ("The Republic of Uzbekistan hosted the Islamic Republic of Iran.", "UZB IRN"),
    ("I.R. Iran, IR Iran and I.R. of Iran", "IRN IRN IRN"),
    ("delegations of the Kyrgyz Republic and the Russian Federation", "KGZ RUS"),
    ("the Lao PDR, Viet Nam and Cambodia", "LAO VNM KHM"),
    ("Lao People's Democratic Republic", "LAO"),
    ("Türkiye and the Republic of Türkiye; earlier Turkey", "TUR TUR TUR"),
    ("Côte d'Ivoire, Cote d’Ivoire and Ivory Coast", "CIV CIV CIV"),
    ("Cabo Verde, formerly Cape Verde", "CPV CPV"),
    ("the Republic of Moldova and Bosnia and Herzegovina", "MDA BIH"),
    ("BiH, FYROM and North Macedonia", "BIH MKD MKD"),
    ("Swaziland became Eswatini, Burma Myanmar, Zaire the DRC", "SWZ SWZ MMR MMR COD COD"),
    ("the Holy See and San Marino", "VAT SMR"),
    ("Trinidad and Tobago and St. Kitts and Nevis", "TTO KNA"),
    ("Saint Vincent and the Grenadines, Saint Lucia and Antigua and Barbuda", "VCT LCA ATG"),
    ("São Tomé and Príncipe", "STP"),
    ("Timor-Leste, East Timor and the Timorese police", "TLS TLS TLS"),
    ("the Bolivarian Republic of Venezuela and the Plurinational State of Bolivia", "VEN BOL"),
    ("the United Republic of Tanzania", "TZA"),
    ("Hong Kong, China and Macao SAR", "HKG MAC"),
    ("the State of Palestine, the West Bank and the Gaza Strip", "PSE PSE PSE"),
    ("Chinese Taipei took part.", "TWN"),
    ("Kosovo* and Serbia", "XKX SRB"),
    ("Kyrgyz Republiс with a Cyrillic letter", "KGZ"),
    ("UZBEKISTAN, April 19 –", "UZB"),
    ("KAZAKHSTAN AND CHINA SIGN DEAL", "KAZ CHN"),
    ("the Netherlands, Holland and Dutch police", "NLD NLD NLD"),
    ("England, Scotland, Wales and Northern Ireland", "GBR GBR GBR GBR"),
]

ABBREVIATED = [
    ("the U.S. and the UK", "USA GBR"),
    ("the US, U.K. and USA", "USA GBR USA"),
    ("the UAE and the KSA", "ARE SAU"),
    ("the DPRK and the ROK", "PRK KOR"),
    ("the PRC", "CHN"),
    ("the DRC and PNG", "COD PNG"),
    ("She told us in the car.", ""),
    ("CONTACT US", ""),
    ("Follow US on Twitter", ""),
    ("US officials and U.S. citizens", "USA USA"),
    ("a US-led coalition", "USA"),
    ("He lives in the U.S.", "USA"),
]

ADJECTIVES = [
    ("Afghan opiates on the Tajik-Afghan border", "AFG TJK AFG"),
    ("Turkmen, Uzbek and Kazakh officers", "TKM UZB KAZ"),
    ("Afghans, Iraqis and Syrians were rescued.", "AFG IRQ SYR"),
    ("Swiss, Danish and Portuguese experts", "CHE DNK PRT"),
    ("a Sino-Russian exercise and a Franco-German one", "CHN RUS FRA DEU"),
    ("anti-Russian and pro-Iranian groups", "RUS IRN"),
    ("a German-funded project", "DEU"),
    ("South African and South Korean prosecutors", "ZAF KOR"),
    ("South Sudanese and Sudanese judges", "SSD SDN"),
    ("Bissau-Guinean and Equatorial Guinean officials", "GNB GNQ"),
    ("Ivorian, Burkinabe and Malian customs", "CIV BFA MLI"),
    ("Nigerien and Nigerian soldiers", "NER NGA"),
    ("Dominican police in Santo Domingo, Dominican Republic", "DOM DOM"),
    ("Dominican officers from Dominica", "DMA DMA"),
    ("a Filipino crew and a Philippine ship", "PHL PHL"),
    ("the Emirati minister and Argentine judges", "ARE ARG"),
    ("a Bosnian Serb leader", "BIH"),
    ("Kosovar police", "XKX"),
    ("New Zealanders and Papua New Guineans", "NZL PNG"),
    ("a Polish ship; please polish the text", "POL"),
]

NAMESAKES = [
    ("Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea", "GIN GNB GNQ PNG"),
    ("piracy in the Gulf of Guinea", ""),
    ("guinea pigs and Guinea worm", ""),
    ("Niger and Nigeria", "NER NGA"),
    ("kidnapping in Niger State and the Niger Delta", ""),
    ("the Central African Republic and Central Africa", "CAF"),
    ("Central Asia and the Central Asian states", ""),
    ("South Africa and Southern Africa", "ZAF"),
    ("Sudan and South Sudan", "SDN SSD"),
    ("the Democratic Republic of the Congo and the Republic of the Congo", "COD COG"),
    ("Cameroon, Congo, the Democratic Republic of the Congo and Gabon", "CMR COG COD GAB"),
    ("Congo-Brazzaville and Congolese customs", "COG COG"),
    ("Kinshasa is the capital of the DRC; the Congolese army", "COD COD"),
    ("the Congo Basin and the Congo River", ""),
    ("North Korea, South Korea and the Korean Peninsula", "PRK KOR"),
    ("the Republic of Korea and the Democratic People's Republic of Korea", "KOR PRK"),
    ("the Korean won and Korean police", "KOR"),
    ("Ireland and Northern Ireland", "IRL GBR"),
    ("Samoa and American Samoa", "WSM ASM"),
    ("French Guiana and Guyana", "GUF GUY"),
    ("New Mexico, New Jersey and New England", ""),
    ("the Gulf of Mexico", ""),
    ("the Indian Ocean Commission and the Indian Ocean", ""),
    ("the South China Sea, the East China Sea and the Sea of Japan", ""),
    ("the Persian Gulf, the Arabian Sea and the Gulf of Oman", ""),
    ("Lake Chad and the Lake Chad Basin Commission", ""),
    ("Chad and Lake Chad", "TCD"),
    ("British Columbia and the University of British Columbia", ""),
    ("Inner Mongolia and Mongolia", "MNG"),
    ("Central Macedonia in Greece", "GRC"),
    ("Latin America, South America and Central American states", ""),
    ("the Inter-American Drug Abuse Control Commission", ""),
    ("the Organization of American States", ""),
    ("North and South American partners", ""),
    ("American and Canadian partners", "USA CAN"),
    ("the Pacific island countries", ""),
    ("held in Mexico City, Guatemala City and Kuwait City", ""),
    ("Mexico City, Mexico", "MEX"),
    ("a turkey farm and china cups", ""),
    ("the Panama Canal and the Panama Papers", ""),
    ("signatories of the Djibouti Code of Conduct met", ""),
    ("Djibouti signed the Djibouti Code of Conduct", "DJI"),
    ("GUAM members met in Guam", "GUM"),
]

GEORGIAS = [
    ("Georgia and Armenia", "GEO ARM"),
    ("Tbilisi, Georgia", "GEO"),
    ("Atlanta, Georgia", ""),
    ("Savannah, Georgia, USA", "USA"),
    ("the US state of Georgia", "USA"),
    ("Georgia State and the University of Georgia", ""),
    ("Alabama, Georgia and Florida", ""),
    ("Police of Georgia", "GEO"),
    ("Atlanta, Georgia, is far from Tbilisi, Georgia.", "GEO"),
    ("They flew to Atlanta, Georgia. Later Georgia sent more officers.", ""),
    ("Georgian police", "GEO"),
]

PEOPLE = [
    ("Michael Jordan visited Jordan.", "JOR"),
    ("Mr. Jordan spoke of Jordanian law.", "JOR"),
    ("the Jordan River and the River Jordan", ""),
    ("the Minister of Justice of Jordan", "JOR"),
    ("South Jordan and Amman", ""),
    ("Jordan Hayes, the institute's director, said so.", ""),
    ("Jordan, Iraq and Lebanon", "JOR IRQ LBN"),
    ("UNODC Jordan opened an office.", "JOR"),
    ("Ms. Patricia Scotland addressed them.", ""),
    ("Volker Turk urged Turkey to act.", "TUR"),
    ("Ambassador Ben Israel met Israel's envoy.", "ISR"),
    ("J. Ireland and Ireland's police", "IRL"),
    ("Baroness England", ""),
    ("Chad Smith, director of the centre", ""),
    ("Chad President Deby and Chad's army", "TCD TCD"),
    ("Ana Prado-Montenegro, who heads the centre", ""),
    ("the Serbia-Montenegro border", "SRB MNE"),
    ("Danish Ahmed, head of the unit", ""),
    ("the French ambassador", "FRA"),
    ("Visit Jordan and Invest India", "JOR IND"),
    ("Former French minister", "FRA"),
    ("Foreign Minister of Israel", "ISR"),
]

LANGUAGES = [
    ("This story in Russian | in Uzbek", ""),
    ("The form is available in Russian and Uzbek.", ""),
    ("with interpretation in English and Russian", ""),
    ("Read it in Kazakh, Kyrgyz or Tajik.", ""),
    ("the Russian language and Russian-speaking officers", ""),
    ("a Kazakh-language newspaper", ""),
    ("translated into Portuguese, Spanish and French.", ""),
    ("Web-story in Russian language here", ""),
    ("in Russian cities", "RUS"),
    ("in Russian and Kazakh border areas", "RUS KAZ"),
    ("from Russian and Chinese officers", "RUS CHN"),
    ("She speaks Turkish.", ""),
    ("English and French speakers", ""),
    ("Turkish and French officers", "TUR FRA"),
]

MONEY = [
    ("US$ 5 million and US $3", ""),
    ("five million US dollars or U.S. dollars", ""),
    ("2,000 Swiss francs and Russian roubles", ""),
    ("Canadian dollars from Canada", "CAN"),
    ("Japanese yen and Japanese police", "JPN"),
    ("a US dollar-denominated loan", ""),
]

GOVERNMENTS = [
    ("Moscow said it would host the talks.", "RUS"),
    ("talks between Moscow and Washington", "RUS USA"),
    ("relations between Tashkent and Bishkek", "UZB KGZ"),
    ("Ankara's position on the matter", "TUR"),
    ("Bishkek hosted the meeting.", "KGZ"),
    ("Tehran has agreed to send experts.", "IRN"),
    ("They urged Beijing to join.", "CHN"),
    ("The Kremlin and the White House agreed.", "RUS USA"),
    ("Downing Street declined to comment.", "GBR"),
    ("Astana and Dushanbe signed a protocol.", "KAZ TJK"),
    ("Moscow-Beijing relations", "RUS CHN"),
    ("The meeting took place in Moscow.", ""),
    ("Dushanbe, 5 May 2019 -", ""),
    ("the Mayor of Paris said", ""),
    ("participants from Almaty and Astana", ""),
    ("Geneva hosted the conference.", ""),
    ("They travelled to Ankara.", ""),
    ("A workshop in Tashkent discussed it.", ""),
    ("the University of Vienna said", ""),
    ("Tehran, Moscow and Ankara confirm plans for a summit in Iran.", "IRN RUS TUR IRN"),
    ("areas that Moscow and Tehran cooperate in", "RUS IRN"),
    ("the report's Cairo launch", ""),
    ("Brussels said it would pay.", ""),
    ("Brussels hosted the talks.", "BEL"),
    ("Tashkent Hosts SCO Summit", "UZB"),
    ("villages in the vicinity of Damascus would be rebuilt", ""),
    ("Tashkent is to host the summit.", "UZB"),
    ("the State Department of Kenya", "KEN"),
]

MEDIA = [
    ("Pakistan today threatened to leave.", "PAK"),
    ("according to the Times of India and China Daily", ""),
    ("Voice of America reported", ""),
    ("the U.S. Embassy in Dushanbe", "USA"),
    ("the Embassy of Japan in Tajikistan", "JPN TJK"),
    ("the Drug Control Agency of Tajikistan", "TJK"),
    ("the Bank of Japan", "JPN"),
    ("The A380 flew to US cities due to US plans.", "USA USA"),
    ("Reaffirming Germany's commitment", "DEU"),
    ("An Afghan owned and Afghan led process", "AFG AFG"),
    ("the Iran-Iraq War", "IRN IRQ"),
    ("the SAMOA Pathway", ""),
    ("South Asia and Southeast Asian countries", ""),
    ("the OSCE Programme Office in Bishkek", ""),
]

CASES = [
    *NAMED,
    *ABBREVIATED,
    *ADJECTIVES,
    *NAMESAKES,
    *GEORGIAS,
    *PEOPLE,
    *LANGUAGES,
    *MONEY,
    *GOVERNMENTS,
    *MEDIA,
]


@pytest.mark.parametrize(("text", "codes"), CASES, ids=[text for text, _ in CASES])
def test_countries_of_a_line(text: str, codes: str, vocabulary: Vocabulary) -> None:
    spans = find_countries(scan_text(text, vocabulary), vocabulary)
    assert [span.country_iso3 for span in spans] == codes.split()


@pytest.mark.parametrize(("text", "_"), CASES[:40], ids=[text for text, _ in CASES[:40]])
def test_spans_lie_in_the_text_and_do_not_overlap(text: str, _: str, vocabulary: Vocabulary) -> None:
    scan = scan_text(text, vocabulary)
    spans = find_countries(scan, vocabulary)
    assert all(span.text == scan.reading.text[span.start : span.end] for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Kazakhstan", "name"),
        ("Republic of Kazakhstan", "official"),
        ("Kazakh officers", "adjective"),
        ("two Kazakhs", "demonym"),
        ("UAE", "abbreviation"),
        ("Swaziland", "former"),
        ("Moscow said no.", "capital"),
    ],
)
def test_form(text: str, form: str, vocabulary: Vocabulary) -> None:
    (span,) = find_countries(scan_text(text, vocabulary), vocabulary)
    assert span.form == form


FRAGMENTS = st.sampled_from(
    [
        "Georgia",
        "Moscow said",
        "US$",
        " ",
        "\n",
        ", ",
        "-",
        "in Russian",
        "Congo",
        "America",
        "the five",
        "Jordan",
        "é",
        "’s",
    ]
)


@given(st.lists(FRAGMENTS | st.text(max_size=6), max_size=25).map("".join))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_raises_and_spans_lie_in_it(vocabulary: Vocabulary, text: str) -> None:
    scan = scan_text(text, vocabulary)
    countries = find_countries(scan, vocabulary)
    spans = [*countries, *find_places(scan, vocabulary, countries), *find_groups(scan, vocabulary, countries)]
    assert all(span.text == scan.reading.text[span.start : span.end] and span.text for span in spans)
