#!/bin/sh
# Makes Temporal's two databases and brings their schemas to the version of this tool. Safe to repeat, also over data.
set -eu
SQL_PASSWORD=$(cat "$SQL_PASSWORD_FILE")
export SQL_PASSWORD
tool=${TEMPORAL_SQL_TOOL:-temporal-sql-tool}

update() {
  "$tool" --database "$1" create
  "$tool" --database "$1" setup-schema --version 0.0
  "$tool" --database "$1" update-schema --schema-name "postgresql/v12/$2"
}
update temporal temporal
update temporal_visibility visibility
