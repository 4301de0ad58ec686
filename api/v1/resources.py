"""The resources of `/v1`: adding one is a folder and a line here."""

from __future__ import annotations

from api.v1.changes.routes import blp as changes
from api.v1.citations.routes import blp as citations
from api.v1.definitions.routes import blp as definitions
from api.v1.exports.routes import blp as exports
from api.v1.meta.routes import blp as meta
from api.v1.penalties.routes import blp as penalties
from api.v1.provisions.routes import blp as provisions
from api.v1.references.routes import blp as references
from api.v1.regulations.routes import blp as regulations
from api.v1.search.routes import blp as search
from api.v1.versions.routes import blp as versions

BLUEPRINTS = (
    regulations,
    versions,
    exports,
    provisions,
    references,
    definitions,
    penalties,
    citations,
    changes,
    search,
    meta,
)
