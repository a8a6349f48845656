# What a newcomer needs: `make demo` and `make test`. Both set the project up first, in .venv, with nothing but Python >= 3.11 and its venv.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
# Every version that is installed here is pinned in constraints.txt, that of the build backend too.
export PIP_CONSTRAINT := $(CURDIR)/constraints.txt
export PIP_BUILD_CONSTRAINT := $(CURDIR)/constraints.txt
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# Twenty counterfactual variants of the gold set, the same ones each time.
VARIANTS := build/variants.jsonl

.PHONY: demo test check gate baseline generated wheel clean

demo: $(VENV)/ready
	$(BIN)/extractor normalize --engine rules --format card seeds
	$(BIN)/extractor eval --engine rules

test: $(VENV)/ready
	$(BIN)/python -m pytest

check: $(VENV)/ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest tests/test_structure.py
	$(BIN)/extractor schema | diff docs/schema.json -
	$(BIN)/python docs/options.py | diff docs/options.md -
	$(BIN)/python docs/readme.py | diff README.md -
	$(BIN)/python docs/towns.py | diff extractor/lexicon/towns.tsv -
	$(BIN)/python docs/gold_from_tables.py | diff docs/gold-from-tables.md -
	$(BIN)/extractor gold export | diff seeds/hub/gold.json -
	$(BIN)/extractor gold lint

# Rules against themselves as they were when the baseline was written; INCONCLUSIVE (3) is printed and let through.
gate: $(VENV)/ready
	mkdir -p build
	$(BIN)/extractor gold vary --number 4 --seed 2 --out $(VARIANTS)
	$(BIN)/extractor eval --engine rules --gold $(VARIANTS) --baseline benchmarks/baseline.json --gate || test $$? -eq 3

# After a change that is meant to change the figures.
baseline: $(VENV)/ready
	mkdir -p build
	$(BIN)/extractor gold vary --number 4 --seed 2 --out $(VARIANTS)
	$(BIN)/extractor eval --engine rules --gold $(VARIANTS) --json benchmarks/baseline.json

# Write again what is generated from the schema, the options, the gold set and what the commands print.
generated: $(VENV)/ready
	$(BIN)/extractor schema > docs/schema.json.new && mv docs/schema.json.new docs/schema.json
	$(BIN)/python docs/options.py > docs/options.md.new && mv docs/options.md.new docs/options.md
	$(BIN)/python docs/readme.py > README.md.new && mv README.md.new README.md
	$(BIN)/python docs/gold_from_tables.py > docs/gold-from-tables.md.new && mv docs/gold-from-tables.md.new docs/gold-from-tables.md
	$(BIN)/python docs/towns.py > extractor/lexicon/towns.tsv.new && mv extractor/lexicon/towns.tsv.new extractor/lexicon/towns.tsv
	$(BIN)/extractor gold export > seeds/hub/gold.json.new && mv seeds/hub/gold.json.new seeds/hub/gold.json

wheel: $(VENV)/ready
	rm -rf dist
	$(BIN)/python -m build --wheel --outdir dist .

clean:
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

$(VENV)/ready: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed: make PYTHON=/path/to/python3")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable . --group dev
	touch $@
