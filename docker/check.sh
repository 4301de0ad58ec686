#!/usr/bin/env bash
# Tries compose.yaml with a real engine: everything it promises, then takes it all down again.
#
#   docker/check.sh      needs `docker compose` or `docker-compose`, curl, and ports 18000 and 18080
#
# It works on a project, volumes and secrets of its own and leaves nothing but images.
set -euo pipefail
cd "$(dirname "$0")"

FATIAO_SECRETS=$(mktemp -d)
export FATIAO_SECRETS FATIAO_PUBLISH=127.0.0.1:18000 FATIAO_FRONT_PUBLISH=127.0.0.1:18080
export COMPOSE_PROJECT_NAME=fatiao-check
direct=http://127.0.0.1:18000 front=http://127.0.0.1:18080
article=/v1/regulations/anti-telecom-fraud-law/articles/25
stated=2 # seconds: the service sees a new corpus within one, and lets caches keep answers for one

compose() {
  if docker compose version >/dev/null 2>&1; then docker compose --profile front "$@"
  else docker-compose --profile front "$@"; fi
}
container() { compose ps -q "$1"; }
say() { printf '[%3ds] %s\n' $SECONDS "$*"; }
die() {
  echo "docker/check.sh: FAILED: $*" >&2
  compose logs --tail 30 >&2 || true
  exit 1
}
finish() {
  compose down --volumes --remove-orphans >/dev/null 2>&1 || true
  rm -rf "$FATIAO_SECRETS"
}
trap finish EXIT
trap 'exit 130' INT TERM

wait_for() { # SECONDS WHAT COMMAND…: until the command succeeds
  local end=$((SECONDS + $1)) what=$2
  shift 2
  until "$@" >/dev/null 2>&1; do
    [ $SECONDS -lt $end ] || die "$what: not within the time"
    sleep 0.1
  done
}
status() { curl -s -o /dev/null -m 10 -w '%{http_code}' "$1"; }
answers() { [ "$(status "$1")" = "$2" ]; }
healthy() { [ "$(docker inspect -f '{{.State.Health.Status}}' "$(container "$1")")" = healthy ]; }

up() {
  ./secrets.sh
  compose up --build --detach >"$FATIAO_SECRETS/up.log" 2>&1 || {
    tail -40 "$FATIAO_SECRETS/up.log" >&2
    die "up"
  }
  for service in db api front; do wait_for 60 "$service is healthy" healthy $service; done
  say "up: db, api and front are healthy; the one-shot services ended well"
}

locked() {
  for service in db api front; do
    id=$(container $service)
    docker exec "$id" sh -c '[ "$(id -u)" != 0 ]' || die "$service runs as root"
    docker exec "$id" sh -c '! touch /x 2>/dev/null' || die "$service can write to its root"
    docker exec "$id" grep -q '^CapEff:[[:space:]]*0*$' /proc/1/status || die "$service has capabilities"
    docker exec "$id" grep -q '^NoNewPrivs:[[:space:]]*1$' /proc/1/status || die "$service may gain privileges"
    [ "$(docker inspect -f '{{.HostConfig.Memory}}' "$id")" -gt 0 ] || die "$service: no memory limit"
    [ "$(docker inspect -f '{{.HostConfig.PidsLimit}}' "$id")" -gt 0 ] || die "$service: no limit of processes"
    docker inspect -f '{{json .Config.Env}}' "$id" | grep -q -f <(cat "$FATIAO_SECRETS"/*_password | fold -w 64) &&
      die "$service has a password in its environment"
  done
  docker exec "$(container api)" sh -c '! command -v pip && ! command -v gcc && ! command -v cc' >/dev/null ||
    die "the image has build tools"
  ports=$(docker inspect -f '{{range $p, $b := .HostConfig.PortBindings}}{{$p}} {{end}}' "$(container api)")
  [ "$ports" = "8000/tcp " ] || die "api publishes $ports"
  say "no root, no capability, no new privileges, nothing writable, limits, secrets in files only"
}

answering() {
  answers "$direct$article" 200 || die "no answer"
  for _ in 1 2 3; do answers "$front$article" 200 || die "no answer through nginx"; done
  cmp <(curl -s "$direct$article") <(curl -s "$front$article") || die "nginx answers something else"
  curl -s "$front/v1/search?q=罚款" | grep -q '"total": *[1-9]' || die "raw UTF-8 through nginx"
  curl -s -H 'X-Request-ID: mine' -D - -o /dev/null "$front$article" | grep -qi '^x-request-id: mine' ||
    die "X-Request-ID through nginx"
  say "answers, directly and through nginx"
}

measured() {
  docker exec "$(container api)" python -c \
    "import urllib.request as u; assert b'fatiao' in u.urlopen('http://127.0.0.1:9464/metrics').read()" ||
    die "no metrics"
  say "metrics, inside the network only"
}

as_api() { # SQL: what PostgreSQL says to the API's own role, also where it refuses
  docker exec -e PGPASSWORD="$(cat "$FATIAO_SECRETS/api_password")" "$(container db)" \
    psql --no-psqlrc --quiet --tuples-only --host 127.0.0.1 --username fatiao_api --dbname fatiao \
    --command "SET default_transaction_read_only = off" --command "$1" 2>&1 || true
}
reading() {
  as_api "SELECT count(*) FROM work" | grep -q '4' || die "the API's role cannot read"
  for sql in "DELETE FROM work" "UPDATE work SET title = ''" "INSERT INTO alembic_version VALUES ('x')" \
    "CREATE TABLE mine (x int)" "CREATE TEMPORARY TABLE mine (x int)" "DROP TABLE work" "CREATE SCHEMA mine"; do
    as_api "$sql" | grep -Eq 'permission denied|must be owner' || die "the API's role may: $sql"
  done
  as_api "COPY work TO PROGRAM 'true'" | grep -q 'permission denied' || die "the API's role may run programs"
  say "the API's role reads, and can do nothing else"
}

total() { curl -s -m 5 "$1/v1/regulations" | grep -o '"total": *[0-9]*' | grep -o '[0-9]*$'; }
has_five() { [ "$(total "$1")" = 5 ]; }
loading() { # a further text, while clients keep the answer hot in nginx's cache
  printf '# 某某管理办法\n\n2024年1月1日发布\n\n第一条 为了试验，制定本办法。\n\n第二条 本办法自2024年2月1日起施行。\n' \
    >"$FATIAO_SECRETS/further.md"
  chmod 755 "$FATIAO_SECRETS"; chmod 644 "$FATIAO_SECRETS/further.md"
  [ "$(total $direct) $(total $front)" = "4 4" ] || die "not four regulations"
  (while sleep 0.02; do printf '%s %s\n' "$(date +%s.%N)" "$(total $front)"; done >"$FATIAO_SECRETS/seen") &
  watching=$!
  loaded=$(compose run --rm --volume "$FATIAO_SECRETS/further.md:/texts/further.md:ro" load \
    sh -c 'fatiao load /texts >&2 && date +%s.%N' 2>"$FATIAO_SECRETS/load.log" | tr -d '\r' | tail -1) || {
    kill $watching
    cat "$FATIAO_SECRETS/load.log" >&2
    die "the loader"
  }
  wait_for 10 "the new law through nginx" has_five $front
  wait_for 2 "the new law" has_five $direct
  sleep 1
  kill $watching; wait $watching 2>/dev/null || true
  late=$(awk -v t="$loaded" '$2 == 4 { last = $1 } END { printf "%.2f", (last > t) ? last - t : 0 }' "$FATIAO_SECRETS/seen")
  awk -v late="$late" -v stated=$stated 'BEGIN { exit !(late <= stated) }' ||
    die "the old answer came $late s after the load, not $stated"
  awk '$2 == 5 { new = 1 } $2 == 4 && new { exit 1 }' "$FATIAO_SECRETS/seen" || die "old after new"
  say "a further law: old answers through nginx ended $late s after the load (stated: $stated)"
}

outage() {
  before=$(docker inspect -f '{{.State.StartedAt}}' "$(container api)")
  compose stop db >/dev/null 2>&1
  wait_for 10 "readiness turns" answers $direct/readyz 503
  answers $direct/healthz 200 || die "the process does not live without its database"
  wait_for 5 "through nginx too" answers $front/readyz 503
  compose start db >/dev/null 2>&1
  wait_for 30 "readiness comes back" answers $direct/readyz 200
  wait_for 5 "through nginx too" answers "$front$article" 200
  [ "$(docker inspect -f '{{.State.StartedAt}}' "$(container api)")" = "$before" ] || die "api was started again"
  has_five $direct || die "rows were lost"
  say "a database gone and back: readiness turned and came back by itself, nothing lost"
}

moved() {
  compose rm --stop --force api >/dev/null 2>&1
  wait_for 10 "nginx says 503 without the service" answers "$front/v1/penalties" 503
  compose up --detach api >/dev/null 2>&1
  wait_for 30 "nginx finds the new container" answers "$front/v1/penalties" 200
  compose restart front >/dev/null 2>&1
  wait_for 20 "nginx starts again" answers "$front$article" 200
  say "the service in a new container: nginx finds it, and starts again itself"
}

stopping() {
  for service in api front; do
    id=$(container $service)
    compose stop $service >/dev/null 2>&1
    case $(docker inspect -f '{{.State.ExitCode}}' "$id") in 0 | 143) ;; *) die "$service did not stop well" ;; esac
  done
  say "stopped on request"
}

for step in up locked answering reading loading outage moved measured stopping; do $step; done
echo "docker/check.sh: OK in $SECONDS s"
