"""The second witness: a language model, believed where its words stand in the posting and its values do not contradict them."""

from extractor.llm.answers import Answer, Ask, AskAsync, Question
from extractor.llm.hearing import Enquiry, hear, hear_async
from extractor.llm.testimony import Testimony

__all__ = ["Answer", "Ask", "AskAsync", "Enquiry", "Question", "Testimony", "hear", "hear_async"]
