"""Where a story ends: headlines of other stories may stand below its last full stop.

In: annotations. Out: an offset, the end of the text where nothing follows. Refused: a single line without a full
stop, and texts that have next to none.
"""

import re

from analytics.annotation.annotations import Annotations

# The end of a sentence, with an agency's sign behind it: "on 9 June. -VNA"
_STOPPED = re.compile(r"[.!?:;][\"'”’»)]*\s*(?:[-–—/(]+\s*[\w ./]{1,30}\)?)?$")
_HEADLINES = 3  # the last sentence and at least two lines without a full stop behind it
_A_STORY = 3  # sentences with a full stop; lists without any are none


def end_of_story(annotations: Annotations) -> int:
    """Where the story ends: headlines of other stories may stand below its last full stop."""
    told = [s for s in annotations.sentences if s.block == "body"]
    stops = [number for number, sentence in enumerate(told) if _STOPPED.search(sentence.text)]
    if len(stops) < _A_STORY or len(told) - stops[-1] < _HEADLINES or told[stops[-1]].text.endswith(":"):
        return len(annotations.reading.folded)
    return told[stops[-1]].end
