#!/bin/sh
# Makes the passwords of compose.yaml in FATIAO_SECRETS (docker/secrets); leaves those that are there.
#
# Compose mounts the files as they are, so users inside the containers must be able to read them;
# on the host the folder is closed to everybody else.
set -eu
folder=${FATIAO_SECRETS:-$(dirname "$0")/secrets}
mkdir -p "$folder"
chmod 700 "$folder"
for name in postgres_password loader_password api_password; do
  [ -s "$folder/$name" ] || od -An -N32 -tx1 /dev/urandom | tr -d ' \n' >"$folder/$name"
  chmod 444 "$folder/$name"
done
