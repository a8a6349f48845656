"""What belongs to the site or the law, and not to the posting."""

import pytest

from extractor.document import Boilerplate, Document, Span


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Back to all jobs", Boilerplate.NAVIGATION),  # ATS board
        ("Apply now", Boilerplate.NAVIGATION),
        ("Show more", Boilerplate.NAVIGATION),  # networking site
        ("You are viewing a preview", Boilerplate.PREVIEW),
        ("\u00a9 2024 Example Company", Boilerplate.FOOTER),
        ("----------------------------------", Boilerplate.FOOTER),  # mail-list posting
        ("Please mention where you learned of this job opportunity.", Boilerplate.FOOTER),
        ("Clear your cache if the page does not load.", Boilerplate.BROWSER_HELP),
        ("We are an equal opportunity employer.", Boilerplate.EQUAL_OPPORTUNITY),
        ("We hire regardless of race, sex or age.", Boilerplate.EQUAL_OPPORTUNITY),
    ],
)
def test_boilerplate_is_marked_with_its_kind(text: str, kind: Boilerplate) -> None:
    document = Document(text)
    assert [mark.kind for mark in document.boilerplate] == [kind]
    assert document.is_boilerplate(Span(0, len(text)), kind)


@pytest.mark.parametrize(
    "text", ["Apply paint to walls", "Regardless of the weather, we ride.", "Home visits to clients", "A great opportunity to learn"]
)
def test_words_of_the_job_are_not_boilerplate(text: str) -> None:
    assert not Document(text).boilerplate


def test_only_the_sentence_is_marked_not_its_paragraph() -> None:
    text = "The aide sorts mail. We are an equal opportunity employer. The aide answers calls."
    document = Document(text)
    assert [document.quote(mark.span) for mark in document.boilerplate] == ["We are an equal opportunity employer."]
    assert not document.is_boilerplate(Span(0, 20))
    assert not document.is_boilerplate(Span(0, len(text)), Boilerplate.FOOTER)


def test_the_header_leaves_boilerplate_out_and_ends_at_prose() -> None:
    prose = (
        "The aide keeps the mail room of a large office in very good order and helps at the front desk "
        "on some of the days of each week as well."
    )
    document = Document(f"Back to jobs\nNight Aide\nExample Company\n\n{prose}\nLast line")
    assert [document.quote(line.span) for line in document.header.lines] == ["Night Aide", "Example Company"]


def test_what_stands_below_two_dashes_at_the_end_is_a_signature() -> None:  # mail-list posting
    document = Document("Night Baker\n\n- Bake\n\n--\nAnn Miller\nMill Lane 3\n")
    (mark,) = [mark for mark in document.boilerplate if mark.kind is Boilerplate.SIGNATURE][:1]
    assert document.quote(mark.span) == "Ann Miller"
    assert not Document("Night Baker\n--\n" + "Bake\n" * 30).boilerplate
