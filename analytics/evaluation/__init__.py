"""An exported dataset and hand-read gold facts in; precision, recall and F1 per fact out."""
