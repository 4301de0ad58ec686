"""The service as a server loads it: settings from the environment."""

from __future__ import annotations

from api.app import create_app

app = create_app()
