"""Agreements with their parties and signatures."""
