-- What was set in the database alone is proposed by one and decided by another: whether an agency gives letters in the
-- system, and the text of the agreement (Pasal 14a, 23(1)).

ALTER TABLE proposal DROP CONSTRAINT proposal_kind;
ALTER TABLE proposal ADD CONSTRAINT proposal_kind
  CHECK (kind IN ('duties', 'agency-head', 'agency-letters', 'feed-entry'));

-- A text that stood before counts on; whoever would have set or approved it is not to be invented.
ALTER TABLE agreement_text
  ADD COLUMN set_by text,
  ADD COLUMN set_at timestamptz,
  ADD COLUMN approved_by text,
  ADD COLUMN approved_at timestamptz;

UPDATE agreement_text SET approved_at = effective_from;

ALTER TABLE agreement_text
  ADD CONSTRAINT agreement_text_maker_checker CHECK (approved_by IS NULL OR approved_by <> set_by),
  ADD CONSTRAINT agreement_text_maker CHECK ((set_by IS NULL) = (set_at IS NULL)),
  ADD CONSTRAINT agreement_text_approval CHECK (
    CASE WHEN set_by IS NULL THEN approved_by IS NULL AND approved_at IS NOT NULL
    ELSE (approved_by IS NULL) = (approved_at IS NULL) END
  );

-- People have put their names to it: a text is approved once, and never another one afterwards.
CREATE FUNCTION refuse_rewording() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.approved_at IS NULL
    AND (NEW.version, NEW.sha256, NEW.body) = (OLD.version, OLD.sha256, OLD.body)
    AND (NEW.set_by, NEW.set_at) IS NOT DISTINCT FROM (OLD.set_by, OLD.set_at)
  THEN RETURN NEW;
  END IF;
  RAISE EXCEPTION '% stays as it was agreed to: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER agreement_text_as_agreed BEFORE UPDATE OR DELETE ON agreement_text
  FOR EACH ROW EXECUTE FUNCTION refuse_rewording();
CREATE TRIGGER agreement_text_no_truncate BEFORE TRUNCATE ON agreement_text
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
