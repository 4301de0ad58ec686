"""Search: provisions by keyword, exact whatever the length of a term."""
