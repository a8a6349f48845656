"""Where the project's own gold set lies: in the installed wheel a part of this package, in a checkout the folder beside it."""

from importlib.resources import files
from pathlib import Path

from eval.errors import GoldError

_NAME = "seeds"


def default_gold() -> Path:
    """Give the folder of the project's own gold set. Raises GoldError where it is in neither place."""
    package = Path(str(files("eval")))
    for folder in (package / _NAME, package.parent / _NAME):
        if folder.is_dir():
            return folder
    raise GoldError(f"the project's gold set is not installed: no folder '{_NAME}' in or beside {package}")


def default_annotations() -> tuple[Path, Path]:
    """Give the two folders of independent annotations of the project's gold set. Raises GoldError where there are not two."""
    parent = default_gold() / "annotations"
    folders = sorted(folder for folder in parent.glob("*") if folder.is_dir())
    match folders:
        case [one, other]:
            return one, other
        case _:
            raise GoldError(f"{parent}: {len(folders)} folders of annotations; agreement is between two")
