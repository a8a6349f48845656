"""The engines that hear a model: what it is asked, what becomes of what it says, what a failure is."""

import asyncio
import json

import pytest

from extractor import EngineUnavailable, Extractor, normalize, normalize_async
from extractor.errors import ModelSilent
from extractor.extraction import Extraction, Usage
from extractor.llm import Answer, Enquiry, Question
from extractor.llm.policy import Policy, Tally

from .asking import run as in_thread
from .models import POSTING, fact, saying


def merged(*changes: dict[str, object]) -> Extraction:
    return normalize(POSTING, engine="merged", model=Enquiry(saying(*changes), "m"))


def llm(*facts: dict[str, object]) -> Extraction:
    return normalize(POSTING, engine="llm", model=Enquiry(saying(*facts), "m"))


def test_an_engine_that_needs_a_model_says_so() -> None:
    with pytest.raises(EngineUnavailable, match="'merged' needs a model"):
        normalize(POSTING, engine="merged")


def test_auto_is_merged_with_a_model_and_rules_without() -> None:
    assert normalize(POSTING).engine == "rules"
    assert normalize(POSTING, model=Enquiry(saying(), "m")).engine == "merged"


@pytest.mark.parametrize(("engine", "fields"), [("best", None), ("rules", ("mood",)), ("rules", ())])
def test_what_there_is_not_is_refused_when_an_extractor_is_made(engine: str, fields: tuple[str, ...] | None) -> None:
    with pytest.raises(ValueError, match=r"engine is one of|field"):
        Extractor(engine, fields=fields)  # type: ignore[arg-type]


def test_only_wanted_fields_are_read_and_the_others_say_so() -> None:
    result = Extractor(fields=("title", "pay")).normalize(POSTING)
    assert result.posting.title == "Ferry Mate"
    assert result.posting.organization is None
    assert (result.nulls["pay"], result.nulls["organization"]) == ("not_stated", "not_asked")
    assert not result.evidence.keys() - {"title"}


def test_a_model_is_asked_for_wanted_fields_alone_and_believed_in_no_other() -> None:
    from extractor.llm.prompt import load_prompt

    asked: list[Question] = []
    wanted = ("title", "organization")
    prompts = (load_prompt("facts", fields=wanted), load_prompt("changes", fields=wanted))
    model = Enquiry(saying(fact("skills", 6, "Splice"), asked=asked), "m", prompts=prompts)
    result = Extractor("merged", model, wanted).normalize(POSTING)
    assert "- skills (" not in asked[0].system
    assert "responsibilities:" not in asked[0].user
    assert result.posting.skills == ()


def test_merged_shows_the_draft_and_says_nothing_of_what_is_right() -> None:
    asked: list[Question] = []
    result = normalize(POSTING, engine="merged", model=Enquiry(saying(asked=asked), "m"))
    assert 'title: "Ferry Mate" @2 (label)' in asked[0].user
    assert "responsibilities: 1-2 @" in asked[0].user
    assert result.posting == normalize(POSTING).posting
    assert result.engine == "merged"
    assert result.asked is not None
    assert (result.asked.believed, result.asked.refused) == (0, ())


def test_llm_shows_no_draft_and_takes_nothing_from_rules() -> None:
    asked: list[Question] = []
    result = normalize(POSTING, engine="llm", model=Enquiry(saying(asked=asked), "m"))
    assert "The draft" not in asked[0].user
    assert result.posting.title is None
    assert result.engine == "llm"


def test_all_before_the_posting_is_the_same_for_every_posting() -> None:
    asked: list[Question] = []
    for text in (POSTING, "Position: Cook"):
        normalize(text, engine="merged", model=Enquiry(saying(asked=asked), "m"))
    assert asked[0].system == asked[1].system
    assert asked[0].schema is asked[1].schema
    assert len(asked[0].system) + len(json.dumps(asked[0].schema.model_json_schema())) > 6_000


# One change, and what the field is after it. The rules' draft has title, organization, locations, two responsibilities and a licence.
@pytest.mark.parametrize(
    ("change", "field", "after"),
    [
        (fact("title", 2, "Mate", op="set"), "title", "Mate"),
        (fact("title", 2, "Mate", op="add"), "title", "Mate"),  # a field of one value has room for one
        (fact("title", 2, "Mate", op="replace", item=1), "title", "Mate"),
        ({"op": "drop", "field": "title", "item": None}, "title", None),
        ({"op": "drop", "field": "title", "item": 1}, "title", None),
        ({"op": "drop", "field": "responsibilities", "item": 1}, "responsibilities", ("Keep the log of the ship",)),
        ({"op": "drop", "field": "responsibilities", "item": None}, "responsibilities", ()),
        (fact("responsibilities", 9, op="set"), "responsibilities", ("Keep the log of the ship",)),
        (fact("responsibilities", "8-9", op="set"), "responsibilities", ("Splice ropes by hand", "Keep the log of the ship")),
        (
            fact("responsibilities", 8, "ropes by hand", op="replace", item=1),
            "responsibilities",
            ("ropes by hand", "Keep the log of the ship"),
        ),
        (fact("skills", "8, 12a", ["ropes", "German"], op="add"), "skills", ("ropes", "German")),
        (fact("licenses", "12b", "driving licence", op="set"), "licenses", ("driving licence",)),
        ({"op": "set", "field": "licenses"}, "licenses", ()),
    ],
)
def test_a_change_and_what_becomes_of_the_field(change: dict[str, object], field: str, after: object) -> None:
    assert getattr(merged(change).posting, field) == after


def test_several_sets_of_a_list_are_its_new_list() -> None:
    result = merged(fact("skills", 8, "ropes", op="set"), fact("skills", "12a", "German", op="set"))
    assert result.posting.skills == ("ropes", "German")


def test_what_the_rules_had_and_lose_stands_among_the_conflicts() -> None:
    result = merged(fact("title", 2, "Mate", op="set"))
    assert [one.value for one in result.conflicts["title"]] == ["Ferry Mate"]
    assert (result.evidence["title"][0].source, result.conflicts["title"][0].evidence[0].source) == ("llm", "rules")


def test_a_value_that_both_give_has_the_words_of_both() -> None:
    result = merged(fact("organization", 4, "North Shore Ferries", op="set"))
    assert {one.source for one in result.evidence["organization"]} <= {"rules", "llm"}
    assert result.posting.organization == "North Shore Ferries"
    assert "organization" not in result.conflicts


def test_a_fuller_place_takes_the_poorer_ones_place() -> None:
    result = merged(fact("locations", 6, "Bergen", {"city": "Bergen", "region": None, "country": None}, op="add"))
    assert [place.country for place in result.posting.locations] == ["NO"]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"op": "drop", "field": "title", "item": 7}, "no value number 7"),
        (fact("benefits", 77, op="add"), "no unit '77'"),
        (fact("job_id", 2, "R-77", op="add"), "do not stand"),
    ],
)
def test_what_is_refused_is_listed_with_its_reason(change: dict[str, object], reason: str) -> None:
    result = merged(change)
    assert result.asked is not None
    assert [reason in one.reason for one in result.asked.refused] == [True]
    assert result.posting == normalize(POSTING).posting


def test_a_null_says_that_something_was_claimed_in_vain() -> None:
    assert merged(fact("job_id", 2, "R-77", op="add")).nulls["job_id"] == "unsupported"
    assert llm(fact("title", 2, "Admiral")).nulls["title"] == "unsupported"


def test_llm_takes_the_first_of_two_values_and_names_the_other() -> None:
    result = llm(fact("title", 2, "Mate"), fact("title", 2, "Ferry Mate"))
    assert result.posting.title == "Mate"
    assert [one.value for one in result.conflicts["title"]] == ["Ferry Mate"]


def test_a_kind_of_change_that_was_wrong_more_often_than_right_is_not_believed() -> None:
    policy = Policy(changes={"title set": Tally(right=1, wrong=2), "skills add": Tally(right=2, wrong=1)})
    model = Enquiry(saying(fact("title", 2, "Mate", op="set"), fact("skills", 8, "ropes", op="add")), "m", policy=policy)
    result = normalize(POSTING, engine="merged", model=model)
    assert (result.posting.title, result.posting.skills) == ("Ferry Mate", ("ropes",))
    assert result.asked is not None
    assert "more often than right" in result.asked.refused[0].reason


def test_a_result_with_a_model_goes_out_to_json_and_back() -> None:
    result = llm(fact("job_id", 2, "77"), fact("title", 2, "Ferry Mate"))
    assert type(result).model_validate_json(result.model_dump_json()) == result


@pytest.mark.parametrize(
    ("answer", "failure", "calls"),
    [
        (Answer("", Usage(calls=1)), "no record can be read", 2),
        (Answer("{}", Usage(calls=1)), "no record can be read", 2),
        (Answer('{"changes": [{"field": 7}]}', Usage(calls=1)), "no record can be read", 2),
        (Answer('{"changes": [', Usage(calls=1), cut_off=True, finish="length"), "cut off", 1),
    ],
)
def test_an_answer_that_cannot_be_read_is_a_failure_and_the_record_is_the_rules_alone(answer: Answer, failure: str, calls: int) -> None:
    result = normalize(POSTING, engine="merged", model=Enquiry(lambda _: answer, "m"))
    assert result.failure is not None
    assert failure in result.failure
    assert result.engine == "rules"
    assert result.posting == normalize(POSTING).posting
    assert result.asked is not None
    assert result.asked.usage.calls == calls


def test_a_model_that_gives_no_answer_is_a_failure() -> None:
    def silent(_: Question) -> Answer:
        raise ModelSilent("no answer in time", retries=2)

    result = normalize(POSTING, engine="llm", model=Enquiry(silent, "m"))
    assert (result.failure, result.engine) == ("no answer in time", "rules")
    assert result.asked is not None
    assert result.asked.usage.retries == 2


def test_a_failure_stands_at_the_top_of_the_printed_result() -> None:
    result = normalize(POSTING, engine="llm", model=Enquiry(lambda _: Answer("", Usage()), "m"))
    assert json.loads(result.model_dump_json())["failure"] == result.failure


def test_an_answer_that_cannot_be_read_is_asked_for_once_more() -> None:
    answers = iter(["prose", json.dumps({"changes": [fact("title", 2, "Mate", op="set")]})])
    result = normalize(POSTING, engine="merged", model=Enquiry(lambda _: Answer(next(answers), Usage(calls=1)), "m"))
    assert (result.posting.title, result.failure) == ("Mate", None)
    assert result.asked is not None
    assert result.asked.usage.calls == 2


def test_asynchronous_calls_give_the_same() -> None:
    model = Enquiry(saying(fact("title", 2, "Mate", op="set")), "m")
    assert in_thread(normalize_async(POSTING, engine="merged", model=model)) == normalize(POSTING, engine="merged", model=model)


def test_many_asynchronous_calls_wait_together_and_keep_their_order() -> None:
    async def run() -> tuple[list[object], int]:
        waiting, most, gate = 0, 0, asyncio.Event()

        async def ask(question: Question) -> Answer:
            nonlocal waiting, most
            waiting += 1
            most = max(most, waiting)
            if waiting == 3:
                gate.set()
            await gate.wait()
            waiting -= 1
            return saying()(question)

        extractor = Extractor("merged", Enquiry(saying(), "m", ask))
        texts = [f"Job title: Mate {number}" for number in range(3)] + [" "]
        return [one async for one in extractor.normalize_many_async(texts, workers=3)], most

    results, most = in_thread(run())
    assert [getattr(one, "posting", None) and one.posting.title for one in results] == ["Mate 0", "Mate 1", "Mate 2", None]  # type: ignore[attr-defined]
    assert most == 3


def test_closing_the_iterator_cancels_what_waits() -> None:
    cancelled = 0

    async def ask(question: Question) -> Answer:
        nonlocal cancelled
        if "Mate 0" in question.user:
            return saying()(question)
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cancelled += 1
            raise
        raise AssertionError

    async def run() -> None:
        results = Extractor("merged", Enquiry(saying(), "m", ask)).normalize_many_async(
            (f"Job title: Mate {n}" for n in range(9)), workers=2
        )
        await anext(results)
        await results.aclose()

    in_thread(run())
    assert cancelled >= 1
