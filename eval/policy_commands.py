"""`extractor policy`: how far a model is believed, learned from what it said of postings with gold."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from eval.options import OUT, GoldOptions, stop_on_errors
from extractor.bundles import bundled

if TYPE_CHECKING:
    from extractor.llm.policy import Policy

policy = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Learn how far a model is believed.")


@policy.command("learn")
@stop_on_errors
@bundled
def learn_policy(
    readings: Annotated[Path, typer.Argument(metavar="READINGS", help="What a model said: a file that --record wrote.")],
    gold: GoldOptions,
    out: Annotated[Path | None, OUT] = None,
) -> None:
    """Count which kinds of change of a model made records better, and which worse; the policy goes to --out, or is printed.

    It is for other postings than these: on those that it was learned on it flatters.
    """
    from eval.learn import learn
    from extractor.llm.readings import Recorded

    _write(learn(gold.load(), Recorded(readings)), out)


@policy.command("common")
@stop_on_errors
def common_policy(
    policies: Annotated[list[Path], typer.Argument(metavar="POLICY...", help="Policies of several models.")],
    out: Annotated[Path | None, OUT] = None,
) -> None:
    """Keep the kinds of change that were wrong more often than right for every one of these models: what the shipped policy is made of.

    The policy goes to --out, or is printed.
    """
    from eval.learn import wrong_for_all
    from extractor.llm.policy import load_policy

    _write(wrong_for_all([load_policy(path) for path in policies]), out)


def _write(learned: "Policy", out: Path | None) -> None:
    printed = learned.model_dump_json(indent=1) + "\n"
    if out is None:
        typer.echo(printed, nl=False)
    else:
        out.write_text(printed, encoding="utf-8")
    for task, tallies in (("facts", learned.facts), ("changes", learned.changes)):
        right, wrong = sum(one.right for one in tallies.values()), sum(one.wrong for one in tallies.values())
        kinds = sum(one.wrong >= one.right for one in tallies.values())
        typer.echo(
            f"extractor: {task}: {right} better, {wrong} worse; {kinds} of {len(tallies)} kinds not more often right than wrong", err=True
        )
