"""What is read of a document is kept in the document: read once, and forgotten with it."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

from extractor.document.document import Document

_View = TypeVar("_View")


def once(read: Callable[[Document], _View]) -> Callable[[Document], _View]:
    """Keep what a function reads of a document as long as the document lives, and no longer.

    The view lies in the document itself: a table beside it, be its keys ever so weak, would hold the document by any view that leads back
    to it.
    """

    @wraps(read)
    def reader(document: Document) -> _View:
        if read not in document.views:
            document.views[read] = read(document)
        return cast("_View", document.views[read])

    return reader
