# What people do with FlowCheck. Every target sets up what it needs first.

SHEET = exercises/homework-6.md
SUBMISSIONS = exercises/homework-6/submissions
PREFIX = /usr/local
# Debian's Python has Debian's NumPy; another one may come first in the path.
PYTHON = $$(python3 -c 'import numpy, yaml' 2>/dev/null && echo python3 || echo /usr/bin/python3)
FLOWCHECK = "$$(swift build --configuration release --show-bin-path)/flowcheck"

.PHONY: all setup build demo solutions test lint browser-test corpus install clean

all: build

# Installs the system's packages that are missing.
setup:
	@Scripts/setup

build: setup
	swift build --configuration release --product flowcheck

# Grades the demo class; the reports are in output/homework-6/.
demo: build
	@$(FLOWCHECK) grade $(SHEET) $(SUBMISSIONS)

# Writes a solution for every exercise, to output/.
solutions: build
	@$(FLOWCHECK) solve exercises/*.md

test: setup
	swift test

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

# Opens every committed report in a headless browser.
browser-test:
	Scripts/browser-test

# Measures the reader: checks the labels of the corpus with NumPy, then grades every answer and prints
# what became of it, per construct.
corpus:
	@Scripts/setup corpus
	@$(PYTHON) Scripts/check-corpus
	@CORPUS_TABLE=1 swift test --filter CorpusTests

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(FLOWCHECK) "$(DESTDIR)$(PREFIX)/bin/flowcheck"

clean:
	swift package clean
