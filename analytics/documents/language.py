"""The language of a text (py3langid, a model of 97 languages that works offline).

In: a text. Out: ISO 639-1, or None where the text is too short or too mixed to tell. The rules read English; a
text in another language is kept and listed, and never half read.
"""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

READ = "en"
"""The language whose stories the rules read."""

_SURE = 0.75  # probability; on shorter texts than two lines the model is often less sure and wrong


def detect_language(text: str) -> str | None:
    """The language, if the model is sure."""
    language, probability = _identifier().classify(text)
    return str(language) if probability >= _SURE else None


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
