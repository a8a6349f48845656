"""Evaluating functions and other systems' predictions."""

import json
from pathlib import Path

import pytest

from eval.answer import Answer, Pointer
from eval.cases import Case
from eval.errors import PredictionsError
from eval.figures import SCORER_VERSION, summarize
from eval.predictions import read_predictions
from eval.report import json as json_report
from eval.run import evaluate, evaluate_predictions
from eval.score import Counts
from extractor import Evidence, Extraction, Posting
from extractor.errors import EngineUnavailable

NIGHT = Case(id="night", text="Night Clerk\nPay: none stated", labels={"title": "Night Clerk", "pay": []}, labelled=("title", "pay"))
DAY = Case(id="day", text="Day Clerk", labels={"title": "Day Clerk", "job_id": None}, labelled=("title", "job_id"))


def first_line(text: str) -> Posting:
    return Posting(title=text.split("\n", maxsplit=1)[0])


def test_any_function_from_text_to_a_posting_is_scored() -> None:
    report = evaluate(first_line, [NIGHT, DAY])
    assert [row.verdicts["title"].counts for row in report.rows] == [Counts(hit=1), Counts(hit=1)]
    assert report.rows[0].verdicts.keys() == {"title", "pay"}
    assert summarize(report).counts == Counts(hit=2, absent=2)
    assert summarize(report).support is None


def test_a_crash_is_a_row_with_everything_missed() -> None:
    def crash_by_day(text: str) -> Posting:
        if "Day" in text:
            raise ValueError("too bright")
        return first_line(text)

    report = evaluate(crash_by_day, [NIGHT, DAY])
    assert [row.error for row in report.rows] == [None, "ValueError: too bright"]
    assert summarize(report).counts == Counts(hit=1, missed=1, absent=1)
    assert summarize(report).crashed == 1


def test_a_result_of_another_kind_is_a_crash() -> None:
    report = evaluate(lambda text: {"title": text}, [DAY])  # type: ignore[arg-type, return-value] - that is the point
    assert report.rows[0].error == "TypeError: an Extraction or a Posting was expected, not dict"


def test_an_engine_that_is_not_there_ends_the_run() -> None:
    def absent(_: str) -> Posting:
        raise EngineUnavailable("not there yet")

    with pytest.raises(EngineUnavailable):
        evaluate(absent, [DAY])


def test_spans_must_hold_their_quote_and_values_must_have_one() -> None:
    def pointing(text: str) -> Extraction:
        evidence = {
            "title": (Evidence(start=0, end=5, quote=text[:5], trust="LABEL"),),
            "skills": (Evidence(start=3, end=6, quote="abc", item=1, trust="GUESS"),),
        }
        return Extraction(
            engine="rules", posting=Posting(title="Night", skills=("till", "keys")), evidence=evidence, conflicts={}, nulls={}
        )

    support = summarize(evaluate(pointing, [NIGHT])).support
    assert support is not None
    assert (support.values, support.supported, support.spans, support.holding) == (3, 2, 2, 1)


def test_fields_can_be_chosen_and_unknown_ones_are_named() -> None:
    strange = Case(id="x", text="y", labels={"colour": "red", "title": "y"}, labelled=("colour", "title"))
    report = evaluate(first_line, [strange], ["title"])
    assert report.fields == ("title",)
    assert report.strangers == ("field 'colour'",)


def test_misses_show_gold_got_and_quote() -> None:
    (miss,) = evaluate(lambda _: Posting(title="Cook"), [DAY]).rows[0].misses("wrong")
    assert (miss.id, miss.field, miss.gold, miss.got) == ("day", "title", ("Day Clerk",), ("Cook",))


def write(path: Path, *rows: object) -> Path:
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), encoding="utf-8")
    return path


def test_predictions_are_read_nested_and_plain(tmp_path: Path) -> None:
    path = write(
        tmp_path / "p.jsonl",
        {"id": "night", "posting": {"title": "Night Clerk"}, "evidence": {}},
        {"id": "day", "title": "Cook", "note": 1},
    )
    report = evaluate_predictions(read_predictions(path), [NIGHT, DAY])
    assert [row.verdicts["title"].counts for row in report.rows] == [Counts(hit=1), Counts(wrong=1)]


def test_a_missing_prediction_is_a_row_and_an_unknown_one_is_named(tmp_path: Path) -> None:
    path = write(tmp_path / "p.jsonl", {"id": "night", "title": "Night Clerk"}, {"id": "dusk", "title": "Cook"})
    report = evaluate_predictions(read_predictions(path), [NIGHT, DAY])
    assert report.rows[1].error == "no prediction for this id"
    assert report.rows[1].verdicts["title"].counts == Counts(missed=1)
    assert report.strangers == ("prediction 'dusk'",)


def test_no_posting_and_an_unknown_field_are_named_and_do_not_end_the_run(tmp_path: Path) -> None:
    path = write(tmp_path / "p.jsonl", {"id": "night", "posting": None}, {"id": "day", "posting": {"titel": "x", "title": "Cook"}})
    report = evaluate_predictions(read_predictions(path), [NIGHT, DAY])
    assert report.rows[0].error == f"'posting' is null ({path}:1)"
    assert report.rows[0].verdicts["pay"].counts == Counts()
    assert report.rows[1].error is None
    assert report.strangers == ("field 'titel', in 1 prediction,",)


BROKEN = [
    pytest.param(["{"], r"p\.jsonl:1: not JSON", id="broken JSON"),
    pytest.param([{"title": "x"}], r"p\.jsonl:1: not a JSON object with an 'id'", id="no id"),
    pytest.param([{"id": "a"}, {"id": "a"}], r"p\.jsonl:2: the id 'a' was given before", id="an id twice"),
    pytest.param(['{"id": "a", "pay": [{"min_value": NaN}]}'], r"p\.jsonl:1: NaN is no number of JSON", id="not a number"),
    pytest.param(['{"id": "a", "openings": ' + "9" * 5000 + "}"], r"p\.jsonl:1: a number of more than 40 digits", id="digits without end"),
    pytest.param(['{"id": "a", "title": ' + "[" * 60 + "]" * 60 + "}"], r"p\.jsonl:1: nested deeper than 50", id="lists without end"),
    pytest.param(['{"id": "a", "title": "\\ud800"}'], r"p\.jsonl:1: half a surrogate pair", id="half a character"),
    pytest.param(
        [{"id": "a", "posting": {}, "evidence": {"title": [{"start": 0}]}}], r"p\.jsonl:1: evidence\.title\.0\.end", id="half a span"
    ),
]


@pytest.mark.parametrize(("rows", "message"), BROKEN)
def test_an_error_names_file_and_line(tmp_path: Path, rows: list[object], message: str) -> None:
    with pytest.raises(PredictionsError, match=message):
        read_predictions(write(tmp_path / "p.jsonl", *rows))


def test_the_json_report_holds_the_counts_of_every_posting() -> None:
    report = evaluate(first_line, [NIGHT, DAY])
    printed = json.loads(json.dumps(json_report.render(report, summarize(report))))
    assert printed["scorer_version"] == SCORER_VERSION
    assert printed["summary"]["micro_f1"] == 1.0
    assert printed["fields"]["title"]["n"] == 2
    assert printed["fields"]["benefits"]["f1"] is None
    assert printed["postings"][0] == {
        "id": "night",
        "fields": {
            "title": {"hit": 1, "wrong": 0, "missed": 0, "invented": 0, "absent": 0},
            "pay": {"hit": 0, "wrong": 0, "missed": 0, "invented": 0, "absent": 1},
        },
        "error": None,
        "failure": None,
    }


def test_trust_is_counted_by_rank_over_the_values_of_labelled_fields() -> None:
    gold = Case(
        id="a", text="t", labels={"title": "Night Baker", "skills": ["bread"], "job_id": None}, labelled=("title", "skills", "job_id")
    )
    pointer = {"start": 0, "end": 1, "quote": "t"}
    evidence = {
        "title": (Pointer(**pointer, trust="LABEL"), Pointer(**pointer, trust="GUESS")),
        "skills": (Pointer(**pointer, item=0, trust="WORDING"), Pointer(**pointer, item=1, trust="WORDING")),
        "job_id": (Pointer(**pointer, trust="GUESS"),),
        "department": (Pointer(**pointer, trust="LABEL"),),
    }
    values = {"title": "night baker", "skills": ["bread", "rolls"], "job_id": "7", "department": "Ovens"}
    ranks = summarize(evaluate_predictions({"a": Answer(values, evidence)}, [gold])).trust
    assert [(rank.rank, rank.right, rank.n) for rank in ranks] == [("LABEL", 1, 1), ("WORDING", 1, 2), ("GUESS", 0, 1)]
    assert ranks[1].fields == {"skills": (1, 2)}


def test_figures_depend_neither_on_the_order_of_the_gold_nor_on_the_number_of_workers() -> None:
    cases = [
        Case(id=str(at), text=f"{title}\nPay: ${at} an hour", labels={"title": title, "job_id": None}, labelled=("title", "job_id"))
        for at, title in enumerate(["Night Clerk", "Day Clerk", "Ferry Mate", "Night Baker", "Dawn"] * 6)
    ]

    def half_right(text: str) -> Posting:
        return Posting(title=text.split("\n", maxsplit=1)[0].replace("Night", "Day"), job_id="7" if "Mate" in text else None)

    reports = [evaluate(half_right, given, workers=workers) for given in (cases, cases[::-1]) for workers in (1, 8)]
    assert len({repr(summarize(report)) for report in reports}) == 1
    assert reports[0] == reports[1]
    assert len({report.gold for report in reports}) == 1
