"""Citations (引用) in any text: located, resolved, verified."""
