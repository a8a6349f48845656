"""Mojibake: text in UTF-8 that somebody read as Windows-1252, or as Latin-1, so that an apostrophe became three characters.

ftfy mends this and much more, but keeps no places; only what is beyond doubt is mended here.
"""

import re
from typing import Final

from extractor.document.rendering.written import Rendering, Writer
from extractor.document.span import Span

_FOLLOWING: Final = "".join(bytes([byte]).decode("cp1252", errors="ignore") + chr(byte) for byte in range(0x80, 0xC0))
"""What the second and later bytes of a character in UTF-8 look like."""
_MISREAD: Final = re.compile(
    f"[\u00c2-\u00df][{re.escape(_FOLLOWING)}]|[\u00e0-\u00ef][{re.escape(_FOLLOWING)}]{{2}}|[\u00f0-\u00f4][{re.escape(_FOLLOWING)}]{{3}}"
)

_FIRST: Final = re.compile("[\u00c2-\u00f4]")
"""What the first byte looks like: rare, and looked for far faster than the whole."""


def mend_mojibake(source: str) -> Rendering | None:
    """Put the characters in the place of what they were misread as; None where there is nothing to mend.

    >>> mend_mojibake("the bakerâ€™s cafÃ©").text
    'the baker’s café'
    """
    if source.isascii() or not _FIRST.search(source) or not _MISREAD.search(source):
        return None
    writer, at = Writer(), 0
    for match in _MISREAD.finditer(source):
        mended = _read_again(match.group())
        if mended:
            writer.write(source[at : match.start()], Span(at, match.start()))
            writer.write(mended, Span(*match.span()))
            at = match.end()
    writer.write(source[at:], Span(at, len(source)))
    return writer.rendering(source)


def _read_again(misread: str) -> str:
    data = b"".join(char.encode("cp1252", errors="ignore") or char.encode("latin-1") for char in misread)
    return data.decode("utf-8", errors="ignore")
