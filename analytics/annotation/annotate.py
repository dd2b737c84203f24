"""All annotators over one document: `Document` in, `Annotations` out.

The order is that of need: sentences and dates stand alone, groups build on countries, roles on organisations,
people on roles. Nothing is combined into facts here.
"""

from dataclasses import replace

from analytics.annotation.agreements.find import find_agreements
from analytics.annotation.annotations import Annotations
from analytics.annotation.countries.find import find_countries
from analytics.annotation.countries.groups import find_groups
from analytics.annotation.dates.datelines import find_dateline, find_published
from analytics.annotation.dates.find import find_dates
from analytics.annotation.meetings.counts import find_counts
from analytics.annotation.meetings.find import find_meetings
from analytics.annotation.organisations.find import find_organisations
from analytics.annotation.people.find import find_people
from analytics.annotation.places.find import find_places
from analytics.annotation.programmes.find import find_programmes
from analytics.annotation.programmes.lists import find_lists
from analytics.annotation.quotes import find_quotes
from analytics.annotation.roles.find import find_roles
from analytics.annotation.scan import scan_text
from analytics.annotation.sentences import find_sentences, find_title
from analytics.annotation.themes import find_themes
from analytics.annotation.unplaced import find_unplaced
from analytics.documents.document import Document
from analytics.vocabulary.model import Vocabulary


def annotate(document: Document, vocabulary: Vocabulary) -> Annotations:
    """Everything the annotators say of a document. Never raises on any text."""
    scan = scan_text(document.text, vocabulary)
    sentences = find_sentences(scan)
    dates = find_dates(scan, vocabulary)
    countries = find_countries(scan, vocabulary)
    places = find_places(scan, vocabulary, countries)
    organisations = find_organisations(scan, vocabulary, sentences, countries)
    roles = find_roles(scan, vocabulary, countries, organisations)
    people = find_people(scan, vocabulary, sentences, roles, organisations, places, countries)
    quotes = find_quotes(scan.reading)
    dateline = find_dateline(scan, dates, places, sentences)
    annotations = Annotations(
        document=document,
        reading=scan.reading,
        sentences=sentences,
        title=find_title(sentences),
        published=find_published(scan, dates, sentences, dateline),
        dateline=dateline.span if dateline else None,
        dateline_place=dateline.place if dateline else None,
        dates=dates,
        countries=countries,
        places=places,
        groups=find_groups(scan, vocabulary, countries),
        organisations=organisations,
        people=people,
        roles=roles,
        counts=find_counts(scan, vocabulary),
        meetings=find_meetings(scan, quotes, organisations),
        quotes=quotes,
        programmes=find_programmes(scan, vocabulary, dates, organisations),
        agreements=find_agreements(scan, vocabulary, organisations, countries),
        lists=find_lists(scan, sentences),
        themes=find_themes(scan, vocabulary),
    )
    return replace(annotations, unplaced=find_unplaced(scan, vocabulary, annotations))
