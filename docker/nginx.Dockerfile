# nginx of Debian on the base that the service has: one base to keep up to date and to pull.
ARG BASE=python:3.13-slim
FROM ${BASE}
# hadolint ignore=DL3008 # Debian's stable release gets security updates only; a pin would miss them
RUN apt-get update \
    && apt-get install -y --no-install-recommends nginx-light \
    && rm -rf /var/lib/apt/lists/* /etc/nginx/sites-enabled /etc/nginx/modules-enabled \
    && useradd --system --uid 10002 --no-create-home --shell /usr/sbin/nologin front
COPY nginx.conf /etc/nginx/nginx.conf
USER 10002
EXPOSE 8080
STOPSIGNAL SIGQUIT
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python3", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8080/healthz', timeout=2)"]
CMD ["nginx"]
