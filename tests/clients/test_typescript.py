"""A TypeScript client from the committed description: generated, strict, and it works."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.tools import ROOT, need, node_modules, of_readme, run

pytestmark = pytest.mark.xdist_group("typescript")
HERE = Path(__file__).parent / "typescript"


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the generated types, our script and both compiled."""
    modules = node_modules()
    folder = tmp_path_factory.mktemp("typescript")
    for name in ("calls.ts", "tsconfig.json"):
        shutil.copy(HERE / name, folder)
    (folder / "readme.ts").write_text(of_readme("ts"), "utf-8")
    (folder / "package.json").write_text('{"type": "module"}')
    (folder / "node_modules").symlink_to(modules)
    description = ROOT / "openapi" / "openapi.json"
    run(modules / ".bin" / "openapi-typescript", description, "-o", "schema.d.ts", cwd=folder)
    run(modules / ".bin" / "tsc", "--project", ".", cwd=folder)
    return folder


def test_ten_calls(workshop: Path, shipped_server: str) -> None:
    said = run(need("node"), "built/calls.js", shipped_server, cwd=workshop)
    assert len(said.split("\n")) == 11


def test_the_lines_of_the_readme(workshop: Path, shipped_server: str) -> None:
    code = (workshop / "built" / "readme.js").read_text("utf-8")
    assert "http://127.0.0.1:8000" in code
    (workshop / "built" / "here.js").write_text(
        code.replace("http://127.0.0.1:8000", shipped_server), "utf-8"
    )
    said = run(need("node"), "built/here.js", cwd=workshop)
    assert said == "《中华人民共和国反电信网络诈骗法》第二十五条\n"


def test_no_any_and_no_numbered_name(workshop: Path) -> None:
    types = (workshop / "schema.d.ts").read_text("utf-8")
    code = re.sub(r'/\*.*?\*/|"[^"]*"', "", types, flags=re.DOTALL)
    assert "Article: {" in code
    assert not re.search(r"\bany\b", code)
    assert not re.findall(r"^ +[A-Z]\w*\d: ", code, re.MULTILINE)


def test_a_mistake_does_not_compile(workshop: Path) -> None:
    wrong = (workshop / "calls.ts").read_text("utf-8").replace('kind: "law"', 'kind: "laws"')
    (workshop / "wrong.ts").write_text(wrong, "utf-8")
    with pytest.raises(AssertionError, match=r'"laws"'):
        run(workshop / "node_modules/.bin/tsc", "--noEmit", "--strict", "--module", "NodeNext",
            "--target", "ES2022", "wrong.ts", cwd=workshop)  # fmt: skip
