"""What can go wrong, as a tree.

ExtractorError            everything this package raises on purpose
    PostingError          the text is no posting that can be read
        EmptyPosting      nothing but white space
        BinaryPosting     control characters that no text has
        PostingTooLarge   more characters than `MAX_CHARACTERS`
    EngineUnavailable     the engine asked for is not there
"""


class ExtractorError(Exception):
    """Everything this package raises on purpose."""


class PostingError(ExtractorError):
    """The text is no posting that can be read."""


class EmptyPosting(PostingError):  # noqa: N818 - the tree above reads as a sentence
    """Nothing but white space."""


class BinaryPosting(PostingError):  # noqa: N818
    """Control characters that no text has."""


class PostingTooLarge(PostingError):  # noqa: N818
    """More characters than `pipeline.MAX_CHARACTERS`."""


class EngineUnavailable(ExtractorError):  # noqa: N818
    """The engine asked for is not there."""
