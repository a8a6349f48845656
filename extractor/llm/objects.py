"""Find the JSON object that an answer holds, whatever is written around it: thinking, prose, fences, other objects."""

import json
import re
from collections.abc import Collection, Iterator
from typing import Final

_THOUGHT: Final = re.compile(r"</(?:think|thinking|thought|reasoning)>")
_OPEN_THOUGHT: Final = re.compile(r"\s*<(?:think|thinking|thought|reasoning)>")
_LONE: Final = re.compile("[\ud800-\udfff]")
_MOST_FAILURES: Final = 1000
_decoder: Final = json.JSONDecoder()


def find_object(text: str, keys: Collection[str], *, cut_off: bool = False) -> tuple[str, bool]:
    """Cut an answer to its JSON object, and tell whether it has one with any of these keys.

    Of several the last one counts. Where none can be read, the text from the first brace on is given (to the last one, if the answer is not
    cut off), and for a text without any, the text without the thinking.

    >>> find_object('<think>{"a": 0}?</think>Here it is: {"a": 1}. Is it?', {"a"})
    ('{"a": 1}', True)
    >>> find_object('{"a": [1, 2', {"a"}, cut_off=True)
    ('{"a": [1, 2', True)
    """
    pieces = _pieces(text)
    for piece in pieces:
        found = [piece[start:end] for start, end, held in _objects(piece) if not held.isdisjoint(keys)]
        if found:
            return _whole(found[-1]), True
    rest = pieces[0]
    start = rest.find("{")
    if start < 0:
        return rest.strip(), False
    end = len(rest) if cut_off else rest.rfind("}") + 1 or len(rest)
    return rest[start:end], cut_off and any(f'"{key}"' in rest for key in keys)


def _whole(text: str) -> str:
    """Write an object anew that escapes halves of surrogate pairs, with the replacement character in their place: no UTF-8 has them."""
    if "\\ud" not in text.lower():
        return text
    return sound(json.dumps(json.loads(text), ensure_ascii=False))


def sound(text: str) -> str:
    r"""Replace what no UTF-8 has: halves of surrogate pairs, as a broken escape leaves them.

    >>> sound("a\ud800b") == "a\ufffdb"
    True
    """
    return _LONE.sub("\ufffd", text)


def _pieces(text: str) -> list[str]:
    """Give the text that may hold the answer, the likeliest first: what begins as JSON whole, else what follows thinking."""
    if text.lstrip().startswith("{"):
        return [text]
    ends = [match.end() for match in _THOUGHT.finditer(text)]
    if not ends:
        return [""] if _OPEN_THOUGHT.match(text) else [text]
    return [text[ends[-1] :], text[ends[0] :]]


def _objects(text: str) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Yield where objects stand that are in no other, with their keys. Bounded: a text of braces alone fails at each of them."""
    at = text.find("{")
    failures = 0
    while at >= 0 and failures < _MOST_FAILURES:
        try:
            read, end = _decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            failures, end = failures + 1, at + 1
        else:
            yield at, end, frozenset(read)
        at = text.find("{", end)
