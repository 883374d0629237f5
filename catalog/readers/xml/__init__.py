"""XML as archives exchange it → Documents: Dublin Core, OAI-PMH pages, MODS, EAD, TEI.

Everything here works on what strangers wrote, so it runs in the confined process only (``catalog.readers.confined``).
"""
