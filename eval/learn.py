"""Learn how far a model is believed: of each kind of change that it made, how often the record got better by it, and how often worse."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from eval.cases import Case
from eval.score import items, judge
from extractor import rules
from extractor.document import Document
from extractor.fields import FIELDS
from extractor.llm.apply import Believed, apply
from extractor.llm.policy import Policy, Tally, kind_of
from extractor.llm.prompt import load_prompt
from extractor.llm.readings import Reading, Recorded
from extractor.llm.testimony import judge as hear_again
from extractor.llm.wire import Task
from extractor.resolve import Outcome, Outcomes, decide

Kinds = dict[str, Counter[str]]
"""By kind of change, how often it was `right` and `wrong`."""


def learn(cases: Iterable[Case], recorded: Recorded) -> Policy:
    """Count, of the readings of these postings, each kind of change that passes the checks: whether it alone makes the record better."""
    kinds: dict[Task, Kinds] = {"facts": {}, "changes": {}}
    postings = 0
    for case in cases:
        found = [reading for task in kinds if (reading := recorded.find(case.text, task)) and reading.failure is None]
        postings += bool(found)
        for reading in found:
            _count(case, reading, kinds[reading.task])
    return Policy(models=recorded.models, postings=postings, facts=_tallies(kinds["facts"]), changes=_tallies(kinds["changes"]))


def wrong_for_all(policies: Sequence[Policy]) -> Policy:
    """Give the kinds of change that were wrong more often than right for every one of the models that made such changes at all."""
    return Policy(
        models=tuple(dict.fromkeys(model for policy in policies for model in policy.models)),
        postings=sum(policy.postings for policy in policies),
        facts=_wrong([policy.facts for policy in policies]),
        changes=_wrong([policy.changes for policy in policies]),
    )


def _count(case: Case, reading: Reading, kinds: Kinds) -> None:
    document = Document(case.text)
    draft: Outcomes = decide(document, rules.find(document)) if reading.task == "changes" else {}
    believed = hear_again(document, reading, load_prompt(reading.task), policy=None).believed
    for kind, changes in _alone(believed):
        name = changes[0][0].field
        if name in case.labelled:
            gained = _faults(case, name, draft) - _faults(case, name, apply(draft, changes))
            if gained:
                kinds.setdefault(kind, Counter())["right" if gained > 0 else "wrong"] += 1


def _alone(believed: Iterable[Believed]) -> Iterator[tuple[str, list[Believed]]]:
    """Take the changes one by one; those that set a list together are one."""
    sets: dict[str, list[Believed]] = {}
    for change in believed:
        if change[0].op == "set":
            sets.setdefault(kind_of(change[0]), []).append(change)
        else:
            yield kind_of(change[0]), [change]
    yield from sets.items()


def _faults(case: Case, name: str, outcomes: Outcomes) -> int:
    """Count what is missing and what is too much in a field."""
    field, outcome = FIELDS[name], outcomes.get(name, Outcome([], []))
    values = [finding.json for finding in outcome.kept]
    value = values if field.many else next(iter(values), None)
    verdict = judge(field, case.label(name), value, case.optional.get(name, ()))
    return len(verdict.missed) + len(verdict.spare) if items(value) or verdict.missed else 0


def _tallies(kinds: Kinds) -> dict[str, Tally]:
    return {kind: Tally(right=counted["right"], wrong=counted["wrong"]) for kind, counted in sorted(kinds.items())}


def _wrong(measured: Sequence[Mapping[str, Tally]]) -> dict[str, Tally]:
    kinds = sorted({kind for one in measured for kind in one})
    tallies = {kind: [one[kind] for one in measured if kind in one] for kind in kinds}
    return {
        kind: Tally(right=sum(one.right for one in said), wrong=sum(one.wrong for one in said))
        for kind, said in tallies.items()
        if len(said) == len(measured) and all(one.wrong > one.right for one in said)
    }
