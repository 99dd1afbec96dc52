-- Letters that superiors and heads of agencies give in the system instead of on paper (Pasal 14a, 15a, 16a, 16b).

-- Whether an agency works so; where it does not, signed letters are uploaded.
ALTER TABLE agency ADD COLUMN letters_in_system boolean NOT NULL DEFAULT false;

CREATE TABLE asked_letter (
  case_id text NOT NULL,
  -- The event that asked for it.
  seq integer NOT NULL,
  kind text NOT NULL,
  status text NOT NULL CONSTRAINT asked_letter_status CHECK (status IN ('asked', 'given', 'declined', 'closed')),
  signer_id text NOT NULL,
  subject_id text NOT NULL,
  agency_id text NOT NULL,
  case_number text NOT NULL,
  certificate_type text NOT NULL,
  asked_at timestamptz NOT NULL,
  answered_at timestamptz,
  PRIMARY KEY (case_id, seq)
);
CREATE INDEX asked_letter_signer ON asked_letter (signer_id, status, asked_at, case_id);
