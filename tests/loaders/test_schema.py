"""One schema on both databases, engines that behave alike, and errors that say what to do."""

from __future__ import annotations

import datetime as dt
import sqlite3
import subprocess
import sys

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import exc, insert, select, text

from loaders import errors
from loaders.schema.engine import engine
from loaders.schema.failures import explain
from loaders.schema.migrate import check, upgrade, writing
from loaders.schema.tables import METADATA, TABLES
from tests.loaders.dumps import rows


def test_the_migrations_make_the_tables_of_the_models(database):
    with database.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "include_name": _is_modelled}
        )
        assert compare_metadata(context, METADATA) == []


def _is_modelled(name: str | None, kind: str, _parents: object) -> bool:
    """Not the index of a search, whose tables each database has of its own kind."""
    return kind != "table" or not (name or "").startswith("passage_index")


def test_text_has_the_collation_of_the_models(postgresql_database):
    other = text(
        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema ="
        " 'public' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'"
    )
    with postgresql_database.connect() as connection:
        assert connection.execute(other).all() == []


def test_upgrading_again_changes_nothing(database):
    with writing(database) as connection:
        connection.execute(insert(TABLES["change"]), _change("added"))
    upgrade(database)
    assert rows(database, "change", "change") == ["added"]
    check(database)


def _change(change: str) -> dict[str, object]:
    at = dt.datetime(2022, 9, 2, 8, tzinfo=dt.timezone(dt.timedelta(hours=8)))
    row = {"change": change, "work_id": "w", "version_id": "2022-09-02", "title": "法"}
    return row | {"at": at}


def test_a_moment_comes_back_in_utc(database):
    with writing(database) as connection:
        connection.execute(insert(TABLES["change"]), _change("added"))
    (at,) = rows(database, "change", "at")
    assert at.isoformat() == "2022-09-02T00:00:00+00:00"


def test_titles_sort_by_code_point(database):
    names = ["b", "B", "中", "〇", "_", "a", "Ａ"]
    with writing(database) as connection:
        connection.execute(
            insert(TABLES["change"]), [_change("added") | {"title": name} for name in names]
        )
        title = TABLES["change"].c.title
        assert list(connection.scalars(select(title).order_by(title))) == sorted(names)


def test_an_empty_database_is_to_be_migrated(database_url):
    built = engine(database_url)
    with pytest.raises(errors.NotMigrated, match="load something first"):
        check(built)
    with pytest.raises(errors.NotMigrated), writing(built):
        pass
    built.dispose()


def test_a_database_newer_than_the_code_is_left_alone(database):
    with database.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '2999_01_01'"))
    for act in (upgrade, check, lambda e: writing(e).__enter__()):
        with pytest.raises(errors.TooNew, match="later release of this program: update"):
            act(database)
    assert rows(database, "work", "id") == []


def test_a_failed_transaction_leaves_nothing(database):
    with pytest.raises(ZeroDivisionError), writing(database) as connection:
        _insert_and_fail(connection)
    assert rows(database, "change", "change") == []


def _insert_and_fail(connection):
    connection.execute(insert(TABLES["change"]), _change("added"))
    raise ZeroDivisionError


def test_a_failed_migration_leaves_an_empty_database(database_url, monkeypatch):
    built = engine(database_url)
    with monkeypatch.context() as patch:
        patch.setattr("alembic.op.create_index", lambda *_, **__: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            upgrade(built)
    with pytest.raises(errors.NotMigrated):
        check(built)
    upgrade(built)
    check(built)
    built.dispose()


def test_sqlite_is_set_up_for_readers_beside_a_writer(tmp_path):
    built = engine(f"sqlite:///{tmp_path / 'a.db'}")
    expected = {"foreign_keys": 1, "journal_mode": "wal", "synchronous": 1, "busy_timeout": 10_000}
    with built.connect() as connection:
        for pragma, value in expected.items():
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value
    built.dispose()


def test_what_is_opened_to_read_cannot_write(database):
    url = database.url.render_as_string(hide_password=False)
    reading = engine(url, read_only=True)
    check(reading)
    with pytest.raises(errors.ReadOnly, match="right to write"), writing(reading) as connection:
        connection.execute(insert(TABLES["change"]), _change("added"))
    reading.dispose()
    assert rows(database, "change", "change") == []


def test_one_read_transaction_sees_one_state(database):
    reading = engine(database.url.render_as_string(hide_password=False), read_only=True)
    change = TABLES["change"].c.change
    with reading.connect() as connection:
        assert list(connection.scalars(select(change))) == []
        with writing(database) as other:
            other.execute(insert(TABLES["change"]), _change("added"))
        assert list(connection.scalars(select(change))) == []
    with reading.connect() as connection:
        assert list(connection.scalars(select(change))) == ["added"]
    reading.dispose()


@pytest.mark.parametrize(
    "url", ["", "laws.db", "mysql://localhost/laws", "postgresql+psycopg2://x"]
)
def test_other_databases_are_refused(url):
    with pytest.raises(errors.Unreachable, match="expected sqlite:///FILE or postgresql://"):
        engine(url)


@pytest.mark.parametrize(
    "url", ["postgresql://localhost:1/laws", "postgresql+psycopg://localhost:1/laws"]
)
def test_a_server_that_is_not_there_is_not_reached(url):
    built = engine(url)
    with pytest.raises(errors.Unreachable, match="cannot be reached") as caught:
        upgrade(built)
    assert "localhost" not in str(caught.value)


def test_a_folder_that_is_not_there_is_not_reached(tmp_path):
    built = engine(f"sqlite:///{tmp_path / 'none' / 'a.db'}")
    with pytest.raises(errors.Unreachable, match="check its address, its folder"):
        upgrade(built)


def test_a_file_that_is_no_database_is_refused(tmp_path):
    file = tmp_path / "a.db"
    file.write_bytes("第一条　为了规范……".encode() * 1000)
    with pytest.raises(errors.Unreachable, match="no SQLite database"):
        upgrade(engine(f"sqlite:///{file}"))
    assert file.read_bytes().startswith("第一条".encode())


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (sqlite3.OperationalError("database or disk is full"), errors.Full),
        (sqlite3.OperationalError("disk I/O error"), errors.Full),
        (sqlite3.OperationalError("database is locked"), errors.Busy),
        (sqlite3.OperationalError('near "SELEC": syntax error'), errors.DatabaseError),
        (psycopg.errors.DiskFull(), errors.Full),
        (psycopg.errors.InsufficientPrivilege(), errors.ReadOnly),
        (psycopg.errors.DeadlockDetected(), errors.Busy),
        (psycopg.errors.AdminShutdown(), errors.Unreachable),
        (psycopg.errors.InvalidCatalogName(), errors.Unreachable),
        (psycopg.OperationalError("connection refused"), errors.Unreachable),
        (exc.TimeoutError(), errors.DatabaseError),
    ],
)
def test_every_failure_of_a_driver_says_what_to_do_and_no_sql(error, expected):
    wrapped = exc.DBAPIError("SELECT secret", {}, error) if not _ours(error) else error
    found = explain(wrapped)
    assert type(found) is expected
    assert "SELECT" not in str(found)
    assert "syntax" not in str(found)


def _ours(error: Exception) -> bool:
    return isinstance(error, exc.SQLAlchemyError)


def test_importing_connects_to_nothing():
    code = (
        "import sqlalchemy.engine.create as create\n"
        "create.create_engine = lambda *a, **k: 1 / 0\n"
        "import loaders.store.documents\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
