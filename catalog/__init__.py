"""The service: everything with state, all input and output.

``errors, settings → {readers | ledger | graph | search} → jobs → web → cli``; the four in braces never import
each other, only ``jobs`` joins them (checked by import-linter).
"""
