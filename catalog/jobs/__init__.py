"""What the service does, step by step: the only place where readers, ledger, graph and search meet."""
