"""The law and the charters as rulebooks."""
