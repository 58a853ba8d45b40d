"""What is known of arrays, tables, lists and texts, and what operations leave of it."""
