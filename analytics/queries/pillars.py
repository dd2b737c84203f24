"""Programmes and their pillars, made comparable by shared themes; countries and programmes against themes.

In: a dataset and filters. Out: small frames. Which pillar became which is never guessed from its number: two
pillars of successive programmes belong together as far as they share themes.
"""

from collections.abc import Sequence
from itertools import pairwise

import pandas as pd

from analytics.queries.evidence import evidence_of
from analytics.queries.filters import Filters
from analytics.queries.records import Record, records
from analytics.queries.selection import ask
from analytics.tables.store import Dataset

_PROGRAMMES = """
SELECT programme_id, p.name, coalesce(o.acronym, o.name) AS organisation, start_year, end_year, launched_on,
    (SELECT count(*) FROM pillars l WHERE l.programme_id = p.programme_id) AS pillars,
    (SELECT count(*) FROM document_programmes d SEMI JOIN selected_documents USING (document_id)
        WHERE d.programme_id = p.programme_id) AS documents
FROM programmes p SEMI JOIN selected_programmes USING (programme_id)
    LEFT JOIN organisations o USING (organisation_id)
ORDER BY start_year NULLS LAST, end_year NULLS LAST, p.name
"""
_PILLARS = """
SELECT pillar_id, programme_id, number, title,
    (SELECT string_agg(theme_id, ' ' ORDER BY theme_id) FROM pillar_themes t WHERE t.pillar_id = l.pillar_id)
        AS theme_ids,
    (SELECT string_agg(h.name, '; ' ORDER BY theme_id) FROM pillar_themes t JOIN themes h USING (theme_id)
        WHERE t.pillar_id = l.pillar_id) AS themes,
    (SELECT count(*) FROM document_pillars d SEMI JOIN selected_documents USING (document_id)
        WHERE d.pillar_id = l.pillar_id) AS documents
FROM pillars l JOIN programmes p USING (programme_id) WHERE programme_id IN (SELECT unnest($compared))
ORDER BY start_year NULLS LAST, end_year NULLS LAST, p.name, number
"""
_MATRIX = {
    "countries": """
SELECT country_iso3 AS row_id, c.name AS row_name, theme_id, t.name AS theme, count(*) AS documents
FROM document_countries JOIN document_themes USING (document_id) SEMI JOIN selected_documents USING (document_id)
    JOIN countries c USING (country_iso3) JOIN themes t USING (theme_id)
GROUP BY ALL
UNION ALL
SELECT country_iso3, c.name, NULL, NULL, count(*) FROM document_countries SEMI JOIN selected_documents
    USING (document_id) JOIN countries c USING (country_iso3) GROUP BY ALL
""",
    "programmes": """
SELECT programme_id AS row_id, p.name AS row_name, theme_id, t.name AS theme, count(*) AS documents
FROM document_programmes JOIN document_themes USING (document_id) SEMI JOIN selected_documents USING (document_id)
    JOIN programmes p USING (programme_id) JOIN themes t USING (theme_id)
GROUP BY ALL
UNION ALL
SELECT programme_id, p.name, NULL, NULL, count(*) FROM document_programmes SEMI JOIN selected_documents
    USING (document_id) JOIN programmes p USING (programme_id) GROUP BY ALL
""",
}
_THEMES = """
SELECT NULL AS row_id, NULL AS row_name, theme_id, t.name AS theme, count(*) AS documents
FROM document_themes SEMI JOIN selected_documents USING (document_id) JOIN themes t USING (theme_id) GROUP BY ALL
UNION ALL SELECT NULL, NULL, NULL, NULL, count(*) FROM selected_documents
"""
_BEHIND = """
SELECT document_id, title, publisher, published_on, source, words FROM documents d
SEMI JOIN selected_documents USING (document_id)
ORDER BY published_on DESC NULLS LAST, source
"""
_OF_PILLAR = """
SELECT document_id, title, publisher, published_on, source, words FROM documents
    JOIN document_pillars USING (document_id) WHERE pillar_id = $pillar
ORDER BY published_on DESC NULLS LAST, source
"""


def programme_list(dataset: Dataset, filters: Filters) -> pd.DataFrame:
    """Programmes that pass, earliest first, undated ones last.

    Returns programme_id, name, organisation, start_year, end_year, launched_on, pillars, documents (that pass).
    """
    return ask(dataset, _PROGRAMMES, filters)


def pillars_of(dataset: Dataset, filters: Filters, programmes: Sequence[str]) -> pd.DataFrame:
    """The pillars of these programmes, programme by programme as they followed each other.

    Returns pillar_id, programme_id, number, title, theme_ids (parted by spaces), themes (their names, parted by
    "; "), documents (that pass).
    """
    return ask(dataset, _PILLARS, filters, compared=list(programmes))


def pillar_links(pillars: pd.DataFrame) -> pd.DataFrame:
    """Which pillar of a programme continues in which of the next: every pair that shares a theme.

    pillars: of `pillars_of`. Returns from_id, to_id, shared (names of themes), likeness (shared themes out of all
    that either covers, 0 to 1).
    """
    order = list(dict.fromkeys(pillars["programme_id"]))
    rows = records(pillars)
    links = []
    for earlier, later in pairwise(order):
        for one in (row for row in rows if row["programme_id"] == earlier):
            for other in (row for row in rows if row["programme_id"] == later):
                first, second = _themes(one), _themes(other)
                if shared := first.keys() & second.keys():
                    likeness = len(shared) / len(first.keys() | second.keys())
                    names = "; ".join(first[theme] for theme in sorted(shared))
                    links.append((one["pillar_id"], other["pillar_id"], names, likeness))
    return pd.DataFrame(links, columns=["from_id", "to_id", "shared", "likeness"])


def comparison(pillars: pd.DataFrame, links: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    """The same in words: one row for each link, and one for each pillar without a counterpart before or after.

    names: programme_id → name. Returns programme, pillar, themes, next_programme, next_pillar, shared.
    """
    order = list(dict.fromkeys(pillars["programme_id"]))
    by_id = {row["pillar_id"]: row for row in records(pillars)}
    following = dict(pairwise(order))
    rows = []
    for pillar in by_id.values():
        later = following.get(pillar["programme_id"])
        if later is None:
            continue
        own = links[links["from_id"] == pillar["pillar_id"]].sort_values("likeness", ascending=False)
        base = {
            "programme": names[pillar["programme_id"]],
            "pillar": _numbered(pillar),
            "themes": pillar["themes"],
        }
        for link in records(own) or [{"to_id": None, "shared": None}]:
            continued = _numbered(by_id[link["to_id"]]) if link["to_id"] else None
            rows.append(
                {**base, "next_programme": names[later], "next_pillar": continued, "shared": link["shared"]}
            )
    reached = set(links["to_id"])
    for pillar in by_id.values():
        if pillar["programme_id"] in order[1:] and pillar["pillar_id"] not in reached:
            new = {"next_programme": names[pillar["programme_id"]], "next_pillar": _numbered(pillar)}
            rows.append({"programme": None, "pillar": None, "themes": pillar["themes"], **new, "shared": None})
    return pd.DataFrame(rows, columns=["programme", "pillar", "themes", "next_programme", "next_pillar", "shared"])


def theme_matrix(dataset: Dataset, filters: Filters, rows: str) -> pd.DataFrame:
    """How many documents name a country (or programme) and are about a theme.

    rows: "countries" or "programmes". Returns row_id, row_name, theme_id, theme, documents; an empty row_id or
    theme_id stands for all of them. Rows and themes come in the order of their documents, most first.
    """
    found = ask(dataset, _MATRIX[rows] + "UNION ALL" + _THEMES, filters)
    by_row = found[found["theme_id"].isna()].set_index("row_id")["documents"]
    by_theme = found[found["row_id"].isna()].set_index("theme_id")["documents"]
    ranked = found.assign(
        of_row=found["row_id"].map(by_row).where(found["row_id"].notna(), by_row.max() + 1),
        of_theme=found["theme_id"].map(by_theme).where(found["theme_id"].notna(), by_theme.max() + 1),
    )
    ranked = ranked.sort_values(
        ["of_row", "row_name", "of_theme", "theme"], ascending=[False, True, False, True], na_position="first"
    )
    return ranked.drop(columns=["of_row", "of_theme"]).reset_index(drop=True)


def documents_behind(dataset: Dataset, filters: Filters) -> pd.DataFrame:
    """The documents that pass: document_id, title, publisher, published_on, source, words."""
    return ask(dataset, _BEHIND, filters)


def pillar_documents(dataset: Dataset, pillar_id: str) -> pd.DataFrame:
    """The documents that name a pillar, whatever the filters: the columns of `documents_behind`."""
    return dataset.query(_OF_PILLAR, {"pillar": pillar_id})


def pillar_evidence(dataset: Dataset, pillar_id: str) -> pd.DataFrame:
    """The sentences that name a pillar (see `evidence_of`), with kind and note of each place."""
    return evidence_of(dataset, "pillars", [pillar_id]).assign(kind="programme", note="pillar")


def _themes(pillar: Record) -> dict[str, str]:
    """Theme id → name of one pillar."""
    ids, names = pillar["theme_ids"], pillar["themes"]
    return dict(zip(ids.split(), names.split("; "), strict=True)) if ids and names else {}


def _numbered(pillar: Record) -> str:
    return f"{pillar['number']}. {pillar['title']}"
