# Every task of the project. Each makes the virtual environment first when it is missing or out of date.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DOCUMENTS ?= seeds
DATA ?= data
REPORTS ?= docs
# A folder of public gold data (docs/ACCURACY.md names the sets); without it their last figures are kept
BENCHMARKS ?=
# A browser window opens where there is a screen; elsewhere the address is printed.
SCREEN := $(if $(DISPLAY)$(WAYLAND_DISPLAY),--server.headless=false)
PYTEST := $(BIN)/pytest -n 2 --dist loadfile

.PHONY: help run test check data evaluate peers bench screenshots format chromium clean
.DEFAULT_GOAL := help

help: ## list the tasks
	@sed -n 's/^\([a-z]*\):.*## /make \1	/p' $(MAKEFILE_LIST) | expand -t 20

run: data ## build the dataset from seeds/ and open the dashboard on it
	COOPERATION_DATA=$(DATA) $(BIN)/streamlit run dashboard.py $(SCREEN)

data: $(VENV)/run.stamp ## build the dataset from DOCUMENTS (seeds) into DATA (data)
	$(BIN)/python -m analytics build --documents $(DOCUMENTS) --data $(DATA)

test: $(VENV)/dev.stamp chromium ## run the tests, in a real browser too where there is one
	$(PYTEST)

check: $(VENV)/dev.stamp chromium ## format, lint, types, tests: what CI runs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(PYTEST)

format: $(VENV)/dev.stamp ## put the code into the house style
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

evaluate: $(VENV)/dev.stamp ## score the extraction on the gold facts
	$(BIN)/python -m tools.evaluate --report $(REPORTS)/ACCURACY.md $(if $(BENCHMARKS),--benchmarks $(BENCHMARKS))

peers: $(VENV)/dev.stamp ## bring other readers for evaluate BENCHMARKS=folder to measure
	@sh tools/install.sh peers

bench: $(VENV)/dev.stamp ## measure speed against peers in the same run
	$(BIN)/python -m tools.bench --report $(REPORTS)/BENCHMARKS.md

screenshots: $(VENV)/dev.stamp chromium data ## picture every page into docs/images
	$(BIN)/python -m tools.screenshots --data $(DATA) --to $(REPORTS)/images

chromium:
	@sh tools/install.sh chromium

clean: ## remove the built dataset and the virtual environment
	rm -rf $(VENV) $(DATA)/tables

$(VENV)/run.stamp: requirements.txt
	@PYTHON=$(PYTHON) sh tools/install.sh run

$(VENV)/dev.stamp: requirements.txt requirements-dev.txt
	@PYTHON=$(PYTHON) sh tools/install.sh dev
