"""Spans of countries and of groups of countries."""
