"""Spans of event phrases: nouns, verbs, deeds; and of counts of people."""
