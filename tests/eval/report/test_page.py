"""The page in a real browser: what it loads, what it shows, how it is driven, and that hostile text does nothing."""

from pathlib import Path
from typing import Literal
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

CONTRAST = Path(__file__).with_name("contrast.js").read_text(encoding="utf-8")
OUTCOMES = ("hit", "wrong", "missed", "invented", "absent")


def expect_listed(page: Page, *items: str) -> None:
    """Wait until the list holds these fields, each with its posting, and no other: a link acts a moment after it was clicked."""
    expect(page.locator("#list a")).to_have_count(len(items))
    for row, item in enumerate(items):
        field, _, posting = item.partition(" ")
        expect(page.locator("#list a").nth(row).locator(".name")).to_have_text(field)
        expect(page.locator("#list a").nth(row).locator("bdi")).to_have_text(posting)


def choose_outcomes(page: Page, *names: str) -> None:
    """Check these outcomes and no other."""
    for name in OUTCOMES:
        page.get_by_role("checkbox", name=name).set_checked(name in names)


def test_it_opens_without_a_message_and_asks_for_nothing_but_itself(browser: Browser, report: str) -> None:
    said, asked = [], []
    with browser.new_page() as page:
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(report)
        page.wait_for_selector("html[data-ready]")
        page.keyboard.press("j")
    assert (said, asked) == ([], [report])


def test_hostile_text_is_shown_and_does_nothing(page: Page, evil: str) -> None:
    assert page.evaluate("window.ran") is None
    assert (page.locator("img").count(), page.locator("script").count()) == (0, 2)
    expect(page.locator("#detail-posting")).to_have_text(f"evil {evil}")
    expect(page.locator("#got-text")).to_contain_text(evil)
    expect(page.locator("#values td").last).to_contain_text(evil)
    expect(page.get_by_role("heading", name=f"By {evil}")).to_be_visible()


def test_the_policy_lets_no_script_run_but_the_page_s_own(page: Page) -> None:
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' }))")
    assert page.evaluate("window.ran") is None


def test_errors_are_listed_first_and_filters_narrow_them(page: Page, evil: str) -> None:
    expect_listed(page, f"title evil {evil}", f"skills evil {evil}", "pay a&b=c#d", "title none")
    choose_outcomes(page, "invented")
    expect_listed(page, "pay a&b=c#d")
    choose_outcomes(page, "hit", "absent")
    expect_listed(page, f"job_id evil {evil}", f"skills evil {evil}", "title a&b=c#d")
    page.locator("#field").select_option("job_id")
    expect_listed(page, f"job_id evil {evil}")
    choose_outcomes(page)
    expect(page.locator("#status")).to_contain_text("Nothing passes the filters.")
    expect(page.locator("#detail")).to_be_hidden()


def test_postings_are_chosen_by_what_became_of_them(page: Page) -> None:
    group = page.locator("#group")
    assert [text.split(" (")[0] for text in group.locator("option").all_inner_texts()] == [
        "all postings",
        "better than in the baseline",
        "without an answer",
    ]
    group.select_option("crashed")
    expect_listed(page, "title none")
    expect(page.locator("#crash")).to_have_text("No answer: no prediction for this id")
    group.select_option("better")
    expect_listed(page, "pay a&b=c#d")


def test_search_looks_at_ids_values_and_texts(page: Page, evil: str) -> None:
    search = page.get_by_role("searchbox")
    for words, found in (("DAY COOK", ["title none"]), ("apply within", ["pay a&b=c#d"]), ("oats", [f"skills evil {evil}"]), ("zzz", [])):
        search.fill(words)
        expect_listed(page, *found)


def test_the_values_of_a_field_stand_side_by_side(page: Page, evil: str) -> None:
    page.locator("#list a", has_text="skills").click()
    expect(page.locator("#detail-title")).to_contain_text("skills")
    rows = [row.locator("th, td").all_inner_texts() for row in page.locator("#values tbody tr").all()]
    assert rows == [["≠ wrong", "oats", evil], ["✓ hit", "rye", "the same  LABEL"], ["○ optional", "nothing", "wheat  LABEL"]]
    assert page.locator("#notes li").all_inner_texts()[1:] == [
        "Optional values count neither way.",
        "This quote is not where it is said to be: “oats”",
        "This quote is not where it is said to be: “far”",
    ]


def test_marks_hold_the_words_that_each_side_points_at(page: Page) -> None:
    """Offsets count as JavaScript counts them, behind characters of two units too."""
    expect(page.locator("#gold-text mark")).to_have_text(["🥐 </script>"])
    expect(page.locator("#got-text mark")).to_have_text(["Night Baker 🥐"])
    page.get_by_label("Both in one text").check()
    expect(page.locator("#got-text")).to_be_hidden()
    expect(page.locator("#gold-text mark")).to_have_text(["Night Baker ", "🥐", " </script>"])
    expect(page.locator("#gold-text mark").nth(1)).to_have_attribute("title", "gold, extracted, not found, not in gold")


def test_gold_without_quotes_is_searched_for(page: Page) -> None:
    choose_outcomes(page, "hit")
    page.locator("#list a", has_text="a&b=c#d").click()
    expect(page.locator("#gold-text mark")).to_have_text(["Night Clerk"])
    expect(page.locator("#notes")).to_contain_text("searched for")


def test_the_keyboard_goes_through_the_list(page: Page) -> None:
    status = page.locator("#status")
    for key, place in (
        ("j", "2 of 4"),
        ("j", "3 of 4"),
        ("k", "2 of 4"),
        ("n", "3 of 4"),
        ("n", "4 of 4"),
        ("j", "4 of 4"),
        ("p", "3 of 4"),
        ("p", "1 of 4"),
    ):
        page.keyboard.press(key)
        expect(status).to_contain_text(place)
    page.keyboard.press("/")
    page.keyboard.type("jk")
    expect(page.get_by_role("searchbox")).to_have_value("jk")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("next in the list")
    page.get_by_label("Single keys work").uncheck()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).not_to_be_focused()


def test_digits_and_letters_set_the_filters(page: Page) -> None:
    page.keyboard.press("2")
    expect(page.get_by_role("checkbox", name="wrong")).not_to_be_checked()
    page.keyboard.press("t")
    expect(page.get_by_label("Both in one text")).to_be_checked()
    page.keyboard.press("f")
    expect(page.locator("#field")).to_be_focused()


def test_a_link_leads_to_one_error(page: Page, report: str) -> None:
    page.goto(f"{report}#posting={quote('a&b=c#d', safe='')}&field=title")
    expect(page.locator("#detail-title")).to_have_text("title a&b=c#d")
    expect(page.locator("#status")).to_contain_text("outside the filters")
    expect(page.locator("#detail")).to_be_in_viewport()
    page.keyboard.press("j")
    expect(page.locator("#detail-title")).not_to_have_text("title a&b=c#d")
    address = page.get_by_role("link", name="Link to this").evaluate("link => link.href")
    title = page.locator("#detail-title").inner_text()
    expect(page).to_have_url(address)
    page.goto("about:blank")
    page.goto(address)
    expect(page.locator("#detail-title")).to_have_text(title)
    page.goto(f"{report}#posting=nobody")
    expect(page.locator("#status")).to_contain_text("There is no posting nobody")


def test_the_figures_lead_to_their_errors(page: Page) -> None:
    page.locator("#fields-table").get_by_role("link", name="pay").click()
    expect_listed(page, "pay a&b=c#d")
    page.locator("#summary").get_by_role("link", name="none").click()
    expect(page.locator("#detail-title")).to_have_text("title none")


def test_tables_sort_by_a_column_with_what_is_empty_last(page: Page) -> None:
    table = page.locator("#fields-table")
    cells = table.locator("tbody td:nth-child(3)")
    for sign in (-1, 1):
        table.get_by_role("button", name="precision").click()
        figures = [sign * float(one) if one else 2 for one in cells.evaluate_all("cells => cells.map((cell) => cell.dataset.sort)")]
        assert figures == sorted(figures)
    expect(table.get_by_role("columnheader", name="precision")).to_have_attribute("aria-sort", "ascending")


def test_a_long_list_is_rendered_as_far_as_it_is_looked_at(page: Page, long_report: str) -> None:
    page.goto(long_report)
    rows = page.locator("#list li")
    expect(rows).to_have_count(100)
    page.get_by_role("button", name="Show 100 more of 150").click()
    expect(rows).to_have_count(200)
    page.goto(f"{long_report}#posting=posting+249")
    expect(rows).to_have_count(250)
    expect(page.locator("#list [aria-current]")).to_contain_text("posting 249")


def test_a_phone_scrolls_down_alone_and_has_both_marks_in_one_text(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    expect(page.locator("#got-text")).to_be_hidden()
    expect(page.locator("#gold-text mark.got").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_legible_by_day_and_night(page: Page, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme)
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert background == ("rgb(13, 17, 23)" if scheme == "dark" else "rgb(255, 255, 255)")
    choose_outcomes(page, *OUTCOMES)
    page.locator("#others").evaluate("details => details.open = true")
    assert page.evaluate(CONTRAST) == []


def test_everything_that_is_worked_with_has_a_name(page: Page) -> None:
    page.keyboard.press("?")
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    page.keyboard.press("Escape")
    nodes += page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    roles = {"button", "link", "checkbox", "combobox", "searchbox", "dialog", "region", "navigation", "search", "article", "table"}
    found = [(node["role"]["value"], node["name"]["value"]) for node in nodes if not node["ignored"] and node["role"]["value"] in roles]
    assert roles <= {role for role, _ in found}
    assert [role for role, name in found if not name] == []
    assert {"banner", "main", "contentinfo"} <= {node["role"]["value"] for node in nodes if not node["ignored"]}


def test_focus_is_seen(page: Page) -> None:
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the error explorer")).to_be_focused()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
