"""The figures of a run, for people and for programs."""
