"""Which fields a label names: read off `lexicon/labels.toml`, and nowhere else."""

import re
from collections.abc import Iterator
from itertools import product
from typing import Final, NamedTuple

from extractor.words import in_force, of_lexicon

_REFERENCE: Final = re.compile(r"\{([A-Z][A-Z_]*)\}")
_MARKS: Final = re.compile(r"[^\w#&/'+.-]+")
_MORE: Final = "..."


class _Names(NamedTuple):
    """The names of labels, each with the fields that it stands for."""

    whole: dict[str, set[str]]
    begins: dict[str, set[str]]
    """Names behind which further words may stand."""
    holds: dict[str, set[str]]
    """Names about which further words may stand."""


@of_lexicon(4_096)
def fields_of(name: str) -> frozenset[str]:
    """Give the fields that a label's name, in lower case, stands for.

    >>> sorted(fields_of("requisition no.")), sorted(fields_of("travel to sites")), sorted(fields_of("shoe size"))
    (['job_id'], ['travel_required'], [])
    """
    words = [word.strip(".") for word in _MARKS.sub(" ", name).split()]
    if not any(words):
        return frozenset()
    names, whole = _names(), " ".join(words)
    found = set(names.whole.get(whole, ()))
    starts = [" ".join(words[:end]) for end in range(1, len(words) + 1)]
    found.update(*(names.begins.get(start, ()) for start in starts))
    inner = (" ".join(words[start:end]) for start in range(len(words)) for end in range(start + 1, len(words) + 1))
    found.update(*(names.holds.get(one, ()) for one in inner))
    return frozenset(found)


@of_lexicon()
def _names() -> _Names:
    names = _Names({}, {}, {})
    for field, languages in in_force().labels.items():
        for entry in (entry for entries in languages.values() for entry in entries):
            bare = entry.removeprefix(_MORE).removesuffix(_MORE).strip()
            kept = names.holds if entry.startswith(_MORE) else names.begins if entry.endswith(_MORE) else names.whole
            for name in _expanded(bare):
                kept.setdefault(name, set()).add(field)
    return names


def _expanded(entry: str) -> Iterator[str]:
    """Give an entry with every word of each class that it names in the place of the class."""
    pieces = _REFERENCE.split(entry)
    choices = [in_force().forms(piece) if number % 2 else (piece,) for number, piece in enumerate(pieces)]
    for chosen in product(*choices):
        yield " ".join(word.strip(".") for word in "".join(chosen).split())
