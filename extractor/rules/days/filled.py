"""Whether a posting stays open until filled, or takes applications as they come."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span
from extractor.rules.search.cues import Cue
from extractor.rules.search.windows import find_near

_OPEN: Final = re.compile(
    r"""
    # open until filled
    \b(?: (?:open|until|till|posted|remain\w*|accepted|continuous\w*)\b [\w\s,-]{0,40}? \b(?:until|till)\ (?:it\ is\ |the\ )?
        (?:\w+\ ){0,2}?(?:is\ |has\ been\ |are\ |being\ )?filled
      # until the position is filled
      | until\ (?:the\ |this\ )?(?:\w+\ ){0,3}?(?:is\ |has\ been\ |are\ )?filled
      # on a rolling basis
      | (?:applica(?:nts?|tions?)|candidates?|resumes?|submissions?|review\w*|considered|accepted
          |evaluated) \b [^.:;\n]{0,60}? \b(?:on\ a\ |on\ an\ )?rolling(?:\ (?:bas[ei]s|review|admission\w*))?
      | rolling\ (?:basis|review|deadline|applications?)\b
      | (?:applications?|resumes?|cvs)\ [^.:;\n]{0,30}?\b(?:accepted|reviewed|considered|received|screened|assessed)\ (?:\w+\ )?on\ an?
          \ (?:on-?going|continuous|continual)\ basis
      # open until a suitable candidate is found
      | (?:vacancy|position|role|post|posting|job|advert\w*|applications?|it)\b [^.:;\n]{0,60}? \b(?:until|till)\ (?:
            we\ (?:have\ )?(?:find|found|hired|identified)\b
          | (?:an?\ |the\ |our\ )?(?:\w+\ ){0,2}?(?:candidate|applicant|person|hire)s?\ (?:is|are|has\ been|have\ been)
            \ (?:found|identified|hired|appointed)\b )
      # reviewed as they come in
      | (?:applications?|candidates?|resumes?|cvs|submissions?)\ (?:are|will\ be|is)\ (?:\w+\ ){1,3}as\ (?:and\ when\ )?(?:they|we)
          \ (?:come|arrive|are\ received|receive)\b
      | we\ (?:\w+\ ){0,2}(?:review|consider|assess|read|process)\ (?:all\ )?applications\ as\ (?:and\ when\ )?they
          \ (?:come|arrive|are\ received)\b
    )
    """,
    re.VERBOSE,
)
_NOT_OPEN: Final = re.compile(
    r"listed as|interviews?\b[^.;\n]{0,40}rolling|start(?:s|ing)? (?:dates? )?(?:on a )?rolling|orders?\b|vacancy notices"
)
_DENIED: Final = re.compile(r"[\s:?*_-]{1,4}no\b")
"""The answer of a form: "Open until filled: No"."""
_DEADLINE_NAME: Final = re.compile(r"deadline|clos(?:ing|es?)\b|post(?:ing)? until|apply by|open until|filing date")
_OPEN_VALUE: Final = re.compile(
    r"(?:open(?:[- ]ended)?|ongoing|on-going|continuous|rolling|none|until filled|open until filled)\b(?! to\b)"
)


def find_open(document: Document) -> Iterator[Candidate]:
    """Find where a posting says that it stays open until filled, or that applications are reviewed as they come."""
    low = document.low
    for label in document.labels:
        if _names_deadline(label.name) and (match := _OPEN_VALUE.match(low, *label.value)):
            yield Candidate("open_until_filled", True, Span(*match.span()), Trust.LABEL)
    for match in find_near(_OPEN, document, Cue.OPEN, 110, 36):
        if not _NOT_OPEN.search(low, max(0, match.start() - 60), match.end() + 20) and not _DENIED.match(low, match.end()):
            yield Candidate("open_until_filled", True, Span(*match.span()), Trust.WORDING)


@lru_cache(maxsize=2_000)
def _names_deadline(label: str) -> bool:
    return _DEADLINE_NAME.search(label) is not None
