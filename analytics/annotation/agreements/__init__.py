"""Spans of agreements and of their signing."""
