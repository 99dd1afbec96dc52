#!/bin/sh
# Run once, when the database cluster is made: Temporal gets a user of its own, which cannot read Siklus's tables.
set -eu
password=$(cat "${TEMPORAL_DB_PASSWORD_FILE:-/run/secrets/temporal-db-password}")
psql --set ON_ERROR_STOP=1 --set password="$password" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE temporal LOGIN CREATEDB PASSWORD :'password';
REVOKE ALL ON DATABASE siklus FROM PUBLIC;
SQL
