"""What the linker has found in documents, kept ready; it can be thrown away, and is found anew then."""
