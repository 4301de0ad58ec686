"""Cross-references (引用) between provisions."""
