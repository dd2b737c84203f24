"""Programmes with their names, years, launch, members and pillars."""
