"""Split gold into parts that share no posting, nor nearly."""

import hashlib
from collections.abc import Sequence
from itertools import accumulate

from eval.cases import Case, check_key
from eval.gold.twins import THRESHOLD, Groups, find_twins

_WHOLE = 1.0
_CLOSE = 1e-9


def split(
    cases: Sequence[Case], shares: Sequence[float], *, seed: int = 0, by: str | None = None, threshold: float = THRESHOLD
) -> list[list[Case]]:
    """Put each posting into one of `len(shares)` parts, keeping their order. Raises GoldError for a meta key that no posting has.

    The part follows from a hash of seed and id, so the same id lands in the same part whatever else is in the set: a set that grows
    moves nothing. With `by`, the value of that meta key takes the id's place, and all postings of one employer, say, share a part.
    One thing can move a posting: near-duplicates stay together, in the part of that one of them whose id (or value) sorts first.
    Variants go with their original. Parts have about their share of ids, not exactly; with `by`, one large employer makes a large part.
    """
    if by is not None:
        check_key(cases, by)
    keys = _keys_of_groups(cases, by, threshold)
    ends = [*accumulate(shares)]
    parts: list[list[Case]] = [[] for _ in shares]
    for case, key in zip(cases, keys, strict=True):
        parts[_part_of(key, seed, ends)].append(case)
    return parts


def check_shares(shares: Sequence[float]) -> str | None:
    """Say what is wrong with the shares of a split; None where nothing is."""
    if not all(0 < share <= _WHOLE for share in shares):
        return "a share is more than 0 and at most 1"
    if abs(sum(shares) - _WHOLE) > _CLOSE:
        return f"the shares add up to {sum(shares):g}, not to 1"
    return None


def _keys_of_groups(cases: Sequence[Case], by: str | None, threshold: float) -> list[str]:
    """Give each posting the key that stands for its group: the least of those that hang together."""
    keys = [(case.meta_text(by) if by else "") or case.origin for case in cases]
    groups, first = Groups(len(cases)), dict[str, int]()
    for at, key in enumerate(keys):
        groups.join(first.setdefault(key, at), at)
    for twin in find_twins([case.text for case in cases], threshold):
        groups.join(twin.first, twin.second)
    least: dict[int, str] = {}
    for at, key in enumerate(keys):
        root = groups.root(at)
        least[root] = min(least.get(root, key), key)
    return [least[groups.root(at)] for at in range(len(cases))]


def _part_of(key: str, seed: int, ends: Sequence[float]) -> int:
    digest = hashlib.sha256(f"{seed}/{key}".encode()).digest()
    place = int.from_bytes(digest[:8], "big") / 2**64
    return next((part for part, end in enumerate(ends) if place < end), len(ends) - 1)
