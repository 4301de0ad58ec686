"""Settings from files: values, passwords, messages that keep the secret."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import make_url

from api.setting_files import with_password
from api.settings import SettingError, from_environment


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_a_file_holds_the_value(tmp_path: Path, end: str) -> None:
    file = tmp_path / "url"
    file.write_text(f"postgresql://u:secret@h/n{end}", newline="")
    found = from_environment({"FATIAO_DATABASE_URL_FILE": str(file)})
    assert found.database_url == "postgresql://u:secret@h/n"


def test_a_password_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "password"
    file.write_text("p@ss/w:rd %法\n")
    environ = {
        "FATIAO_DATABASE_URL": "postgresql://reader@db/fatiao",
        "FATIAO_DATABASE_PASSWORD_FILE": str(file),
    }
    found = from_environment(environ)
    url = make_url(found.database_url)
    assert (url.username, url.password, url.host) == ("reader", "p@ss/w:rd %法", "db")
    assert "p@ss" not in repr(found)


@pytest.mark.parametrize(
    ("url", "with_it"),
    [
        ("postgresql://u@h/n", "postgresql://u:x@h/n"),
        ("postgresql://u:own@h/n", "postgresql://u:own@h/n"),
        ("sqlite:///fatiao.db", "sqlite:///fatiao.db"),
    ],
)
def test_where_a_password_goes(url: str, with_it: str) -> None:
    assert with_password(url, "x") == with_it
    assert with_password(url, "") == url


def test_both_is_refused(tmp_path: Path) -> None:
    environ = {"FATIAO_WORKERS": "2", "FATIAO_WORKERS_FILE": str(tmp_path)}
    with pytest.raises(SettingError, match=r"^FATIAO_WORKERS: expected either this or FATIAO_"):
        from_environment(environ)


@pytest.mark.parametrize("content", [None, b"\xff\xfe", b"x" * 20_000])
def test_a_file_that_is_none(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "password"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(SettingError, match=r"^FATIAO_DATABASE_PASSWORD: expected a .* at /"):
        from_environment({"FATIAO_DATABASE_PASSWORD_FILE": str(file)})


def test_a_bad_secret_is_not_quoted(tmp_path: Path) -> None:
    file = tmp_path / "password"
    file.write_text("sec\x00ret")
    with pytest.raises(SettingError, match=r"^FATIAO_DATABASE_PASSWORD: expected") as raised:
        from_environment({"FATIAO_DATABASE_PASSWORD_FILE": str(file)})
    assert "sec" not in str(raised.value)
