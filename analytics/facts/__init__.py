"""Spans in, the facts of one document out: meetings, participants, agreements, programmes, themes, …"""
