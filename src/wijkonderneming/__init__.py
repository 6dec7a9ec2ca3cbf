"""Enterprises that residents own together: a reusable domain model."""

__version__ = "0.1.0"
