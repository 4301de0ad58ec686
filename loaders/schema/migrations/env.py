"""Run by Alembic: migrate over the connection, and in the transaction, that the caller gives."""

from alembic import context

from loaders.schema.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    transactional_ddl=True,  # SQLite too: the engine opens its transactions itself
)
with context.begin_transaction():
    context.run_migrations()
