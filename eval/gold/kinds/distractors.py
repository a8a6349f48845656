"""Distractors: paragraphs on another thing, put between sections or at the end. Gold stays as it is.

All sentences, names and figures are the project's own.
"""

from random import Random
from typing import Final

from eval.cases import Case
from eval.gold.kinds.generator import Make, follow, is_inside, quoted
from eval.gold.kinds.shape import find_headings
from eval.gold.swap.edits import Edit
from eval.gold.swap.pools import ORGANISATIONS

_CITIES: Final = ("Tulsa", "Spokane", "Omaha", "Richmond")
_SENTENCES: Final[dict[str, tuple[str, ...]]] = {
    "age": (
        "Our partner {other} has been serving families for over {years} years.",
        "Over the past {years} years, {other} grew from two volunteers to a network of many.",
        "{other}, with which we share a building, celebrated its {years}th anniversary.",
    ),
    "funding": (
        "Last spring {other} raised ${millions} million in a Series B round.",
        "{other} was awarded a grant of ${thousands},000 for its reading program.",
        "The venture fund of {other} manages assets of ${millions} million.",
    ),
    "retirement": (
        "Members of the {other} credit union saved ${thousands},000 in their 401(k) plans on average.",
        "In 401(k) accounts, the IRS lets people save up to $23,{hundreds}00 a year.",
    ),
    "founding": (
        "{other} was founded in {year} by a schoolteacher.",
        "The building was put up in {year} for {other}.",
        "Since {year}, {other} has run the summer fair next door.",
    ),
}
_FOOTERS: Final[dict[str, tuple[str, ...]]] = {
    "similar": (
        "Similar jobs\nShift Planner - {other} - {city}\nHarbor Pilot - {other} - {city}",
        "People also viewed\n{other}: Tram Driver, {city}\n{other}: Choir Leader, {city}",
    ),
    "vendor": (
        "This page is hosted by Postwell Boards, {number} Cable Street, {city}.",
        "Job board software by Postwell Boards LLC, {number} Cable Street, {city}. Support: help@postwell.example",
    ),
    "copyright": ("© {year} Postwell Boards. All rights reserved.", "Copyright {year} Postwell Boards LLC. Terms of use. Sitemap."),
    "cookies": (
        "This site uses cookies to measure visits. Accept all cookies | Manage settings",
        "We value your privacy. Cookies are kept for {days} days. Accept | Decline",
    ),
}


def _insert(sentences: tuple[str, ...], *, at_end: bool) -> Make:
    def make(case: Case, random: Random) -> Case | None:
        words = _fill(random.choice(sentences), random)
        places = [] if at_end else _places(case)
        if not places or random.random() < 0.2:  # noqa: PLR2004 - some stand at the end all the same
            end = len(case.text.rstrip())
            return follow(case, [Edit(end, end, f"\n\n{words}")])
        at = random.choice(places)
        return follow(case, [Edit(at, at, f"{words}\n\n")])

    return make


def _fill(sentence: str, random: Random) -> str:
    return sentence.format(
        other=random.choice(ORGANISATIONS),
        city=random.choice(_CITIES),
        years=random.randrange(12, 90),
        millions=random.randrange(3, 95),
        thousands=random.randrange(20, 400),
        hundreds=random.randrange(1, 9),
        year=random.randrange(1905, 2015),
        number=random.randrange(100, 999),
        days=random.randrange(30, 400),
    )


def _places(case: Case) -> list[int]:
    """Give the starts of the headings, which no paragraph before them runs over, but those within a quote."""
    inner = quoted(case)
    return [line.extent.start for line, _ in find_headings(case.text) if not is_inside(line.extent.start, inner)]


DISTRACTORS: Final[dict[str, Make]] = {
    **{name: _insert(sentences, at_end=False) for name, sentences in _SENTENCES.items()},
    **{name: _insert(sentences, at_end=True) for name, sentences in _FOOTERS.items()},
}
"""By name, a generator that inserts one paragraph on that thing."""
