"""Turn a job posting into one typed record whose every value points at the words that state it.

>>> from extractor import normalize
>>> normalize("Job title: Night Baker").posting.title
'Night Baker'
"""

from extractor.errors import BinaryPosting, EmptyPosting, EngineUnavailable, ExtractorError, PostingError, PostingTooLarge
from extractor.extraction import Conflict, Evidence, Extraction
from extractor.pipeline import normalize
from extractor.schema import Deadline, Language, Pay, Place, Posting, QualificationPath

__all__ = [
    "BinaryPosting",
    "Conflict",
    "Deadline",
    "EmptyPosting",
    "EngineUnavailable",
    "Evidence",
    "Extraction",
    "ExtractorError",
    "Language",
    "Pay",
    "Place",
    "Posting",
    "PostingError",
    "PostingTooLarge",
    "QualificationPath",
    "normalize",
]
