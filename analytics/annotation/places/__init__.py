"""Spans of cities and other places."""
