"""The language of a text.

In: a text. Out: ISO 639-1, or None where the text is too short or too mixed to tell. English is told by its
function words, any other language by a model of 97 languages that works offline (py3langid). The rules read
English; a text in another language is kept and listed, and never half read.
"""

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

READ = "en"
"""The language whose stories the rules read."""

_FUNCTION_WORDS = frozenset(["the", "of", "and", "to", "in", "for", "on", "with", "by", "at", "was", "were"])
_ENGLISH_SHARE = (
    0.15  # of the words; English press stories have 0.20 to 0.35, lists of names less, other languages 0.02
)
_ENGLISH_WORDS = 20  # fewer words are too few for a share
_SURE = 0.75  # probability; on texts of a line or two the model is often less sure, and wrong


def detect_language(text: str) -> str | None:
    """The language, if the words or the model are sure."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    share = sum(word in _FUNCTION_WORDS for word in words) / max(len(words), 1)
    if len(words) >= _ENGLISH_WORDS and share >= _ENGLISH_SHARE:
        return READ
    language, probability = _identifier().classify(text)
    return str(language) if probability >= _SURE else None


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
