"""Readers of RDF in any syntax, run in the confined process: statements → records.

A description of our own profile gives back what it was made from; plain Dublin Core and Schema.org go through
``dublin_core_fields``. Nothing here opens a file or a socket: JSON-LD contexts are our own.
"""
