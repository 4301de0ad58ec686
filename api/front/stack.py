"""The layers around the framework, outermost last."""

from __future__ import annotations

from flask import Flask

from api import raw_target
from api.front.access import Access
from api.front.answer import Wsgi
from api.front.clients import address_of
from api.front.limiting import Limiting
from api.front.origins import restricted
from api.settings import Settings


def wrap(app: Flask, config: Settings) -> None:
    """Put the layers that the settings ask for around `app`."""
    layers: Wsgi = raw_target.decoded(app.wsgi_app)
    if config.rate_limit:
        client = address_of(config.trusted_proxies)
        layers = Limiting(layers, config.rate_limit, config.rate_limit_storage, client)
    if "*" not in config.cors_origins:
        layers = restricted(layers, config.cors_origins)
    app.wsgi_app = Access(layers, None, targets=config.log_targets)  # type: ignore[method-assign]
