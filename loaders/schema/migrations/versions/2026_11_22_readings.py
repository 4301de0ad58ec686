"""Files that were read, so that loading them again costs a look."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_22_readings"
down_revision = "2026_11_22_search"

STRING = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
JSON = sa.JSON(none_as_null=True)


def upgrade() -> None:
    op.create_table(
        "reading",
        sa.Column("name", STRING, nullable=False),
        sa.Column("sha256", STRING, nullable=False),
        sa.Column("reader", STRING, nullable=False),
        sa.Column("read", JSON, nullable=False),
        sa.Column("skipped", JSON, nullable=False),
        sa.PrimaryKeyConstraint("name", "sha256", name="pk_reading"),
    )
    op.create_index("ix_source_digest", "source", ["digest"])
