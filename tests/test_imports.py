"""The arrow between the rooms: what may import what."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PURE = {"sqlalchemy", "alembic", "flask", "flask_smorest", "gunicorn", "psycopg"}
WRITERS = {"loaders/schema", "loaders/store", "loaders/search"}


def modules(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def place(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", modules("loaders"), ids=place)
def test_loaders_know_nothing_of_the_service(path: Path) -> None:
    assert not {name for name in imports(path) if name.split(".")[0] in ("api", "tests")}


@pytest.mark.parametrize("path", modules("api") + modules("loaders"), ids=place)
def test_only_settings_reads_the_environment(path: Path) -> None:
    text = path.read_text("utf-8")
    if place(path) != "api/settings.py":
        assert "os.environ" not in text
        assert "getenv" not in text


@pytest.mark.parametrize("path", modules("loaders"), ids=place)
def test_parsing_stages_know_no_database(path: Path) -> None:
    if place(path) in ("loaders/link.py", "loaders/cited.py") or any(
        place(path).startswith(w) for w in WRITERS
    ):
        return
    assert not {name for name in imports(path) if name.split(".")[0] in PURE}


@pytest.mark.parametrize("path", [p for p in modules("api") if p.name == "queries.py"], ids=place)
def test_queries_only_build_statements(path: Path) -> None:
    assert "api.database.connection" not in imports(path)


@pytest.mark.parametrize("path", modules("loaders/layers"), ids=place)
def test_layers_know_no_file(path: Path) -> None:
    assert not imports(path) & {"loaders.pipeline", "loaders.segments", "loaders.normalise"}


@pytest.mark.parametrize("path", [*modules("api"), *modules("loaders")], ids=place)
def test_packages_hold_a_docstring_only(path: Path) -> None:
    if path.name == "__init__.py":
        body = ast.parse(path.read_text("utf-8")).body
        assert len(body) == 1
        assert isinstance(body[0], ast.Expr)
