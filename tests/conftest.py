"""What holds for every test."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)  # the first example of a process compiles patterns: no test asserts how long it took
settings.load_profile("untimed")
