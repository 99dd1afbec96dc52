-- What one administrator proposes of people and another decides (Pasal 8(1), 31(2)).

CREATE TABLE proposal (
  id text PRIMARY KEY,
  -- The order in which they were made.
  position bigint GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL CONSTRAINT proposal_kind CHECK (kind IN ('duties', 'agency-head', 'feed-entry')),
  -- The person, the agency or the entry of HR's feed.
  target_id text NOT NULL,
  -- Whom it is about; nobody where it is an entry of a feed.
  person_id text,
  -- What is to become otherwise, and how it was; never changed afterwards.
  change jsonb NOT NULL,
  -- Of the person, in the directory that it was made on; 0 where it is about nobody.
  version integer NOT NULL,
  reason text NOT NULL,
  status text NOT NULL CONSTRAINT proposal_status CHECK (status IN ('open', 'approved', 'refused', 'withdrawn')),
  made_by text NOT NULL,
  made_at timestamptz NOT NULL,
  decided_by text,
  decided_at timestamptz,
  decision_reason text,
  CONSTRAINT proposal_maker_checker CHECK (
    CASE status WHEN 'open' THEN decided_by IS NULL
    WHEN 'withdrawn' THEN decided_by = made_by
    ELSE decided_by <> made_by END
  ),
  CONSTRAINT proposal_not_oneself CHECK (
    person_id IS NULL OR (made_by <> person_id AND (status IN ('open', 'withdrawn') OR decided_by <> person_id))
  ),
  CONSTRAINT proposal_decided CHECK ((status = 'open') = (decided_at IS NULL))
);
CREATE UNIQUE INDEX proposal_position ON proposal (position);
CREATE UNIQUE INDEX proposal_one_open ON proposal (kind, target_id) WHERE status = 'open';
CREATE INDEX proposal_status_position ON proposal (status, position);
CREATE INDEX proposal_person ON proposal (person_id, position);

-- Decided once, and then for ever: an open one is closed with what was proposed as it was.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.status = 'open' AND NEW.status <> 'open'
    AND (NEW.id, NEW.kind, NEW.target_id, NEW.change, NEW.version, NEW.reason, NEW.made_by, NEW.made_at)
      = (OLD.id, OLD.kind, OLD.target_id, OLD.change, OLD.version, OLD.reason, OLD.made_by, OLD.made_at)
    AND NEW.person_id IS NOT DISTINCT FROM OLD.person_id
  THEN RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is decided once: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER proposal_decided_once BEFORE UPDATE OR DELETE ON proposal FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER proposal_no_truncate BEFORE TRUNCATE ON proposal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An entry of HR's feed that people set aside, two of them.
ALTER TABLE hr_change DROP CONSTRAINT hr_change_status;
ALTER TABLE hr_change ADD CONSTRAINT hr_change_status CHECK (status IN ('waiting', 'done', 'malformed', 'set-aside'));
ALTER TABLE hr_change DROP CONSTRAINT hr_change_whole;
ALTER TABLE hr_change ADD CONSTRAINT hr_change_whole CHECK (
  CASE WHEN status IN ('malformed', 'set-aside') AND kind IS NULL THEN field IS NOT NULL
  ELSE status <> 'malformed' AND kind IS NOT NULL AND nip_index IS NOT NULL AND serves IS NOT NULL
    AND takes_out IS NOT NULL AND effective_on IS NOT NULL AND recorded_at IS NOT NULL END
);
