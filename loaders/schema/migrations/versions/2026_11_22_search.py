"""Search: passages and their index, of its own kind in each database.

What is stored already is put into the index by the next `load`.
"""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_22_search"
down_revision = "2026_11_22"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
STRING = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")

SQLITE = (
    "CREATE VIRTUAL TABLE passage_index USING fts5("
    "grams, content='', columnsize=0, prefix='1', tokenize='ascii')",
)
POSTGRESQL = (
    'CREATE TABLE passage_index (pk bigint NOT NULL, grams integer[] NOT NULL, text text COLLATE "C"'
    " NOT NULL, CONSTRAINT pk_passage_index PRIMARY KEY (pk)) WITH (toast_tuple_target = 128)",
    # out of line: only the GIN index reads the pairs, and rows without them are read faster
    "ALTER TABLE passage_index ALTER grams SET STORAGE EXTERNAL, ALTER text SET STORAGE MAIN",
    "CREATE INDEX ix_passage_index_grams ON passage_index USING gin (grams)",
)


def upgrade() -> None:
    op.create_table(
        "passage",
        sa.Column("pk", KEY, nullable=False, autoincrement=False),
        sa.Column("source_pk", KEY, nullable=False),
        sa.Column("units", sa.Integer(), nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("headings", STRING, nullable=False),
        sa.Column("defines", STRING, nullable=False),
        sa.ForeignKeyConstraint(
            ["source_pk"], ["source.pk"], name="fk_passage_source_pk", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("pk", name="pk_passage"),
    )
    op.create_index("ix_passage_source_pk", "passage", ["source_pk"])
    op.create_table(
        "search_index",
        sa.Column("rule", STRING, nullable=False),
        sa.PrimaryKeyConstraint("rule", name="pk_search_index"),
    )
    for statement in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRESQL:
        op.execute(statement)
