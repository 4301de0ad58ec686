"""Read the examples of a page: each `curl` of a console block, and the answer shown below it."""

from __future__ import annotations

import argparse
import json
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from flask import Flask
from werkzeug.test import TestResponse

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CURL = argparse.ArgumentParser(exit_on_error=False)
_CURL.add_argument("url")
_CURL.add_argument("-s", action="store_true")
_CURL.add_argument("-i", action="store_true")
_CURL.add_argument("-I", action="store_true")
_CURL.add_argument("-G", action="store_true")
_CURL.add_argument("-X", default=None)
_CURL.add_argument("-H", action="append", default=[])
_CURL.add_argument("-d", action="append", default=[])
_CURL.add_argument("--data-urlencode", action="append", default=[])


@dataclass(frozen=True, slots=True)
class Example:
    """A command, and what the page says that it prints; `language` is json or http."""

    page: str
    line: int
    command: str
    language: str
    shown: str


def examples(path: Path) -> Iterator[Example]:
    """The examples of a page, in order."""
    text = path.read_text("utf-8")
    command = None
    for block in _BLOCK.finditer(text):
        language, body = block.groups()
        line = text.count("\n", 0, block.start()) + 1
        if language == "console" and body.startswith("$ curl "):
            command = body.removeprefix("$ ").replace("\\\n", "")
        elif language in ("json", "http") and command:
            yield Example(path.name, line, command, language, body)
            command = None


def run(app: Flask, command: str) -> TestResponse:
    """What the service answers to a `curl` command."""
    given = _CURL.parse_args(shlex.split(command)[1:])
    address = urlsplit(given.url)
    pairs = [pair.partition("=") for pair in given.data_urlencode]
    data = [*given.d, *(f"{name}={quote(value)}" for name, _, value in pairs)]
    query = [address.query] if address.query else []
    body = "" if given.G else "&".join(data)
    return app.test_client().open(
        quote(address.path, safe="/@%"),
        method=given.X or ("HEAD" if given.I else "POST" if body else "GET"),
        query_string="&".join([*query, *(data if given.G else [])]),
        headers=[tuple(header.split(": ", 1)) for header in given.H],
        data=body or None,
    )


def shown_in(shown: Any, found: Any) -> bool:
    """Whether the page shows this answer; `…` stands for what it leaves out.

    In a text for any words, as the last entry of a list for more, as a member for further members.
    """
    if isinstance(shown, str) and isinstance(found, str):
        return bool(re.fullmatch(".*".join(map(re.escape, shown.split("…"))), found, re.DOTALL))
    if isinstance(shown, list) and isinstance(found, list):
        more = shown[-1:] == ["…"]
        shown = shown[:-1] if more else shown
        long_enough = len(found) >= len(shown) if more else len(found) == len(shown)
        return long_enough and all(map(shown_in, shown, found))
    if isinstance(shown, dict) and isinstance(found, dict):
        named = {name: value for name, value in shown.items() if name != "…"}
        if "…" not in shown and named.keys() != found.keys():
            return False
        return all(name in found and shown_in(named[name], found[name]) for name in named)
    return shown == "…" or (type(shown) is type(found) and shown == found)


def matches(example: Example, response: TestResponse) -> bool:
    """Whether the answer is the one that the page shows."""
    if example.language == "json":
        return shown_in(json.loads(example.shown), json.loads(response.text))
    head, _, body = example.shown.partition("\n\n")
    status, *lines = head.strip().split("\n")
    fields = dict(line.split(": ", 1) for line in lines)
    sent = {name: response.headers.get(name, "") for name in fields}
    code = int(status.split()[1])
    whole = not body or shown_in(json.loads(body), json.loads(response.text))
    return code == response.status_code and shown_in(fields, sent) and whole
