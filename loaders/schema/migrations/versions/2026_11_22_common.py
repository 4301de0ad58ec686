"""Where common terms stand, bit by bit; filled at the end of the next `load`."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_22_common"
down_revision = "2026_11_22_readings"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
STRING = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.add_column(
        "search_index", sa.Column("common", sa.BigInteger(), nullable=False, server_default="0")
    )
    op.create_table(
        "common",
        sa.Column("term", STRING, nullable=False),
        sa.Column("chunk", sa.Integer(), nullable=False),
        sa.Column("bits", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("term", "chunk", name="pk_common"),
    )
    op.create_table(
        "common_source",
        sa.Column("source_pk", KEY, nullable=False, autoincrement=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("stop", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["source_pk"], ["source.pk"], name="fk_common_source_source_pk", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("source_pk", name="pk_common_source"),
    )
