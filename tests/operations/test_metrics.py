"""Figures for Prometheus: every worker tells those of all, and they never fall."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from tests.operations.clients import LAW, ask, until
from tests.operations.serving import children, free_port, serving

ROUTES = {
    ("GET", "/v1/regulations", "200"): "/v1/regulations",
    ("GET", "/v1/regulations/{regulation}/articles/{number}", "200"): f"{LAW}/articles/25",
    ("GET", "unknown", "404"): "/nothing/at/all",
}
Figures = dict[tuple[str, ...], float]


class Service:
    def __init__(self, port: int, told: int, arbiter: int) -> None:
        self.port, self.told, self.arbiter = port, told, arbiter

    def figures(self) -> Figures:
        """What one of the workers tells: value by name and labels."""
        body = ask(self.told, "/metrics").body.decode()
        return {
            (
                sample.name,
                *(sample.labels.get(label, "") for label in ("method", "route", "status")),
            )
            + ((sample.labels["le"],) if "le" in sample.labels else ()): sample.value
            for family in text_string_to_metric_families(body)
            for sample in family.samples
        }

    def counts(self) -> dict[tuple[str, ...], float]:
        """Requests so far by method, route and status."""
        found = self.figures()
        return {route: found.get(("fatiao_request_seconds_count", *route), 0) for route in ROUTES}

    def ask_all(self, times: int) -> None:
        for target in ROUTES.values():
            for _ in range(times):
                ask(self.port, target)


@pytest.fixture(scope="module")
def service(shipped_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    told = free_port()
    settings = {"WORKERS": "3", "METRICS_BIND": f"127.0.0.1:{told}"}
    home = tmp_path_factory.mktemp("metrics")
    with serving(f"sqlite:///{shipped_file}", home, **settings) as (port, arbiter):
        until(lambda: len(children(arbiter)) == 3, "three workers")
        yield Service(port, told, arbiter)


def test_requests_to_any_worker_are_in_the_figures_of_each(service: Service) -> None:
    before = service.counts()
    service.ask_all(40)  # a connection each: the kernel spreads them over the workers
    for _ in range(20):
        now = service.counts()
        assert {route: now[route] - before[route] for route in ROUTES} == dict.fromkeys(ROUTES, 40)


def test_time_is_told_by_route_and_of_the_database(service: Service) -> None:
    service.ask_all(1)
    found = service.figures()
    for route in ROUTES:
        assert found["fatiao_request_seconds_sum", *route] > 0
        whole = found["fatiao_request_seconds_bucket", *route, "+Inf"]
        assert whole == found["fatiao_request_seconds_count", *route]
    assert found["fatiao_database_seconds_count", "", "", ""] > 0
    assert found["fatiao_corpus_revision", "", "", ""] == 4
    assert found["fatiao_corpus_loaded_timestamp_seconds", "", "", ""] > 0


def test_figures_outlive_a_worker(service: Service) -> None:
    service.ask_all(5)
    before, workers = service.counts(), set(children(service.arbiter))
    os.kill(min(workers), signal.SIGKILL)
    until(lambda: len(set(children(service.arbiter)) - workers) == 1, "another worker")
    service.ask_all(30)  # waits, too, until the new one answers its part
    now = service.counts()
    assert {route: now[route] - before[route] for route in ROUTES} == dict.fromkeys(ROUTES, 30)
