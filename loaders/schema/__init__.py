"""The relational schema: works, their dated versions, units in one table, and facts about units."""
