.DEFAULT_GOAL := help
SHELL := /bin/bash
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
CROSSWARD_HOME_DEMO := $(CURDIR)/var

# Where Python may keep no compiled modules, every start compiles all of them anew: 3 s each time.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help setup demo test check bench format docs lock clean clean-demo

help: ## List what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

$(VENV)/bootstrap: requirements/bootstrap.txt
	python3 -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bootstrap.txt
	@touch $@

# One file a set of packages: what runs the product is enough for the demo.
$(VENV)/base: $(VENV)/bootstrap requirements/base.txt pyproject.toml
	$(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python --require-hashes -r requirements/base.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev: $(VENV)/base requirements/dev.txt
	$(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python --require-hashes -r requirements/dev.txt
	@touch $@

node_modules/.package-lock.json: package.json package-lock.json
	npm ci --silent --no-audit --no-fund --ignore-scripts
	@touch $@

setup: $(VENV)/base node_modules/.package-lock.json ## Install what the product runs on, locked

demo: setup ## Run the product with sample adverts (PORT=8000)
	@CROSSWARD_HOME=$(CROSSWARD_HOME_DEMO) $(BIN)/crossward demo --port $(PORT)

check: $(VENV)/dev node_modules/.package-lock.json ## Every check that runs no test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djlint --check --lint --quiet src
	$(BIN)/python scripts/style_facts.py --check
	CROSSWARD_HOME=$(CURDIR)/var/check $(BIN)/python -m django makemigrations --check --dry-run --settings crossward.config.settings.test
	$(BIN)/python scripts/build_reference.py --check

test: check ## Every check and every test
	$(BIN)/coverage erase
	$(BIN)/pytest -q -n 2 --dist loadfile --cov --cov-report=
	@if [ -n "$$TEST_POSTGRES_URL" ]; then \
	  DATABASE_URL=$$TEST_POSTGRES_URL $(BIN)/pytest -q tests/records tests/services; \
	else echo "No PostgreSQL named in TEST_POSTGRES_URL: records and services ran on SQLite only."; fi
	$(BIN)/python scripts/coverage_gates.py

bench: $(VENV)/dev ## Measure: each subject of bench/ prints one table
	@for file in $$(grep -l '^def main' bench/*.py); do \
	  $(BIN)/python -m bench.$$(basename $$file .py) || exit 1; done

format: $(VENV)/dev ## Put the code into its one form
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format --quiet .
	-$(BIN)/djlint --reformat --quiet src

docs: $(VENV)/dev ## Write the generated reference pages anew
	$(BIN)/python scripts/build_reference.py

lock: $(VENV)/bootstrap ## Compile requirements/*.in into locked files
	@cd requirements && for set in bootstrap base batch dev; do \
	  ../$(BIN)/uv pip compile --quiet --python-version 3.11 --universal --generate-hashes \
	    --no-emit-index-url --no-annotate --custom-compile-command "make lock" $$set.in -o $$set.txt; done

clean-demo: ## Remove what the demo made
	rm -rf var

clean: clean-demo ## Remove everything that was made, installed packages too
	rm -rf $(VENV) node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis htmlcov .coverage*
