"""The matrix as a specification: one bar for each cell, what it says when clicked, words that can be read."""

import pandas as pd
import plotly.graph_objects as go

from analytics.figures.matrix import ROWS_SHOWN, cell_value, matrix_figure
from analytics.figures.theme import INK, PAPER
from analytics.queries.filters import Filters
from analytics.queries.pillars import theme_matrix
from analytics.tables.store import Dataset


def test_the_specification_is_one_that_plotly_accepts(dataset: Dataset) -> None:
    go.Figure(matrix_figure(theme_matrix(dataset, Filters(), "countries"), "All countries"))


def test_every_cell_says_its_row_and_theme(dataset: Dataset) -> None:
    cells = theme_matrix(dataset, Filters(), "countries")
    figure = matrix_figure(cells, "All countries")
    values = [datum[0] for trace in figure["data"] for datum in trace["customdata"]]
    assert len(values) == len(set(values)) == len(cells)
    assert {"|", "KAZ|", "|youth", "KAZ|youth"} <= set(values)
    assert figure["layout"]["yaxis"]["ticktext"][0] == "All countries"
    assert figure["layout"]["xaxis"]["ticktext"][0] == "All themes"


def test_cells_lie_in_their_row_and_column(dataset: Dataset) -> None:
    figure = matrix_figure(theme_matrix(dataset, Filters(), "countries"), "All countries")
    names = figure["layout"]["yaxis"]["ticktext"]
    for place, trace in enumerate(figure["data"]):
        assert set(trace["base"]) == {place}
        assert set(trace["y"]) == {1}
        assert f"<b>{names[place]}</b>" in trace["hovertext"][0]
    assert trace["width"] == 1
    assert figure["layout"]["bargap"] == 0


def test_numbers_stand_out_from_their_cell(dataset: Dataset) -> None:
    figure = matrix_figure(theme_matrix(dataset, Filters(), "countries"), "All countries")
    most = figure["layout"]["coloraxis"]["cmax"]
    for trace in figure["data"]:
        for count, colour in zip(trace["marker"]["color"], trace["insidetextfont"]["color"], strict=True):
            assert colour == (PAPER if count >= most / 2 else INK)


def test_rows_beyond_the_screen_are_left_to_the_table(dataset: Dataset) -> None:
    cells = theme_matrix(dataset, Filters(), "countries")
    many = cells[cells["row_id"] == "KAZ"]
    rows = [many.assign(row_id=f"X{number}", row_name=f"Country {number}") for number in range(40)]
    figure = matrix_figure(pd.concat([cells[cells["row_id"].isna()], *rows]), "All countries")
    assert len(figure["data"]) == ROWS_SHOWN + 1


def test_cell_values() -> None:
    assert (cell_value("KAZ", "youth"), cell_value(None, "youth"), cell_value("KAZ", None)) == (
        "KAZ|youth",
        "|youth",
        "KAZ|",
    )
