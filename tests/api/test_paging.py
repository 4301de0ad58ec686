"""Pages need an order."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from api.app import create_app
from api.paging import paginate
from api.settings import Settings
from loaders.schema.works import Work


def test_a_statement_without_order_is_refused(tmp_path: Path) -> None:
    app = create_app(Settings(database_url=f"sqlite:///{tmp_path / 'none.db'}"))
    with app.test_request_context("/"), pytest.raises(ValueError, match="ORDER BY"):
        paginate(select(Work.id), {"limit": 1, "offset": 0}, list)
