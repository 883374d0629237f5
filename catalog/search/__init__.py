"""The search index: a projection of the ledger that finds words in any script.

It can be deleted and rebuilt at any time. It knows words and files, but no ledger, no graph and no web: what a
document's words are is told to it (``catalog/jobs/indexing.py``), and texts of readers never reach the engine's parser.
"""
