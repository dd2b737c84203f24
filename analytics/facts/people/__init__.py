"""People: mentions merged, with office, body, country, part in the event and statements."""
