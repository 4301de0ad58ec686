"""Defined terms (定义) and abbreviations (简称)."""
