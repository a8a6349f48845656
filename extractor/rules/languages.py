"""Human languages that an applicant must or should know."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span, Topic
from extractor.rules.asked.statements import Statement, find_statements
from extractor.rules.asked.wishes import NEED, WISH
from extractor.rules.asked.wording import wording
from extractor.rules.vocabulary.language_names import language_codes, language_words
from extractor.schema import Language

# Outside the lists of qualifications only these words say that an applicant must know a language.
_DEMANDS: Final = wording(
    r"""
    \b(?: fluen\w* | (?:bi|tri|multi)lingual | proficien\w+ | native | must | required | should | (?:knowledge|command|mastery)\ of
      | excellent
      | speak(?:s|ing|er)?s? | languages?\ (?:skills|required|proficiency|requirements?)\b | languages?\ ?: )
    """
)
# What stands behind a language, but not behind a nationality ("the Armenian private sector", "a Georgian university degree").
_LANGUAGE_AFTER: Final = wording(
    r"""
    \s{0,2} (?: $ | [-/,;.:()&+"*] (?!speaking\ (?:countr|market)) | (?:and|or|is|are|both|a\ plus|an\ asset|as|at|in|for|with|to
        |would|will|can|may|must|preferred|required|desired|desirable|essential|helpful|mandatory|beneficial)\b
      | (?:languages?|skills?|speak\w*|spoken|speech|proficien\w+|fluen\w+|knowledge|command|writ\w+|verbal|oral|reading
          |communication\w*|levels?|capabilit\w+|abilit\w+|competenc\w+|literacy|comprehension|preferabl\w+|strongly|highly|bilingual)\b )
    | (?-i:[A-Z])
    """
)
# The name of a language that is not asked for: a subject, papers, the work of translating, the people served.
_NOT_BEFORE: Final = wording(
    r"""
    (?: \b(?:degrees?|major(?:ing|ed)?|bachelor'?s?|master'?s?|B\.?A\.?|M\.?A\.?|diploma|courses?|instruction|teach(?:er|es|ing)?
        |taught|translat\w+|interpret\w+|lessons?|department|faculty|articles|materials|specialist)\ (?:degree\ )?(?:in|of|from|into|to
        |with|on)\ (?:the\ )?(?:\w+\ (?:in)?to\ )?
      | \b(?:other\ than|than|non|teach(?:es|ing)?|learn(?:ing)?|limited|from|into|studying)[\ -](?:the\ )? | -to- )$
    """
)
_NOT_AFTER: Final = wording(
    r"""
    \s{0,2}-?(?: language\ )?\s{0,2}(?: teachers?\b | tutors? | instructors? | department | literature | learners? | classes\b
        | courses?\b | lessons? | schools?\b | program(?:me)?s?\b | papers? | version | newspapers? | stud(?:y|ies|ents?)\b
      | translations?\b | translator | interpreter | as\ a\ (?:second|foreign) | language\ arts | (?:in)?to\ (?-i:[A-Z]) | instruction\b )
    | (?:\s{0,2}(?:and|or|,|/|to)\s{0,2}[A-Z]\w+){1,2}\s{1,2}translations?\b
    """
)
_PAPERS: Final = wording(
    r"\b(?: resumes? | CVs? | (?:cover|motivation)\ letters? | applications? | submit(?:ted)? | abstracts? | major\ in )\b | degrees?\ in\b"
)
_CLAUSE: Final = wording(
    r"""
    ; | \.\s | \s-\s | ,\ (?= (?:with|and|but|while)\b (?!\ [A-Z]) | (?:\w+\ ){0,3}(?:knowledge|fluen\w+|proficien\w+|any|other
        |command|good|excellent|working|basic)\b )
      | \ (?:and|but)\ (?= (?:\w+\ ){0,2}(?:knowledge|proficiency|command|fluen\w+)\ )
    """
)
_CONTINUES: Final = wording(r"\s*(?:and|or|both|all|but|is|are|would|not)\b|\s*[(/]")
_NAMES_FOLLOW: Final = wording(r"[^,]*?(?:\(|:|\b(?:such\ as|including|particularly|especially|e\.g\.|like|in)\b)")


def find_languages(document: Document) -> Iterator[Candidate]:
    """Yield every language that a sentence on the applicant's languages names, and whether it is required."""
    statements = find_statements(document)
    text = statements.text
    for statement in statements.holding(language_words()):
        found = [match for match in _named(text, *statement.span) if _is_language(text, match, statement.span)]
        if found and _is_on_languages(text, statement) and statements.speaks(statement):
            yield from _in_statement(text, statement, found)


def _is_language(text: str, match: re.Match[str], sentence: Span) -> bool:
    if match.group("low"):
        return not _NOT_AFTER.match(text, match.end(), sentence.end)
    if not _LANGUAGE_AFTER.match(text, match.end(), sentence.end) or _NOT_AFTER.match(text, match.end(), sentence.end):
        return False
    return not _NOT_BEFORE.search(text, max(sentence.start, match.start() - _REACH), match.start())


def _is_on_languages(text: str, statement: Statement) -> bool:
    return statement.listed or _DEMANDS.search(text, *statement.span) is not None


def _in_statement(text: str, statement: Statement, found: list[re.Match[str]]) -> Iterator[Candidate]:
    span = statement.span
    cuts = [span.start, *(cut.start() for cut in _CLAUSE.finditer(text, *span) if cut.start() > span.start), span.end]
    for clause in (Span(start, end) for start, end in pairwise(cuts)):
        for match in (one for one in found if clause.start <= one.start() < clause.end):
            if _PAPERS.search(text, clause.start, match.start()):
                continue
            value = Language(language=_code(match), required=not _is_wished(text, match, clause, statement.topic))
            yield Candidate("languages", value, Span(*match.span()), Trust.WORDING)


def _is_wished(text: str, match: re.Match[str], clause: Span, topic: Topic) -> bool:
    """Tell whether a language is only wished for: by words in its own comma piece, or in one that is tied to it."""
    whole = text[clause.start : clause.end]
    if not WISH.search(whole.lower()):
        return topic is Topic.PREFERRED and not NEED.search(whole.lower())
    commas = [clause.start, *(at for at in range(clause.start, clause.end) if text[at] == ","), clause.end]
    pieces = [Span(start, end) for start, end in pairwise(commas)]
    own = next(piece for piece in pieces if match.start() < piece.end)
    return any(_reaches(text, piece, own) for piece in pieces if WISH.search(text.lower(), *piece))


def _reaches(text: str, wish: Span, own: Span) -> bool:
    """Tell whether the wish in one comma piece also speaks of a language in another."""
    if own == wish:
        return True
    if own.start > wish.start:
        return (said := WISH.search(text.lower(), *wish)) is not None and _NAMES_FOLLOW.match(text, said.end(), wish.end) is not None
    return _CONTINUES.match(text, wish.start + 1) is not None or next(_named(text, *wish), None) is None


def _code(match: re.Match[str]) -> str:
    return language_codes()[match.group("low") or match.group().lower()]


_REACH: Final = 50
_NAME: Final = re.compile(
    r"(?<![A-Z])[A-Z][a-z]{2,}(?![a-z])"
    r"|(?:\b(?:speaks?|fluent|conversational|bilingual|basic|some)\s(?:in\s|some\s|fluent\s|basic\s|good\s|a\slittle\s|english\s(?:and|or)\s){0,2})"
    r"(?P<low>spanish|french|german|italian|portuguese|russian|mandarin|cantonese|arabic|korean|japanese|vietnamese|tagalog|hindi|armenian)\b"
)
"""A name with its capital, or in small letters behind words that only languages follow."""
_CREOLE: Final = re.compile(r"creole$", re.IGNORECASE)
_HAITI: Final = re.compile(r"\bHaiti")


def _named(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Give the capitalised words that are names of languages; of "Mandarin Chinese" and "Haitian Creole" either word says the same."""
    for match in _NAME.finditer(text, start, end):
        if match.group("low") or (match.group().lower() in language_codes() and not _is_other_creole(text, match)):
            yield match


def _is_other_creole(text: str, match: re.Match[str]) -> bool:
    """Tell whether "Creole" is that of another land than Haiti: most have no code."""
    return _CREOLE.match(match.group()) is not None and not _HAITI.search(text)
