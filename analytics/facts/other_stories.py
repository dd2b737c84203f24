"""Where the links to other stories begin below a story: "Related news", "Read also".

In: `Annotations`. Out: the offset from which the text is of other stories. Refused: the headline ("Latest
news"), and such words in a sentence.
"""

import re

from analytics.annotation.annotations import Annotations

# "Related news", "More information": what stands below belongs to other stories
OTHER_STORIES = re.compile(
    r"^(?:related|other|latest|more|recent|similar) (?:\w+ ){0,2}(?:news|stories|documents|links|articles"
    r"|information|content|items|topics|events|materials?|resources|posts)\b[^.]{0,30}$"
    r"|^(?:read also|see also|also read|further reading|you may also like|most read|in the words of)\b"
)


def other_stories(annotations: Annotations) -> int:
    """The offset of the line above links to other stories; the text's length where there is none."""
    headline = annotations.title.end if annotations.title is not None else 0
    return next(
        (
            s.start
            for s in annotations.sentences
            if s.start >= headline > 0 and _is_line(annotations, s.end) and OTHER_STORIES.match(s.text.lower())
        ),
        len(annotations.reading.text),
    )


def _is_line(annotations: Annotations, end: int) -> bool:
    return annotations.reading.text[end : end + 1] in ("\n", "")
