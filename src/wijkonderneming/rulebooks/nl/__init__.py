"""Dutch law."""
