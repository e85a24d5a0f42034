# Everything a person or CI needs, each in one word. `make help` lists the words.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
FUZZ_SECONDS ?= 120
# Catches a module that imports a sibling it never declared; ARCHITECTURE.md draws what is allowed.
CHECKED := --explicit-target-dependency-import-check error
SOURCES := Package.swift Sources Tests Plugins
# The installed program carries all its libraries: it starts in a millisecond, and nothing has to stay behind.
# macOS has no such programs; there it carries the standard library alone.
STATIC := .build/static/release
ifeq ($(shell uname -s),Linux)
WHOLE := -Xswiftc -static-executable -Xswiftc -Xclang-linker -Xswiftc -fuse-ld=lld -Xlinker -ltinfo
endif
# Suites that run programs come after the others, so that neither starves the other.
SLOW := ^(RuntimeTests|TemplateTests|JourneyTests)
TESTS := $(SWIFT) test --skip-build --disable-xctest
RELEASE := $(SWIFT) build -c release --product hangar

.PHONY: help run build test test-long fuzz lint format bench guard static demo install uninstall goldens rules poetry-lock clean

help: ## List the words
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: build ## Build and open the workspace
	@$$($(RELEASE) --show-bin-path)/hangar $(DIR)

build: ## Install what is missing and build a release
	@scripts/system-packages build
	$(RELEASE)

test: ## The tests every change must pass
	@scripts/system-packages test
	$(SWIFT) build --build-tests $(CHECKED)
	$(TESTS) --skip '$(SLOW)'
	$(TESTS) --filter '^RuntimeTests'
	$(TESTS) --filter '^(TemplateTests|JourneyTests)'

test-long: ## The full matrices and the long fault loops as well
	HANGAR_LONG_TESTS=1 $(MAKE) test

fuzz: ## Try broken texts, schemas and streams for a while: make fuzz FUZZ_SECONDS=600
	$(SWIFT) build --build-tests
	HANGAR_FUZZ_SECONDS=$(FUZZ_SECONDS) $(TESTS) --filter '(FuzzTests|RecordScannerTests)'

lint: ## Format and style, as CI judges them
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

format: ## Put the sources into house style
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

bench: static ## Measure beside the peers, in one run
	@scripts/system-packages test
	@test -x .build/peers/bin/cookiecutter || (python3 -m venv .build/peers && .build/peers/bin/pip install -q cookiecutter)
	@test -x .build/peers/bin/copier || .build/peers/bin/pip install -q copier
	@test -d .build/peers/lib/python3*/site-packages/jsonschema_rs || .build/peers/bin/pip install -q orjson jsonschema-rs fastjsonschema 'airbyte-cdk[dev]>=7,<8'
	@python3 Benchmarks/bench.py $(STATIC)/hangar .build/peers
	@python3 Benchmarks/records.py $(STATIC)/hangar .build/peers

guard: static ## Fail when the installed program would be slow to start, or too large
	@scripts/system-packages test
	@python3 Benchmarks/guard.py $(STATIC)/hangar
	@python3 Benchmarks/long_lines.py $(STATIC)/hangar

static:
	@scripts/system-packages build
	$(SWIFT) build -c release --product hangar --static-swift-stdlib $(WHOLE) --scratch-path .build/static

goldens: ## Write the golden files anew and show what changed
	-UPDATE_GOLDENS=1 $(SWIFT) test --disable-xctest
	@git --no-pager diff --stat -- Tests

rules: ## Write docs/rules.md anew from the rules themselves
	$(SWIFT) build --product hangar
	@$$($(SWIFT) build --show-bin-path)/hangar explain --format markdown > docs/rules.md
	@git --no-pager diff --stat -- docs

poetry-lock: ## Lock anew what Python connectors in Airbyte's repository are installed from
	$(SWIFT) build --product hangar
	@test -x .build/poetry/bin/poetry || (python3 -m venv .build/poetry && .build/poetry/bin/pip install -q 'poetry>=2,<3')
	@scripts/poetry-lock $$($(SWIFT) build --show-bin-path)/hangar .build/poetry/bin/poetry
	@git --no-pager diff --stat -- Templates

demo: build ## The whole journey on the embedded sample API
	@$$($(RELEASE) --show-bin-path)/hangar demo

install: static ## Install binary, templates and themes below PREFIX
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/hangar
	install -m 755 $(STATIC)/hangar $(DESTDIR)$(PREFIX)/bin/hangar
	cp -R Templates themes $(DESTDIR)$(PREFIX)/share/hangar/

uninstall: ## Take away what install put there
	rm -f $(DESTDIR)$(PREFIX)/bin/hangar
	rm -rf $(DESTDIR)$(PREFIX)/share/hangar

clean: ## Remove everything that was built
	rm -rf .build
