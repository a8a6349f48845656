"""What the posting asks of the right to work, and says of visa sponsorship."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Kind, Span, Topic, trim
from extractor.rules.search.cues import Cue, find_cues

_CONDITION: Final = re.compile(
    r"""
    \b (?: authori[sz]ed | eligible | entitled | permitted ) [ ] (?:legally[ ])? to [ ] (?:legally[ ])? work \b
    | \b (?: legal(?:ly)? | lawful(?:ly)? ) [ ] (?: right | authori[sz]\w+ | eligib\w+ | entitled | able | permitted ) [ ] to [ ] work \b
    | \b (?: right | permission | eligibility | authori[sz]ation ) [ ] to [ ] work [ ] (?: in | for | within ) \b
    | \b (?: work | employment ) [ ] (?: authori[sz]ation | eligibility | permits? | visas? ) \b [^.;\n]{0,60} \b (?: required | must
      | need(?:ed)? | necessary ) \b
    | \b (?: valid | current | required | proof[ ]of | possess | hold
      | have ) [ ] (?: [\w/]+[ ] ){0,3} (?: work (?:[ ]and/or[ ]residency)? [ ] (?: permit | visa | authori[sz]ation )s? )
    | \b (?: visa | immigration | employment | work | h-?1b ) [ -] (?: \w+[ ] ){0,2}? sponsorship \b
    | \b sponsorship \b [^.;\n]{0,50} \b (?: not | unavailable | available | unable | offered? | provided? ) \b
    | \b (?: not | cannot | unable[ ]to | will | do | can | we ) [ ] (?: [\w'-]+[ ] ){0,2}? sponsor \b [^.;\n]{0,60} \b (?: visas?
      | work | h-?1b | candidates | applicants | employment | immigration | individuals )
    | \b (?: not | cannot | unable[ ]to ) [ ] (?: (?: able | to | in | a | position | currently | offer(?:ing)? | provid(?:e|ing)
        | consider | give | any | visa | work | employment | immigration | eligible | for ) [ ] ){0,6} sponsorship \b
    | \b sponsorship [ ] to [ ] work \b | \b skilled [ ] worker [ ] (?: sponsorship | visas? | route ) \b
    | \b (?: requir(?:e|es|ing) | need(?:s|ing)? ) [ ] (?: [\w-]+[ ] ){0,4} (?: visa | worker | employer ) [ ] sponsorship \b
    | \b certificates? [ ] of [ ] sponsorship \b
    | \b no [ ] (?: [\w/-]+[ ] ){0,2} (?: sponsorship | h-?1b? (?:[ -]transfers?)? ) \b
    | \b must [ ] be [ ] (?: an? [ ] )? (?: [\w.]+[ ] ){0,3} citizens? \b | \b citizenship [ ] (?: is[ ] )? required
      | \b citizens [ ] only \b
    """,
    re.VERBOSE,
)
_NO_CONDITION: Final = re.compile(
    r"\b(?:regardless|without regard|discriminat\w*|executive sponsors?|track\w*|advis\w+ on|processing|knowledge of|program sponsor\w*"
    r"|establishes identity|support\w* (?:candidates|employees))\b",
)
_OF_VISAS: Final = re.compile(
    r"\b(?:not|cannot|unable to|don't|won't|can't) (?:[\w'-]+ ){0,4}?sponsor"
    r"|\b(?:no|not (?:offer|provide)|visa|immigration) (?:\w+ )?sponsorship\b"
    r"|\bsponsorship (?:is |are )?(?:not|un)",
)
"""What nothing but the right to work can mean, even where a sentence strayed below a list of benefits."""
_LABEL: Final = re.compile(r"(?:visa|visa sponsorship|sponsorship|work authori[sz]ation|employment eligibility|right to work|work permit)")
_LONGEST: Final = 400


def find_work_authorization(document: Document) -> Iterator[Candidate]:
    """Yield each sentence that makes the right to work a condition, or speaks of sponsorship; neighbours are one statement."""
    cues = find_cues(document, Cue.AUTHORIZATION)
    if not cues:
        return
    duties = {block.span for section in document.sections_on(Topic.DUTIES) for block in section.blocks}
    others = {block.span for section in document.sections_on(Topic.BENEFITS, Topic.EMPLOYER) for block in section.blocks}
    for label in document.labels:
        if _LABEL.fullmatch(label.name) and label.value.end - label.value.start <= _LONGEST:
            yield Candidate("work_authorization", document.words(label.value), label.value, Trust.LABEL)
    for block in document.blocks:
        if block.kind is Kind.HEADING or block.span in duties or not _holds(cues, block.span):
            continue
        for span in _statements(document, block.span, cues):
            stray = block.span in others and not _OF_VISAS.search(" ".join(document.low[span.start : span.end].split()))
            if span.end - span.start <= _LONGEST and not stray:
                yield Candidate("work_authorization", document.words(span), span, Trust.WORDING)


def _holds(cues: list[int], span: Span) -> bool:
    return bisect_left(cues, span.start) < bisect_left(cues, span.end)


def _says(document: Document, span: Span) -> bool:
    """Tell whether a span states a condition, line breaks aside."""
    text = " ".join(document.low[span.start : span.end].split())
    return _CONDITION.search(text) is not None and not _NO_CONDITION.search(text)


def _statements(document: Document, block: Span, cues: list[int]) -> Iterator[Span]:
    """Put the sentences that say it together where they follow one another."""
    current: Span | None = None
    for sentence in document.sentences(block):
        if _holds(cues, sentence) and _says(document, sentence):
            current = Span(current.start, sentence.end) if current else _up_to_label(document, sentence)
        elif current:
            yield current
            current = None
    if current:
        yield current


def _up_to_label(document: Document, sentence: Span) -> Span:
    """End a sentence where a labelled fact begins that lost its line break: "No visa transfer  Experience Level: ..."."""
    inside = [label.printed.start for label in document.labels if sentence.start < label.printed.start < sentence.end]
    shorter = trim(document.flat, sentence.start, min(inside, default=sentence.end))
    return shorter if _says(document, shorter) else sentence
