"""A database server that takes connections and says nothing, as behind a broken network."""

from __future__ import annotations

import socket
import time

import pytest
from sqlalchemy.exc import OperationalError

from loaders.schema.engine import engine


def test_nobody_waits_for_it_long() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        built = engine(f"postgresql://u@127.0.0.1:{silent.getsockname()[1]}/n", read_only=True)
        begun = time.monotonic()
        with pytest.raises(OperationalError, match="timeout"):
            built.connect()
        assert 2 < time.monotonic() - begun < 8
