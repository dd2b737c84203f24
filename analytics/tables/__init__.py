"""Facts of all documents in; the published dataset (schema, linking, store, export) out."""
