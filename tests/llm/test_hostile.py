"""Answers of every shape, through the whole program: never an exception, every value with its words, no draft lost by a slip."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor import BudgetSpent, Extractor, normalize
from extractor.document import Document
from extractor.errors import BadPrompt, ModelUnusable
from extractor.extraction import Extraction, Usage
from extractor.fields import FIELDS
from extractor.llm import Answer, Enquiry, Question
from extractor.llm.entries import read_answer
from extractor.llm.prompt import load_prompt
from extractor.llm.readings import Recorder
from extractor.llm.spending import Budget, Price, Priced, Within
from extractor.pipeline import EngineChoice

from .models import POSTING, fact, saying

TEXTS = (
    POSTING,
    "<h1>Ferry Mate</h1><p>North Shore Ferries &amp; Co; Bergen, Norway. $20 - $30 an hour.</p><ul><li>Splice <b>ropes</b></li></ul>",
    "# Ferry Mate\n\n**Employer:** North Shore\n\n- Splice ropes; mend nets; sing\n\nPay: $20-$30/hour. Apply by May 3, 2031 5 pm.\n",
    "Ferry Mate at North Shore Ferries, Bergen, Norway. $50,000 a year. English required. 3 years at sea. Remote; full-time.",
)
_words = st.sampled_from(
    ["Ferry Mate", "North Shore Ferries", "Bergen", "Norway", "$20", "$20 - $30", "ropes", "Splice ... ropes", "...", "", "a",
     "English", "x" * 100_000, "\u2028", "\x00", "5", "May 3, 2031", "full-time", "Remote", "3 years"]
)  # fmt: skip
_at = st.sampled_from(
    ["1", "2a", "12-99999", "99999999999", "a", "1,,2", "3, 1", "2a-b", "3b-1", "1-400," * 500, "", " ", "-", "1-", "0", "\u0661"]
)
_numbers = st.sampled_from([0, -1, 1, 3, 20, 1.5, 1e308, 10**400, 1e-320, float("nan"), float("inf"), True, None])
_keys = st.sampled_from(
    ["city", "country", "min_value", "max_value", "currency", "unit", "date", "time", "years", "language", "required", "z"]
)
_parts = _numbers | _words | st.sampled_from(["USD", "HOUR", "NO", "2031-05-03", "17:00", "FULL_TIME", '{"city": NaN}', "[" * 150, "1e999"])
_any = st.recursive(_parts, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_keys, inner, max_size=5), max_leaves=6)
_entry = st.fixed_dictionaries(
    {"field": st.sampled_from([*FIELDS, "nonsense"])},
    optional={
        "op": st.sampled_from(["add", "set", "drop", "replace", "delete", None, 5, []]),
        "item": _numbers | st.sampled_from(["1", "", [], 10**30]),
        "at": _at | _any,
        "words": _words | st.lists(_words, max_size=4) | _any,
        "value": _any,
    },
)


def says(*entries: object) -> Enquiry:
    return Enquiry(saying(*entries), "m")  # type: ignore[arg-type]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(TEXTS), st.sampled_from(["merged", "llm"]), st.lists(_entry | _any, max_size=12))
def test_no_answer_breaks_a_record(text: str, engine: EngineChoice, entries: list[object]) -> None:
    result = Extractor(engine, says(*entries)).normalize(text)
    pointers = [*((name, one) for name, said in result.evidence.items() for one in said)]
    pointers += [(name, one) for name, lost in result.conflicts.items() for value in lost for one in value.evidence]
    assert all(text[one.start : one.end] == one.quote != "" for _, one in pointers)
    for name, field in FIELDS.items():
        value = getattr(result.posting, name)
        items = set(range(len(value))) if field.many else {None} if value is not None else set()
        assert {one.item for one in result.evidence.get(name, ())} == items
        assert bool(items) != (name in result.nulls)
    assert Extraction.model_validate_json(result.model_dump_json()) == result
    json.dumps(result.model_dump(mode="json"), allow_nan=False)


# What a model says by a slip, and the draft loses nothing by it.
@pytest.mark.parametrize(
    "change",
    [
        fact("responsibilities", "77", op="set"),
        fact("responsibilities", "all of them", op="set"),
        {"op": "set", "field": "title", "at": "", "words": "", "value": "Mate"},
        {"op": "drop", "field": "responsibilities", "item": 0},
        {"op": "drop", "field": "responsibilities", "item": 1_000_000},
        {"op": "drop", "field": "responsibilities", "item": "the second"},
        {"op": "drop", "field": "responsibilities", "item": 1.5},
        {"op": "drop", "field": "responsibilities", "item": True},
        {"op": "drop", "field": "responsibilities", "item": [1]},
    ],
)
def test_an_item_or_unit_that_there_is_not_takes_nothing_away(change: dict[str, object]) -> None:
    result = normalize(POSTING, engine="merged", model=says(change))
    assert result.posting == normalize(POSTING).posting
    assert result.asked is not None
    assert [one.step for one in result.asked.refused] == ["place"]


@pytest.mark.parametrize("item", [1, "1", 1.0])
def test_an_items_number_may_be_written_as_text(item: object) -> None:
    result = normalize(POSTING, engine="merged", model=says({"op": "drop", "field": "responsibilities", "item": item}))
    assert result.posting.responsibilities == ("Keep the log of the ship",)


@pytest.mark.parametrize("item", [None, 1])
def test_a_replacement_of_what_the_draft_lacks_is_a_value(item: int | None) -> None:
    text = "Fleet 7, North Shore Ferries\n\nResponsibilities\n- Splice ropes by hand"
    assert normalize(text).posting.job_id is None
    assert normalize(text, engine="merged", model=says(fact("job_id", 1, "7", op="replace", item=item))).posting.job_id == "7"


def test_an_empty_list_of_something_else_is_no_answer() -> None:
    assert read_answer('{"title": []}', "changes") is None
    assert read_answer('{"changes": []}', "changes") == []


def test_numbers_that_json_does_not_have_are_left_out() -> None:
    (said,) = read_answer('{"facts": [{"field": "pay", "value": {"min_value": NaN, "scope": [Infinity, 5]}}]}', "facts") or []
    assert said.value == {"min_value": None, "scope": [None, 5]}


def test_ranges_and_lists_without_end_have_one() -> None:
    text = "Job title: Mate\n\nResponsibilities\n" + "".join(f"- Splice the rope number {number}\n" for number in range(500))
    result = normalize(text, engine="llm", model=says(*[fact("responsibilities", "1-499," * 600)] * 1000, fact("title", 1, "Mate")))
    assert result.asked is not None
    assert result.asked.believed + len(result.asked.refused) <= 2_000


def test_units_are_named_once_in_the_order_of_the_names() -> None:
    units = Document("One two.\n\nThree four.\n\nFive six.").units
    assert units.named("3, 1, 3,3") == (*units.named("3"), *units.named("1"))
    assert units.near(units.named("3, 1")) == units.near(units.named("1, 3"))


def test_an_answer_of_no_use_costs_as_much_and_counts_towards_the_budget() -> None:
    def thinks(_: Question) -> Answer:
        raise ModelUnusable("thinking took them all", prompt_tokens=600, completion_tokens=400)

    model = Enquiry(thinks, "m", steps=(Within(Budget(tokens=1_000)), Priced(Price(1_000, 1_000))))
    result = normalize(POSTING, engine="llm", model=model)
    assert result.asked is not None
    assert (result.asked.usage.calls, result.asked.usage.cost) == (1, 1.0)
    with pytest.raises(BudgetSpent):
        normalize(POSTING, engine="llm", model=model)


def test_a_budget_that_ends_between_two_tries_keeps_what_the_first_said(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    prose = Enquiry(
        lambda _: Answer("prose", Usage(calls=1, prompt_tokens=10)), "m", steps=(Within(Budget(tokens=5)),), recorder=Recorder(path)
    )
    result = normalize(POSTING, engine="llm", model=prose)
    assert result.failure == "no record can be read from the answer"
    assert json.loads(path.read_text(encoding="utf-8"))["answer"] == "prose"


@pytest.mark.parametrize("prose", ["$fields $draft $posting", "$posting $draft ${fields}"])
def test_a_prompt_whose_holes_stand_in_another_order(tmp_path: Path, prose: str) -> None:
    path = tmp_path / "p.md"
    path.write_text(prose, encoding="utf-8")
    with pytest.raises(BadPrompt, match="before"):
        load_prompt("changes", path)


def test_a_prompt_may_put_its_holes_in_braces_and_name_one_in_words(tmp_path: Path) -> None:
    path = tmp_path / "p.md"
    path.write_text("The $$posting follows. ${fields} ${posting}", encoding="utf-8")
    prompt = load_prompt("facts", path, ("title",))
    assert prompt.system.startswith("The $posting follows. - title")
    assert "Night Baker" in prompt.user(Document("Night Baker"), {})
