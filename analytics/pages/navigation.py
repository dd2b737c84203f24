"""The pages of the dashboard, in their order: file under `analytics/pages`, name, and what it is for."""

from pathlib import Path

FOLDER = Path(__file__).parent
PAGES = (
    ("overview", "Overview", "Counts, the busiest years, countries and themes, the latest meetings."),
    ("map", "Map", "Countries by meetings, documents and people; a click shows a country's profile."),
    ("pillars", "Pillars", "Programmes and their pillars, compared by theme across programme cycles."),
    ("timeline", "Timeline", "Meetings, agreements and programme periods on one axis."),
    ("documents", "Documents", "The stories, with their facts highlighted in the text."),
    ("data", "Data", "Every table, explained, filtered and ready to download."),
)
