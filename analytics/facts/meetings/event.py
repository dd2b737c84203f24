"""One event of a story: the phrases that stand for it, with what they print.

In: mentions. Out: `Event`s. Which mentions stand for one event is decided in `events`.
"""

from dataclasses import dataclass

from analytics.facts.meetings.dates import PrintedDates
from analytics.facts.meetings.forms import Form
from analytics.facts.meetings.mentions import Mention
from analytics.facts.meetings.places import EventPlace
from analytics.facts.model import ResolvedDate, Status


@dataclass(frozen=True, slots=True)
class Event:
    """Mentions of one event with its date and its printed place, if any.

    printed: the dates that its phrases print; forms, names: of all its phrases, each once.
    """

    mentions: tuple[Mention, ...]
    status: Status
    date: ResolvedDate
    printed: PrintedDates
    place: EventPlace | None
    forms: frozenset[Form]
    names: frozenset[str]

    @property
    def kind(self) -> str:
        """The kind of its first phrase."""
        return self.mentions[0].span.kind
