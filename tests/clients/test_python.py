"""A Python client from the committed description: generated, typed, and it works."""

from __future__ import annotations

import os
import re
import shutil
import sys
from pathlib import Path

import pytest

from tests.tools import ROOT, of_readme, run

pytestmark = pytest.mark.xdist_group("python")
HERE = Path(__file__).parent / "python"
BIN = Path(sys.executable).parent


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the generated package and our script."""
    folder = tmp_path_factory.mktemp("python")
    for name in ("calls.py", "mypy.ini"):
        shutil.copy(HERE / name, folder)
    (folder / "readme.py").write_text(of_readme("python"), "utf-8")
    generate = [BIN / "openapi-python-client", "generate", "--fail-on-warning", "--meta", "none"]
    description = ROOT / "openapi" / "openapi.json"
    path = f"{BIN}{os.pathsep}{os.environ['PATH']}"  # it formats with the ruff it finds
    where = ["--path", description, "--output-path", folder / "fatiao_client"]
    run(*generate, *where, cwd=folder, PATH=path)
    return folder


def test_typed(workshop: Path) -> None:
    said = run(BIN / "mypy", "calls.py", "readme.py", "fatiao_client", cwd=workshop)
    assert "no issues found" in said


def test_ten_calls(workshop: Path, shipped_server: str) -> None:
    assert run(BIN / "python", "calls.py", shipped_server, cwd=workshop) == "ten calls\n"


def test_the_lines_of_the_readme(workshop: Path, shipped_server: str) -> None:
    code = (workshop / "readme.py").read_text("utf-8")
    assert "http://127.0.0.1:8000" in code
    here = code.replace("http://127.0.0.1:8000", shipped_server)
    (workshop / "here.py").write_text(here, "utf-8")
    assert "《中华人民共和国反电信网络诈骗法》第二十五条" in run(
        BIN / "python", "here.py", cwd=workshop
    )


def test_names_and_types_of_members(workshop: Path) -> None:
    code = "\n".join(path.read_text("utf-8") for path in workshop.glob("fatiao_client/models/*.py"))
    classes = re.findall(r"^class (\w+)", code, re.MULTILINE)
    members = re.findall(r"^    (\w+): (.+)$", code, re.MULTILINE)
    assert {"Article", "Penalty", "Problem"} <= set(classes)
    assert not [name for name in classes if re.search(r"\d", name)]
    untyped = {name for name, type_ in members if re.search(r"\bAny\b", type_)}
    assert untyped <= {"additional_properties"}
