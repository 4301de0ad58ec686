"""Layers: each reads the finished tree and adds one kind of fact; the citation grammar beside."""
