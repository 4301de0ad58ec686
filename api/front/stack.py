"""The layers around the framework, outermost last."""

from __future__ import annotations

from flask import Flask

from api import raw_target, revision
from api.at_once import Quick
from api.database import engine_of
from api.direct import Direct
from api.front.access import Access
from api.front.answer import Wsgi
from api.front.clients import address_of
from api.front.origins import restricted
from api.hot import Hot
from api.metrics import Metrics
from api.reader import hurries, readers
from api.settings import Settings


def wrap(app: Flask, config: Settings) -> None:
    """Put the layers that the settings ask for around `app`."""
    watch = revision.of(app)
    layers: Wsgi = Direct(app.wsgi_app, app)
    direct = layers if hurries(app) else None
    hot = None
    if config.hot_bytes:
        layers = hot = Hot(layers, watch, config.hot_bytes)
    if not config.rate_limit:  # counting may wait for another machine
        app.extensions["fatiao-quick"] = Quick(watch, hot, direct)
    layers = raw_target.decoded(layers)
    if config.rate_limit:
        from api.front.limiting import Limiting  # a tenth of a second that few need

        client = address_of(config.trusted_proxies)
        layers = Limiting(layers, config.rate_limit, config.rate_limit_storage, client)
    if "*" not in config.cors_origins:
        layers = restricted(layers, config.cors_origins)
    measure = _measured(app).request if config.metrics_bind else None
    app.wsgi_app = Access(layers, measure, targets=config.log_targets)  # type: ignore[method-assign]


def _measured(app: Flask) -> Metrics:
    metrics = app.extensions["fatiao-metrics"] = Metrics()
    metrics.follow(engine_of(app))
    for found in readers(app):
        found.told = lambda *told: metrics.statement(told[-1])
    revision.of(app).told = metrics.corpus
    return metrics
