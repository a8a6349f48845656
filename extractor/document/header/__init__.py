"""The header of a posting: its cells, and what each of them names, told once."""

from extractor.document.header.both_names import split_employer
from extractor.document.header.cell import Cell, CellKind, Header
from extractor.document.header.layout import read_header
from extractor.document.header.looks import is_place
from extractor.document.header.title_labels import find_title_labels

__all__ = ["Cell", "CellKind", "Header", "find_title_labels", "is_place", "read_header", "split_employer"]
