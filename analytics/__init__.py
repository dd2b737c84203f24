"""Press stories on regional cooperation, read into tidy tables and shown in a dashboard.

Rooms, in the one direction in which they may import: documents, vocabulary → annotation → facts → tables →
evaluation, queries → figures → pages (ARCHITECTURE.md).
"""
