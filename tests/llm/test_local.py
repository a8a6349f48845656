"""A model file that this process would serve itself: what is said where it cannot."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from extractor import EngineUnavailable, Files, Settings, Spending, normalize, open_model


@pytest.mark.parametrize(
    ("content", "said"), [(None, "no model file that can be read"), (b"", "no GGUF file"), (b"GGUF and nothing else", "cannot be loaded")]
)
def test_a_model_file_that_cannot_be_served_says_why(tmp_path: Path, content: bytes | None, said: str) -> None:
    file = tmp_path / "model.gguf"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(EngineUnavailable, match=said if find_spec("xllamacpp") else "needs the extra `local`"):
        open_model(Settings(str(file)))


def test_a_model_file_is_known_by_its_name_and_not_by_its_path(tmp_path: Path) -> None:
    model = open_model(Settings(str(tmp_path / "small-model.gguf")), Files(), Spending(estimate=True))
    asked = normalize("Job title: Night Baker", model=model).asked
    assert asked is not None
    assert asked.model == "small-model"
