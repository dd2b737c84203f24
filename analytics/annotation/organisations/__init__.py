"""Spans of organisations: known ones, acronyms and names by their grammar."""
