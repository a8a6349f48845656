r"""Patterns that name classes of words.

A pattern is a regular expression over folded text, in one dialect:

    {JOB}         a word of the class `lexicon/classes/job.txt`, whole; `{=JOB}` the same within a longer word
    {NAME}        another pattern, handed in by keyword; it may name those handed in before it
    a blank       one blank: of folded text every run of white space within a line is one
    $             the end of a line; `\Z` that of the stretch that is searched
    a line break  nothing, with the blanks around it: patterns are laid out on several lines; `[ ]` is a blank at a line's end or start
    #             behind a line break or two blanks, a comment to the end of the line

>>> Pattern(r"{TEST_JOB} of {WHO}\b", TEST_JOB="position|role", WHO="bakers?").search("the role of baker").group()
'role of baker'
"""

import re
from collections.abc import Iterator
from typing import Final, Protocol

from extractor.words.gates import Gate, find_gate, whole
from extractor.words.lexicon import Lexicon, in_force

_COMMENT: Final = re.compile(r"(?:^|[ ]{2})#(?: .*)?$")
_REFERENCE: Final = re.compile(r"\{(=?)([A-Z][A-Z_]*)\}")
_EDGE: Final = r"(?:(?<!\w)|(?!\w))"
_STAND_INS: Final = 0xE000
_FEW_PLACES: Final = 100
"""Of more a stretch is searched at once, though it is then read on behind the last of them."""
_SLACK: Final = 60
"""Characters that a pattern may look ahead to behind its match."""

PATTERNS: Final[list["Pattern"]] = []
"""Every pattern there is, by its number."""


def sought() -> set[int]:
    """Give the numbers of the patterns that were looked for in whole texts, with the words in force: theirs are the words to scan for."""
    numbers: set[int] = in_force().kept.setdefault("sought", set())
    return numbers


class Text(Protocol):
    """A text that patterns are looked for in."""

    @property
    def flat(self) -> str:
        """The folded text."""

    @property
    def low(self) -> str:
        """The same in lower case, of the same length."""

    def near(self, number: int) -> list[tuple[int, int]] | None:
        """Give the ranges of offsets in which a match of a pattern can start, in order; None where its words were not looked for."""


class Pattern:
    """A pattern over a text in lower case, or, `cased`, over the text as printed: classes then match in any case."""

    def __init__(self, source: str, *, cased: bool = False, **parts: str) -> None:
        """Keep the source; it is compiled with the words in force when it is first looked for."""
        laid_out: dict[str, str] = {}
        for name, part in parts.items():  # a part may name those before it
            laid_out[name] = _lay_out(part, laid_out)
        self.source = _lay_out(source, laid_out)
        self.cased = cased
        self.number = len(PATTERNS)
        PATTERNS.append(self)

    @property
    def compiled(self) -> re.Pattern[str]:
        """The pattern compiled with the words in force."""
        lexicon = in_force()
        made: re.Pattern[str] | None = lexicon.kept.get(self.number)
        if made is None:
            made = lexicon.kept[self.number] = re.compile(self._expanded(lexicon), re.MULTILINE)
        return made

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Search a stretch of a text, as `re` does."""
        return self.compiled.search(text, start, len(text) if end is None else end)

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Match at the start of a stretch of a text."""
        return self.compiled.match(text, start, len(text) if end is None else end)

    def fullmatch(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Match a whole stretch of a text."""
        return self.compiled.fullmatch(text, start, len(text) if end is None else end)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Give the matches in a stretch of a text, one behind the other."""
        return self.compiled.finditer(text, start, len(text) if end is None else end)

    def find(self, text: Text, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Give the matches in a text, or a stretch of it, in order. Where the pattern's words do not stand nothing is searched."""
        read, end = text.flat if self.cased else text.low, len(text.low) if end is None else end
        gate = self.gate()
        ranges = text.near(self.number) if gate else None
        if gate is None or ranges is None:
            if gate:
                sought().add(self.number)
            yield from self.compiled.finditer(read, start, end)
            return
        compiled, done = self.compiled, start
        for first, last in ranges:
            if last < done or last >= end:
                continue
            stop = self._stop(read, last + gate.behind + _SLACK, end)
            at = max(done, first)
            many = last - at > _FEW_PLACES
            while at <= last:
                match = compiled.search(read, at, stop) if many else compiled.match(read, at, stop)
                if match and match.start() <= last:
                    yield match
                    done = at = max(match.end(), match.start() + 1)
                elif many:
                    break
                else:
                    at += 1

    def _stop(self, read: str, far: int, end: int) -> int:
        """Give where a stretch may end so that what the pattern says of ends holds there."""
        if far >= end or r"\Z" in self.source:
            return end
        if "$" not in self.source:
            return far
        line_end = read.find("\n", far, end)
        return line_end if line_end >= 0 else end

    def gate(self) -> Gate | None:
        """Give the words without which the pattern cannot match, as the words in force have it; None where there are none."""
        kept = in_force().kept
        key = ("gate", self.number)
        if key not in kept:
            kept[key] = find_gate(*_stand_ins(self.source, in_force()))
        gate: Gate | None = kept[key]
        return gate

    def _expanded(self, lexicon: Lexicon) -> str:
        return _REFERENCE.sub(lambda found: _class_pattern(found[2], lexicon, bare=bool(found[1]), cased=self.cased), self.source)


def _lay_out(source: str, parts: dict[str, str]) -> str:
    """Take out line breaks, indents and comments, and put in the patterns that were handed in."""
    lines = (_COMMENT.sub("", line).strip() for line in source.split("\n")) if "\n" in source else (source,)
    return _REFERENCE.sub(lambda found: f"(?:{parts[found[2]]})" if found[2] in parts else found.group(), "".join(lines))


def _class_pattern(name: str, lexicon: Lexicon, *, bare: bool, cased: bool) -> str:
    key = ("class", name, bare, cased)
    if key not in lexicon.kept:
        body = alternation(lexicon.forms(name))
        # Where a word ends in a sign, as "#" does, what follows need not be apart from it.
        signs = any(not (word[0].isalnum() and word[-1].isalnum()) for word in lexicon.forms(name))
        edges = ("", "") if bare else (_EDGE, _EDGE) if signs else (r"(?<!\w)", r"(?!\w)")
        lexicon.kept[key] = f"(?:{edges[0]}{'(?i:' if cased else '(?:'}{body}){edges[1]})"
    made: str = lexicon.kept[key]
    return made


def alternation(words: tuple[str, ...]) -> str:
    """Give a pattern of any of these words, with what they begin with in common told once.

    >>> alternation(("post", "position", "role"))
    '(?:pos(?:t|ition)|role)'
    """
    tree: dict[str, dict[str, object]] = {}
    for word in words:
        node: dict[str, object] = tree  # type: ignore[assignment]
        for char in word:
            node = node.setdefault(char, {})  # type: ignore[assignment]
        node[""] = {}
    return _of_tree(tree)  # type: ignore[arg-type]


def _of_tree(node: dict[str, object]) -> str:
    branches = []
    for char, below in node.items():
        run, under = char, below
        while char and isinstance(under, dict) and len(under) == 1 and "" not in under:
            ((next_char, under),) = under.items()
            run += next_char
        if char:
            branches.append(re.escape(run).replace(r"\ ", " ").replace(r"\-", "-") + (_of_tree(under) if under != {"": {}} else ""))  # type: ignore[arg-type]
    if not branches:
        return ""
    optional = "" in node
    if len(branches) == 1 and not optional:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if optional else ''}"


def _stand_ins(source: str, lexicon: Lexicon) -> tuple[str, dict[str, tuple[str, ...]]]:
    """Put one character in the place of every class, and give their words: a large class need not be parsed to know what is needed."""
    references = list(dict.fromkeys(found.groups() for found in _REFERENCE.finditer(source)))
    signs = {(bare, name): chr(_STAND_INS + number) for number, (bare, name) in enumerate(references)}
    words = {sign: lexicon.forms(name) if bare else tuple(map(whole, lexicon.forms(name))) for (bare, name), sign in signs.items()}
    return _REFERENCE.sub(lambda found: signs[found[1], found[2]], source), words
