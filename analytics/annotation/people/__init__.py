"""Spans of people: names, titles and the offices beside them."""
