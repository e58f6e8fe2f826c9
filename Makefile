# The one door of the project. `make run` and `make test` install what is missing.
SHELL := /bin/bash
SWIFT := swift
BUILD := server/.build
RELEASE := $(BUILD)/release
# Swift's own libraries go into the binary where the toolchain has them in that form.
STATIC := $(if $(wildcard $(dir $(realpath $(shell command -v swift)))../lib/swift_static),--static-swift-stdlib)
CHECKED := --explicit-target-dependency-import-check error
DATA ?= data
HOST ?= 127.0.0.1
PORT ?= 8080

server_sources := $(shell find server/Sources server/Package.swift -type f 2>/dev/null)
web_sources := $(shell find web/src web/tools web/types web/static -type f 2>/dev/null) $(wildcard web/tsconfig*.json)

.DEFAULT_GOAL := help
.PHONY: help setup build run test check lint format e2e bench bench-web clean

help: ## List the targets.
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

setup: ## Install the Debian packages that building needs.
	@tools/bootstrap build

build: setup $(RELEASE)/steward $(RELEASE)/web/manifest.json $(RELEASE)/demo/app.json ## Build the release binary and the web assets beside it.

$(RELEASE)/steward: $(server_sources)
	@echo "Building the server (the first time takes several minutes) ..."
	cd server && $(SWIFT) build -c release --product steward $(STATIC) $(CHECKED)
	@touch $@

$(RELEASE)/web/manifest.json: $(web_sources) | $(RELEASE)/steward
	@echo "Building the browser side ..."
	node web/tools/build.mjs
	@rm -rf $(RELEASE)/web && cp -r web/dist $(RELEASE)/web && touch $@

$(RELEASE)/demo/app.json: demo/app.json demo/sample.sql | $(RELEASE)/steward
	@rm -rf $(RELEASE)/demo && mkdir -p $(RELEASE)/demo && cp demo/app.json demo/sample.sql $(RELEASE)/demo/

run: build ## Build if needed, then start Steward with the demo on http://127.0.0.1:8080.
	@exec $(RELEASE)/steward serve --data $(DATA) --host $(HOST) --port $(PORT)

test: ## Run every test: server, connectors on real databases, web, end to end in Chromium.
	@tools/bootstrap test
	@tools/test

check: lint ## Lint, unit tests without servers.
	cd server && $(SWIFT) build --build-tests $(CHECKED)

lint: setup ## swift format --strict and tsc --noEmit.
	$(SWIFT) format lint --strict --recursive --parallel --configuration server/.swift-format server/Sources server/Tests server/Package.swift
	node web/tools/check.mjs
	node web/tools/widget-reference.mjs --check

format: ## Format the Swift sources in place.
	$(SWIFT) format --in-place --recursive --parallel --configuration server/.swift-format server/Sources server/Tests server/Package.swift

e2e: build ## Only the journeys in Chromium.
	@tools/bootstrap test
	@tools/test e2e

bench: build ## Measure the proxy against its peers, side by side.
	@tools/bootstrap bench
	@bench/run

bench-web: build ## Measure the browser side in Chromium against its aims.
	@tools/bootstrap bench
	@bench/web

clean: ## Remove build products; data stays.
	rm -rf $(BUILD) web/dist web/build .build
