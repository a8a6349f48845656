"""The posting as a document: text with spans, lines, blocks, sections, labels and boilerplate."""

from extractor.document.blocks import Block, Kind
from extractor.document.boilerplate import Boilerplate, Mark
from extractor.document.document import Document
from extractor.document.headings import Topic, topic_of
from extractor.document.labels import Label
from extractor.document.lines import Line
from extractor.document.sections import Section
from extractor.document.span import Span, trim

__all__ = ["Block", "Boilerplate", "Document", "Kind", "Label", "Line", "Mark", "Section", "Span", "Topic", "topic_of", "trim"]
