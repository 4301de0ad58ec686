"""The application, assembled."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from flask import Flask

from api import database, guard, openapi, reader, revision, serial, settings, validity
from api.front import respond, stack
from api.pages.routes import blp as pages
from api.smorest import Api
from api.v1.provisions.schemas import SHAPES
from api.v1.resources import BLUEPRINTS
from api.v1.search import known


class _Flask(Flask):
    json_provider_class = serial.Json
    response_class = respond.Sent


def create_app(
    config: settings.Settings | None = None, *, today: Callable[[], dt.date] | None = None
) -> Flask:
    """The service over the database that `config` (or the environment) names.

    `today` replaces the clock by which a version is in force.
    """
    config = config or settings.from_environment()
    app = _Flask("fatiao", static_folder=None)
    app.logger.setLevel(config.log_level.upper())
    app.config.update(openapi.options())
    app.url_map.merge_slashes = False  # //v1 is no address of ours: 404, not a redirect
    clock = app.extensions["fatiao-today"] = today or validity.in_china
    database.init(app, config.database_url)
    reader.init(app, database.engine_of(app))
    revision.init(app, config.database_url, clock)
    app.extensions["fatiao-search"] = known.Views()
    respond.init(app, config.cors_origins, keeping=bool(config.hot_bytes))
    for refusal in (guard.refuse_excess, guard.refuse_garbled, guard.refuse_body):
        app.before_request(refusal)
    stack.wrap(app, config)
    api = Api(app)
    api.register_union("Provision", SHAPES)
    for blueprint in BLUEPRINTS:
        api.register_blueprint(blueprint)
    app.register_blueprint(pages)
    app.extensions["fatiao-openapi"] = openapi.freeze(api)
    return app
