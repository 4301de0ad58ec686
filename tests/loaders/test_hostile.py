"""Whatever the text, reading it ends in documents or in `Refused`, and the documents are sound."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from loaders import address, decode, pipeline
from loaders.catalogue import Catalogue
from loaders.document import Document
from loaders.errors import Refused
from loaders.pipeline import Options
from loaders.schema.engine import engine
from loaders.store.documents import store
from tests.loaders.invented import CLAUSES, LAWS, TEXTS
from tests.loaders.rebuilding import invented, lost


def trees(raw: bytes, printed: bool = False) -> list[Document]:
    with contextlib.suppress(Refused):
        return pipeline.trees(raw, "text.md", Options(Catalogue(), printed=printed))
    return []


def check(document: Document) -> None:
    eids = [unit.eid for unit in document.walk()]
    assert len(set(eids)) == len(eids)
    for eid in eids:
        parts = address.parse(eid)
        assert parts is not None
        assert address.join(parts) == eid
    assert all(unit.line >= 1 for unit in document.walk())
    assert all(diagnostic.line >= 1 for diagnostic in document.diagnostics)
    assert document.regulation.title
    assert document.version.effective_date_basis in ("metadata", "stated", "assumed", "unknown")


def quoted(document: Document) -> None:
    units = {unit.eid: unit for unit in document.walk()}
    for reference in document.references:
        own = units[reference.source].text
        assert own[reference.start : reference.end] == reference.text
        assert reference.targets
    for definition in document.definitions:
        words = units[definition.source].full_text[definition.start : definition.end]
        assert definition.term in words
        assert definition.definition in words
    for penalty in document.penalties:
        assert set(penalty.conduct_items) <= units.keys()
        for sanction in penalty.sanctions:
            own = units[sanction.item or penalty.eid].text
            assert own[sanction.start : sanction.end] == sanction.text


@given(st.one_of(TEXTS, LAWS))
def test_any_text(text: str) -> None:
    for document in trees(text.encode()):
        check(document)


@given(LAWS)
def test_any_text_as_printed(text: str) -> None:
    for document in trees(text.encode(), printed=True):
        check(document)


@given(LAWS)
def test_nothing_of_any_text_is_lost(text: str) -> None:
    raw = text.encode()
    if documents := trees(raw):
        assert not lost(decode.decode(raw), documents)
        assert not invented(decode.decode(raw), documents)


@given(st.binary(max_size=400))
def test_any_bytes(raw: bytes) -> None:
    for document in trees(raw):
        check(document)


@given(LAWS)
def test_reading_is_a_function_of_the_text(text: str) -> None:
    assert trees(text.encode()) == trees(text.encode())


@given(st.one_of(CLAUSES, LAWS))
def test_every_layer_quotes_what_is_there(text: str) -> None:
    with contextlib.suppress(Refused):
        for document in pipeline.parse(text.encode(), "text.md", Options(Catalogue())):
            quoted(document)


@settings(max_examples=1 + settings().max_examples // 4)  # each writes a database
@given(st.one_of(CLAUSES, LAWS))
def test_whatever_is_read_can_be_stored(migrated_file: Path, text: str) -> None:
    with contextlib.suppress(Refused), tempfile.TemporaryDirectory() as folder:
        documents = pipeline.parse(text.encode(), "text.md", Options(Catalogue()))
        shutil.copy(migrated_file, Path(folder, "fatiao.db"))
        database = engine(f"sqlite:///{folder}/fatiao.db")
        try:
            store(database, documents)
        finally:
            database.dispose()
