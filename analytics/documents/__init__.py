"""Files, folders and uploads in; `Document` and `Rejected` out."""
