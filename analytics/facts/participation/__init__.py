"""Who took part in an event, who hosted it and who organised it."""
