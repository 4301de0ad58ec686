"""Regulations (法规): metadata, versions, contents, articles."""
