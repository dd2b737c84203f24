"""Annotations of a short story with what its dates need: sentences, dates, dateline, places, organisations."""

from analytics.annotation.annotations import Annotations
from analytics.annotation.dates.datelines import find_dateline, find_published
from analytics.annotation.dates.find import find_dates
from analytics.annotation.organisations.find import find_organisations
from analytics.annotation.scan import scan_text
from analytics.annotation.sentences import find_sentences, find_title
from analytics.annotation.spans import PlaceSpan
from analytics.documents.document import Document
from analytics.vocabulary.model import Vocabulary


def dated_story(text: str, vocabulary: Vocabulary, published_on: str | None = None) -> Annotations:
    """The story as `facts.dates` sees it. published_on: as metadata beside the document would say."""
    scan = scan_text(text, vocabulary)
    sentences, dates = find_sentences(scan), find_dates(scan, vocabulary)
    places = tuple(
        PlaceSpan(match.start, match.end, scan.reading.text[match.start : match.end], city.name, city.country_iso3)
        for match in scan.of("city")
        for city in [max((vocabulary.cities[key] for key in match.keys), key=lambda city: city.population)]
    )
    dateline = find_dateline(scan, dates, places, sentences)
    return Annotations(
        document=Document("story.txt", text, "txt", "0" * 64, published_on=published_on),
        reading=scan.reading,
        sentences=sentences,
        title=find_title(sentences),
        published=find_published(scan, dates, sentences, dateline),
        dateline=dateline.span if dateline else None,
        dates=dates,
        places=places,
        organisations=find_organisations(scan, vocabulary, sentences, ()),
    )
