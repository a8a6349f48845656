"""The posting as a document: text with spans, lines, blocks, sections, labels and boilerplate."""

from extractor.document.blocks import Block, Kind
from extractor.document.boilerplate import Boilerplate, Mark
from extractor.document.document import Document
from extractor.document.facts import fields_of
from extractor.document.header import Cell, CellKind, Header, is_place, split_employer
from extractor.document.labels import Label
from extractor.document.lines import Line
from extractor.document.sections import Section
from extractor.document.span import Span, begins_word, find_all, stripped, trim
from extractor.document.statements import Statement
from extractor.document.topics import Topic, topic_of
from extractor.document.units import Unit, Units
from extractor.document.views import once

__all__ = [
    "Block",
    "Boilerplate",
    "Cell",
    "CellKind",
    "Document",
    "Header",
    "Kind",
    "Label",
    "Line",
    "Mark",
    "Section",
    "Span",
    "Statement",
    "Topic",
    "Unit",
    "Units",
    "begins_word",
    "fields_of",
    "find_all",
    "is_place",
    "once",
    "split_employer",
    "stripped",
    "topic_of",
    "trim",
]
