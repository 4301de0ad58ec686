"""Provisions (条, 款, 项, 目 …) by their identifier."""
