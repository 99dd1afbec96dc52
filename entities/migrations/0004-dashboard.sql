-- The dashboard: what it counts of certificates that only their cases knew, and the indexes that it counts by.

ALTER TABLE certificate ADD COLUMN policy_version integer;
ALTER TABLE certificate ADD COLUMN successor_in_use_at timestamptz;
UPDATE certificate
   SET policy_version = (f.state #>> '{policy,version}')::integer,
       successor_in_use_at = (f.state #>> '{successor,inUseAt}')::timestamptz
  FROM case_file f WHERE f.id = certificate.case_id;
ALTER TABLE certificate ALTER COLUMN policy_version SET NOT NULL;

CREATE INDEX task_done_closed ON task (closed_at, kind, due_at) WHERE status = 'done';
CREATE INDEX ledger_negative_answers ON ledger (at, type) WHERE type IN ('returned', 'refused');
