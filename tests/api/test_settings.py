"""Settings: defaults, checks, messages."""

from __future__ import annotations

from dataclasses import fields

import pytest

from api.settings import SettingError, Settings, from_environment


def test_defaults() -> None:
    assert from_environment({"HOME": "/", "DATABASE_URL": "x"}) == Settings()


def test_values() -> None:
    found = from_environment(
        {"FATIAO_DATABASE_URL": "postgresql://u:secret@h/n", "FATIAO_WORKERS": "8"}
    )
    assert (found.database_url, found.workers) == ("postgresql://u:secret@h/n", 8)
    assert "secret" not in repr(found)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("FATIAO_DATABASE_URL", ""),
        ("FATIAO_DATABASE_URL", "mysql://u:secret@h/n"),
        ("FATIAO_DATABASE_URL", "secret"),
        ("FATIAO_DATABASE_URL", "postgresql+psycopg2://u:secret@h/n"),
        ("FATIAO_WORKERS", "0"),
        ("FATIAO_WORKERS", "many"),
        ("FATIAO_WORKERS", "²"),
        ("FATIAO_THREADS", "1000"),
        ("FATIAO_BIND", " "),
        ("FATIAO_LOG_LEVEL", "loud"),
    ],
)
def test_bad_values_are_named(name: str, value: str) -> None:
    with pytest.raises(SettingError, match=f"^{name}: expected") as raised:
        from_environment({name: value})
    assert "secret" not in str(raised.value)


def test_every_setting_says_why() -> None:
    assert all(setting.metadata["reason"].endswith(".") for setting in fields(Settings))
