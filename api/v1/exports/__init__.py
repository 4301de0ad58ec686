"""One regulation whole, for copies and for people."""
