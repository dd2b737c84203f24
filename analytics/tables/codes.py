"""The closed vocabularies of the dataset: which words a column of kinds may hold (meanings: the guidelines).

In: nothing. Out: tuples of words, in the order in which people are shown them.
"""

from typing import get_args

from analytics.facts.model import Basis, Part, ParticipantKind, Status

MEETING_KINDS = (
    "steering-committee",
    "ministerial",
    "high-level",
    "expert",
    "bilateral",
    "side-event",
    "conference",
    "training",
    "ceremony",
    "council",
    "briefing",
    "visit",
    "consultation",
    "summit",
    "other",
)
STATUSES = get_args(Status)
BASES = get_args(Basis)
PARTS = get_args(Part)
PARTICIPANT_KINDS = get_args(ParticipantKind)
MEETING_FORMATS = ("in-person", "online", "hybrid")
QUALIFIERS = ("exact", "at least", "about")
ORGANISATION_KINDS = ("international", "government", "civil-society", "academic", "media", "project", "other")
COUNTRY_BASES = ("name", "adjective", "group", "place")
DOCUMENT_FORMATS = ("txt", "md", "html", "pdf", "docx", "eml")
