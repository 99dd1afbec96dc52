-- A working calendar is proposed by one administrator and put into force by another, as a policy is; its days have names.

ALTER TABLE working_calendar
  ADD COLUMN days jsonb,
  ADD COLUMN approved_by text,
  ADD COLUMN approved_at timestamptz;

-- What stood until now counted from the moment that it was entered, and nobody was asked a second time.
UPDATE working_calendar SET approved_at = set_at;

ALTER TABLE working_calendar
  ADD CONSTRAINT working_calendar_maker_checker CHECK (approved_by IS NULL OR approved_by <> set_by),
  -- Not for those before: whoever would have approved them is not to be invented.
  ADD CONSTRAINT working_calendar_approval CHECK ((approved_by IS NULL) = (approved_at IS NULL)) NOT VALID;

-- Mails that nobody got are counted for those who run the office.
CREATE INDEX outbox_undeliverable ON outbox (queued_at) WHERE status = 'undeliverable';
