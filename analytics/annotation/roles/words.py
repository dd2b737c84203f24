"""What the reading of offices knows of a text, and the pieces that it takes an office apart into."""

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from analytics.annotation.span_index import SpanIndex, index_spans
from analytics.annotation.spans import CountrySpan, OrganisationSpan
from analytics.annotation.tokens import Token, is_english


@dataclass(frozen=True)
class RoleWords:
    """A text's tokens with their marks. index: token number by start; bodies, countries: spans by start;
    barred: starts of forms of address and months; titles: ends of titles of office by start; verbs: starts;
    towns: ends of their names by start."""

    tokens: tuple[Token, ...]
    index: Mapping[int, int]
    bodies: Mapping[int, OrganisationSpan]
    countries: Mapping[int, CountrySpan]
    barred: frozenset[int]
    titles: Mapping[int, int]
    verbs: frozenset[int]
    lexicons: Mapping[str, Mapping[str, str]]
    towns: Mapping[int, int]

    @cached_property
    def body_index(self) -> SpanIndex[OrganisationSpan]:
        """Bodies, to be asked for those around a place."""
        return index_spans(self.bodies.values())

    @cached_property
    def body_ends(self) -> Mapping[int, OrganisationSpan]:
        """Bodies by their ends."""
        return {body.end: body for body in self.bodies.values()}

    @cached_property
    def country_ends(self) -> Mapping[int, CountrySpan]:
        """Countries by their ends."""
        return {country.end: country for country in self.countries.values()}

    def after(self, position: int) -> int:
        """Number of the first token that starts at or after a position."""
        number = self.index.get(position)
        if number is not None:
            return number
        return bisect_left(self.tokens, position, key=lambda token: token.start)

    def between(self, start: int, end: int) -> str:
        """The words from one position to another."""
        tokens = self.tokens[self.after(start) : self.after(end)]
        return "".join(f"{token.before if number else ''}{token.text}" for number, token in enumerate(tokens))

    def last_body(self, position: int, noun: str = "") -> OrganisationSpan | None:
        """The last body before a position, of those whose name has the noun if one is given."""
        noun = _one_spelling(noun)
        before = [
            b for b in self.bodies.values() if b.end <= position and noun in _one_spelling(f"{b.text} {b.name}")
        ]
        heads = [b for b in before if _FURTHER.split(_one_spelling(b.name), maxsplit=1)[0].endswith(noun)]
        return max(heads or before, key=lambda body: body.start, default=None)

    def last_country(self, position: int) -> CountrySpan | None:
        """The country that stands right before a position ("Uruguay, whose …")."""
        near = (self.country_ends.get(end) for end in (position - 2, position - 1, position))
        return next((country for country in near if country is not None), None)

    def is_english(self, token: Token) -> bool:
        """Whether the lexicon has the word."""
        return is_english(token.text, self.lexicons["english_words"])

    def is_grammar(self, token: Token) -> bool:
        """Whether the word is an article, a preposition, a conjunction or their like."""
        return self.lexicons["function_words"].get(token.bare, "generic") != "generic"

    def names_somebody(self, token: Token) -> bool:
        """Whether the word is a given name and nothing else."""
        return self.lexicons["given_names"].get(token.bare) == "given" and not self.is_english(token)


_FURTHER = re.compile(r" (?:of|for|in|to) ")


def _one_spelling(text: str) -> str:
    return text.lower().replace("centre", "center").replace("organisation", "organization")


@dataclass(slots=True)
class RolePhrase:
    """The pieces of one office. office: spans of its own words; left_body, left_country: right before them;
    bodies: after them, in order; countries: after them, each with the word that links it."""

    kind: str
    start: int
    end: int
    office: list[tuple[int, int]] = field(default_factory=list)
    left_body: OrganisationSpan | None = None
    left_country: CountrySpan | None = None
    bodies: list[OrganisationSpan] = field(default_factory=list)
    countries: list[tuple[str, CountrySpan]] = field(default_factory=list)
