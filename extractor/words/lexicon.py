"""The lexicon: files of words, loaded and checked; a user's own words are laid over the built-in ones.

    classes/job.txt     a class of words: an entry a line, `~` before the endings that it takes; `[de]` opens the words of a language
    names/skills.txt    a table of names: `[section]`, then `name = other name; another` a line
    labels.toml         what labels call each field, by language
    headings.toml       what headings call each topic, by language

A line that begins with `#` and a blank is a comment, and so is what stands behind two blanks, a `#` and a blank; `#` alone is a word.
Entries are words and phrases, never patterns.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache, lru_cache, wraps
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, NamedTuple, ParamSpec, TypeVar

from extractor.errors import LexiconError
from extractor.words.forms import forms_of

_A = ParamSpec("_A")
_T = TypeVar("_T")

_HOME: Final = Path(__file__).resolve().parents[1] / "lexicon"
_COMMENT: Final = re.compile(r"(?:^|\s\s)\s*#\s.*")
_SECTION: Final = re.compile(r"\[([^\[\]]+)\]")
_PATTERN_SIGN: Final = re.compile(r"[()\[\]{}|\\^*?<>]")
_CLASS_REFERENCE: Final = re.compile(r"\{[A-Z][A-Z_]*\}")
_FILES: Final = ("labels.toml", "headings.toml")


class Name(NamedTuple):
    """One row of a table of names."""

    section: str
    name: str
    others: tuple[str, ...]
    """Other names of the same, as printed."""

    @property
    def forms(self) -> tuple[str, ...]:
        """All that the row stands for, in lower case."""
        return tuple(dict.fromkeys(form for one in (self.name, *self.others) for form in forms_of(one)))


Topics = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Of labels.toml and headings.toml: by field or topic, by language, the entries."""


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Words by class, names by table, labels by field, headings by topic."""

    classes: Mapping[str, tuple[str, ...]]
    """By class (in capitals), every form of its words, in lower case."""
    tables: Mapping[str, tuple[Name, ...]]
    labels: Topics = field(default_factory=dict)
    headings: Topics = field(default_factory=dict)
    kept: dict[object, Any] = field(default_factory=dict, repr=False)
    """What was made of these words: compiled patterns, indexes."""

    @property
    def version(self) -> str:
        """Six signs that change with the words."""
        said = repr((sorted(self.classes.items()), sorted(self.tables.items()), self.labels, self.headings))
        return sha256(said.encode()).hexdigest()[:6]

    def forms(self, name: str) -> tuple[str, ...]:
        """Give every form of the words of a class, in the order of its file; a table of names is a class too, by its name in capitals."""
        if name in self.classes:
            return self.classes[name]
        key = ("forms", name)
        if key not in self.kept:
            rows = self.tables[name.lower()]
            self.kept[key] = tuple(dict.fromkeys(form for row in rows for form in row.forms))
        made: tuple[str, ...] = self.kept[key]
        return made

    def words(self, name: str) -> frozenset[str]:
        """Give the words of a class, to look words up in."""
        made: frozenset[str] | None = self.kept.get(("words", name))
        if made is None:
            made = self.kept["words", name] = frozenset(self.forms(name))
        return made

    def names(self, table: str) -> tuple[Name, ...]:
        """Give the rows of a table of names."""
        return self.tables.get(table, ())


def _load(folder: Path) -> Lexicon:
    faults: list[str] = []
    classes = {path.stem.upper(): tuple(_class_words(path, faults)) for path in sorted((folder / "classes").glob("*.txt"))}
    tables = {path.stem: tuple(_names(path, faults)) for path in sorted((folder / "names").glob("*.txt"))}
    labels, headings = (_topics(folder / name, faults) for name in _FILES)
    if faults:
        raise LexiconError("\n".join(faults))
    return Lexicon({name: tuple(dict.fromkeys(words)) for name, words in classes.items()}, tables, labels, headings)


def _lines(path: Path, faults: list[str]) -> Iterator[tuple[int, str]]:
    """Give the lines that say something, with their numbers."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        faults.append(f"{path}: cannot be read as UTF-8 text: {error}")
        return
    for number, raw in enumerate(text.split("\n"), 1):
        if line := _COMMENT.sub("", raw).strip():
            yield number, line


def _class_words(path: Path, faults: list[str]) -> Iterator[str]:
    for number, line in _lines(path, faults):
        if not _SECTION.fullmatch(line) and _is_plain(line, f"{path}:{number}", faults):
            yield from forms_of(line)


def _names(path: Path, faults: list[str]) -> Iterator[Name]:
    section = ""
    for number, line in _lines(path, faults):
        if opened := _SECTION.fullmatch(line):
            section = opened[1]
        elif _is_plain(line, f"{path}:{number}", faults):
            name, _, others = line.partition(" = ")
            yield Name(section, name.strip(), tuple(filter(None, map(str.strip, others.split(";")))))


def _topics(path: Path, faults: list[str]) -> Topics:
    if not path.exists():
        return {}
    try:
        read = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        faults.append(f"{path}: {error}")
        return {}
    topics: dict[str, dict[str, tuple[str, ...]]] = {}
    for topic, languages in read.items():
        for language, entries in languages.items() if isinstance(languages, dict) else [(str(languages), None)]:
            if not isinstance(entries, list) or not all(isinstance(entry, str) for entry in entries):
                faults.append(f"{path}: [{topic}] {language}: a list of names is expected")
                continue
            good = [one for one in entries if _is_plain(_CLASS_REFERENCE.sub("", one), f"{path}: [{topic}] {one!r}", faults)]
            topics.setdefault(topic, {})[language] = tuple(good)
    return topics


def _is_plain(entry: str, where: str, faults: list[str]) -> bool:
    """Refuse an entry with the signs of a pattern, and say so."""
    if sign := _PATTERN_SIGN.search(entry):
        faults.append(f"{where}: {sign.group()!r} stands in {entry!r}: an entry is a word or a phrase, not a pattern")
    return sign is None


@cache
def _built_in() -> Lexicon:
    return _load(_HOME)


BUILT_IN: Final = _built_in()


def load_lexicon(folder: Path, below: Lexicon = BUILT_IN) -> Lexicon:
    """Lay the words of a folder, laid out as the built-in lexicon is, over another lexicon.

    Raises LexiconError for a folder that is not there, a class, table or field that there is not, and entries that cannot be used.
    """
    if not folder.is_dir():
        raise LexiconError(f"{folder}: no such folder")
    own = _load(folder)
    unknown = [f"{folder}/classes/{name.lower()}.txt: there is no such class" for name in own.classes if name not in below.classes]
    unknown += [f"{folder}/names/{name}.txt: there is no such table" for name in own.tables if name not in below.tables]
    for file, mine, theirs in ((_FILES[0], own.labels, below.labels), (_FILES[1], own.headings, below.headings)):
        unknown += [f"{folder}/{file}: [{topic}] is none of {', '.join(theirs)}" for topic in mine if topic not in theirs]
    if unknown:
        raise LexiconError("\n".join(unknown))
    return Lexicon(
        {name: tuple(dict.fromkeys((*words, *own.classes.get(name, ())))) for name, words in below.classes.items()},
        {name: (*rows, *own.tables.get(name, ())) for name, rows in below.tables.items()},
        _merged(below.labels, own.labels),
        _merged(below.headings, own.headings),
    )


def _merged(below: Topics, own: Topics) -> Topics:
    merged = {topic: dict(languages) for topic, languages in below.items()}
    for topic, languages in own.items():
        for language, entries in languages.items():
            merged[topic][language] = (*merged[topic].get(language, ()), *entries)
    return merged


_IN_FORCE: Final[ContextVar[Lexicon]] = ContextVar("lexicon", default=BUILT_IN)
in_force: Final = _IN_FORCE.get
"""Give the lexicon that patterns and tables are read with."""


@contextmanager
def using(lexicon: Lexicon | None) -> Iterator[None]:
    """Put a lexicon in force, in this thread or task; None for the built-in one."""
    token = _IN_FORCE.set(lexicon or BUILT_IN)
    try:
        yield
    finally:
        _IN_FORCE.reset(token)


def of_lexicon(size: int | None = None) -> Callable[[Callable[_A, _T]], Callable[_A, _T]]:
    """Keep what a function makes of the words in force and its arguments: `size` results for each lexicon, the last used ones."""

    def keep(make: Callable[_A, _T]) -> Callable[_A, _T]:
        @wraps(make)
        def made(*args: _A.args, **named: _A.kwargs) -> _T:
            kept = in_force().kept
            if make not in kept:
                kept[make] = lru_cache(maxsize=size)(make)
            cached: Callable[_A, _T] = kept[make]
            return cached(*args, **named)

        return made

    return keep
