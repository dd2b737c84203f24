"""The published dataset, declared once: every table, column, type, key, reference, vocabulary and description.

In: nothing. Out: `TABLES` (published), `INTERNAL_TABLES` (kept in the store only), `table(name)`. Names and
meanings of columns are a contract with every reader outside: new columns go to the end of a table, and none
is renamed.
"""

from analytics.tables.codes import (
    BASES,
    COUNTRY_BASES,
    DOCUMENT_FORMATS,
    MEETING_FORMATS,
    MEETING_KINDS,
    ORGANISATION_KINDS,
    PARTICIPANT_KINDS,
    PARTS,
    QUALIFIERS,
    STATUSES,
)
from analytics.tables.columns import (
    Column,
    Table,
    choice,
    confidence,
    count,
    country,
    date,
    document_link,
    key,
    link,
    mentions,
    text,
    year,
)

_DOCUMENTS = Table(
    "documents",
    "source document",
    (
        key("document_id", "Derived from the file's bytes; outlives renaming."),
        text("title", "The headline as printed; empty where the document has none."),
        text("publisher", "Who published it, as stated beside the document."),
        date("published_on", "Publication date stated in or beside the document; never the day of the run."),
        text("language", "ISO 639-1 code."),
        choice("format", DOCUMENT_FORMATS, "Format of the file."),
        text("source", "Path or address relative to the documents folder.", required=True),
        text("source_url", "Address on the web, as stated beside the document."),
        text("sha256", "Hash of the file's bytes, hexadecimal.", required=True),
        count("words", "Number of words of the stored text."),
    ),
    ("document_id",),
)
_MEETINGS = Table(
    "meetings",
    "event, merged over all documents that report it",
    (
        key("meeting_id", "Derived from date, place, kind and title."),
        text("title", "The event's own name, else the noun phrase that stands for it.", required=True),
        choice("kind", MEETING_KINDS, "What sort of event."),
        choice("status", STATUSES, "Reported as held, referred to as past, or planned."),
        date("start_date", "First day, as precise as known; empty where the year is unknown."),
        date("end_date", "Last day, inclusive, as precise as known."),
        text("date_edtf", "The dates in EDTF (ISO 8601-2); can say `XXXX-05-12` where the year is unknown."),
        choice("date_basis", BASES, "Whether the date is printed, inferred (any part of it) or unknown."),
        text("date_reason", "What an inferred date was inferred from."),
        text("city", "City of the event."),
        country("Country of the event"),
        choice("place_basis", BASES, "Whether the place is printed, inferred or unknown."),
        text("place_reason", "What an inferred place was inferred from."),
        choice("format", MEETING_FORMATS, "Empty where the text does not say.", required=False),
        count("attendance", "Number of people who took part, if stated.", required=False),
        choice("attendance_qualifier", QUALIFIERS, "How the number is meant.", required=False),
        confidence(),
        Column("reviewed", "boolean", "Whether a person has checked this row.", required=True),
    ),
    ("meeting_id",),
)
_PARTICIPANTS = Table(
    "participants",
    "meeting × participant × part, as one document reports it",
    (
        key("participant_id", "Derived from meeting, document, participant and part."),
        link("meeting_id", "meetings"),
        link("document_id", "documents"),
        choice("kind", PARTICIPANT_KINDS, "What the participant is."),
        link("person_id", "people", required=False),
        link("organisation_id", "organisations", required=False),
        country("The participant, or the country a person or body represents"),
        text("name", "As this document prints it.", required=True),
        text("honorific", "`H.E.`, `Mr.`, ranks: no part of the name."),
        text("role", "Office, as printed."),
        text("organisation", "Body the person speaks for, as printed or as the office implies."),
        choice("part", PARTS, "What the participant did."),
        text("via_group", "The group that stands for a country, if it is not named itself."),
        confidence(),
    ),
    ("participant_id",),
)
_PEOPLE = Table(
    "people",
    "natural person",
    (
        key("person_id", "Derived from name and country or organisation."),
        text("name", "The fullest usual form.", required=True),
        text("also_written", "Other spellings, separated by `; `."),
        text("role", "Latest known office."),
        link("organisation_id", "organisations", required=False, description="Latest known organisation."),
        country("Country represented, latest known; staff of international organisations have none"),
    ),
    ("person_id",),
)
_ORGANISATIONS = Table(
    "organisations",
    "organisation",
    (
        key("organisation_id", "Of the reference data, else `org-` and the name."),
        text("name", "Full name.", required=True),
        text("acronym", "Usual short form."),
        choice("kind", ORGANISATION_KINDS, "What sort of body."),
        country("Country of a national body"),
    ),
    ("organisation_id",),
)
_COUNTRIES = Table(
    "countries",
    "country that occurs in the dataset",
    (
        key("country_iso3", "ISO 3166-1 alpha-3."),
        text("country_iso2", "ISO 3166-1 alpha-2 (`NA` is Namibia).", required=True),
        text("m49", "UN M49 code, three digits; empty for Kosovo, which has none."),
        text("name", "Short English name.", required=True),
        text("region", "UN M49 region."),
        text("subregion", "UN M49 subregion."),
    ),
    ("country_iso3",),
)
_PROGRAMMES = Table(
    "programmes",
    "programme or strategy",
    (
        key("programme_id", "Of the reference data, else derived from organisation, name and years."),
        text("name", "Full name.", required=True),
        link("organisation_id", "organisations", required=False, description="The body that runs it."),
        year("start_year", "First year."),
        year("end_year", "Last year, inclusive."),
        date("launched_on", "When it was launched, as precise as known."),
    ),
    ("programme_id",),
)
_PILLARS = Table(
    "pillars",
    "pillar of a programme",
    (
        key("pillar_id", "The programme's id and the pillar's number."),
        link("programme_id", "programmes"),
        count("number", "Place in the list, from 1.", minimum=1),
        text("title", "Verbatim.", required=True),
    ),
    ("pillar_id",),
)
_THEMES = Table(
    "themes",
    "theme of the shared vocabulary",
    (
        key("theme_id", "A fixed word."),
        text("name", "Name for display.", required=True),
        text("description", "What the theme covers.", required=True),
    ),
    ("theme_id",),
)
_AGREEMENTS = Table(
    "agreements",
    "agreement, signed or named",
    (
        key("agreement_id", "Derived from name, date and parties."),
        text("name", "As printed.", required=True),
        text("kind", "`memorandum`, `treaty`, `convention`, `declaration`, …", required=True),
        date("signed_on", "As precise as known; empty for a draft."),
        text("city", "City of the signing."),
        country("Country of the signing"),
    ),
    ("agreement_id",),
)
_AGREEMENT_PARTIES = Table(
    "agreement_parties",
    "agreement × party",
    (
        link("agreement_id", "agreements"),
        choice("kind", ("country", "organisation"), "What the party is."),
        country("The party, if a country"),
        link("organisation_id", "organisations", required=False),
        text("name", "As printed.", required=True),
    ),
    ("agreement_id", "kind", "country_iso3", "organisation_id"),
)
_STATEMENTS = Table(
    "statements",
    "quotation",
    (
        key("statement_id", "Derived from document and place in it."),
        link("document_id", "documents"),
        link("meeting_id", "meetings", required=False, description="The meeting it was said at."),
        link("person_id", "people", required=False, description="Who said it, where the text tells."),
        text("text", "The quoted words.", required=True),
    ),
    ("statement_id",),
)
_DOCUMENT_COUNTRIES = Table(
    "document_countries",
    "document × country that it names or covers by a group",
    (
        link("document_id", "documents"),
        country("The country", required=True),
        mentions(),
        choice("basis", COUNTRY_BASES, "The strongest form it is named in."),
        text("via_group", "The group that stands for it, if it is not named itself."),
    ),
    ("document_id", "country_iso3"),
)
_EVIDENCE = Table(
    "evidence",
    "value × place in a text",
    (
        text("table", "The table the value stands in.", required=True),
        text(
            "row_id", "The row's key; several key columns are joined by `/`, empty ones left out.", required=True
        ),
        text("column", "The column the value stands in.", required=True),
        link("document_id", "documents"),
        count("start", "First character in the stored text, from 0."),
        count("end", "Character after the last.", minimum=1),
        text("text", "Exactly the stored text between start and end.", required=True),
    ),
    ("table", "row_id", "column", "document_id", "start", "end"),
)
_REJECTED = Table(
    "rejected",
    "file that could not be read",
    (
        key("source", "Path relative to the documents folder."),
        text("reason", "Why, and the way out.", required=True),
    ),
    ("source",),
)
_PROGRAMME_COUNTRIES = Table(
    "programme_countries",
    "programme × member country",
    (
        link("programme_id", "programmes"),
        country("The member", required=True),
        text("via_group", "The group the members were looked up by, if the text does not list them."),
    ),
    ("programme_id", "country_iso3"),
)
_PLACES = Table(
    "places",
    "city in which a meeting was held or an agreement signed",
    (
        text("city", "Name as in `meetings.city`.", required=True),
        country("The city's country", required=True),
        Column("latitude", "number", "Degrees north, WGS 84 (GeoNames).", minimum=-90, maximum=90),
        Column("longitude", "number", "Degrees east, WGS 84 (GeoNames).", minimum=-180, maximum=180),
    ),
    ("city", "country_iso3"),
)
_TEXTS = Table(
    "texts",
    "stored text; unpublished, since texts may print phone numbers and e-mail addresses",
    (link("document_id", "documents"), text("text", "Line ends are `\\n`; offsets of `evidence` count in it.")),
    ("document_id",),
    published=False,
)
_UNPLACED = Table(
    "unplaced",
    "what a rule saw and could not place",
    (
        link("document_id", "documents"),
        count("start", "First character in the stored text."),
        count("end", "Character after the last."),
        text("text", "Exactly the stored text between start and end.", required=True),
        text("kind", "What it seemed to be.", required=True),
        text("reason", "Why it could not be placed.", required=True),
    ),
    ("document_id", "start", "end", "kind", "reason"),
    published=False,
)

TABLES: tuple[Table, ...] = (
    _DOCUMENTS,
    _MEETINGS,
    Table(
        "meeting_documents",
        "meeting × document that reports it",
        (link("meeting_id", "meetings"), link("document_id", "documents")),
        ("meeting_id", "document_id"),
    ),
    _PARTICIPANTS,
    _PEOPLE,
    _ORGANISATIONS,
    _COUNTRIES,
    _PROGRAMMES,
    _PILLARS,
    Table(
        "pillar_themes",
        "pillar × theme",
        (link("pillar_id", "pillars"), link("theme_id", "themes")),
        ("pillar_id", "theme_id"),
    ),
    _THEMES,
    _AGREEMENTS,
    _AGREEMENT_PARTIES,
    _STATEMENTS,
    _DOCUMENT_COUNTRIES,
    document_link("document_organisations", "organisations", "organisation_id"),
    document_link("document_people", "people", "person_id"),
    document_link("document_programmes", "programmes", "programme_id"),
    document_link("document_pillars", "pillars", "pillar_id"),
    document_link("document_themes", "themes", "theme_id"),
    document_link("document_agreements", "agreements", "agreement_id"),
    _EVIDENCE,
    _REJECTED,
    _PROGRAMME_COUNTRIES,
    _PLACES,
)
INTERNAL_TABLES: tuple[Table, ...] = (_TEXTS, _UNPLACED)
ALL_TABLES = (*TABLES, *INTERNAL_TABLES)
_BY_NAME = {declared.name: declared for declared in ALL_TABLES}


def table(name: str) -> Table:
    """The declaration of a table. Raises `KeyError` naming the tables there are."""
    if name not in _BY_NAME:
        raise KeyError(f"no table {name!r}; the dataset has {', '.join(_BY_NAME)}")
    return _BY_NAME[name]
