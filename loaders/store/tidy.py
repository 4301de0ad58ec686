"""After a large load: let the database know how its tables have grown."""

from __future__ import annotations

from sqlalchemy import Engine

from loaders.schema.migrate import writing

_STATEMENTS = {
    "sqlite": ("PRAGMA analysis_limit = 1000", "ANALYZE"),
    "postgresql": ("ANALYZE",),
}


def tidy(engine: Engine) -> None:
    """Gather the statistics by which queries are planned; worth it once a load, not once a file."""
    with writing(engine) as db:
        for statement in _STATEMENTS[db.dialect.name]:
            db.exec_driver_sql(statement)
