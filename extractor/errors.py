"""What can go wrong, as a tree.

ExtractorError            everything this package raises on purpose
    PostingError          the text is no posting that can be read
        EmptyPosting      no letter and no digit
        BinaryPosting     control characters that no text has
        PostingTooLarge   more characters than `MAX_CHARACTERS`
    EngineUnavailable     the engine asked for is not there
    BadPrompt             a prompt file that cannot be used
    BadPolicy             a policy file that cannot be used
    LexiconError          a file of words that cannot be used
    BudgetSpent           what a run may take is used up; nothing more was sent
    RecordingError        a cache or recording that cannot be used
    ModelError            the model gave no answer
        ModelRefused      the server will not answer this client: wrong key, no right, no such model
        ModelSilent       no connection, no answer in time, or one that broke off
        ModelUnusable     an answer that no record can be read from
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


class BadPrompt(ExtractorError):
    """A prompt file that cannot be used."""


class BadPolicy(ExtractorError):
    """A policy file that cannot be used."""


class LexiconError(ExtractorError):
    """Files of words that cannot be used; the message says where and why, a line a fault."""


class BudgetSpent(ExtractorError):
    """What a run may take is used up; nothing more was sent."""


class RecordingError(ExtractorError):
    """A cache or recording that cannot be used."""


class ModelError(ExtractorError):
    """The model gave no answer. The message says why, without key or posting."""

    def __init__(self, message: str, retries: int = 0, prompt_tokens: int = 0, completion_tokens: int = 0) -> None:
        """Take the reason, how often the request was sent again before it was given up, and the tokens of answers of no use."""
        super().__init__(message)
        self.retries = retries
        self.prompt_tokens, self.completion_tokens = prompt_tokens, completion_tokens


class ModelRefused(ModelError):
    """The server will not answer this client: wrong key, no right, no such model."""


class ModelSilent(ModelError):
    """No connection, no answer in time, or one that broke off."""


class ModelUnusable(ModelError):
    """An answer that no record can be read from."""
