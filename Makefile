# Everything that is done with this project. `make help` prints the targets.
#
# Every target sets up what it needs in .venv, and does it once: a second run is quick.
# PYTHON=... chooses the Python for .venv, MICROPYTHON_SRC=... an unpacked MicroPython source to build from.

VENV := .venv
DONE := $(VENV)/done
RUN := $(VENV)/bin/python
GUEST := micropython_wasm_kernel/sandbox/guest.wasm
DIST := dist

.PHONY: help demo test compat wasm wasm-record bench dist lint clean guest programs kernelspec
.DEFAULT_GOAL := help
# Prerequisites are made in the order in which they are listed.
.NOTPARALLEL:

help: ## print this list
	@sed -n 's/^\([a-z-]*\):.* ## \(.*\)/make \1|\2/p' Makefile | while IFS='|' read -r target text; do \
	    printf '%-18s%s\n' "$$target" "$$text"; done

demo: $(DONE)/build,demo guest kernelspec ## build everything and run examples/tour.ipynb into build/tour.html
	@mkdir -p build
	@echo "Running examples/tour.ipynb"
	@$(VENV)/bin/jupyter nbconvert --log-level=WARN --to notebook --execute --output-dir=build \
	    --ExecutePreprocessor.kernel_name=micropython-wasm \
	    --ExecutePreprocessor.extra_arguments='["--cpu-s=2", "--output=4KiB"]' examples/tour.ipynb
	@$(VENV)/bin/jupyter nbconvert --log-level=WARN --to html build/tour.ipynb
	@$(RUN) examples/outline.py build/tour.ipynb
	@printf '\nThe whole notebook, as it ran, is in build/tour.html\n'

test: $(DONE)/build,demo,test,dev,frontends programs guest kernelspec ## run all tests; TESTS="tests/unit -x" runs some
	@$(RUN) -m pytest $(TESTS)

compat: $(DONE)/build guest ## run the examples of compat/ in CPython and in the guest; COMPAT="math --differences" shows more
	@$(RUN) compat/report.py $(COMPAT)

wasm: $(DONE)/build guest ## build the guest module

wasm-record: $(DONE)/build ## build the guest module after a change of it, and record its hash
	@$(RUN) wasm/build.py --record

bench: $(DONE)/build,demo,test,dev,frontends guest kernelspec ## measure the guest against native MicroPython, the kernel against ipykernel
	@$(RUN) benchmarks/run.py

dist: $(DONE)/build,dev guest ## build the wheel and the source archive into dist/
	@$(RUN) -m build --outdir $(DIST) .

lint: $(DONE)/build,demo,test,dev,frontends ## check style, types and generated code
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check --quiet .
	@$(VENV)/bin/mypy
	@$(RUN) wasm/tools/abi.py --check

clean: ## remove everything that make made, .venv included
	rm -rf $(VENV) build dist $(GUEST) .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# What follows is not called by name.

guest:
	@$(RUN) wasm/build.py

# The programs that tests of front ends drive: Debian's, since Playwright would fetch a browser of its own. Without them
# these tests are skipped.
programs:
	@missing=""; for name in chromium tmux; do command -v "$$name" >/dev/null || missing="$$missing $$name"; done; \
	if [ -n "$$missing" ]; then \
	    if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	        echo "Installing$$missing with apt-get"; \
	        (apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends -y \
	            $$missing fonts-dejavu-core) \
	            >/dev/null 2>&1 || echo "apt-get could not install$$missing; the tests that need it are skipped" >&2; \
	    else \
	        echo "Tests of front ends are skipped without the Debian packages$$missing" >&2; \
	    fi; \
	fi

kernelspec:
	@$(RUN) -P -m micropython_wasm_kernel install --sys-prefix

# This package, editable, with the extras that the file is named after.
$(DONE)/%: pyproject.toml $(DONE)/python
	@echo "Installing into $(VENV): $*"
	@$(RUN) -m pip install --quiet --disable-pip-version-check --editable ".[$*]"
	@touch "$@"

# A command of that name may be there and not work, so each is tried.
$(DONE)/python:
	@for python in $(or $(PYTHON),python3.13 python3.12 python3.11 python3); do \
	    if "$$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	        echo "Making $(VENV) with $$("$$python" --version)"; \
	        "$$python" -m venv --clear $(VENV) && mkdir -p $(DONE) && touch "$@"; exit; \
	    fi; \
	done; \
	echo "$(if $(PYTHON),PYTHON=$(PYTHON) is not,There is no) Python 3.11 or later with venv and pip:" \
	    "install one (Debian: python3 and python3-venv), or say where it is with PYTHON=..." >&2; exit 1
