"""The search index: a projection of the ledger that finds words in any script.

It can be deleted and rebuilt at any time.
"""
