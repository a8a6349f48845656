"""stickler-eval as its documentation runs it: the schema, with `x-aws-stickler-*` keys that name a comparator and threshold a field.

`ask_stickler.py SCHEMA configured` uses the table below, after the README's guide to comparators and thresholds; `ask_stickler.py SCHEMA
default` the schema as it is. Values are the same where the comparison's confusion matrix has neither a false positive nor a false
negative for the field.
"""

import json
import sys
from pathlib import Path
from typing import Any

from protocol import serve
from stickler import StructuredModel

NAME = ("LevenshteinComparator", 0.8, {})  # "0.8 - 0.85: names, addresses"
PHRASE = ("FuzzyComparator", 0.7, {"method": "token_sort_ratio"})  # "0.7 - 0.75: descriptions"; "order-independent"
CODE = ("NormalizedComparator", 1.0, {})  # "formatting-insensitive equality"; "1.0: IDs, codes"
PHONE = ("PhoneComparator", 1.0, {})
AMOUNT = ("NumericComparator", 1.0, {"relative_tolerance": 0.005})
NUMBER = ("NumericComparator", 1.0, {})
COMPARATORS = {
    **dict.fromkeys(("title", "alternate_titles", "civil_service_title", "organization", "department", "parent_organization"), NAME),
    **dict.fromkeys(("legal_employer", "reports_to", "street", "city"), NAME),
    **dict.fromkeys(("residency", "schedule", "benefits", "skills", "licenses", "work_authorization", "security_clearance"), PHRASE),
    **dict.fromkeys(("application_materials", "responsibilities", "qualifications_required", "qualifications_preferred"), PHRASE),
    **dict.fromkeys(("job_id", "title_code", "organization_acronym", "duration", "apply_url", "internal_apply_url", "apply_email"), CODE),
    **dict.fromkeys(("accommodation_email", "employment_types", "workplace_types", "region", "country", "postal_code", "currency"), CODE),
    **dict.fromkeys(("language", "unit", "kind", "education"), CODE),
    **dict.fromkeys(("apply_phone", "accommodation_phone"), PHONE),
    **dict.fromkeys(("min_value", "max_value"), AMOUNT),
    **dict.fromkeys(("openings", "hours_per_week", "years"), NUMBER),
}


def configure(properties: dict[str, Any]) -> None:
    """Write the comparators into the properties of a schema."""
    for name, part in properties.items():
        if name in COMPARATORS:
            comparator, threshold, settings = COMPARATORS[name]
            part["x-aws-stickler-comparator"], part["x-aws-stickler-threshold"] = comparator, threshold
            part["x-aws-stickler-comparator-config"] = settings


def read_model() -> type[StructuredModel]:
    """Make the model to compare with from the schema that the command line names."""
    schema = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    if sys.argv[2] == "configured":
        for part in (schema, *schema["$defs"].values()):
            configure(part.get("properties", {}))
    return StructuredModel.from_json_schema(schema)


MODEL = read_model()
LISTS = {
    name for name, part in json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))["properties"].items() if part.get("type") == "array"
}


def same(field: str, gold: Any, got: Any) -> bool:  # noqa: ANN401 - JSON
    """Compare two records that hold nothing but this field."""
    one, other = (MODEL(**{field: [value] if field in LISTS and not isinstance(value, list | None) else value}) for value in (gold, got))
    found = one.compare_with(other, include_confusion_matrix=True)["confusion_matrix"]["fields"][field]["overall"]
    return not (found["fp"] or found["fn"])


serve(same, lambda gold, got: MODEL(**gold).compare_with(MODEL(**got))["overall_score"])
