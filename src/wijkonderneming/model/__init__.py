"""The immutable nouns: what a neighbourhood enterprise is made of."""
