-- Notices as their readers find them in the system, and word of what happens for those who are looking on.

CREATE TABLE notification (
  notice_key text NOT NULL,
  person_id text NOT NULL,
  case_id text NOT NULL,
  case_number text NOT NULL,
  template text NOT NULL,
  at timestamptz NOT NULL,
  read_at timestamptz,
  PRIMARY KEY (notice_key, person_id)
);
CREATE INDEX notification_person ON notification (person_id, at DESC, notice_key DESC);
CREATE INDEX notification_unread ON notification (person_id) WHERE read_at IS NULL;

-- Since when a notice can be found in the system. What was owed before there was such a place is not told again.
ALTER TABLE outbox ADD COLUMN told_at timestamptz;
UPDATE outbox SET told_at = queued_at;
CREATE INDEX outbox_untold ON outbox (queued_at) WHERE told_at IS NULL;

-- What is told are names of places only: whoever may see them reads what is there. A transaction tells the same once.
CREATE FUNCTION tell_of_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('happened', 'case:' || NEW.case_id);
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_told AFTER INSERT ON ledger FOR EACH ROW EXECUTE FUNCTION tell_of_case();

CREATE FUNCTION tell_of_notification() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('happened', 'person:' || NEW.person_id);
  RETURN NULL;
END $$;
CREATE TRIGGER notification_told AFTER INSERT OR UPDATE ON notification
  FOR EACH ROW EXECUTE FUNCTION tell_of_notification();

-- The inbox by number of the case.
CREATE INDEX task_open_case ON task (kind, case_number, id) WHERE status = 'open';
