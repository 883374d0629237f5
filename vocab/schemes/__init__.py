"""Built-in tables: languages and kinds of content."""
