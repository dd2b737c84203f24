"""Curated reference data in; validated, indexed vocabularies out."""
