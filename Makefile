# Everything a person or CI needs, each in one word. `make help` lists the words.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
# Catches a module that imports a sibling it never declared; ARCHITECTURE.md draws what is allowed.
CHECKED := --explicit-target-dependency-import-check error
SOURCES := Package.swift Sources Tests Plugins
RELEASE := $(SWIFT) build -c release --product hangar

.PHONY: help run build test test-long lint format bench fuzz demo install uninstall goldens clean

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
	$(SWIFT) test --skip-build --disable-xctest

test-long: ## The full matrices and the long fault loops as well
	HANGAR_LONG_TESTS=1 $(MAKE) test

lint: ## Format and style, as CI judges them
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

format: ## Put the sources into house style
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

goldens: ## Write the golden files anew and show what changed
	-UPDATE_GOLDENS=1 $(SWIFT) test --disable-xctest
	@git --no-pager diff --stat -- Tests

demo: build ## The whole journey on the embedded sample API
	@$$($(RELEASE) --show-bin-path)/hangar demo

install: ## Install binary, templates and themes below PREFIX
	@scripts/system-packages build
	$(SWIFT) build -c release --product hangar --static-swift-stdlib --scratch-path .build/static
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/hangar
	install -m 755 .build/static/release/hangar $(DESTDIR)$(PREFIX)/bin/hangar
	cp -R Templates themes $(DESTDIR)$(PREFIX)/share/hangar/

uninstall: ## Take away what install put there
	rm -f $(DESTDIR)$(PREFIX)/bin/hangar
	rm -rf $(DESTDIR)$(PREFIX)/share/hangar

clean: ## Remove everything that was built
	rm -rf .build
