#!/bin/sh
# The gateway takes its root credentials from the environment only; the secrets are files.
set -eu
ROOT_ACCESS_KEY_ID=$(cat "${S3_ACCESS_KEY_ID_FILE:-/run/secrets/s3-access-key-id}")
ROOT_SECRET_ACCESS_KEY=$(cat "${S3_SECRET_ACCESS_KEY_FILE:-/run/secrets/s3-secret-access-key}")
export ROOT_ACCESS_KEY_ID ROOT_SECRET_ACCESS_KEY
exec "$@"
