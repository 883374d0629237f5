"""Descriptions as they are sent, kept ready: a projection of the ledger for dumps.

It can be deleted at any time; what is missing is written anew.
"""
