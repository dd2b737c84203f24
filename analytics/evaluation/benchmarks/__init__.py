"""Public data that nobody here wrote, one module each: a folder in, tallies out; not part of the project."""
