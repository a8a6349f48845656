"""The groups of alternatives in a regular expression, and which words they stand for: what `structure.py` and its test count by."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Final

_OPENING: Final = re.compile(r"\((?P<kind>\?(?:P<\w+>|P=\w+\)|<=|<!|=|!|:|>|\([^)]*\)|[aiLmsux-]+[:)])|)")
_SET: Final = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_REPEAT: Final = re.compile(r"(?:[?*+]|\{\d*,?\d*\})[?+]?")
_CLASS: Final = re.compile(r"\{=?[A-Z][A-Z_]*\}")
_COMMENT: Final = re.compile(r"#[^\n]*")
_BLANK_SETS: Final = frozenset(("[ ]", "[ -]", "[- ]", r"[-\s]", r"[\s-]", r"[ \n]"))
_BLANK: Final = frozenset((" ",))
_MOST: Final = 64
"""Strings that a part may stand for; of one that stands for more none is known."""

Strings = frozenset[str] | None
"""What a part of a pattern stands for, in lower case; None where that is not a handful of strings."""


@dataclass
class Group:
    """A group, or a whole pattern: its alternatives, each a row of parts, and whether it stands in a negative look around."""

    denied: bool
    repeat: str = ""
    """The sign behind it, if any: `?` where it may be left out."""
    alternatives: list[list["Group | Strings"]] = field(default_factory=lambda: [[]])

    def put(self, part: "Group | Strings") -> None:
        """Add a part to the last alternative."""
        self.alternatives[-1].append(part)

    def within(self) -> Iterator["Group"]:
        """Give this group and all groups in it."""
        yield self
        for alternative in self.alternatives:
            for part in alternative:
                if isinstance(part, Group):
                    yield from part.within()

    def strings(self) -> Strings:
        """Give what any of its alternatives stands for, as far as that is known."""
        if self.repeat not in {"", "?"}:
            return None
        known = [strings for one in self.alternatives if (strings := joined(one)) is not None]
        both = frozenset(("",) if self.repeat else ()).union(*known)
        return both if len(known) == len(self.alternatives) and len(both) <= _MOST else None


def joined(parts: list[Group | Strings]) -> Strings:
    """Give what a row of parts stands for."""
    rows = [part.strings() if isinstance(part, Group) else part for part in parts]
    known = [row for row in rows if row is not None]
    size = 1
    for row in known:
        size *= len(row)
    return frozenset("".join(letters) for letters in product(*known)) if len(known) == len(rows) and size <= _MOST else None


def groups(source: str, *, verbose: bool = False) -> list[Group]:
    """Give the groups of two alternatives and more of a pattern, the whole pattern among them, outside negative looks around.

    >>> [[sorted(joined(one) or ()) for one in group.alternatives] for group in groups(r"the (?:jobs?|role) of")]
    [[['job', 'jobs'], ['role']]]
    """
    stack, at = [Group(denied=False)], 0
    while at < len(source):
        at = _read(source, at, stack, verbose=verbose)
    return [group for group in stack[0].within() if len(group.alternatives) > 1 and not group.denied]


def held(group: Group, forms: dict[str, str]) -> frozenset[str]:
    """Give which words stand among the alternatives of a group. `forms` leads from every form of a word to the word."""
    strings = (joined(alternative) or frozenset() for alternative in group.alternatives)
    return frozenset(forms[string] for known in strings for string in known if string in forms)


def _read(source: str, at: int, stack: list[Group], *, verbose: bool) -> int:
    """Read one part of a pattern, and give where the next begins."""
    char, top = source[at], stack[-1]
    if char == "(":
        return _open(source, at, stack)
    if char == ")" and len(stack) > 1:
        return _repeat(source, at + 1, stack.pop(), stack[-1])
    if char == "|":
        top.alternatives.append([])
        return at + 1
    if verbose and (skipped := _COMMENT.match(source, at)):
        return skipped.end()
    if verbose and char.isspace():
        return at + 1
    strings, end = _atom(source, at)
    return _repeat(source, end, strings, top)


def _open(source: str, at: int, stack: list[Group]) -> int:
    opening = _OPENING.match(source, at)
    kind = opening["kind"] if opening else ""
    if kind.endswith(")"):  # flags, or a reference back
        stack[-1].put(frozenset(("",)) if kind[1] != "P" else None)
        return at + len(kind) + 1
    group = Group(denied=stack[-1].denied or kind in {"?!", "?<!"})
    stack.append(group)
    return at + 1 + len(kind)


def _atom(source: str, at: int) -> tuple[Strings, int]:
    """Give what one character, set of characters or named class stands for, and where it ends."""
    if (named := _CLASS.match(source, at)) or (named := _SET.match(source, at)):
        return (_BLANK if named.group() in _BLANK_SETS else None), named.end()
    char = source[at]
    if char == "\\":
        sign = source[at + 1 : at + 2]
        if sign in {"b", "B", "A", "Z"}:
            return frozenset(("",)), at + 2
        return (frozenset((" " if sign == "s" else sign,)) if sign == "s" or not sign.isalnum() else None), at + 2
    if char in "^$":
        return frozenset(("",)), at + 1
    return (None if char == "." else frozenset((char.lower(),))), at + 1


def _repeat(source: str, at: int, part: Group | Strings, top: Group) -> int:
    """Put a part to its group, repeated as the pattern says, and give where the next one begins."""
    repeat = _REPEAT.match(source, at)
    if repeat is None:
        top.put(part)
        return at
    if isinstance(part, Group):
        part.repeat = repeat.group()[0]
    elif repeat.group()[0] == "?":
        part = None if part is None else part | {""}
    elif part != _BLANK:
        part = None
    top.put(part)
    return repeat.end()
