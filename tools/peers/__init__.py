"""Other readers of countries, dates and names, measured by the project's scorers; no part of the product."""
