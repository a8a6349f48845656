"""One posting as a card for people."""

import datetime as dt
import io
from collections.abc import Iterable

import pytest
from rich.console import Console

from extractor.candidate import Candidate, Trust
from extractor.card import render
from extractor.document import Document
from extractor.fields import FIELDS
from extractor.readable import readable, visible
from extractor.resolve import resolve
from extractor.schema import Deadline, Language, Pay, Place, QualificationPath

Said = tuple[str, object, str, Trust]


def _card(text: str, said: Iterable[Said], id_: str = "bakery-07", *, terminal: bool = False) -> str:
    """Render what these readings (field, value, quote, trust) resolve to, at 80 columns."""
    document = Document(text)
    candidates = [Candidate(field, value, document.locate(quote), trust) for field, value, quote, trust in said]
    out = io.StringIO()
    console = Console(file=out, width=80, highlight=False, markup=False, emoji=False, force_terminal=terminal)
    console.print(render(id_, resolve(document, candidates, "rules")))
    return out.getvalue()


def _narrow(text: str, said: Iterable[Said], width: int) -> list[str]:
    document = Document(text)
    out = io.StringIO()
    Console(file=out, width=width, highlight=False, markup=False, emoji=False).print(
        render(
            "bakery-07",
            resolve(document, [Candidate(field, value, document.locate(quote), trust) for field, value, quote, trust in said], "rules"),
        )
    )
    return _lines(out.getvalue())


def _lines(card: str) -> list[str]:
    return [line.rstrip() for line in card.splitlines()]


def _paragraph(card: str) -> str:
    """Give the last paragraph, on one line."""
    return " ".join(card.strip().rsplit("\n\n", 1)[-1].split())


def test_a_value_stands_beside_its_field_and_the_words_that_state_it() -> None:
    card = _card(
        "Salary: $70k to $90k", [("pay", Pay(min_value=70_000, max_value=90_000, currency="USD", unit="YEAR"), "$70k to $90k", Trust.LABEL)]
    )
    assert "pay                       $70,000 - 90,000 a year  “$70k to $90k”" in _lines(card)


def test_a_value_in_the_very_words_of_the_posting_stands_in_quotation_marks() -> None:
    card = _card("NIGHT BAKER", [("title", "Night Baker", "NIGHT BAKER", Trust.LABEL)])
    assert "title                     “Night Baker”" in _lines(card)


@pytest.mark.parametrize("width", [12, 20, 26, 40])
def test_a_narrow_terminal_shows_each_value_below_its_field(width: int) -> None:
    said: list[Said] = [("title", "Night Baker", "NIGHT BAKER", Trust.LABEL), ("skills", "Bread", "Bread", Trust.LABEL)]
    lines = _narrow("NIGHT BAKER\nBread", said, width)
    assert max(map(len, lines)) <= width
    at = lines.index("title")
    assert " ".join(" ".join(lines[at + 1 : lines.index("skills")]).split()) == "“Night Baker”"
    assert "“Bread”" in " ".join(lines)


@pytest.mark.parametrize("failure", ["no connection", "", "\x1b[2J"])
def test_the_first_line_says_that_the_model_failed_and_the_last_why(failure: str) -> None:
    out = io.StringIO()
    document = Document("Night Baker")
    extraction = resolve(document, [], "rules").model_copy(update={"failure": failure})
    for width in (20, 80):
        Console(file=out, width=width, highlight=False, markup=False, emoji=False).print(render("bakery-07", extraction))
    card = out.getvalue()
    assert card.startswith("the model failed")
    assert "\nthe model failed · bakery-07 · rules ─" in card
    assert _paragraph(card).endswith(f"The model failed, what rules read stands: {visible(failure)}.")


def test_the_first_line_names_the_posting_and_who_read_it() -> None:
    assert _lines(_card("Baker", []))[0].startswith("bakery-07 · rules ─")


def test_a_reading_that_lost_stands_below_with_its_words() -> None:
    card = _card(
        "Title: Baker\nThe Ferry Mate reports ...",
        [("title", "Baker", "Baker", Trust.LABEL), ("title", "Ferry Mate", "The Ferry Mate", Trust.WORDING)],
    )
    assert _lines(card)[1:3] == ["title                     “Baker”", "                          but also: Ferry Mate  “The Ferry Mate”"]


def test_readings_of_equal_right_are_both_shown_and_the_field_is_among_the_nulls() -> None:
    card = _card(
        "Starts 03/04/2024", [("start_date", dt.date(2024, month, day), "03/04/2024", Trust.LABEL) for month, day in ((3, 4), (4, 3))]
    )
    assert "start date                perhaps: 2024-03-04  “03/04/2024”" in _lines(card)
    assert "                          perhaps: 2024-04-03  “03/04/2024”" in _lines(card)
    assert "Stated in several ways, none better founded: start date." in _paragraph(card)


def test_a_guess_is_called_one() -> None:
    assert "“Baker”  (a guess)" in _card("Baker", [("title", "Baker", "Baker", Trust.GUESS)])


def test_long_items_stand_one_below_the_other_with_their_lines_in_a_column() -> None:
    text = "Keep the ovens clean and in good repair through all of the long winter nights\nBake"
    card = _card(text, [("responsibilities", item, item, Trust.LABEL) for item in text.split("\n")])
    assert _lines(card)[1:4] == [
        "responsibilities          - “Keep the ovens clean and in good repair through all",
        "                            of the long winter nights”",
        "                          - “Bake”",
    ]


def test_short_items_stand_on_one_line() -> None:
    card = _card("Python, SQL", [("skills", item, item, Trust.LABEL) for item in ("Python", "SQL")])
    assert "skills                    “Python”, “SQL”" in _lines(card)


def test_of_a_very_long_list_the_rest_is_counted() -> None:
    items = [f"Clean the {chr(65 + number) * 30} oven" for number in range(15)]
    card = _card("\n".join(items), [("responsibilities", item, item, Trust.LABEL) for item in items])
    assert "                          and 3 more" in _lines(card)


def test_a_long_quote_is_cut_in_the_middle() -> None:
    text = "We are an equal opportunity employer " + "and so on " * 60 + "to the end."
    card = " ".join(_card(text, [("equal_opportunity", True, text, Trust.WORDING)]).split())
    assert "yes “We are an equal opportunity employer and so on " in card
    assert "… so on and so on to the end.”" in card


def test_what_is_missing_is_grouped_by_its_reason_in_one_paragraph() -> None:
    said: list[Said] = [("pay", None, "competitive", Trust.WORDING), ("apply_phone", "+12025550100", "not there", Trust.WORDING)]
    paragraph = _paragraph(_card("Pay: competitive", said))
    assert paragraph.startswith("Not stated: title, alternate titles, job id, ")
    assert "Spoken of, but no value can be read: pay." in paragraph
    assert paragraph.endswith("Claimed, but the posting does not say it: apply phone.")


HOSTILE = "[bold red]Baker[/] :smile: \x1b[2J\x1b]0;owned\x07 \u202brekaB\u2029 [link=http://x.test]x"


@pytest.mark.parametrize("terminal", [True, False])
def test_markup_and_control_characters_of_a_posting_are_shown_and_not_obeyed(*, terminal: bool) -> None:
    card = _card(
        HOSTILE, [("title", HOSTILE, HOSTILE, Trust.LABEL), ("department", "Ovens", HOSTILE, Trust.LABEL)], id_=HOSTILE, terminal=terminal
    )
    assert "“[bold red]Baker[/] :smile: \\x1b[2J\\x1b]0;owned\\x07" in card
    assert "\x1b[2J" not in card
    assert not set(card) & {"\x07", "\u202b", "\u2029"}


def test_no_line_is_wider_than_the_terminal() -> None:
    text = "x" * 300 + " " + "語" * 100
    card = _card(text, [("title", text, text, Trust.LABEL), ("skills", text, text, Trust.LABEL)])
    assert max(len(line) for line in _lines(card)) <= 80


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Night\r\n\tBaker", "Night Baker"),
        ("\x1b[31m", "\\x1b[31m"),
        ("a\x9b2Jb", "a\\x9b2Jb"),
        ("a\u202eb\u2066c", "a\\u202eb\\u2066c"),
        ("Pâtissier 👩\u200d🍳 面包师 שלום", "Pâtissier 👩\u200d🍳 面包师 שלום"),
    ],
)
def test_text_is_made_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("pay", Pay(min_value=70_000, max_value=90_000, currency="USD", unit="YEAR", kind="BASE"), "$70,000 - 90,000 a year"),
        ("pay", Pay(min_value=25.5, max_value=25.5, currency="CHF", unit="HOUR"), "CHF 25.50 an hour"),
        ("pay", Pay(max_value=5_000, currency="EUR", kind="BONUS", scope="Level 2"), "up to €5,000 bonus (Level 2)"),
        ("pay", Pay(min_value=300_000, currency="AMD", unit="MONTH"), "from AMD 300,000 a month"),
        ("pay", Pay(min_value=1_000, max_value=2_000, currency="ZZZ"), "ZZZ 1,000 - 2,000"),
        ("pay", Pay(), ""),
        (
            "locations",
            Place(street="1 Quay Rd", city="Utica", region="NY", postal_code="13501", country="US"),
            "1 Quay Rd, Utica, NY, 13501, US",
        ),
        (
            "application_deadline",
            Deadline(date=dt.date(2024, 3, 15), time="17:00", timezone="America/New_York"),
            "2024-03-15 17:00 America/New_York",
        ),
        ("qualification_paths", QualificationPath(education="HIGH_SCHOOL", years=1), "high school and 1 year of experience"),
        ("qualification_paths", QualificationPath(education="MASTER", preferred=True), "master (preferred)"),
        ("qualification_paths", QualificationPath(years=1.5), "1.5 years of experience"),
        ("languages", Language(language="es", required=False), "Spanish (an advantage)"),
        ("languages", Language(language="zz"), "zz"),
        ("employment_types", "FULL_TIME", "full time"),
        ("duration", "P1Y6M", "1 year 6 months"),
        ("duration", "P2W", "2 weeks"),
        ("duration", "until spring", "until spring"),
        ("hours_per_week", 37.5, "37.5"),
        ("openings", 12, "12"),
        ("renewable", False, "no"),
        ("start_date", dt.date(2024, 3, 15), "2024-03-15"),
        ("title", "Baker_II", "Baker_II"),
    ],
)
def test_values_are_written_as_people_write_them(field: str, value: object, words: str) -> None:
    assert readable(FIELDS[field], value) == words
