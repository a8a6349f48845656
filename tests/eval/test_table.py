"""Gold from tables: what a map makes of rows, and what is said of maps and tables that are wrong."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from eval.cases import Case
from eval.errors import GoldError
from eval.table.load import load_table
from extractor.cli import app

HEAD = 'id = "ID"\ntext = ["Title", { column = "Body", heading = "Duties" }]\n[fields]\n'
ROWS = [{"ID": "1", "Title": "Night Baker", "Body": "Bakes rye bread at $20 an hour.", "Kind": "P", "Low": "20", "Where": "Salem; Reno"}]


def write_map(folder: Path, text: str) -> Path:
    path = folder / "map.toml"
    path.write_text(text, encoding="utf-8")
    return path


def load(folder: Path, fields: str, *rows: dict[str, object], head: str = HEAD) -> list[Case]:
    table = folder / "jobs.jsonl"
    table.write_text("\n".join(map(json.dumps, rows or ROWS)), encoding="utf-8")
    return load_table(table, write_map(folder, head + fields))


def test_a_row_becomes_a_case(tmp_path: Path) -> None:
    (case,) = load(tmp_path, 'title = "Title"', head='meta = ["Kind"]\n' + HEAD)
    assert case == Case.model_validate(
        {
            "id": "1",
            "text": "Night Baker\n\nDuties\nBakes rye bread at $20 an hour.",
            "labels": {"title": "Night Baker"},
            "labelled": ["title"],
            "Kind": "P",
        }
    )


LABELS = [
    # fields of the map, what the row has beside, labels; a field without label does not count
    pytest.param('title = "Title"', {}, {"title": "Night Baker"}, id="a column"),
    pytest.param('title = "Title"', {"Title": " "}, {}, id="an empty cell is unlabelled"),
    pytest.param('skills = {column = "Where", separator = ";"}', {}, {"skills": ["Salem", "Reno"]}, id="a list"),
    pytest.param('skills = "Where"', {"Where": ["rye", "rye", ""]}, {"skills": ["rye"]}, id="a list of JSONL, each item once"),
    pytest.param('employment_types = {value = "OTHER"}', {}, {"employment_types": ["OTHER"]}, id="a fixed value"),
    pytest.param('openings = {column = "Low", nulls = "labelled"}', {"Low": None}, {"openings": None}, id="a labelled null"),
    pytest.param('pay = {parts = {min_value = "Low"}, nulls = "labelled"}', {"Low": ""}, {"pay": []}, id="a labelled empty list"),
    pytest.param(
        'pay = {parts = {min_value = "Low"}, nulls = "labelled", unless = ["$"]}', {"Low": ""}, {}, id="no null where the text has a sign"
    ),
    pytest.param(
        'openings = {column = "Low", nulls = "labelled", unless_pattern = "[0-9]"}',
        {"Low": ""},
        {},
        id="no null where the text has a figure",
    ),
    pytest.param(
        'openings = {column = "Low", nulls = "labelled", unless = ["bake"]}', {"Low": ""}, {"openings": None}, id="a word is whole"
    ),
    pytest.param(
        'pay = {parts = {min_value = "Low", currency = {value = "USD"}}}',
        {},
        {"pay": [{"min_value": 20, "currency": "USD"}]},
        id="a nested value",
    ),
    pytest.param('pay = {parts = {min_value = "Low", currency = {value = "USD"}}}', {"Low": ""}, {}, id="fixed parts alone are no value"),
    pytest.param(
        'pay = {parts = {min_value = "Low", max_value = "Where"}, needs = ["min_value"]}',
        {"Low": "", "Where": "9"},
        {},
        id="a part it needs",
    ),
    pytest.param('application_deadline = {parts = {date = "Low"}}', {"Low": ""}, {}, id="a deadline without its date"),
    pytest.param('openings = {column = "Kind", others = "unlabelled"}', {}, {}, id="an unreadable cell passed over"),
    pytest.param('title = {column = "Title", only_if_stated = true}', {}, {"title": "Night Baker"}, id="stated words"),
    pytest.param('job_id = {column = "ID", only_if_stated = true}', {"ID": "77"}, {}, id="words that are not stated"),
    pytest.param('openings = {column = "Low", only_if_stated = true}', {}, {"openings": 20}, id="a stated number"),
    pytest.param('pay = {parts = {min_value = "Low"}, only_if_stated = true}', {"Low": "21"}, {}, id="an amount that is not stated"),
    pytest.param(
        'employment_types = {column = "Kind", values = {P = "PART_TIME"}, only_if_stated = true}', {}, {}, id="a kind that is not stated"
    ),
    pytest.param(
        'employment_types = {column = "Kind", values = {P = "PART_TIME"}, only_if_stated = true}',
        {"Body": "Part time."},
        {"employment_types": ["PART_TIME"]},
        id="a kind whose words stand there",
    ),
]


@pytest.mark.parametrize(("fields", "beside", "labels"), LABELS)
def test_a_map_says_what_counts(tmp_path: Path, fields: str, beside: dict[str, object], labels: dict[str, object]) -> None:
    (case,) = load(tmp_path, fields, {**ROWS[0], **beside})
    assert (case.labels, set(case.labelled)) == (labels, set(labels))


BAD_MAPS = [
    pytest.param("id = ", "not TOML", id="no TOML"),
    pytest.param('text = ["Title"]\n[fields]\ntitle = "Title"', "id: Field required", id="no id"),
    pytest.param('colums = 1\nid = "ID"', "no key 'colums' here", id="an unknown key"),
    pytest.param(HEAD + 'titel = "Title"', "fields.titel: the schema has no such field; did you mean 'title'", id="an unknown field"),
    pytest.param(HEAD + 'title = {colum = "Title"}', "did you mean 'column'", id="a misspelled key"),
    pytest.param(HEAD + 'pay = "Low"', r"fields.pay: has parts: give \[fields.pay.parts\]", id="parts that are missing"),
    pytest.param(HEAD + 'title = {parts = {a = "Title"}}', "fields.title: has no parts", id="parts of a plain field"),
    pytest.param(
        HEAD + 'pay = {parts = {min = "Low"}}', "fields.pay.parts.min: there is no such part; did you mean 'min_value'", id="a part"
    ),
    pytest.param(HEAD + 'title = {column = "Title", value = "x"}', "give either a 'column' or a fixed 'value'", id="two sources"),
    pytest.param(HEAD + "title = {}", "give either a 'column' or a fixed 'value'", id="no source"),
    pytest.param(
        HEAD + 'employment_types = {column = "Kind", values = {F = "FULLTIME"}}',
        "fields.employment_types.values: 'FULLTIME' is no value of it; did you mean 'FULL_TIME'",
        id="an unknown code",
    ),
    pytest.param(HEAD + 'openings = {value = "two"}', "fields.openings.value: 'two' is no value", id="a value of another type"),
    pytest.param(HEAD + 'date_posted = {column = "Low", date = "mdy"}', "fields.date_posted.date: is 'iso', 'us', 'eu'", id="no format"),
    pytest.param(HEAD + 'date_posted = {column = "Low", date = "%d/%m"}', "fields.date_posted.date", id="a format without the year"),
    pytest.param(HEAD + 'title = {column = "Title", date = "us"}', "fields.title.date: the field is no date", id="a date that is none"),
    pytest.param(HEAD + 'title = {column = "Title", separator = ";"}', "fields.title.separator", id="a list that is none"),
    pytest.param(HEAD + 'pay = {parts = {min_value = "Low"}, needs = ["unit"]}', "fields.pay.needs: there is no part 'unit'", id="a need"),
    pytest.param(HEAD + 'application_deadline = {parts = {time = "Low"}}', "needs the part 'date'", id="a required part"),
    pytest.param(HEAD + 'title = {column = "Title", unless = ["x"]}', "belongs to nulls", id="unless without nulls"),
    pytest.param(
        HEAD + 'title = {column = "Title", nulls = "labelled", unless_pattern = "["}', "no regular expression", id="a broken pattern"
    ),
    pytest.param(HEAD + 'renewable = {column = "Kind", only_if_stated = true}', "only_if_stated: no words state", id="a truth in words"),
    pytest.param('encoding = "utf-9"\n' + HEAD + 'title = "Title"', "encoding: no encoding is called 'utf-9'", id="an encoding"),
    pytest.param('meta = ["text"]\n' + HEAD + 'title = "Title"', "meta: 'text' is a key of gold itself", id="a key of gold"),
    pytest.param(
        HEAD + 'title = "Titel"', r"no column 'Titel', which the map names in fields.title.column; did you mean 'Title'", id="a column"
    ),
]


@pytest.mark.parametrize(("text", "message"), BAD_MAPS)
def test_a_map_that_is_wrong_names_file_and_key(tmp_path: Path, text: str, message: str) -> None:
    table = tmp_path / "jobs.jsonl"
    table.write_text(json.dumps(ROWS[0]), encoding="utf-8")
    with pytest.raises(GoldError, match=rf"\.(?:toml|jsonl): .*{message}"):
        load_table(table, write_map(tmp_path, text))


CSV = b"ID,Title,Body\n1,Baker,Bakes.\n"
BAD_TABLES = [
    # bytes of the CSV file, what is said
    pytest.param(CSV + b"2,Cook\n", r"jobs\.csv:3: 2 cells, where the header has 3", id="a short row"),
    pytest.param(b'ID,Title,Body\n1,Baker,"a\nb"\n2,x,y,z\n', r"jobs\.csv:4: 4 cells", id="a long row behind a cell of two lines"),
    pytest.param(CSV + b"2,Caf\xe9,x\n", r"jobs\.csv:3: not UTF-8: byte 0xe9 .*encoding = \"cp1252\"", id="another encoding"),
    pytest.param(CSV + b'2,"Cook,x\n', r"jobs\.csv:3: a quotation mark that is not closed", id="an open quotation mark"),
    pytest.param(
        CSV + b'2,"Cook' + b"k" * 2_000_001 + b'",x\n', r"jobs\.csv:3: a cell of more than 2,000,000 characters", id="a huge cell"
    ),
    pytest.param(b"ID,Title,Title\n", r"jobs\.csv:1: two columns are called 'Title'", id="a name twice"),
    pytest.param(b"", r"jobs\.csv:1: no names of columns", id="nothing"),
    pytest.param(b"ID,Title,Body\n", r"jobs\.csv: no rows in it", id="a header alone"),
    pytest.param(CSV + b"1,Cook,x\n", r"jobs\.csv:3: the id '1' was given before, at .*:2", id="an id twice"),
    pytest.param(CSV + b",Cook,x\n", r"jobs\.csv:3: id: the column 'ID' is empty", id="no id"),
    pytest.param(CSV + b"2,,\n", r"jobs\.csv:3: posting '2' has no text", id="no text"),
    pytest.param(b"\xff\xfeI\x00D", r"jobs\.csv:1: not UTF-16", id="half a character of UTF-16"),
    pytest.param(CSV + b"\x00\n", r"jobs\.csv:3: NUL byte", id="a binary file"),
]


@pytest.mark.parametrize(("data", "message"), BAD_TABLES)
def test_a_table_that_cannot_be_read_names_the_line(tmp_path: Path, data: bytes, message: str) -> None:
    (tmp_path / "jobs.csv").write_bytes(data)
    with pytest.raises(GoldError, match=message):
        load_table(tmp_path / "jobs.csv", write_map(tmp_path, HEAD + 'title = "Title"'))


@pytest.mark.parametrize(
    ("data", "head"),
    [
        pytest.param("\ufeffID,Title,Body\r\n1,Café,x\r\n".encode(), "", id="a byte order mark and CR LF"),
        pytest.param("\ufeffID,Title,Body\n1,Café,x\n".encode("utf-16-le"), "", id="UTF-16"),
        pytest.param("ID;Title;Body\n1;Café;x\n\n".encode("cp1252"), 'encoding = "cp1252"\ndelimiter = ";"\n', id="Windows, semicolons"),
    ],
)
def test_what_spreadsheets_write_is_read(tmp_path: Path, data: bytes, head: str) -> None:
    (tmp_path / "jobs.csv").write_bytes(data)
    (case,) = load_table(tmp_path / "jobs.csv", write_map(tmp_path, head + HEAD + 'title = "Title"'))
    assert (case.id, case.label("title"), case.text) == ("1", "Café", "Café\n\nDuties\nx")


def test_parquet_gives_the_same_cases(tmp_path: Path) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    fields = 'title = "Title"\nopenings = "Low"\nskills = {column = "Where", separator = "; "}'
    parquet.write_table(pa.Table.from_pylist([{**ROWS[0], "Low": 20.0}]), tmp_path / "jobs.parquet")
    assert load_table(tmp_path / "jobs.parquet", write_map(tmp_path, HEAD + fields)) == load(tmp_path, fields)


def test_a_broken_cell_names_its_line_column_and_field(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"jobs\.jsonl:1: column 'Kind': 'P' is no number .*\(fields\.openings\)"):
        load(tmp_path, 'openings = "Kind"')


def test_eval_and_the_gold_commands_take_a_map(tmp_path: Path) -> None:
    load(tmp_path, 'title = "Title"')
    table, columns = str(tmp_path / "jobs.jsonl"), ["--columns", str(tmp_path / "map.toml")]
    for command in (["eval", "--engine", "rules", "--gold"], ["gold", "lint"], ["gold", "stats"], ["gold", "vary"], ["gold", "export"]):
        done = CliRunner().invoke(app, [*command, table, *columns])
        assert done.exit_code == 0, done.output
    assert CliRunner().invoke(app, ["gold", "lint", *columns]).exit_code == 2
