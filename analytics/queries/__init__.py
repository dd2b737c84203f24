"""Dataset and filters in; one small frame per question out."""
