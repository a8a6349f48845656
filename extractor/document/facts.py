"""Which fields a label names: read off `lexicon/labels.toml`, and nowhere else."""

import re
from collections.abc import Iterator
from itertools import product
from typing import Final, NamedTuple

from extractor.words import forms_of, in_force, of_lexicon

_REFERENCE: Final = re.compile(r"\{([A-Z][A-Z_]*)\}")
_MARKS: Final = re.compile(r"[^\w#&/'+.-]+")
_MORE: Final = "..."
_MOST_FRONT: Final = 3
_WEAK: Final = {"title_or_other"}
"""What such names stand before is often no fact: no label is known by them."""


class _Names(NamedTuple):
    """The names of labels, each with the fields that it stands for."""

    whole: dict[str, set[str]]
    begins: dict[str, set[str]]
    """Names behind which any words may stand."""
    fronted: dict[str, set[str]]
    """Names before which words may stand that say which."""


@of_lexicon(1_000)
def fields_of(name: str) -> frozenset[str]:
    """Give the fields that a label's name, in lower case, stands for.

    >>> sorted(fields_of("requisition no.")), sorted(fields_of("travel to sites")), sorted(fields_of("shoe size"))
    (['job_id'], ['travel_required'], [])
    """
    words = _words_of(name)
    names = _names()
    found = set(_named_whole(words))
    for end in range(1, len(words) + 1):
        found |= names.begins.get(" ".join(words[:end]), set())
    return frozenset(found)


@of_lexicon(1_000)
def is_name(name: str) -> bool:
    """Tell whether a text, in lower case, is nothing but a name that postings print before a fact."""
    return not _named_whole(_words_of(name)) <= _WEAK


def _words_of(name: str) -> list[str]:
    return [word for printed in _MARKS.sub(" ", name.replace("#", " #")).split() if (word := printed.strip("."))]


def _named_whole(words: list[str]) -> set[str]:
    """Give the fields that these words name, or all but those in front that say which: "expected start date"."""
    names, front = _names(), in_force().words("LABEL_FRONT")
    found = set(names.whole.get(" ".join(words), ()))
    for start in range(min(_MOST_FRONT + 1, len(words))):
        if start and words[start - 1] not in front:
            break
        found |= names.fronted.get(" ".join(words[start:]), set())
    return found


@of_lexicon()
def _names() -> _Names:
    names = _Names({}, {}, {})
    for field, languages in in_force().labels.items():
        for entry in (entry for entries in languages.values() for entry in entries):
            bare = entry.removeprefix(_MORE).removesuffix(_MORE).strip()
            kept = names.fronted if entry.startswith(_MORE) else names.begins if entry.endswith(_MORE) else names.whole
            for name in expanded(bare):
                kept.setdefault(name, set()).add(field)
    return names


def expanded(entry: str) -> Iterator[str]:
    """Give all that an entry stands for: every form of its words, and of those of each class that it names."""
    pieces = _REFERENCE.split(entry)
    choices = [in_force().forms(piece) if number % 2 else _forms_about(piece) for number, piece in enumerate(pieces)]
    for chosen in product(*choices):
        yield " ".join(word.strip(".") for word in "".join(chosen).split())


def _forms_about(piece: str) -> tuple[str, ...]:
    """Give the forms of the words between two classes, with the blanks that part them from these."""
    if "~" not in piece:
        return (piece,)
    before, after = " " * piece.startswith(" "), " " * piece.endswith(" ")
    return tuple(f"{before}{form}{after}" for form in forms_of(piece))
