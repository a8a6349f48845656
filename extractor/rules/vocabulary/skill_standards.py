"""Standards and regulations that go by their number: "NFPA 13", "IEC 62619", "21 CFR Part 11"."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.document import Span
from extractor.rules.asked.wording import wording
from extractor.rules.vocabulary.skill_cues import Cue, Cues

_NUMBERED: Final = re.compile(
    r"(?<![\w-])(?:(?:NFPA|(?:BS\s|DIN\s)?(?:EN\s)?ISO(?:/(?:IEC|TS))?|(?:BS\s|DIN\s)?EN(?:\sIEC)?|IATF|IEEE|ASTM|ANSI|ASHRAE|IEC|NIST(?:\sSP)?"
    r"|FIPS|ASME|AASHTO|SAE|SSAE|IFRS|DO|API|IPC|MIL-STD|AS|UL|BS|DIN|VDE|NACE|GAMP|PSD|ICH|ASCE|ECSS)[ -]?[A-Z]?\d(?:[\w.-]*\w)?"
    r"|UN\s\d{2}\.\d|(?:21\sCFR\s)?Part\s11(?![\w.])|(?:OSHA\s)?\d{1,2}\sCFR(?:\s(?:Parts?\s)?\d[\d.]*\d)?"
    r"|OSHA[ -](?:10|30|40)(?:[ -][Hh]our)?)"
)
_PLAIN_LETTERS: Final = re.compile(r"(?:DO|API|AS|BS|PSD|OSHA)\b")
"""Letters that mean other things, too, where nobody is asked to know them."""
LEGAL_NOTICE: Final = wording(
    r"(?:accordance\ with | subject\ to | pursuant\ to | compliance\ with | under | required\ by)\ (?:the\ )?(?:\w+'s\ )?$"
)
"""Words before a law by which the posting only keeps to it."""
_REACH: Final = 30
REACH_OF_NOTICE: Final = 40


def find_standards(text: str, span: Span, cues: Cues, *, knows: bool) -> Iterator[Span]:
    """Find standards with their number; outside what an applicant is to know (`knows`) only those that a duty works with.

    >>> text = "Test cells to UN 38.3 and IEC 62619"
    >>> cues = Cues({Cue.STANDARD: [text.index("UN"), text.index("IEC")]})
    >>> [text[one.start : one.end] for one in find_standards(text, Span(0, len(text)), cues, knows=False)]
    ['UN 38.3', 'IEC 62619']
    """
    first = next((at for at in cues.places.get(Cue.STANDARD, ()) if text[at].isupper()), None)
    if first is None:
        return
    for match in _NUMBERED.finditer(text, max(span.start, first - _REACH), span.end):
        before = max(span.start, match.start() - REACH_OF_NOTICE)
        if knows or not (
            _PLAIN_LETTERS.match(match.group()) or ("CFR" in match.group() and LEGAL_NOTICE.search(text, before, match.start()))
        ):
            yield Span(*match.span())
