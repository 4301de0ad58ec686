ARG PYTHON=python:3.13-slim

FROM ${PYTHON} AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /opt/venv
COPY requirements.lock /
RUN /opt/venv/bin/pip install --require-hashes -r /requirements.lock
WORKDIR /src
COPY pyproject.toml README.md LICENSE ./
COPY api api
COPY loaders loaders
RUN /opt/venv/bin/pip install --no-deps . \
    && mkdir /data \
    && FATIAO_DATABASE_URL=sqlite:////data/fatiao.db /opt/venv/bin/fatiao load --shipped \
    && /opt/venv/bin/pip uninstall --yes --quiet pip \
    && find /opt/venv -name '*.a' -delete

FROM ${PYTHON}
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    FATIAO_BIND=0.0.0.0:8000 FATIAO_DATABASE_URL=sqlite:////data/fatiao.db
# What installs programs has no work here.
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin fatiao \
    && python -m pip uninstall --yes --quiet --root-user-action ignore pip \
    && rm -rf /usr/local/lib/python3*/ensurepip /root/.cache
COPY --from=build /opt/venv /opt/venv
COPY --from=build --chown=10001:10001 /data /data
USER 10001
EXPOSE 8000
# Nothing of the service is imported: a check would cost more than an answer.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as u; u.urlopen(f\"http://127.0.0.1:{os.environ['FATIAO_BIND'].rpartition(':')[2]}/readyz\", timeout=4)"]
# What `fatiao serve` runs in the end; the command line itself takes longer to start than the server.
CMD ["gunicorn", "--config", "python:api.server"]
