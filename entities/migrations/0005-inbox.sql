-- Ways of looking at the inbox that officers keep, and what the workload is counted from.

CREATE TABLE saved_view (
  id text PRIMARY KEY,
  person_id text NOT NULL,
  name text NOT NULL,
  filter jsonb NOT NULL,
  saved_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX saved_view_name ON saved_view (person_id, name);

CREATE INDEX task_closed ON task (claimed_by, closed_at) WHERE status = 'done';
