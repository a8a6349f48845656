"""Checks, one module a kind of value: whether a value that a model gives contradicts the words that it points at."""
