"""What can go wrong, as a tree.

ExtractorError            everything this package raises on purpose
    PostingError          the text is no posting that can be read
        EmptyPosting      no letter and no digit
        BinaryPosting     control characters that no text has
        PostingTooLarge   more characters than `MAX_CHARACTERS`
    EngineUnavailable     the engine asked for is not there
"""


class ExtractorError(Exception):
    """Everything this package raises on purpose."""


class PostingError(ExtractorError):
    """The text is no posting that can be read."""


class EmptyPosting(PostingError):
    """No letter and no digit."""


class BinaryPosting(PostingError):
    """Control characters that no text has."""


class PostingTooLarge(PostingError):
    """More characters than `pipeline.MAX_CHARACTERS`."""


class EngineUnavailable(ExtractorError):
    """The engine asked for is not there."""
