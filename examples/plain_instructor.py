"""A plain instructor call over a gold set, as predictions: `python examples/plain_instructor.py GOLD MODEL > out.jsonl`.

The model below is yours: it has your names and your shapes. `to_posting` is the whole adapter. The server is named by OPENAI_BASE_URL,
the key by OPENAI_API_KEY. A posting without a valid answer is left out, and scored as one that crashed.
"""

import json
import sys

import instructor
import openai
from pydantic import BaseModel, JsonValue

from eval import load


class Job(BaseModel):
    """What you ask the model for."""

    job_title: str | None = None
    company: str | None = None
    salary_min: float | None = None
    salary_max: float | None = None
    salary_currency: str | None = None
    remote: bool = False
    skills: list[str] = []


def to_posting(job: Job) -> dict[str, JsonValue]:
    """Say the same in the names and shapes of `extractor schema`; a field that you do not ask for is left out."""
    pay: dict[str, JsonValue] = {"min_value": job.salary_min, "max_value": job.salary_max, "currency": job.salary_currency}
    stated = job.salary_min is not None or job.salary_max is not None
    return {
        "title": job.job_title,
        "organization": job.company,
        "pay": [pay] if stated else [],
        "workplace_types": ["REMOTE"] if job.remote else [],
        "skills": list(job.skills),
    }


def main(gold: str, model: str) -> None:
    """Print a prediction a line."""
    client = instructor.from_openai(openai.OpenAI(max_retries=0), mode=instructor.Mode.JSON_SCHEMA)
    for case in load(gold):
        message = {"role": "user", "content": f"Extract the job posting.\n\n{case.text}"}
        try:
            job = client.create(model=model, messages=[message], response_model=Job, max_retries=0, temperature=0)
        except Exception as error:  # noqa: BLE001 - whatever comes of one posting, the others go on
            print(f"{case.id}: {type(error).__name__}", file=sys.stderr)
        else:
            print(json.dumps({"id": case.id, "posting": to_posting(job)}, ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
