.PHONY: test lint accuracy bench fuzz openapi tools lock

PY = .venv/bin/python

test:
	python3 run.py test -n auto --dist loadgroup

lint:
	.venv/bin/ruff format --check . && .venv/bin/ruff check . && .venv/bin/mypy
	.venv/bin/bandit --quiet --recursive --configfile pyproject.toml api loaders openapi run.py
	.venv/bin/hadolint Dockerfile docker/nginx.Dockerfile

accuracy:
	$(PY) -m tests.gold.score

bench:
	$(PY) -m benchmarks

fuzz: # generated texts against everything that reads them: about ten minutes
	FATIAO_EXAMPLES=10000 $(PY) -m pytest -m hypothesis --hypothesis-show-statistics tests/loaders

openapi:
	$(PY) openapi/record.py
	.venv/bin/fatiao openapi --output openapi/openapi.json
	$(PY) openapi/compare.py

tools:
	npm ci --ignore-scripts --no-audit --no-fund --prefix openapi/tools

lock:
	uv pip compile -q pyproject.toml --universal --python-version 3.11 --generate-hashes -o requirements.lock
	uv pip compile -q pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes -c requirements.lock -o requirements-dev.lock
