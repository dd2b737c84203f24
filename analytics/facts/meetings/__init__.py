"""Meetings: which phrases stand for one event, and its kind, title, date, place, format and attendance."""
