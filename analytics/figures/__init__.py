"""Small frame in, plotly figure out: pure functions, one theme."""
