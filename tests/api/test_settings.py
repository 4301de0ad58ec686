"""Settings: defaults, checks, messages."""

from __future__ import annotations

from dataclasses import fields

import pytest

from api.settings import SettingError, Settings, documented, from_environment
from tests.tools import ROOT


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
        ("FATIAO_LOG_TARGETS", "perhaps"),
        ("FATIAO_HOT_BYTES", "-1"),
        ("FATIAO_CORS_ORIGINS", "example.org"),
        ("FATIAO_CORS_ORIGINS", "*, https://a.example"),
        ("FATIAO_RATE_LIMIT", "many"),
        ("FATIAO_RATE_LIMIT", "1/second; 5/minute"),
        ("FATIAO_RATE_LIMIT_STORAGE", "memcached://secret"),
        ("FATIAO_METRICS_BIND", "9464"),
        ("FATIAO_METRICS_BIND", "127.0.0.1:99999"),
    ],
)
def test_bad_values_are_named(name: str, value: str) -> None:
    with pytest.raises(SettingError, match=f"^{name}: expected") as raised:
        from_environment({name: value})
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("cors_origins", "", ()),
        ("cors_origins", "*", ("*",)),
        ("cors_origins", "https://a.example, http://b:81", ("https://a.example", "http://b:81")),
        ("rate_limit", "100/minute", "100/minute"),
        ("rate_limit_storage", "redis://h:1", "redis://h:1"),
        ("metrics_bind", "", ""),
        ("log_targets", "True", True),
        ("hot_bytes", "0", 0),
    ],
)
def test_values_are_read(name: str, text: str, value: object) -> None:
    assert getattr(from_environment({f"FATIAO_{name.upper()}": text}), name) == value


def test_the_readme_has_this_table() -> None:
    assert documented() in (ROOT / "README.md").read_text("utf-8")


def test_every_setting_says_why() -> None:
    assert all(setting.metadata["reason"].endswith(".") for setting in fields(Settings))
