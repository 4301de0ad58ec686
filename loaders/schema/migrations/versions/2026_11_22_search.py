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
# the numbers of `loaders.search.grams`, made where they are indexed: stored in the rows, they would
# make a table four times as large to go through. So dear that no plan makes them for all rows.
GRAMS = """
CREATE FUNCTION passage_grams(pk bigint, passage text) RETURNS integer[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 10000
RETURN (
  SELECT array_agg(DISTINCT number) FROM (
    SELECT code, lead(code) OVER (ORDER BY place) AS next FROM (
      SELECT place,
        CASE WHEN ascii(letter) < 65536 THEN ascii(letter) ELSE 55296 + ascii(letter) % 2048 END
        AS code
      FROM string_to_table(passage, NULL) WITH ORDINALITY AS letters (letter, place)
    ) AS codes
  ) AS pairs,
  LATERAL (VALUES (code), (CASE WHEN next <> 10 THEN code << 16 | next END)) AS numbers (number)
  WHERE code <> 10 AND number IS NOT NULL
) || CASE pk >> 58
  WHEN 0 THEN ARRAY[-536936447]
  WHEN 1 THEN ARRAY[-536936447, -536936446]
  WHEN 2 THEN ARRAY[-536936446]
  WHEN 3 THEN ARRAY[-536936445]
  ELSE ARRAY[-536936444]
END
"""
POSTGRESQL = (
    GRAMS,
    'CREATE TABLE passage_index (pk bigint NOT NULL, text text COLLATE "C" NOT NULL,'
    " CONSTRAINT pk_passage_index PRIMARY KEY (pk))",
    "CREATE INDEX ix_passage_index_grams ON passage_index USING gin (passage_grams(pk, text))",
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
