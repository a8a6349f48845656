"""Finding thirty quotes in a posting of 7,000 characters, against langextract's aligner in one run: `python benchmarks/grounding.py`.

Needs `pip install langextract`. Ten quotes stand in the text, ten were altered as models alter them, ten are absent. Prints the time that
each takes for all of them, and for every altered quote what each of them found.
"""

import statistics
import time
from collections.abc import Callable, Sequence

from langextract.core.data import Extraction
from langextract.resolver import Resolver

from extractor.document import Document

_DUTIES = (
    "Splice ropes, mend nets and keep the deck clear of ice in winter",
    "Read the tide tables and note the depth of the channel each morning",
    "Take fares of passengers and bicycles, by card or in cash",
    "Keep the log of the ship: weather, passengers, fuel and repairs",
    "Help passengers with prams, wheelchairs and luggage to board",
    "Paint and grease what the salt has eaten, above all the ramps",
    "Train two deckhands a year and sign their record books",
    "Call the harbour master on channel 12 before every departure",
)
HEAD = (
    "Ferry Mate (full-time)\nNorth Shore Ferries – Ost Harbour\nJob ID: NSF-2041\nPay: $27.50 – $31.00 an hour\n"
    "Apply by 3 May 2024, 5:00 p.m. to crew@northshore.example\n\nWhat you’ll do\n\n"
)
BODY = "".join(f"•  {duty}, on line {line} of the timetable.\n" for line in range(1, 20) for duty in _DUTIES)
TEXT = (HEAD + BODY)[:7000]

VERBATIM = (
    "Ferry Mate (full-time)", "North Shore Ferries – Ost Harbour", "NSF-2041", "$27.50 – $31.00 an hour", "3 May 2024, 5:00 p.m.",
    "crew@northshore.example", "Splice ropes, mend nets and keep the deck clear of ice in winter, on line 4 of the timetable.",
    "by card or in cash, on line 7", "Call the harbour master on channel 12 before every departure, on line 9", "What you’ll do",
)  # fmt: skip
ALTERED = (
    ("case", "FERRY MATE (FULL-TIME)"),
    ("straight apostrophe", "What you'll do"),
    ("hyphen for dash", "$27.50 - $31.00 an hour"),
    ("white space", "North  Shore Ferries –\nOst Harbour"),
    ("no space", "3 May 2024,5:00 p.m."),
    ("ellipsis", "Splice ropes ... ice in winter, on line 9"),
    ("ellipsis character", "Take fares … or in cash, on line 8"),
    ("across a line break", "Job ID: NSF-2041 Pay: $27.50"),
    ("one word changed", "Splice ropes, mend sails and keep the deck clear of ice"),
    ("one figure changed", "$27.50 – $37.00 an hour"),
)
ABSENT = (
    "Night Baker", "$95,000 - $120,000 a year", "Bachelor's degree in marine engineering", "jobs@acorn.example", "15 June 2025", "remote",
    "401(k) with employer match", "Chief of Staff to the Mayor", "NSF-2042", "channel 16",
)  # fmt: skip
RUNS = 5


def ours(quotes: Sequence[str]) -> list[str | None]:
    """Locate every quote in a document read anew."""
    document = Document(TEXT)
    spans = [document.locate(quote) for quote in quotes]
    return [document.quote(span) if span else None for span in spans]


def theirs(quotes: Sequence[str]) -> list[str | None]:
    """Align every quote as langextract does; in its order the quotes need not come as in the text."""
    found = Resolver().align([Extraction("fact", quote) for quote in quotes], TEXT, 0)
    places = [one.char_interval for one in found]
    return [TEXT[place.start_pos : place.end_pos] if place else None for place in places]


def median_ms(run: Callable[[], object]) -> float:
    """Give the median time of some runs, in milliseconds."""
    taken = []
    for _ in range(RUNS):
        start = time.perf_counter()
        run()
        taken.append(1000 * (time.perf_counter() - start))
    return statistics.median(taken)


def main() -> None:
    """Print the tables."""
    quotes = (*VERBATIM, *(quote for _, quote in ALTERED), *ABSENT)
    print(f"{len(quotes)} quotes in {len(TEXT):,} characters, median of {RUNS} runs\n")
    print("| | ms for all | verbatim ones exact | absent ones found |")
    print("|---|---|---|---|")
    times, found = {}, {}
    for name, locate in (("extractor", ours), ("langextract", theirs)):
        found[name] = locate(quotes)
        times[name] = median_ms(lambda locate=locate: locate(quotes))
        exact = sum(got == quote for got, quote in zip(found[name], VERBATIM, strict=False))
        invented = sum(got is not None for got in found[name][-len(ABSENT) :])
        print(f"| {name} | {times[name]:.2f} | {exact} of {len(VERBATIM)} | {invented} of {len(ABSENT)} |")
    print(f"\nlangextract takes {times['langextract'] / times['extractor']:.0f} times as long.\n")
    print("| altered | quote | extractor finds | langextract finds |")
    print("|---|---|---|---|")
    for at, (kind, quote) in enumerate(ALTERED, start=len(VERBATIM)):
        cells = (quote, *(found[name][at] for name in ("extractor", "langextract")))
        print(f"| {kind} |", " | ".join("nothing" if cell is None else ascii(cell).replace("|", "\\|") for cell in cells), "|")


if __name__ == "__main__":
    main()
