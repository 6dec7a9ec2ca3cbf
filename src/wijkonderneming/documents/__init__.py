"""Trusts as JSON documents, strict in and canonical out."""
