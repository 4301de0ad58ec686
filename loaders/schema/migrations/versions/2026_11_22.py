"""The first schema: works, versions, sources, units, facts and the changes."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_22"
down_revision = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
STRING = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
JSON = sa.JSON(none_as_null=True)


def upgrade() -> None:
    op.create_table(
        "change",
        sa.Column("pk", KEY, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("change", STRING, nullable=False),
        sa.Column("work_id", STRING, nullable=False),
        sa.Column("version_id", STRING, nullable=False),
        sa.Column("title", STRING, nullable=False),
        sa.PrimaryKeyConstraint("pk", name="pk_change"),
    )
    op.create_table(
        "work",
        sa.Column("id", STRING, nullable=False),
        sa.Column("title", STRING, nullable=False),
        sa.Column("short_title", STRING, nullable=False),
        sa.Column("kind", STRING, nullable=False),
        sa.Column("issuers", JSON, nullable=False),
        sa.Column("document_number", STRING, nullable=True),
        sa.Column("newest", STRING, nullable=False),
        sa.Column("status", STRING, nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_work"),
        sa.UniqueConstraint("title", name="uq_work_title"),
    )
    op.create_index("ix_work_kind", "work", ["kind"])
    op.create_table(
        "name",
        sa.Column("name", STRING, nullable=False),
        sa.Column("work_id", STRING, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("key", STRING, nullable=False),
        sa.ForeignKeyConstraint(
            ["work_id"], ["work.id"], name="fk_name_work_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("name", "work_id", name="pk_name"),
    )
    op.create_index("ix_name_key", "name", ["key"])
    op.create_index("ix_name_work_id", "name", ["work_id"])
    op.create_table(
        "version",
        sa.Column("pk", KEY, nullable=False),
        sa.Column("work_id", STRING, nullable=False),
        sa.Column("id", STRING, nullable=False),
        sa.Column("adopted", sa.Date(), nullable=True),
        sa.Column("promulgated", sa.Date(), nullable=True),
        sa.Column("effective_date", sa.Date(), nullable=True),
        sa.Column("effective_date_basis", STRING, nullable=False),
        sa.Column("status", STRING, nullable=True),
        sa.Column("complete", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["work_id"], ["work.id"], name="fk_version_work_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("pk", name="pk_version"),
        sa.UniqueConstraint("work_id", "id", name="uq_version_work_id_id"),
    )
    op.create_index("ix_version_work_id", "version", ["work_id"])
    op.create_table(
        "source",
        sa.Column("pk", KEY, nullable=False),
        sa.Column("version_pk", KEY, nullable=False),
        sa.Column("name", STRING, nullable=False),
        sa.Column("sha256", STRING, nullable=False),
        sa.Column("text_sha256", STRING, nullable=False),
        sa.Column("digest", STRING, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("complete", sa.Boolean(), nullable=False),
        sa.Column("head", JSON, nullable=False),
        sa.Column("loaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["version_pk"], ["version.pk"], name="fk_source_version_pk", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("pk", name="pk_source"),
    )
    op.create_index("ix_source_version_pk", "source", ["version_pk"])
    op.create_table(
        "correction",
        sa.Column("pk", KEY, nullable=False),
        sa.Column("source_pk", KEY, nullable=False),
        sa.Column("eid", STRING, nullable=True),
        sa.Column("as_printed", STRING, nullable=False),
        sa.Column("corrected", STRING, nullable=False),
        sa.Column("basis", STRING, nullable=False),
        sa.ForeignKeyConstraint(
            ["source_pk"], ["source.pk"], name="fk_correction_source_pk", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("pk", name="pk_correction"),
    )
    op.create_index("ix_correction_source_pk", "correction", ["source_pk"])
    op.create_table(
        "definition",
        sa.Column("pk", KEY, nullable=False),
        sa.Column("source_pk", KEY, nullable=False),
        sa.Column("version_pk", KEY, nullable=True),
        sa.Column("unit", STRING, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", STRING, nullable=False),
        sa.Column("term", STRING, nullable=False),
        sa.Column("definition", STRING, nullable=False),
        sa.Column("scope", STRING, nullable=True),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["source_pk"], ["source.pk"], name="fk_definition_source_pk", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["version_pk"], ["version.pk"], name="fk_definition_version_pk", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("pk", name="pk_definition"),
    )
    op.create_index("ix_definition_source_pk", "definition", ["source_pk"])
    op.create_index("ix_definition_term", "definition", ["term"])
    op.create_index("ix_definition_unit", "definition", ["version_pk", "unit"])
    op.create_table(
        "diagnostic",
        sa.Column("pk", KEY, nullable=False),
        sa.Column("source_pk", KEY, nullable=False),
        sa.Column("code", STRING, nullable=False),
        sa.Column("message", STRING, nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["source_pk"], ["source.pk"], name="fk_diagnostic_source_pk", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("pk", name="pk_diagnostic"),
    )
    op.create_index("ix_diagnostic_source_pk", "diagnostic", ["source_pk"])
    op.create_table(
        "penalty",
        sa.Column("pk", KEY, nullable=False),
        sa.Column("source_pk", KEY, nullable=False),
        sa.Column("version_pk", KEY, nullable=True),
        sa.Column("unit", STRING, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("general_violation", sa.Boolean(), nullable=False),
        sa.Column("conduct", STRING, nullable=True),
        sa.Column("conduct_items", JSON, nullable=False),
        sa.Column("condition", STRING, nullable=True),
        sa.Column("subjects", JSON, nullable=False),
        sa.Column("authority", STRING, nullable=True),
        sa.Column("complete", sa.Boolean(), nullable=False),
        sa.Column("borderline", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["source_pk"], ["source.pk"], name="fk_penalty_source_pk", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["version_pk"], ["version.pk"], name="fk_penalty_version_pk", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("pk", name="pk_penalty"),
    )
    op.create_index("ix_penalty_source_pk", "penalty", ["source_pk"])
    op.create_index("ix_penalty_unit", "penalty", ["version_pk", "unit"])
    op.create_table(
        "reference",
        sa.Column("pk", KEY, nullable=False),
        sa.Column("source_pk", KEY, nullable=False),
        sa.Column("version_pk", KEY, nullable=True),
        sa.Column("unit", STRING, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", STRING, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("kind", STRING, nullable=False),
        sa.Column("relation", STRING, nullable=False),
        sa.ForeignKeyConstraint(
            ["source_pk"], ["source.pk"], name="fk_reference_source_pk", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["version_pk"], ["version.pk"], name="fk_reference_version_pk", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("pk", name="pk_reference"),
    )
    op.create_index("ix_reference_source_pk", "reference", ["source_pk"])
    op.create_index("ix_reference_unit", "reference", ["version_pk", "unit"])
    op.create_table(
        "repeal",
        sa.Column("pk", KEY, nullable=False),
        sa.Column("source_pk", KEY, nullable=False),
        sa.Column("title", STRING, nullable=False),
        sa.Column("key", STRING, nullable=False),
        sa.ForeignKeyConstraint(
            ["source_pk"], ["source.pk"], name="fk_repeal_source_pk", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("pk", name="pk_repeal"),
    )
    op.create_index("ix_repeal_key", "repeal", ["key"])
    op.create_index("ix_repeal_source_pk", "repeal", ["source_pk"])
    op.create_table(
        "unit",
        sa.Column("pk", KEY, nullable=False),
        sa.Column("version_pk", KEY, nullable=True),
        sa.Column("source_pk", KEY, nullable=False),
        sa.Column("eid", STRING, nullable=False),
        sa.Column("type", STRING, nullable=False),
        sa.Column("parent", STRING, nullable=True),
        sa.Column("root", STRING, nullable=True),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("suffix", sa.Integer(), nullable=False),
        sa.Column("label", STRING, nullable=False),
        sa.Column("marker", STRING, nullable=True),
        sa.Column("heading", STRING, nullable=True),
        sa.Column("text", STRING, nullable=False),
        sa.Column("citation", STRING, nullable=False),
        sa.Column("divisions", JSON, nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["source_pk"], ["source.pk"], name="fk_unit_source_pk", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["version_pk"], ["version.pk"], name="fk_unit_version_pk", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("pk", name="pk_unit"),
        sa.UniqueConstraint("version_pk", "eid", name="uq_unit_version_pk_eid"),
    )
    op.create_index("ix_unit_source_pk", "unit", ["source_pk"])
    op.create_index("ix_unit_version_pk_ordinal", "unit", ["version_pk", "ordinal"])
    op.create_index("ix_unit_version_pk_root", "unit", ["version_pk", "root"])
    op.create_table(
        "by_reference",
        sa.Column("pk", KEY, nullable=False),
        sa.Column("penalty_pk", KEY, nullable=False),
        sa.Column("sanction_position", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("work_id", STRING, nullable=True),
        sa.Column("eid", STRING, nullable=True),
        sa.Column("cited", STRING, nullable=False),
        sa.Column("reference_pk", KEY, nullable=True),
        sa.Column("target_position", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["penalty_pk"], ["penalty.pk"], name="fk_by_reference_penalty_pk", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["reference_pk"],
            ["reference.pk"],
            name="fk_by_reference_reference_pk",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("pk", name="pk_by_reference"),
    )
    op.create_index("ix_by_reference_penalty_pk", "by_reference", ["penalty_pk"])
    op.create_index("ix_by_reference_reference_pk", "by_reference", ["reference_pk"])
    op.create_table(
        "sanction",
        sa.Column("pk", KEY, nullable=False),
        sa.Column("penalty_pk", KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("type", STRING, nullable=False),
        sa.Column("text", STRING, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("item", STRING, nullable=True),
        sa.Column("severity", JSON, nullable=False),
        sa.Column("severity_text", STRING, nullable=True),
        sa.Column("condition", STRING, nullable=True),
        sa.Column("target", STRING, nullable=False),
        sa.Column("authority", STRING, nullable=True),
        sa.Column("fine_basis", STRING, nullable=True),
        sa.Column("fine_max", sa.Double(), nullable=True),
        sa.Column("amounts", JSON, nullable=False),
        sa.ForeignKeyConstraint(
            ["penalty_pk"], ["penalty.pk"], name="fk_sanction_penalty_pk", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("pk", name="pk_sanction"),
    )
    op.create_index("ix_sanction_penalty_pk", "sanction", ["penalty_pk"])
    op.create_index("ix_sanction_type", "sanction", ["type"])
    op.create_table(
        "target",
        sa.Column("pk", KEY, nullable=False),
        sa.Column("reference_pk", KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", STRING, nullable=False),
        sa.Column("key", STRING, nullable=False),
        sa.Column("article", STRING, nullable=True),
        sa.Column("paragraph", sa.Integer(), nullable=True),
        sa.Column("item", sa.Integer(), nullable=True),
        sa.Column("cited_eid", STRING, nullable=True),
        sa.Column("work_id", STRING, nullable=True),
        sa.Column("eid", STRING, nullable=True),
        sa.Column("version_id", STRING, nullable=True),
        sa.Column("status", STRING, nullable=False),
        sa.Column("articles", JSON, nullable=False),
        sa.ForeignKeyConstraint(
            ["reference_pk"], ["reference.pk"], name="fk_target_reference_pk", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("pk", name="pk_target"),
    )
    op.create_index("ix_target_key", "target", ["key"])
    op.create_index("ix_target_reference_pk", "target", ["reference_pk"])
    op.create_index("ix_target_status", "target", ["status"])
    op.create_index("ix_target_work_id_eid", "target", ["work_id", "eid"])
    op.create_table(
        "violates",
        sa.Column("pk", KEY, nullable=False),
        sa.Column("penalty_pk", KEY, nullable=False),
        sa.Column("sanction_position", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("work_id", STRING, nullable=True),
        sa.Column("eid", STRING, nullable=True),
        sa.Column("cited", STRING, nullable=False),
        sa.Column("reference_pk", KEY, nullable=True),
        sa.Column("target_position", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["penalty_pk"], ["penalty.pk"], name="fk_violates_penalty_pk", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["reference_pk"], ["reference.pk"], name="fk_violates_reference_pk", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("pk", name="pk_violates"),
    )
    op.create_index("ix_violates_penalty_pk", "violates", ["penalty_pk"])
    op.create_index("ix_violates_reference_pk", "violates", ["reference_pk"])
    op.create_index("ix_violates_work_id_eid", "violates", ["work_id", "eid"])
