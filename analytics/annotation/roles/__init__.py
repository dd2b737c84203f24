"""Spans of offices that people hold."""
