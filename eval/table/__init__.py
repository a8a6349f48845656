"""Gold from tables: rows of a publisher's own columns, and a map that says which column states which field."""
