"""Versions (文本) of a regulation, and what changed from one to another."""
