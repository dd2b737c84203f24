"""Dates: the year and the days that each printed date means, and when the story is told."""
