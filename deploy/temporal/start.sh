#!/bin/sh
# The server takes its database password from the environment only; the secret is a file.
set -eu
POSTGRES_PWD=$(cat "$POSTGRES_PWD_FILE")
export POSTGRES_PWD
exec "$@"
