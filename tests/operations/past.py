"""The service as gunicorn finds it, on a machine whose clock stands before any regulation."""

import datetime as dt

from api.app import create_app

application = create_app(today=lambda: dt.date(1949, 10, 1))
