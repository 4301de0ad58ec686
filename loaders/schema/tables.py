"""Every table by its name, for statements without objects."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from loaders.schema import facts, readings, search, units, works
from loaders.schema.base import Base

MODELS = (works, units, facts, search, readings)  # whose import fills the metadata
METADATA = Base.metadata
TABLES = METADATA.tables

AnyRow = Row[*tuple[Any, ...]]
"""A row of a result, whatever its columns."""
