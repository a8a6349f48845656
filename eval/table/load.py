"""Gold from a table and its map."""

from collections.abc import Iterator
from pathlib import Path

from eval.cases import Case, parse_cases
from eval.errors import GoldError
from eval.sources import Found
from eval.table.column_map import ColumnMap
from eval.table.labels import RowError, read_row
from eval.table.read_map import read_map
from eval.table.rows import read_rows


def load_table(source: str | Path, columns: Path) -> list[Case]:
    """Read gold from a .csv, .tsv, .parquet or .jsonl table or a Hugging Face dataset, by the map in the TOML file `columns`.

    Raises GoldError, naming file, line and column, or the key of the map.
    """
    cases = list(parse_cases(_read(source, read_map(columns))))
    if not cases:
        raise GoldError(f"{source}: no rows in it")
    return cases


def _read(source: str | Path, column_map: ColumnMap) -> Iterator[Found]:
    for where, row in read_rows(source, column_map):
        try:
            yield Found(where, read_row(column_map, row))
        except RowError as error:
            raise GoldError(f"{where}: {error}") from None
