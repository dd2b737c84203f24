"""Spans of dates: grammar, ranges, relative dates, datelines."""
