"""How large is the HTML report and how soon is it open: `python benchmarks/report.py [POSTINGS]`.

Makes counterfactual variants of the seed postings, 500 unless told otherwise, has rules read them, and writes the report. Prints its size
in bytes, the time to write it, and the time from the start of its loading until it says that it is ready, of ten openings in headless
Chromium, and the time in which a search is answered. Needs Chromium and the group `dev` of the dependencies.
"""

import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from eval import evaluate, load, vary
from eval.cases import Case
from eval.data import default_gold
from eval.outputs import gather
from eval.report import html, markdown
from extractor import normalize

TIMES = 10
SEARCH = """() => {
  const [search, start] = [document.getElementById("search"), performance.now()];
  search.value = "experience";
  search.dispatchEvent(new Event("input", { bubbles: true }));
  document.body.getBoundingClientRect();
  return performance.now() - start;
}"""


def make_cases(number: int) -> list[Case]:
    """Give so many variants of the seeds."""
    seeds = load(default_gold())
    each = -(-number // len(seeds))
    return [variant for seed in seeds for variant in vary(seed, each, 1)][:number]


def open_often(browser: Browser, address: str) -> Iterator[tuple[float, float]]:
    """Give, for each opening in a new window, the milliseconds until the page is ready and those of a search."""
    for _ in range(TIMES):
        with browser.new_page() as page:
            page.goto(address)
            page.wait_for_selector("html[data-ready]")
            yield page.evaluate("performance.getEntriesByName('ready')[0].startTime"), page.evaluate(SEARCH)


def main() -> None:
    """Print a line a figure."""
    cases = make_cases(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
    findings = gather(cases, evaluate(lambda text: normalize(text, engine="rules"), cases))
    start = time.perf_counter()
    page = html.render(findings)
    written = time.perf_counter() - start
    print(f"{len(cases)} postings of {sum(len(case.text) for case in cases):,} characters")
    print(f"HTML      {len(page.encode()):,} bytes, made in {written:.2f} s")
    print(f"Markdown  {len(markdown.render(findings)):,} characters")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not chromium:
        raise SystemExit("no Chromium here: nothing opened")
    flags = ["--disable-gpu", "--disable-background-networking", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        path = Path(folder) / "report.html"
        html.write(findings, path)
        ready, found = zip(*open_often(driver.chromium.launch(executable_path=chromium, args=flags), path.as_uri()), strict=True)
    for name, times in (("ready", ready), ("search", found)):
        print(f"{name:9} median {statistics.median(times):,.0f} ms, longest {max(times):,.0f} ms, n = {len(times)}")


if __name__ == "__main__":
    main()
