"""Descriptions → bytes that other people's software reads.

Pure: a function here takes descriptions and returns or yields bytes or text; it never opens a file, a socket
or the ledger, and knows no time. Imports ``vocab``, never ``catalog``.
"""
