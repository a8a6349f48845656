"""What the command `eval` scores: an engine or given predictions, on gold and on variants of it.

Whatever is heavy is imported when it is used: the command's help pays for none of it.
"""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from eval.options import complain

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from eval.cases import Case
    from eval.run import Report
    from eval.worth import Worth
    from extractor.extraction import Extraction
    from extractor.llm import Enquiry
    from extractor.pipeline import EngineChoice
    from extractor.words import Lexicon


def make_variants(cases: "Sequence[Case]", number: int, seed: int, kinds: str | None = None) -> "list[Case]":
    """Make `number` counterfactual variants of each case, or as many by each generator of `kinds`. Raises VariationError."""
    from eval.gold.draw import draw, parse_kinds
    from eval.gold.vary import vary

    if kinds is not None:
        return list(draw(cases, parse_kinds(kinds), number, seed))
    return [variant for case in cases for variant in vary(case, number, seed)]


class System(NamedTuple):
    """An engine made ready, and the model that it hears."""

    engine: "EngineChoice"
    model: "Enquiry | None" = None
    fields: tuple[str, ...] | None = None
    """The fields that are read, all of them without."""
    reference_date: "dt.date | None" = None
    """The day on which the postings were seen."""
    lexicon: "Lexicon | None" = None
    """The words that rules read by, the built-in ones without."""

    @property
    def name(self) -> str:
        """Name it in reports: the engine, the model with the versions of its prompt and policy, and what else its answers depend on."""
        parts: list[str] = [self.engine]
        if self.model:
            parts += [self.model.model, *self.model.versions("facts" if self.engine == "llm" else "changes")]
        if self.fields is not None:
            from extractor.fields import FIELDS

            parts += [] if set(self.fields) == set(FIELDS) else [f"fields {'+'.join(self.fields)}"]
        parts += [f"seen on {self.reference_date}"] if self.reference_date else []
        return ", ".join([*parts, *([f"own words {self.lexicon.version}"] if self.lexicon else [])])

    def read(self, text: str) -> "Extraction":
        """Read one posting."""
        from extractor import Extractor

        return Extractor(*self).normalize(text)


_RULES: Final = System("rules")


class Course(NamedTuple):
    """How a run goes: how many postings are read at once, and where the answers are kept for a run that goes on with them."""

    workers: int = 1
    resume: Path | None = None


def run_system(system: System, cases: "Sequence[Case]", fields: "Sequence[str]", course: Course) -> "Report":
    """Score a system on cases, its progress on the terminal. Raises EngineUnavailable, and PredictionsError for kept answers of another."""
    from eval.report.progress import watch
    from eval.run import evaluate
    from eval.saved import Saved

    saved = Saved(course.resume, system.name, cases) if course.resume else None
    read = saved.through(system.read) if saved else system.read
    with watch(len(cases), saved.known if saved else 0) as see:
        # Rules alone gain nothing from threads.
        report = evaluate(read, cases, fields, workers=course.workers if system.model else 1, watch=see)
    for problem in (*([saved.problem] if saved and saved.problem else []), *(system.model.problems if system.model else ())):
        complain(problem)
    return replace(report, system=system.name)


def score_predictions(path: Path, cases: "Sequence[Case]", fields: "Sequence[str]") -> "Report":
    """Score the answers in a JSONL file on cases. Raises PredictionsError."""
    from eval.predictions import read_predictions
    from eval.run import evaluate_predictions

    return replace(evaluate_predictions(read_predictions(path), cases, fields), system=f"predictions {path.name}")


class Beside(NamedTuple):
    """What a run's figures are set beside."""

    keys: tuple[str, ...] = ()
    """Keys of the gold to slice by; without any, those that part it in a few kinds of postings."""
    reports: tuple[Path, ...] = ()
    """Reports of other runs on the same gold."""
    readers: tuple[Path, Path] | None = None
    """Annotations of two readers of the same gold."""
    rules: System = _RULES
    """The rules, set up as the run was."""


def check_beside(cases: "Sequence[Case]", beside: Beside) -> None:
    """See before a run that what it is set beside can be read. Raises GoldError, ReportError."""
    from eval import slices
    from eval.cases import load_annotations
    from eval.paired import read_report

    slices.check_keys(cases, beside.keys)
    for path in beside.reports:
        read_report(path)
    for path in beside.readers or ():
        load_annotations(path)


def set_beside(report: "Report", cases: "Sequence[Case]", beside: Beside) -> "Worth":
    """Set a run beside empty and constant answers, rules, other runs and a second reader, and slice it. Raises GoldError, ReportError."""
    from eval import ladder, slices
    from eval.cases import load_annotations
    from eval.paired import read_report
    from eval.worth import Worth

    rungs = ladder.build(report, report.system, cases, None if report.system == beside.rules.name else beside.rules.read)
    rungs += [ladder.read_rung(path.stem, read_report(path), report) for path in beside.reports]
    if beside.readers:
        first, second = map(load_annotations, beside.readers)
        rungs.append(ladder.compare_readers(first, second, report))
    keys = beside.keys or tuple(slices.telling_keys(cases))
    return Worth(tuple(rungs), tuple(slices.slice_by(report, cases, keys)))
