"""Languages of the applicant."""

import pytest

from extractor.pipeline import normalize


def languages_of(text: str) -> dict[str, bool]:
    return {one.language: one.required for one in normalize(text, engine="rules").posting.languages}


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        # mail-list posting
        ("Fluent in English and Armenian. Knowledge of Russian is an asset.", {"en": True, "hy": True, "ru": False}),
        ("Languages: Russian, Armenian, English", {"ru": True, "hy": True, "en": True}),
        ("excellent knowledge of English, fluent Armenian and Russian a plus", {"en": True, "hy": False, "ru": False}),
        ("Knowledge of other languages is preferred (Spanish, Portuguese, French)", {"es": False, "pt": False, "fr": False}),
        ("Knowledge of English and German languages (not mandatory, but a big plus)", {"en": False, "de": False}),
        ("Strong written and spoken\r\nEnglish and good command of\r\nGreek", {"en": True, "el": True}),
        # networking site
        ("French/Italian language skills a plus", {"fr": False, "it": False}),
        ("Language: French(proficiency), Mandarin is a plus", {"fr": True, "zh": False}),
        ("Bilingual proficiency in Spanish and EnglishKnowledge of baking", {"es": True, "en": True}),
        # association page
        (
            "Command of Italian required, with a further language much preferred (particularly Greek or Turkish)",
            {"it": True, "el": False, "tr": False},
        ),
        ("Bachelor's degree in art and fluency in Haitian Creole", {"ht": True}),
        ("Creole (Haiti) is a plus", {"ht": False}),
        # classified ad
        ("able to speak some spanish", {"es": True}),
        ("conversational korean is a plus", {"ko": False}),
    ],
)
def test_a_language_is_required_or_wished_for(text: str, languages: dict[str, bool]) -> None:
    assert languages_of(f"REQUIRED QUALIFICATIONS:\n- {text}\n- Patience") == languages


@pytest.mark.parametrize(
    "text",
    [
        "A Georgian university degree",
        "Experience in the Armenian private sector",
        "Degree in Journalism, English, or related field",
        "Experience with German tax law",
        "Ability to speak a language other than English",
        "Experience in translating from English into Armenian",
        "People with limited English proficiency",
        "Please send your CV in English",
        "Bilingual a plus; multiple languages",
        "Python, Java and other programming languages",
        "Experience as an English teacher",
        "Polish documents and drawings",
        "Fluency in Cape Verdean Creole",
        "Louisiana Creole is a plus",
        "Some french toast and german sausages for all",
        "Speak to spanish teachers",
    ],
)
def test_other_uses_of_the_name_ask_for_no_language(text: str) -> None:
    assert languages_of(f"REQUIRED QUALIFICATIONS:\n- {text}\n- Patience") == {}


def test_a_language_essential_is_required_in_a_list_of_wishes() -> None:
    assert languages_of("PREFERRED QUALIFICATIONS:\n- English essential\n- French\n- Patience") == {"en": True, "fr": False}


def test_the_schools_language_is_not_the_applicants() -> None:
    assert languages_of("About us\n\nOur school is bilingual in English and French.\n\nRequirements\n\n- Patience") == {}
