"""How gunicorn serves Fatiao: `fatiao serve`, each setting with its reason.

gunicorn stays below 27, which answers 400 to raw UTF-8 in a query, as `curl '…?q=罚款'` sends it.
"""

import gc
import shutil
import tempfile
from pathlib import Path
from typing import Any

import api.app  # noqa: F401 - here, so that it is read once, and its memory shared by the workers
from api import logs, metrics
from api.settings import count_in, from_environment

_settings = from_environment()
_memory = Path("/dev/shm")

wsgi_app = "api.app:create_app()"  # built in each worker: no connection is older than the fork
bind = _settings.bind

# A thread waits for a slow client while its process answers others; two a process keep the
# answering times even, more only take turns at the interpreter.
worker_class = "api.worker.Worker"  # gthread, and 414 for an address over the limit
workers = _settings.workers
threads = _settings.threads

# The kernel spreads connections over the workers. Without it a few kept-alive connections of a
# proxy can all land on one worker, and the others idle.
reuse_port = True
keepalive = 5  # seconds a client may keep an idle connection; longer than its next click

# The heartbeat is a file: on a disk it can stall a worker, on a read-only root it cannot be made.
worker_tmp_dir = str(_memory if _memory.is_dir() else tempfile.gettempdir())
control_socket_disable = True  # else a socket that can stop the service appears in $HOME

timeout = 30  # seconds without a heartbeat until a stuck worker is replaced
graceful_timeout = 30  # seconds that requests under way get to end after SIGTERM
max_requests = 0  # no worker is replaced: memory stays flat, and a new one would begin cold

limit_request_line = 8190  # bytes: 500 Chinese characters of `q` are 4500 when encoded
forwarded_allow_ips = _settings.trusted_proxies

accesslog = None  # `front.access` writes one line a request, without the query
logger_class = logs.Server
errorlog = "-"
loglevel = _settings.log_level
logconfig_dict = logs.config(_settings.log_level)

_folder: Path | None = None  # of the figures, while there are any


def on_starting(_arbiter: Any) -> None:
    """Make the folder in which workers count for Prometheus; leave imports to be shared."""
    global _folder
    _settle()
    if _settings.metrics_bind:
        _folder = Path(tempfile.mkdtemp(prefix="fatiao-metrics-", dir=worker_tmp_dir))
        count_in(_folder)
        metrics.share()


def when_ready(arbiter: Any) -> None:
    """Say where it answers: with a socket a worker, gunicorn does not know."""
    arbiter.log.info("Answering on http://%s", _settings.bind)


def pre_fork(arbiter: Any, worker: Any) -> None:
    """Give the worker the first free seat."""
    taken = {other.seat for other in arbiter.WORKERS.values()}
    worker.seat = next(seat for seat in range(len(taken) + 1) if seat not in taken)


def post_fork(_arbiter: Any, worker: Any) -> None:
    """Have the worker count on its seat."""
    metrics.sit(worker.seat)


def post_worker_init(_worker: Any) -> None:
    """Tell figures where a setting names a port, and make the search for garbage short."""
    if _folder:
        metrics.serve(_settings.metrics_bind, _folder)
    _settle()


def on_exit(_arbiter: Any) -> None:
    """Leave no figures behind."""
    if _folder:
        shutil.rmtree(_folder, ignore_errors=True)


def _settle() -> None:
    """Leave what was built at the start out of every later search for garbage.

    Going through it takes longer than most answers: without this, each answer that makes many
    objects waits for it.
    """
    gc.collect()
    gc.freeze()
