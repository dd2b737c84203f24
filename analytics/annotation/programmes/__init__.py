"""Spans of programmes and of the listings of their parts."""
