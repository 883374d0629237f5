"""Attachments: scans and other files, kept under their SHA-256, and what is made from them.

Nothing here trusts a file: kinds are told by content, and whatever has to look inside one runs confined.
"""
