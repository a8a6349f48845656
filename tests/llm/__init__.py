"""Tests of the model path."""
