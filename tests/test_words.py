"""The lexicon and its patterns: what files may say, what a pattern finds, and that no gate loses a match."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import LexiconError, load_lexicon, normalize
from extractor.document import Document
from extractor.words import BUILT_IN, Pattern, forms_of, using
from extractor.words.patterns import PATTERNS

_SEEKING = Pattern(r"{HIRE} (?:an? |the )?(?P<name>{ROLE})")
_BY_MONTH = Pattern(r"\b(?:apply|submit) by {MONTH} (?P<day>\d{1,2})")
_IN_CAPITALS = Pattern(r"(?P<name>[A-Z][a-z]{1,20} {ROLE}) {JOB}", cased=True)
_AT_END = Pattern(r"as (?P<name>{ROLE})$")
_PIECES = (
    "seeking", "a", "the", "baker", "bakers", "hiring", "looking", "for", "cook", "apply", "submit", "by", "may", "3", "june", "12",
    "Night", "Baker", "position", "role", "as", "\n", ",", ".", "x", "nightbaker",
)  # fmt: skip
_WITHIN = Pattern(r"{=ROLE}(?!s)")
_ALL = (_SEEKING, _BY_MONTH, _IN_CAPITALS, _AT_END, _WITHIN)


@pytest.mark.parametrize(
    ("entry", "forms"),
    [
        ("role", ("role",)),
        ("vacancy~s", ("vacancy", "vacancies")),
        ("hire~s~ing~ed", ("hire", "hires", "hiring", "hired")),
        ("day~s", ("day", "days")),
        ("wish~es", ("wish", "wishes")),
        ("look~s~ing for", ("look for", "looks for", "looking for")),
        ("Stelle~n", ("stelle", "stellen")),
        ("see~ing", ("see", "seeing")),
    ],
)
def test_an_entry_stands_for_its_forms(entry: str, forms: tuple[str, ...]) -> None:
    assert forms_of(entry) == forms


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (_SEEKING, "Our mill is seeking a Baker.", ["seeking a baker"]),
        (_SEEKING, "We are looking for bakers, and hiring cooks", ["looking for bakers", "hiring cooks"]),
        (_SEEKING, "seeking a bakery", []),
        (_BY_MONTH, "Please apply by May 3 or submit by  June 12", ["apply by may 3", "submit by june 12"]),
        (_IN_CAPITALS, "The Night Baker position", ["Night Baker position"]),
        (_IN_CAPITALS, "the night baker position", []),
        (_AT_END, "You work as baker", ["as baker"]),
        (_AT_END, "You work as baker here", []),
    ],
)
def test_a_pattern_finds_whole_words_of_its_classes(pattern: Pattern, text: str, found: list[str]) -> None:
    document = Document(" ".join(text.split()))
    assert [match.group() for match in document.find(pattern)] == found


@given(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=40))
def test_gates_lose_no_match(words: list[str]) -> None:
    document = Document("x " + " ".join(words))
    for pattern in _ALL:
        text = document.flat if pattern.cased else document.low
        every = [match.span() for match in pattern.finditer(text)]
        assert [match.span() for match in document.find(pattern)] == every


def test_no_pattern_of_the_rules_loses_a_match_to_its_gate() -> None:
    from eval import load
    from eval.data import default_gold

    for case in load(default_gold()) * 2:  # the first time patterns run over whole texts, the second by their words
        document = Document(case.text)
        for pattern in PATTERNS:
            text = document.flat if pattern.cased else document.low
            every = {match.span() for match in pattern.finditer(text)}
            assert {match.span() for match in document.find(pattern)} == every, pattern.source


def test_a_match_that_may_begin_far_before_its_word_is_found_as_without_a_gate() -> None:
    pattern = Pattern(r"(?<= )[a-d ]{0,400}{ROLE}")
    for before in (3, 120, 390, 500):
        text = f"We: {'ab cd ' * (before // 6)}baker. {'c d ' * 30}cook; baker"
        list(Document(text).find(pattern))  # the first time over the whole text
        document = Document(text)
        assert document.near(pattern.number) is not None
        assert [match.span() for match in document.find(pattern)] == [match.span() for match in pattern.finditer(document.low)]


def test_every_pattern_compiles_and_none_is_unbounded_before_its_words() -> None:
    for pattern in PATTERNS:
        assert pattern.compiled
        gate = pattern.gate()
        assert gate is None or all(word.text for word in gate.words)


def _folder(tmp_path: Path, **files: str) -> Path:
    for name, text in files.items():
        path = tmp_path / name.replace("__", "/").replace("_txt", ".txt").replace("_toml", ".toml")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_own_words_are_found_by_every_pattern_that_names_their_class(tmp_path: Path) -> None:
    own = load_lexicon(_folder(tmp_path, classes__role_txt="# ours\nwidgeteer~s\n"))
    text = "We are seeking a widgeteer. You work as widgeteer"
    with using(own):
        document = Document(text)
        assert [match["name"] for pattern in (_SEEKING, _AT_END) for match in document.find(pattern)] == ["widgeteer", "widgeteer"]
    document = Document(text)
    assert not [match for pattern in (_SEEKING, _AT_END) for match in document.find(pattern)]


@pytest.mark.parametrize("name", sorted(BUILT_IN.classes))
def test_a_word_added_to_a_class_is_in_every_pattern_that_names_the_class(name: str, tmp_path: Path) -> None:
    word = "\u00f0ling"  # no word begins as it does, so that it stands whole in a pattern
    own = load_lexicon(_folder(tmp_path, **{f"classes__{name.lower()}_txt": f"{word}\n"}))
    naming = [pattern for pattern in PATTERNS if f"{{{name}}}" in pattern.source or f"{{={name}}}" in pattern.source]
    with using(own):
        assert all(word in pattern.compiled.pattern for pattern in naming)


@pytest.mark.parametrize(
    ("files", "text", "field", "value"),
    [
        ({"classes__role_txt": "widgeteer~s\n"}, "Harbour Mill\nNight Widgeteer\nToledo, OH\n\nBread.", "title", "Night Widgeteer"),
        ({"classes__role_txt": "widgeteer~s\n"}, "Notes\n\nWe are seeking a widgeteer to run the mill.", "title", "widgeteer"),
        ({"classes__hire_txt": "hunting for\n"}, "Notes\n\nHarbour Mill Inc is hunting for a Night Baker.", "title", "Night Baker"),
        ({"classes__employer_txt": "cooperage\n"}, "Night Baker\nCooperage: Tulip Mills\n", "organization", "Tulip Mills"),
        ({"labels_toml": "[job_id]\nen = ['docket sign']\n"}, "Night Baker\nDocket sign: 12-77\n", "job_id", "12-77"),
        (
            {"headings_toml": "[duties]\nen = ['round the clock']\n"},
            "Night Baker\n\nRound the clock\n- Rye bread and rolls\n- Ovens and trays\n",
            "responsibilities",
            ("Rye bread and rolls", "Ovens and trays"),
        ),
    ],
)
def test_rules_read_own_words(files: dict[str, str], text: str, field: str, value: object, tmp_path: Path) -> None:
    own = load_lexicon(_folder(tmp_path, **files))
    assert getattr(normalize(text, lexicon=own).posting, field) == value
    assert getattr(normalize(text).posting, field) != value


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"classes__role_txt": "baker\n\nba(k|c)er\n"}, r"role\.txt:3: '\(' stands in 'ba\(k\|c\)er'"),
        ({"classes__role_txt": "baker.*\n"}, r"role\.txt:1: '\*'"),
        ({"classes__nonsense_txt": "baker\n"}, "there is no such class"),
        ({"labels_toml": "[job_id]\nen = ['posting no']\nx"}, "labels"),
        ({"labels_toml": "[job_id]\nen = 'posting no'\n"}, "a list of names is expected"),
    ],
)
def test_faults_are_named_with_their_place(tmp_path: Path, files: dict[str, str], said: str) -> None:
    with pytest.raises(LexiconError, match=said):
        load_lexicon(_folder(tmp_path, **files))


def test_a_folder_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="no such folder"):
        load_lexicon(tmp_path / "nothing")


def test_the_built_in_words_stay_as_they_are(tmp_path: Path) -> None:
    own = load_lexicon(_folder(tmp_path, classes__role_txt="widgeteer\n"))
    assert "widgeteer" in own.words("ROLE")
    assert "widgeteer" not in BUILT_IN.words("ROLE")
    assert own.version != BUILT_IN.version
