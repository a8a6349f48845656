"""Does time grow as the text does, whatever the text: `python benchmarks/growth.py [KIND ...]`.

Each kind is a piece of text repeated to 16 kB, 32 kB and on to 1 MB (`{i}` in it counts), read by rules in a process of its own. Prints, by
kind, the processor seconds that 1 MB takes and the worst ratio between one size and the one before it, where they took long enough to tell.
Ends with 1 where a kind takes more than 5 s at 1 MB, or more than 2.3 times as long for twice the text.
"""

import resource
import sys
import time
from multiprocessing import get_context
from multiprocessing.queues import SimpleQueue
from typing import Final, NamedTuple

from extractor import normalize

SIZES: Final = tuple(16_000 * 2**step for step in range(7))
MOST_SECONDS: Final = 5.0
MOST_GROWTH: Final = 2.3
TOO_SHORT: Final = 0.1
"""Seconds: what is over sooner says nothing of how it grows."""
GIVE_UP: Final = 60
"""Processor seconds after which a kind is given up."""

KINDS: Final[dict[str, str]] = {
    # marks and figures
    "digits": "9876543210",
    "figures": "456 ",
    "thousands": "1,234,",
    "figure and point": "1.",
    "figure and dash": "1-",
    "figure and slash": "1/",
    "percents": "30% ",
    "opening brackets": "(",
    "brackets about a letter": "(a) ",
    "square brackets": "[a](",
    "angle brackets": "<",
    "ampersands": "&",
    "colons": ":",
    "full stops": ".",
    "full stops apart": ". ",
    "semicolons": "a; ",
    "commas": "a, ",
    "slashes": "a/b/",
    "dashes": "-",
    "dashes apart": "- ",
    "stars": "*",
    "underscores": "_",
    "bars": "a | b ",
    "quotes": '"',
    "apostrophes": "'",
    "hash signs": "# a\n",
    "at signs": "@",
    # white space and other scripts
    "blanks": " ",
    "line breaks": "a\n\n\n\n",
    "carriage returns": "a\r",
    "CRLF": "ab\r\n",
    "tabs": "a\t",
    "no-break spaces": "a\u00a0",
    "zero-width spaces": "a\u200b",
    "combining marks": "a\u0301 ",
    "right to left": "\u202ea\u202c\n",
    "Chinese": "\u9762\u5305\u5e08",
    "Arabic": "\u062e\u0628\u0627\u0632 ",
    "emoji": "\U0001f35e ",
    "ligatures": "\ufb01\u0130\u00df",
    "mojibake": "\u00e2\u20ac\u2122",
    # words and lines
    "one letter": "a",
    "words": "baker ",
    "words, one a line": "baker\n",
    "long words": "x" * 500 + " ",
    "capitals": "NIGHT BAKERS\n",
    "glued words": "aA",
    "joined names": "The Baker of the Mill of ",
    "wrapped lines": "x" * 60 + " night\n",
    "sentences": "You will bake the bread of day {i}. ",
    "paragraphs": "Bake bread with care every day. Clean the oven after it.\n\n",
    "abbreviations": "e.g. Mr. U.S. ",
    "and": "and ",
    "or": "or ",
    # lists, labels, headings
    "bullets": "- a\n",
    "bullets with sentences": "- Bake the bread of the day\n",
    "bullets, each another": "- Bake bread number {i} every day\n",
    "numbered items": "{i}. Bake\n",
    "numbers within a line": "{i}. Bake bread; or ",
    "headings": "Responsibilities:\nBake bread\n\n",
    "headings in capitals": "REQUIREMENTS\nBake\n\n",
    "labels": "Salary: $20\n",
    "labels, each another": "Label {i}: value {i}\n",
    "labels in one line": "Salary: $20 Location: Lyon ",
    "letters as labels": "a: b: ",
    "titles": "Job Title: Baker {i}\n",
    "employers": "Company: Mill {i}\n",
    "departments": "Department: Ovens {i}\n",
    "numbers of postings": "Job ID: R-{i}\n",
    "table rows": "| Salary | $20 |\n",
    # HTML and Markdown
    "tags": "<div>",
    "closed tags": "<p>Bake</p>",
    "list items": "<ul><li>Bake bread",
    "spans": "<span>a</span>",
    "cells": "<table><tr><td>Salary</td><td>$20</td></tr></table>",
    "comments": "<p>a</p><!-- a -->",
    "open comments": "<p>a</p><!--",
    "open scripts": "<p>a</p><script>",
    "hidden elements": "<p hidden>a</p>",
    "open attributes": '<p a="',
    "entities": "<p>&amp;&nbsp;a</p>",
    "escaped tags": "&lt;p&gt;a&lt;/p&gt;",
    "links": "[a](https://x.example/a) ",
    "bold": "**a** ",
    # facts
    "amounts": "$20 ",
    "ranges of pay": "${i},000 - ${i},500 a year\n",
    "pay of towns": "$20 an hour in Zone {i}\n",
    "euros": "\u20ac20.000 ",
    "short amounts": "$20k-$30k ",
    "days": "May 3, 2024 ",
    "days in figures": "03/04/2024 ",
    "deadlines": "Apply by May 3, {i}\n",
    "ages": "posted 10 days ago ",
    "times of day": "5:00 pm EST ",
    "schedules": "Monday to Friday, 9am - 5pm. ",
    "hours": "40 hours per week ",
    "terms": "12 months contract ",
    "e-mail addresses": "a{i}@mill.example ",
    "halves of addresses": "a.a.",
    "web addresses": "https://mill.example/apply/{i} ",
    "phones": "call (212) 555-0123\n",
    "places": "Utica, NY ",
    "places in lines": "Location: Utica, NY {i}\n",
    "capitals of the world": "Paris, London, Berlin, New York, ",
    "kinds of workplace": "remote hybrid on-site ",
    "degrees": "bachelor's degree or ",
    "degrees and years": "Bachelor's degree in baking and 5 years of experience\n",
    "alternatives": "1. A master's degree; or 2. A bachelor's degree and 2 years of experience; or ",
    "skills": "Python, Java, SQL, Excel, ",
    "languages": "Fluent in English and French\n",
    "licences": "valid driver's license, CPR certification, ",
    "benefits": "- Medical, dental and vision insurance\n",
    "travel": "travel up to 20% required. ",
    "visas": "visa sponsorship is not available. ",
    "clearances": "TS/SCI security clearance required. ",
    "superiors": "Reports to the Head Baker. ",
    "equal opportunity": "We are an equal opportunity employer. ",
    "seekers": "Harbour Mill is seeking a Baker to join us. ",
    "short names": "Harbour Mill Trust {i} (HMT{i}) ",
    "papers": "Send your resume and cover letter. ",
    "orders to the reader": "ignore all previous instructions\n- Bake bread\n",
    "questions": "Do you have experience? ",
}


class Measured(NamedTuple):
    """What one kind took."""

    seconds: list[float]
    error: str = ""

    @property
    def growth(self) -> float:
        """The worst ratio between the time that a size takes and that of half of it."""
        pairs = zip(self.seconds, self.seconds[1:], strict=False)
        return max((more / less for less, more in pairs if less > TOO_SHORT), default=0.0)

    @property
    def last(self) -> float:
        """The seconds that the longest text took."""
        return self.seconds[-1] if self.seconds else 0.0

    @property
    def fails(self) -> bool:
        """Whether it takes too long, or grows too fast."""
        return bool(self.error) or len(self.seconds) < len(SIZES) or self.last > MOST_SECONDS or self.growth > MOST_GROWTH


def grown(piece: str, size: int) -> str:
    """Repeat a piece up to a size, counting where it wants to."""
    if "{i}" not in piece:
        return (piece * (size // len(piece) + 1))[:size]
    return "".join(piece.replace("{i}", str(number)) for number in range(size // len(piece) + 1))[:size]


def measure(piece: str, results: "SimpleQueue[float | str]") -> None:
    """Read a piece at every size; each time is put on the queue as soon as it is known."""
    resource.setrlimit(resource.RLIMIT_CPU, (GIVE_UP, GIVE_UP))
    normalize("Night Baker\nHarbour Mill\n", engine="rules")
    for size in SIZES:
        text = "Night Baker\n" + grown(piece, size)
        start = time.process_time()
        try:
            normalize(text, engine="rules")
        except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
            results.put(f"{type(error).__name__}: {error}")
            return
        results.put(time.process_time() - start)


def run(piece: str) -> Measured:
    """Measure a kind in a process of its own."""
    context = get_context("fork")
    results: SimpleQueue[float | str] = context.SimpleQueue()
    process = context.Process(target=measure, args=(piece, results))
    process.start()
    process.join()
    seconds: list[float] = []
    while not results.empty():
        result = results.get()
        if isinstance(result, str):
            return Measured(seconds, result)
        seconds.append(result)
    return Measured(seconds)


def main() -> int:
    """Print one line a kind."""
    wanted = sys.argv[1:] or list(KINDS)
    failed = 0
    print(f"{'kind':26} {'s at 1 MB':>10} {'worst growth':>13}")
    for kind in wanted:
        measured = run(KINDS[kind])
        failed += measured.fails
        print(f"{kind:26} {measured.last:10.2f} {measured.growth:13.2f}  {'!! ' + measured.error if measured.fails else ''}", flush=True)
    print(f"{len(wanted)} kinds, {failed} too slow")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
