"""The second witness: a language model, heard only where it points at words that stand in the posting and say what it claims."""

from extractor.llm.answers import Answer, Ask, Question
from extractor.llm.witness import Enquiry, Testimony, hear

__all__ = ["Answer", "Ask", "Enquiry", "Question", "Testimony", "hear"]
