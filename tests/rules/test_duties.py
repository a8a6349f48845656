"""Responsibilities: listed items, and sentences that say what the hire will do."""

import pytest

from extractor.candidate import Trust
from extractor.document import Document
from extractor.rules.asked.duty_words import says_duty
from extractor.rules.asked.spoken import MOST_ITEMS
from extractor.rules.duties import find_responsibilities


def duties_of(text: str) -> list[str]:
    document = Document(text)
    found = list(find_responsibilities(document))
    assert all(candidate.span and candidate.value == document.words(candidate.span) for candidate in found)
    return [str(candidate.value) for candidate in found]


PROSE = "The bakery has been in the hands of one family since the first oven was lit, and it feeds three streets and a school.\n"


@pytest.mark.parametrize(
    ("text", "duties"),
    [
        # ATS board: a heading and bullets
        ("Responsibilities\n\n\u2022 Bake rye bread\n\n\u2022 Clean it all\n\nAbout us\n\nWe bake.", ["Bake rye bread", "Clean it all"]),
        ("The impact you will have:\n\n- Bake rye bread\n- Clean the oven", ["Bake rye bread", "Clean the oven"]),
        # ATS board: sub-headings within the list, and a heading that slipped in as an item
        (
            "Your Core Responsibilities\n\nNight Baking\n\n- Bake rye bread\n- Early Shop\n\nEarly Shop\n\n- Sell rolls",
            ["Bake rye bread", "Sell rolls"],
        ),
        # mail-list posting: items end with semicolons
        (
            "JOB RESPONSIBILITIES:  He/she will do the following:\n- To bake rye bread;\n- To clean the oven; and\n- Sales.",
            ["To bake rye bread", "To clean the oven", "Sales."],
        ),
        # city agency page: the list in one line behind prose
        (
            "Job Description\nThe aide reports to us. Duties include, but are not limited to: \u2022 Bakes bread. \u2022 Sells rolls.",
            ["Bakes bread.", "Sells rolls."],
        ),
        # city agency page: lines without bullets behind an announcement
        (
            (
                "Job Description\nThe Night Baker will spend most of the night doing various types of duties, including the following:\n"
                "Baking bread.\nSelling rolls.\nPossibility of deliveries."
            ),
            ["Baking bread.", "Selling rolls.", "Possibility of deliveries."],
        ),
        # networking site: line breaks lost
        ("ResponsibilitiesAssist the night teamClean the old ovenPrepare dough for rolls", [
            "Assist the night team", "Clean the old oven", "Prepare dough for rolls",
        ]),
        # city agency page: a lead, then sub-headings of unknown words with a list each
        (
            PROSE + "Please see the duties listed below:\n\nNight baking:\n\u2022 Think of ways to save\n\u2022 Be there for tastings\n\n"
            "Shop:\n\u2022 With the cashier, draw up the rota\n\u2022 Remember to greet all",
            [
                "Think of ways to save", "Be there for tastings", "With the cashier, draw up the rota", "Remember to greet all",
            ],
        ),
        # city agency page: a heading that is half a sentence
        (
            PROSE + "\n\nThe Night Baker is expected to:\n\u2022 Remain calm\n\u2022 Be at the oven by four",
            ["Remain calm", "Be at the oven by four"],
        ),
        # city agency page: lines without bullets behind the lists, up to the next heading
        (
            ("Duties\n\u2022 Bakes bread\n\u2022 Sells rolls\n\nWork with the miller as a link to the farms.\n\n"
            "Understand what guests like.\n\nOther duties when the shop is full.\n\nOngoing lessons to learn new doughs.\n\n"
            "The oven was built long ago.\n\nBenefits\n- Bread"),
            [
                "Bakes bread", "Sells rolls", "Work with the miller as a link to the farms.", "Understand what guests like.",
                "Other duties when the shop is full.", "Ongoing lessons to learn new doughs.",
            ],
        ),
        # networking site: a list that nothing announces
        ("Job Description\n- Prepares the dough\n- Orders the flour\n- Knowledge of dough", ["Prepares the dough", "Orders the flour"]),
    ],
)  # fmt: skip
def test_listed_duties_are_given_without_marks_and_ties(text: str, duties: list[str]) -> None:
    assert duties_of(text) == duties


@pytest.mark.parametrize(
    "sentence",
    [
        "Under the direction of the owner, the Night Baker will plan the work of the oven.",  # city agency page
        "The selected candidate will be responsible for the oven and the flour.",
        "The Director is part of the senior team and will supervise two bakers.",
        "Reporting to the owner, the incumbent will carry out the night work.",  # mail-list posting
        "The Baker (Level II) will clean the oven.",
        "You'll refine our recipes with the whole team.",  # ATS board
        "As a baker, you will help customers choose.",
        "This position will run the shop on weekends.",
        "Other duties include selling rolls.",
        "The Second Night Shift Baker role is responsible for all rye.",  # ATS board
        "The Night Baker role will have ownership over the rye.",
        "The position involves working closely with the day team.",  # networking site
        "Duties will also include selling rolls.",  # city agency page
        "An employee in this class receives calls and answers them.",
        "Under the direction of the owner, the Registered Nurse plans the care.",  # hospital
        "Under direct supervision of the owner, may clean the ovens.",
        "This leader will build ties with the farms.",  # charity's own page
        "This professional will keep the books of the shop.",
        # city agency page: the position itself demands something to be done
        "This role involves a daily focus on keeping the oven hot.",
        "This post must plan the week with the day team.",
        "Your job will demand close coordination with the shop.",
        "Under the direction of the owner, this role requires the person to keep watch over all ovens.",
    ],
)
def test_a_sentence_that_says_what_the_hire_will_do_is_a_duty(sentence: str) -> None:
    assert duties_of(PROSE + sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "We will change the way the world eats.",
        "Our bakers will love you.",
        "You will be expected to travel between the mills.",  # federal page
        "The intern receives a stipend of two loaves.",  # museum
        "This post will require a check of the police.",  # health service page
        "You will work in the office from Tuesday on.",  # recruiting system
        "You will be reporting to the owner.",  # networking site
        "This position reports directly to the owner.",  # mail-list posting
        "Good candidates will be experts at rye.",  # ATS board
        "You start beside a mentor who will teach you all of it.",  # networking site
        "The Center for Baking will open a second shop.",
        "The Bureau of Ovens is responsible for all ovens of the city.",
        "The selected candidate will be required to provide a sample.",
        "Only candidates under consideration will be contacted.",
        "You will receive a free loaf each day.",
        "You will have the opportunity to taste all of it.",
        "The Night Baker will report to the owner.",
        "You will be part of a warm team.",
        "If you join as a baker, we will help you move.",
        "Checks for applicants will be administered by law.",
        "Not all candidates will meet each wish.",
        # city agency page: the office and those it serves, leads, and what the position needs
        "Next to its other tasks, the Bakery Office will run a meeting place.",
        "The trade employs one in ten.",
        "The Night Baker will carry out these duties, to name some of them:",
        "This position requires experience in keeping ovens hot.",
        "Candidates for this position should file in May.",
        "You are viewing a shortened ad.",
        "The Team You Will Bake With",
    ],
)
def test_marketing_process_and_chances_are_no_duties(sentence: str) -> None:
    assert duties_of(PROSE + sentence) == []


def test_prose_below_a_heading_of_duties_counts_where_it_gives_orders() -> None:  # networking site
    text = "Responsibilities\n\nBake the bread of the day. Our ovens are new. You will also clean them. It is hot!"
    assert duties_of(text) == ["Bake the bread of the day.", "You will also clean them."]


def test_below_a_heading_of_duties_what_you_will_do_counts_even_as_a_chance() -> None:  # city agency page
    text = "What You'll Do Here:\n\nYou will often have the opportunity to bake with the owner. You'll receive a free loaf."
    assert duties_of(text) == ["You will often have the opportunity to bake with the owner."]


def test_the_team_you_will_work_with_has_no_duties() -> None:  # city agency page
    text = "The Team You Will Bake With:\n\nBakers feed the whole town. Each year the council gives them a prize.\n\nDuties\n- Bake"
    assert duties_of(text) == ["Bake"]


@pytest.mark.parametrize(
    ("before", "found"),
    [
        ("The guild seeks a Night Baker to lead the oven.", True),  # charity's own page
        ("The individual in this post runs the oven.", True),
        ("Bread and rolls are sold by the guild.", False),
    ],
)
def test_they_are_the_hire_where_the_sentence_before_spoke_of_the_hire(before: str, *, found: bool) -> None:
    they = "They will also keep the books."
    assert (they in duties_of(f"{PROSE}{before} {they}")) is found


def test_boilerplate_holds_no_duties() -> None:  # job board
    assert duties_of("Duties\n- Bake bread\n- Sell rolls\n- Apply now\n- You are viewing a shortened ad") == [
        "Bake bread",
        "Sell rolls",
    ]


def test_a_duty_printed_twice_is_found_twice_and_left_to_the_merge() -> None:
    assert duties_of("Duties\n- Bake bread\n- Sell rolls\nMore Duties\n- Bake bread") == ["Bake bread", "Sell rolls", "Bake bread"]


def test_a_heading_is_better_founded_than_prose() -> None:
    document = Document(PROSE + "The Night Baker will plan.\n\nDuties\n\n- Bake bread\n- Sell rolls")
    assert [candidate.trust for candidate in find_responsibilities(document)] == [Trust.WORDING, Trust.LABEL, Trust.LABEL]


def test_no_more_items_are_read_than_a_posting_can_have() -> None:
    assert len(duties_of("Duties\n" + "- Bake bread\n" * (MOST_ITEMS + 50))) == MOST_ITEMS


@pytest.mark.xfail(reason="the passive hides who does it")
def test_a_passive_says_a_duty_too() -> None:
    assert says_duty("The training will be carried out in the evening.")


@pytest.mark.parametrize(
    ("text", "duties"),
    [
        # city agency body: orders in lines of their own, behind a sentence on the candidate
        (
            PROSE + "\nThe successful candidate will knead dough.\nMonitor the oven at night.\nFile the recipes by flour.",
            ["The successful candidate will knead dough.", "Monitor the oven at night.", "File the recipes by flour."],
        ),
        # city agency page: one paragraph of orders behind "may include"
        (
            "Job Description\nWork which may include but is not limited to: tending ovens. Prepare the trays. Perform tests of the crust.",
            ["Prepare the trays.", "Perform tests of the crust."],
        ),
        # city agency page: the job in the present, with an apposition; and a sentence that begins with whose supervision it is under
        ("Job Description\nA Night Clerk (per shift), under the head baker, conducts tastings.", 1),
        ("Job Description\nUnder the supervision of the Head Baker, reviews requests to bake at home.", 1),
        # city agency body: the job in the plural
        ("Job Description\nThe Clerical Associates will be tasked with counting rolls.", 1),
        # networking site: a heading that is a question, its line breaks lost
        ("About Rolls. We bake. What will I be doing? Knead the dough each night. Sell rolls at the fair.", 2),
        # no duties: what is said to those who apply, and what the job is called
        ("Job Description\nApply at the bakery. Send your resume to the baker. Visit us soon.", 0),
        ("Job Description\nThe Chief Baker reports to the Miller. The Chief Baker serves as the Keeper of Ovens.", 0),
    ],
)
def test_duties_are_found_without_a_heading_of_their_own(text: str, duties: list[str] | int) -> None:
    found = duties_of(text)
    assert (len(found) if isinstance(duties, int) else found) == duties


def test_an_order_to_apply_something_is_a_duty_and_one_to_apply_is_none() -> None:
    text = "Responsibilities\n- Apply glazes with care\n- Schedule the deliveries\n- Apply online at our site"
    assert duties_of(text) == ["Apply glazes with care", "Schedule the deliveries"]
