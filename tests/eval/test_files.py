"""Files that hold hours of work: whole or as they were, and written before anything is printed."""

import json
import os
import resource
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from eval.files import write_whole

_SMALL = 4_096


def _limit_files() -> None:
    """Let no file of this process grow beyond a few kilobytes, as on a full disk."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (_SMALL, _SMALL))


def _run(*args: object, full: bool = False, stdout: int = subprocess.PIPE) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(  # noqa: S603 - our own program; nothing else runs in this process's threads
        [sys.executable, "-m", "extractor", *map(str, args)],
        stdout=stdout,
        stderr=subprocess.PIPE,
        check=False,
        preexec_fn=_limit_files if full else None,
    )


def test_a_full_disk_leaves_the_good_old_reports_and_costs_no_figures(gold_file: Path, tmp_path: Path) -> None:
    outs = {kind: tmp_path / f"out.{kind}" for kind in ("json", "markdown", "html")}
    for path in outs.values():
        path.write_text("good and old", encoding="utf-8")
    done = _run("eval", "--engine", "rules", "--gold", gold_file, *(part for kind in outs for part in (f"--{kind}", outs[kind])), full=True)
    assert done.returncode == 1
    assert b"micro     P " in done.stdout
    assert {path.read_text(encoding="utf-8") for kind, path in outs.items() if kind != "markdown"} == {"good and old"}
    assert done.stderr.count(b"cannot be written, and is as it was: file too large") == 2
    assert outs["markdown"].read_text(encoding="utf-8").startswith("## Evaluation")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["gold.jsonl", "out.html", "out.json", "out.markdown"]


def test_an_answer_that_cannot_be_kept_counts_all_the_same_and_leaves_no_torn_line(gold_file: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.jsonl"
    done = _run("eval", "--engine", "rules", "--gold", gold_file, "--resume", kept, "--no-ladder", full=True)
    assert f"{kept} holds not every answer: file too large" in done.stderr.decode()
    assert b"postings  2\n" in done.stdout
    assert [json.loads(line)["id"] for line in kept.read_text(encoding="utf-8").splitlines()] == ["clerk"]


def test_reports_are_there_with_the_comparison_where_nobody_reads_the_figures(gold_file: Path, tmp_path: Path) -> None:
    base = tmp_path / "base.json"
    assert _run("eval", "--engine", "rules", "--gold", gold_file, "--json", base).returncode == 0
    outs = {kind: tmp_path / f"out.{kind}" for kind in ("json", "markdown", "html")}
    named = [part for kind in outs for part in (f"--{kind}", outs[kind])]
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - no file
        done = _run("eval", "--engine", "rules", "--gold", gold_file, "--baseline", base, *named, stdout=full.fileno())
    assert (done.returncode, done.stderr) == (1, b"extractor: standard output cannot be written: no space left on device\n")
    assert json.loads(outs["json"].read_text(encoding="utf-8"))["summary"]["postings"] == 2
    for kind in ("markdown", "html"):
        assert "Compared with the baseline" in outs[kind].read_text(encoding="utf-8")


def test_a_baseline_of_other_postings_costs_no_report(gold_file: Path, tmp_path: Path) -> None:
    base, out = tmp_path / "base.json", tmp_path / "out.html"
    base.write_text('{"postings": [{"id": "elsewhere", "fields": {}}]}', encoding="utf-8")
    done = _run("eval", "--engine", "rules", "--gold", gold_file, "--baseline", base, "--html", out)
    assert (done.returncode, done.stderr) == (1, b"extractor: the two reports have no posting in common\n")
    assert b"micro     P " in done.stdout
    assert out.stat().st_size > _SMALL


@pytest.mark.parametrize("args", [("--by", "moon"), ("--beside", "none.json"), ("--annotators", "none", "none")])
def test_what_a_run_is_set_beside_is_looked_at_before_the_run(gold_file: Path, tmp_path: Path, args: tuple[str, ...]) -> None:
    kept = tmp_path / "kept.jsonl"
    done = _run("eval", "--engine", "rules", "--gold", gold_file, "--resume", kept, *args)
    assert (done.returncode, done.stdout, kept.exists()) == (1, b"", False)


def test_a_new_file_has_the_rights_of_any_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    new, old, link = (tmp_path / name for name in ("new", "old", "link"))
    plain = tmp_path / "plain"
    plain.touch()
    old.touch(mode=0o600)
    link.symlink_to(old)
    for path in (new, link):
        write_whole(path, "é")
    assert (new.read_bytes(), old.read_bytes(), link.is_symlink()) == ("é".encode(), "é".encode(), True)
    assert stat.S_IMODE(new.stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)
    assert stat.S_IMODE(old.stat().st_mode) == 0o600


def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:  # noqa: S603, S607 - cat
        write_whole(pipe, "whole")
        assert reader.communicate()[0] == b"whole"
    assert pipe.is_fifo()


def test_what_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file") as raised:
        write_whole(tmp_path / "no" / "out", "x")
    assert raised.value.filename == str(tmp_path / "no" / "out")
