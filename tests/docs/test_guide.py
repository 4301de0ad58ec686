"""The examples of the guide and the README, run against the service."""

from __future__ import annotations

import re
from typing import Any

import pytest
from flask import Flask

from tests.docs.pages import Example, examples, matches, run, shown_in
from tests.tools import ROOT

PAGES = ("README.md", "README.zh-CN.md", "docs/guide.md", "docs/guide.zh-CN.md")
EXAMPLES = [example for page in PAGES for example in examples(ROOT / page)]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e.page}:{e.line}")
def test_example(shipped_app: Flask, example: Example) -> None:
    response = run(shipped_app, example.command)
    assert matches(example, response), f"{example.command}\n{response.headers}\n{response.text}"


def test_every_page_has_examples_and_both_languages_the_same() -> None:
    commands = {page: [e.command for e in examples(ROOT / page)] for page in PAGES}
    assert all(commands.values())
    assert commands["README.md"] == commands["README.zh-CN.md"]
    assert commands["docs/guide.md"] == commands["docs/guide.zh-CN.md"]
    assert len(commands["docs/guide.md"]) > 10


@pytest.mark.parametrize("page", PAGES)
def test_every_curl_of_a_page_is_an_example(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    assert len(re.findall(r"^\$ curl ", text, re.MULTILINE)) == len(list(examples(ROOT / page)))


@pytest.mark.parametrize("page", PAGES)
def test_every_link_to_a_file_leads_somewhere(page: str) -> None:
    folder = (ROOT / page).parent
    for link in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", (ROOT / page).read_text("utf-8")):
        assert link.startswith("http") or (folder / link).exists(), link


@pytest.mark.parametrize(
    ("shown", "found", "same"),
    [
        ("a…c", "abc", True),
        ("a…c", "abd", False),
        ("…", 3, True),
        (3, 4, False),
        (1, True, False),
        (["a", "…"], ["a", "b"], True),
        (["a", "…"], [], False),
        (["a"], ["a", "b"], False),
        ({"a": 1, "…": "…"}, {"a": 1, "b": 2}, True),
        ({"a": 1}, {"a": 1, "b": 2}, False),
        ({"a": 1, "…": "…"}, {"b": 2}, False),
        (None, "x", False),
    ],
)
def test_what_counts_as_shown(shown: Any, found: Any, same: bool) -> None:
    assert shown_in(shown, found) is same
