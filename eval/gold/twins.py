"""Near-duplicates: postings that share most of their runs of five words, found without comparing every two.

A posting's shingles are hashed, the least hash under each of 128 functions is its signature (minhash), and postings whose signatures
agree in one of 32 bands of four are compared: by signature first, then by the shingles themselves, so that no estimate is reported.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Hashes = NDArray[np.uint64]

THRESHOLD: Final = 0.8
"""Share of common shingles from which two postings are one for the purposes of a split."""
LEAST_THRESHOLD: Final = 0.5
"""Below it the bands begin to miss pairs: at 0.8 they miss about one in ten million, at 0.5 one in eight."""
_RUN: Final = 5
_BANDS: Final = 32
_ROWS: Final = 4
_MARGIN: Final = 0.12
"""More than three standard errors of a share that is estimated from 128 hashes."""
_KEPT: Final = 200
"""So many postings that share a band are remembered, the last: of thousands with one boilerplate, each must not cost thousands of looks."""
_AT_ONCE: Final = 4_096
_WORD: Final = re.compile(r"\w+")
_SEED: Final = 20_240_229


class Twin(NamedTuple):
    """Two postings by their places in the order given, the earlier first, and the share of their shingles that both have."""

    first: int
    second: int
    jaccard: float


class Groups:
    """Postings put together, two by two: which belong to one group, directly or by way of others."""

    def __init__(self, number: int) -> None:
        """Begin with every posting by itself."""
        self._above = list(range(number))

    def root(self, one: int) -> int:
        """Give the first posting of a group."""
        while self._above[one] != one:
            self._above[one] = self._above[self._above[one]]
            one = self._above[one]
        return one

    def join(self, one: int, other: int) -> None:
        """Make two groups one."""
        first, second = sorted((self.root(one), self.root(other)))
        self._above[second] = first


def find_twins(texts: Sequence[str], threshold: float = THRESHOLD) -> Iterator[Twin]:
    """Find what ties near-duplicates together, in the order of the texts: with `Groups`, all of it; not each pair of a large group.

    A posting is named with the most alike of those before it, and with others where that joins two groups. The threshold is 0.5 to 1.
    """
    groups, index = Groups(len(texts)), _Index(len(texts))
    shingles = [find_shingles(text) for text in texts]
    for at, own in enumerate(shingles):
        for other in index.add(at, own, threshold - _MARGIN) if own.size else ():
            if groups.root(other) != groups.root(at) and (jaccard := _jaccard(shingles[other], own)) >= threshold:
                groups.join(other, at)
                yield Twin(other, at, jaccard)


def find_shingles(text: str) -> "Hashes":
    """Hash the runs of five words of a text, case and marks aside, in order and each once; a text of fewer words is one run.

    >>> len(find_shingles("one two three four five six")), len(find_shingles("Night baker")), len(find_shingles("..."))
    (2, 1, 0)
    """
    import numpy as np

    words = _WORD.findall(text.casefold())
    if not words:
        return np.empty(0, np.uint64)
    hashes = np.fromiter((_hash(word) for word in words), np.uint64, len(words))
    runs = np.zeros(max(1, len(words) - _RUN + 1), np.uint64)
    for offset in range(min(_RUN, len(words))):
        runs = runs * np.uint64(0x9E3779B97F4A7C15) + hashes[offset : offset + len(runs)]
    runs ^= runs >> np.uint64(29)
    return np.unique(runs * np.uint64(0xBF58476D1CE4E5B9))


@lru_cache(maxsize=100_000)
def _hash(word: str) -> int:
    """Hash a word, the same on every machine and in every run."""
    return int.from_bytes(hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def _jaccard(one: "Hashes", other: "Hashes") -> float:
    """Give the share of common values of two sorted arrays."""
    few, many = sorted((one, other), key=len)
    shared = int((many[many.searchsorted(few).clip(max=many.size - 1)] == few).sum())
    return shared / (few.size + many.size - shared)


class _Index:
    """Signatures of the postings so far, and for each band who has which."""

    def __init__(self, number: int) -> None:
        import numpy as np

        draw = np.random.default_rng(_SEED)
        self._times = draw.integers(0, 2**64, _BANDS * _ROWS, np.uint64) | np.uint64(1)
        self._plus = draw.integers(0, 2**64, _BANDS * _ROWS, np.uint64)
        self._signatures = np.zeros((number, _BANDS * _ROWS), np.uint32)
        self._buckets: dict[int, list[int]] = {}

    def add(self, at: int, shingles: "Hashes", least: float) -> list[int]:
        """Take a posting in; gives those before it whose signatures agree with its own in at least this share, the most alike first."""
        import numpy as np

        self._signatures[at] = own = self._sign(shingles)
        bands = own.astype(np.uint64).reshape(_BANDS, _ROWS) * self._times[:_ROWS]
        met = set[int]()
        for key in (bands.sum(axis=1) ^ self._plus[:_BANDS]).tolist():
            bucket = self._buckets.setdefault(key, [])
            met.update(bucket)
            bucket.append(at)
            del bucket[:-_KEPT]
        others = np.fromiter(met, np.int64, len(met))
        agree = (self._signatures[others] == own).mean(axis=1)
        order = np.lexsort((others, -agree))
        near: list[int] = others[order][agree[order] >= least].tolist()
        return near

    def _sign(self, shingles: "Hashes") -> "NDArray[np.uint32]":
        import numpy as np

        least = np.full(len(self._times), np.iinfo(np.uint64).max, np.uint64)
        for start in range(0, shingles.size, _AT_ONCE):
            some = shingles[start : start + _AT_ONCE] * self._times[:, None] + self._plus[:, None]
            least = np.minimum(least, some.min(axis=1))
        return (least >> np.uint64(32)).astype(np.uint32)
