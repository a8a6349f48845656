"""How postings word licences and certificates: as phrases, as titles, as lists of examples."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.document import Span, trim
from extractor.words import Pattern

SPEAKS: Final = Pattern(
    r"licen|certifi|registration|registered|admission|admitted|credential|chartered|\b(?:food handler|guard (?:card|permit)|bar\b)"
)
"""What stands in every sentence on a licence that does not go by its letters."""

_CAPITALS: Final = r"[A-Z][\w-]{0,30}(?: [A-Z][\w-]{0,30}){0,4}"
_MODIFIER: Final = r"(?:[A-Z][\w.+'&/-]{0,40}\u00ae?|{LICENSE_MODIFIER}|[a-z]{2,12}-related)"
_LICENCE: Final = Pattern(
    r"""
    (?<![\w'-])(?P<name>{MODIFIER}(?: {MODIFIER}){0,8})(?: \([\w ]{1,20}\))? {LICENSE_WORD}
    (?P<tail>
      (?: as an? {CAPITALS})?
      (?:(?<=[Ll]icense) in (?:the [Ss]tate of )?[A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20})?)?
      (?: ?\((?!Required|Preferred|Desired|Optional)[A-Z][\w+-]{1,9}\))?)
    (?! {LICENSE_OTHER})
    """,
    cased=True,
    CAPITALS=_CAPITALS,
    MODIFIER=_MODIFIER,
)
"""A licence and the words that say which: "New York State License as a Professional Engineer", "CompTIA A+ Certification"."""
_LICENCE_AS: Final = Pattern(
    r"""
    (?i:\b(?:licen[sc]ed?|registration|certified|certificate|license and current registration)) (?:to practice )?
        (?:in (?:the [Ss]tate of )?(?:\w{1,20} ){1,2})?as an? (?:
        [A-Z][\w-]{0,30}(?: (?:[A-Z][\w-]{0,30}|of|in)){0,5}(?: ?\([A-Z]{2,6}\))?                 # a Registered Nurse (RN)
        |(?:registered|professional|licensed|certified|psychologist|physician|architect|landscape)
            (?: (?!(?:in|of|the|and|or|with|for)\b)\w{1,20}){0,2})
    |(?i:licen[sc]ed? to practi[cs]e) \w{1,20}(?: in (?:the [Ss]tate of )?[A-Z]\w{0,20}(?: [A-Z]\w{0,20})?)?
    |(?i:\bcertificates? of (?:fitness|qualification) for|licen[sc]e for) {CAPITALS}
    |(?i:\bregistered with) (?:the )?(?:(?:[A-Z][\w&-]{0,30}|and|of|for)(?: (?:[A-Z][\w&-]{0,30}|and|of|for)){0,5}
        [ ](?:Council|Board|Commission|Association|Register|Authority|Chamber)|[A-Z]{3,6})\b
    """,
    cased=True,
    CAPITALS=_CAPITALS,
)
"""A licence and the profession behind it: "license to practice law", "Certificate of Fitness for Fuel Oil Transfer"."""
_BAR: Final = Pattern(
    r"(?i:\badmi(?:ssion|tted) to|\bmember(?:ship)?(?: in good standing)? (?:of|in)|(?<=\bto )practice law in) (?:the )?"
    r"(?:[A-Z]\w{0,20} (?:of )?){1,5}(?i:bar)\b|(?<=\bto )the (?:[A-Z]\w{0,20} (?:of )?){1,5}(?i:bar)\b",
    cased=True,
)
_TITLE: Final = Pattern(
    r"(?<![\w'-])(?P<name>(?:[A-Z][\w.&']{0,30} ){0,3}(?:Certified|Licensed|Registered|Chartered)) "
    r"(?:[A-Z][\w-]{0,30}(?: (?:in|of|and|for|&)(?= [A-Z]))? ){0,4}"
    r"[A-Z][\w-]{0,30}(?: ?\([A-Z][\w+-]{1,9}\))?(?: (?i:certification|license)\b)?",
    cased=True,
)
"""A title that a body gives: "Certified Public Accountant (CPA)", "Ohio Licensed Journeyman Electrician"."""
_CERTIFIED_FOR: Final = Pattern(
    r"""
    (?i:(?<![\w-])(?:(?:cpr(?:/| and | & ))?first aid|forklift|hazmat|welding|food safety|scaffold|crane|rigging|lifeguard
        |osha[ -]?(?:10|30))
        [ -]certified\b(?! (?:\w{1,20} )?(?:plants?|compan|facilit|products?|staff|team)))
    |(?i:\bboard[ -]certified\b(?: ?(?:/|or ) ?(?:board[ -])?eligible\b)?){IN}
        (?! (?:physicians|doctors|staff|team|providers|psych\w{1,12}s\b))
    |(?i:\b(?:food handler(?:'?s'?)?|guard) (?:card|permit)\b)
    |(?i:\bbar (?:licen[sc]e|licensure|admission|membership)\b){IN}
    |(?i:\b(?:licensed|certified|registered|chartered) (?:(?!(?:of|and|or|in|by|with|the|small|to)\b)[\w-]{1,20} ){0,2}?){PRACTITIONER}
        (?! (?:staff|team|firm|assistants|office))
    """,
    cased=True,
    IN=r"(?: in [A-Z]\w{0,20}(?: [A-Z]\w{0,20})?)?",
)
"""What the hire is certified for, cards that prove it, and professions that take a licence: "forklift certified", "a licensed welder"."""
_BODY_CERTIFIED: Final = re.compile(
    r"(?<![\w-])(?!(?:ISO|USDA|FDA|HUD|SBA|VA|AA)\b)[A-Z]{2,6}(?:\s[A-Z]?\d[\w.]{0,8})?\s(?:certified|registered)"
    r"(?=\s?(?:$|[,;.)])|\s(?:or|and|required|preferred|is|with)\b)"
)
"""A body whose certificate one has: "ASE certified", "AWS D1.1 certified"."""
_SMALL: Final = Pattern(
    r"(?P<name>(?:(?!{NO_MODIFIER})[\w'/-]{1,30} ){1,5})(?:licen[sc]e|licensure|certification|certificate)\b(?! {LICENSE_OTHER})"
)
"""A licence in small letters, tried at the beginning of an item and behind words that ask: "an active real estate salesperson license"."""
_IN: Final = Pattern(r"(?<![\w-])certification in (?!{NO_MATTER})[\w-]{1,30}(?: (?!{NO_MATTER})[\w-]{1,30}){0,3}")
"""A certificate and its matter: "certification in welding"."""
_ASKING: Final = re.compile(r"\b(?:an?|valid|active|current|unrestricted|obtain|hold|possess)\s", re.IGNORECASE)
_GENERAL: Final = Pattern(r"(?:{LICENSE_GENERAL}[ /]){1,9}")
_FRONT: Final = Pattern(r"(?:{LICENSE_FRONT} ){1,9}")
_ONLY_GENERAL: Final = Pattern(r"(?:(?:{LICENSE_GENERAL}|{LICENSE_VAGUE})[ /:]?){0,9}\Z")
_CLASS: Final = r"['\"]?[A-E]1?E?['\"]?"
_DRIVING: Final = Pattern(
    r"""
    \b(?i:(?:driver(?:'?s'?)?|driving) licen[cs]es?|commercial driver'?s?'? licen[sc]e(?: \(CDL\))?)\b
    (?:,? ?\(?(?:of )?(?i:categor(?:y|ies)|class(?:es)?|types?) {CLASSES}\)?
      | (?:\((?=['"B-E]){CLASSES}(?: [Cc]ategor\w{1,3})?\)|of {CLASSES} [Cc]ategory\b|(?=['"B-E]){CLASSES}))?(?! requirement)
    """,
    cased=True,
    CLASS=_CLASS,
    CLASSES=r"{CLASS}(?: ?(?:,|/|and|or|&) ?{CLASS}){0,3}(?!\w)",
)
_EXAMPLES: Final = Pattern(
    r"""
    \b(?:certificat(?:ion|e)|credential)s?\b(?: in [\w-]{1,20}| \w{1,20}){0,2},? ?
    (?:\(?(?:e\.g\.|i\.e\.|ex:)[,:]?|\(?(?:such as|like|including)\b(?: but not limited to)?:?) (?P<items>[^;()\n]{3,150})
    """
)
"""Certificates given as examples: "certifications such as CCNA, CCNP"."""
_EXAMPLE: Final = re.compile(
    r"(?:[A-Z][\w+&/-]*(?:\.\d+)?|[A-Z]?\d[\w.]*\b)(?:\s(?:[A-Z][\w+&/-]*(?:\.\d+)?|\d[\w.]*\b)){0,5}(?=$|\s[a-z])"
)
_BREAKS: Final = re.compile(r",\s?(?:(?:and/or|and|or)\s)?|\s(?:and/or|and|or)\s|\s/\s|\.(?:\s|$)")
_AND: Final = re.compile(r"\s(?:and|or|and/or|&)\s")
_EITHER: Final = re.compile(r"(?P<one>[A-Z]{3,6})\sor\s(?=[A-Z]{3,6}$)")
_DRIVER: Final = re.compile(r"\b[Dd]riv(?:ers?|ing)\b")


def find_plain(text: str, span: Span) -> Iterator[Span]:
    """Find licences that nothing but a licence can mean: "license to practice law", "admitted to the New York bar"."""
    for pattern in (_LICENCE_AS, _BAR):
        yield from (Span(*match.span()) for match in pattern.finditer(text, *span))


def find_titles(text: str, span: Span, known: list[Span]) -> Iterator[Span]:
    """Find what the holder is called: "Certified Public Accountant", "forklift certified", "ASE certified"."""
    yield from (Span(*match.span()) for match in _CERTIFIED_FOR.finditer(text, *span))
    for match in _TITLE.finditer(text, *span):
        yield Span(_behind_general(text, *match.span("name")), match.end())
    starts = {one.start for one in known}
    yield from (Span(*match.span()) for match in _BODY_CERTIFIED.finditer(text, *span) if match.start() not in starts)


def find_worded(text: str, span: Span, known: list[Span], *, listed: bool) -> Iterator[Span]:
    """Find licences by the word for one and the words that say which; `listed` is whether a list of qualifications says so."""
    for match in _LICENCE.finditer(text, *span):
        yield from _named(text, match, known)
    yield from (Span(*match.span()) for match in _DRIVING.finditer(text, *span))
    if listed:
        yield from _in_list(text, span)


def _in_list(text: str, span: Span) -> Iterator[Span]:
    """Find what only a list of qualifications is trusted to ask for: names in small letters, fields, examples."""
    low, shift = text[span.start : span.end].lower(), span.start
    starts = [0, *(match.end() for match in _ASKING.finditer(low))]
    for match in filter(None, (_SMALL.match(low, start) for start in starts)):
        general = _GENERAL.match(low, match.start(), match.end("name"))
        start = general.end() if general else match.start()
        if start < match.end("name"):
            yield Span(shift + start, shift + match.end())
    yield from (Span(shift + match.start(), shift + match.end()) for match in _IN.finditer(low))
    for match in _EXAMPLES.finditer(low):
        yield from _examples(text, Span(shift + match.start("items"), shift + match.end("items")))


def _examples(text: str, items: Span) -> Iterator[Span]:
    """Give the certificates of a list of examples."""
    at = items.start
    for break_ in (*_BREAKS.finditer(text, *items), None):
        end = break_.start() if break_ else items.end
        if found := _EXAMPLE.match(text, at, end):
            yield Span(*found.span())
        if break_ is None or break_.group().startswith("."):
            return
        at = break_.end()


def _behind_general(text: str, start: int, end: int) -> int:
    """Give where a name begins, without the words in front of it that do not say which."""
    general = _FRONT.match(text[start:end].lower() + " ")
    return min(start + general.end(), end) if general else start


def _named(text: str, match: re.Match[str], known: list[Span]) -> Iterator[Span]:
    """Give a licence without the words that do not say which; nothing where no other words are left."""
    ends = {one.start: one.end for one in known}
    start, end = match.span("name")
    start = _behind_general(text, start, end)
    while start in ends and (rest := _AND.match(text, ends[start], end)) and rest.end() in ends:
        start = rest.end()
    either_or = text.rfind(" or ", start, end)
    if either_or >= 0 and _DRIVER.search(text, either_or, end):
        start = either_or + len(" or ")
    if either := _EITHER.match(text, start, end):
        yield Span(*either.span("one"))
        start = either.end()
    if start < end and (match.group("tail").strip() or not _ONLY_GENERAL.match(text[start:end].lower())):
        yield trim(text, start, match.end())
