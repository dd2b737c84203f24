"""Bake data/reference/countries.csv and country_names.csv.

In: ISO 3166-1 as pycountry has it, the UN M49 regions below, and tools/country_forms.txt (adjectives, demonyms,
press forms, former names, metonyms). Out: the two files, in a fixed order. Run: .venv/bin/python
tools/bake_countries.py
"""

import csv
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import pycountry

HERE = Path(__file__).parent
REFERENCE = HERE.parent / "data" / "reference"
FORMS = ("name", "official", "adjective", "demonym", "former", "abbreviation", "capital")

# UN M49 (Standard country or area codes for statistical use): region, sub-region, members.
M49 = """
Africa|Northern Africa|DZA EGY LBY MAR SDN TUN ESH
Africa|Eastern Africa|IOT BDI COM DJI ERI ETH ATF KEN MDG MWI MUS MYT MOZ REU RWA SYC SOM SSD UGA TZA ZMB ZWE
Africa|Middle Africa|AGO CMR CAF TCD COG COD GNQ GAB STP
Africa|Southern Africa|BWA SWZ LSO NAM ZAF
Africa|Western Africa|BEN BFA CPV CIV GMB GHA GIN GNB LBR MLI MRT NER NGA SHN SEN SLE TGO
Americas|Caribbean|AIA ATG ABW BHS BRB BES VGB CYM CUB CUW DMA DOM GRD GLP HTI JAM MTQ MSR PRI BLM KNA LCA MAF VCT
Americas|Caribbean|SXM TTO TCA VIR
Americas|Central America|BLZ CRI SLV GTM HND MEX NIC PAN
Americas|South America|ARG BOL BVT BRA CHL COL ECU FLK GUF GUY PRY PER SGS SUR URY VEN
Americas|Northern America|BMU CAN GRL SPM USA
Antarctica|Antarctica|ATA
Asia|Central Asia|KAZ KGZ TJK TKM UZB
Asia|Eastern Asia|CHN HKG MAC PRK JPN MNG KOR TWN
Asia|South-eastern Asia|BRN KHM IDN LAO MYS MMR PHL SGP THA TLS VNM
Asia|Southern Asia|AFG BGD BTN IND IRN MDV NPL PAK LKA
Asia|Western Asia|ARM AZE BHR CYP GEO IRQ ISR JOR KWT LBN OMN QAT SAU PSE SYR TUR ARE YEM
Europe|Eastern Europe|BLR BGR CZE HUN POL MDA ROU RUS SVK UKR
Europe|Northern Europe|ALA DNK EST FRO FIN GGY ISL IRL IMN JEY LVA LTU NOR SJM SWE GBR
Europe|Southern Europe|ALB AND BIH HRV GIB GRC VAT ITA MLT MNE MKD PRT SMR SRB SVN ESP XKX
Europe|Western Europe|AUT BEL FRA DEU LIE LUX MCO NLD CHE
Oceania|Australia and New Zealand|AUS CXR CCK HMD NZL NFK
Oceania|Melanesia|FJI NCL PNG SLB VUT
Oceania|Micronesia|GUM KIR MHL FSM NRU MNP PLW UMI
Oceania|Polynesia|ASM COK PYF NIU PCN WSM TKL TON TUV WLF
"""

# Names on the screen, where the ISO name is inverted, bracketed or not what readers expect.
DISPLAY = {
    "BOL": "Bolivia", "COD": "DR Congo", "FLK": "Falkland Islands (Malvinas)", "FSM": "Micronesia",
    "IRN": "Iran", "KOR": "Republic of Korea", "LAO": "Lao PDR", "MAF": "Saint Martin", "MDA": "Moldova",
    "PRK": "DPR Korea", "PSE": "Palestine", "SXM": "Sint Maarten", "SYR": "Syria", "TWN": "Taiwan",
    "TZA": "Tanzania", "USA": "United States", "VAT": "Holy See", "VEN": "Venezuela",
    "VGB": "British Virgin Islands", "VIR": "United States Virgin Islands", "XKX": "Kosovo",
}  # fmt: skip

# Countries that share a name with a larger one ("Congolese"): their rows come last, the first is the default.
SECOND = ("COG", "DMA")

# ISO names that are common words or no name of a country in a text.
NOT_PHRASES = {"Reunion", "Antarctica", "Micronesia, Federated States of"}


def fold(text: str) -> str:
    """ASCII letters and plain quotes, as the reading text has them."""
    text = text.translate(str.maketrans("’‘ıøłđ", "''iold"))
    return "".join(c for c in unicodedata.normalize("NFD", text) if c.isascii())


def iso_rows() -> dict[str, tuple[str, str, str]]:
    """iso3 → iso2, m49, display name; Kosovo by its user-assigned code."""
    rows = {
        c.alpha_3: (c.alpha_2, c.numeric, DISPLAY.get(c.alpha_3, getattr(c, "common_name", c.name)))
        for c in pycountry.countries
    }
    rows["XKX"] = ("XK", "", DISPLAY["XKX"])
    return rows


def regions() -> dict[str, tuple[str, str]]:
    """iso3 → region, subregion."""
    found = {}
    for line in M49.strip().splitlines():
        region, subregion, members = line.split("|")
        found.update(dict.fromkeys(members.split(), (region, subregion)))
    return found


def iso_names() -> list[tuple[str, str, str]]:
    """(iso3, form, name) of ISO 3166-1: short, official and common names, not inverted."""
    found = []
    for country in pycountry.countries:
        names = [("name", country.name), ("name", getattr(country, "common_name", ""))]
        names += [("official", getattr(country, "official_name", ""))]
        for form, name in names:
            plain = re.sub(r"^the ", "", fold(name))
            if plain and plain not in NOT_PHRASES and not re.search(r"[,(]", plain):
                found.append((country.alpha_3, form, plain))
    return [*found, *(("XKX", "name", "Kosovo"),)]


def curated_names() -> list[tuple[str, str, str, str, str]]:
    """(iso3, form, name, from_year, until_year) of country_forms.txt."""
    found = []
    for line in (HERE / "country_forms.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        iso3, *parts = line.split("|")
        for part in parts:
            form, phrases = part.split(": ", 1)
            if form not in FORMS:
                raise ValueError(f"{line!r}: form {form!r} is none of {FORMS}")
            for phrase in phrases.split("; "):
                name, since, until = _years(phrase)
                found.append((iso3, form, re.sub(r"^[Tt]he ", "", name), since, until))
    return found


def _years(phrase: str) -> tuple[str, str, str]:
    match = re.fullmatch(r"(.+) \((\d{4})?-(\d{4})?\)", phrase.strip())
    return (match[1], match[2] or "", match[3] or "") if match else (phrase.strip(), "", "")


def write(name: str, header: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
    """One reference file."""
    with (REFERENCE / f"{name}.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main() -> None:
    """Write both files."""
    where, countries = regions(), iso_rows()
    source = dict.fromkeys(countries, "ISO 3166-1; UN M49") | {"XKX": "user-assigned ISO code; UN M49 has none"}
    write(
        "countries",
        ("iso3", "iso2", "m49", "name", "region", "subregion", "source"),
        [(i, iso2, m49, name, *where[i], source[i]) for i, (iso2, m49, name) in sorted(countries.items())],
    )
    names: dict[tuple[str, str], tuple[str, ...]] = {}
    for iso3, form, name, since, until in curated_names():
        names.setdefault((iso3, name), (name, iso3, form, since, until, "English usage"))
    for iso3, form, name in iso_names():
        names.setdefault((iso3, name), (name, iso3, form, "", "", "ISO 3166-1"))
    header = ("name", "iso3", "form", "from_year", "until_year", "source")
    write(
        "country_names",
        header,
        sorted(names.values(), key=lambda row: (row[1] in SECOND, row[1], FORMS.index(row[2]), row[0])),
    )


if __name__ == "__main__":
    main()
