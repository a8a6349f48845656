"""doceval, which has nothing to configure: nested values are flattened, and what the label does not name is not scored.

A record's score is the share of its fields that match, as in the overall accuracy of its reports.
"""

from typing import Any

from doceval.compare import compare_dicts
from protocol import serve


def score(gold: dict[str, Any], got: dict[str, Any]) -> float:
    """Give the share of the label's fields that match."""
    found = compare_dicts(gold, got)
    return sum(one.match for one in found) / len(found)


serve(lambda field, gold, got: all(one.match for one in compare_dicts({field: gold}, {field: got})), score)
