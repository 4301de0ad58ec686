"""Penalty clauses (罚则) and their sanctions."""
