"""Admission criteria of umbrella bodies."""
