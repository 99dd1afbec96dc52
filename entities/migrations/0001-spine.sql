-- The spine: directory, policy, ledger, read models, vault, outbox, sessions.
-- Text with CHECK instead of enums; timestamptz everywhere; explicit names, so that the entities can name them too.

CREATE TABLE agency (
  id text PRIMARY KEY,
  name text NOT NULL,
  short_name text NOT NULL,
  head_id text,
  active boolean NOT NULL
);

-- The directory. NIK and NIP stand encrypted, found by their blind index (HMAC) only.
CREATE TABLE person (
  id text PRIMARY KEY,
  full_name text NOT NULL,
  email text NOT NULL,
  position text NOT NULL,
  agency_id text NOT NULL CONSTRAINT person_agency REFERENCES agency (id),
  superior_id text,
  roles text[] NOT NULL,
  active boolean NOT NULL,
  nik_sealed bytea,
  nip_sealed bytea,
  nik_index text,
  nip_index text,
  appointment_decree text,
  appointment_valid_from timestamptz,
  appointment_valid_to timestamptz,
  training_valid_to timestamptz,
  operator_certificate_valid_to timestamptz,
  version integer NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX person_nik_index ON person (nik_index);
CREATE UNIQUE INDEX person_nip_index ON person (nip_index);
CREATE INDEX person_agency_name ON person (agency_id, full_name, id);
CREATE INDEX person_superior ON person (superior_id);
-- By the beginning of a name, in any case; in the order of code points, which no library upgrade changes.
CREATE INDEX person_name ON person ((lower(full_name)) COLLATE "C", id);

CREATE TABLE policy_version (
  version integer PRIMARY KEY,
  effective_from timestamptz NOT NULL,
  parameters jsonb NOT NULL,
  set_by text NOT NULL,
  approved_by text,
  set_at timestamptz NOT NULL,
  approved_at timestamptz,
  CONSTRAINT policy_maker_checker CHECK (approved_by IS NULL OR approved_by <> set_by)
);

CREATE TABLE working_calendar (
  version integer PRIMARY KEY,
  calendar jsonb NOT NULL,
  set_by text NOT NULL,
  set_at timestamptz NOT NULL
);

-- Perjanjian Pemilik Sertifikat Elektronik (Pasal 19(5), 23(1)), by version and hash of its text.
CREATE TABLE agreement_text (
  version text PRIMARY KEY,
  sha256 text NOT NULL,
  body text NOT NULL,
  effective_from timestamptz NOT NULL
);

CREATE SEQUENCE case_number_seq;
CREATE SEQUENCE letter_number_seq;

-- A case as its ledger leaves it; `state` is the fold, the columns are what lists need.
CREATE TABLE case_file (
  id text PRIMARY KEY,
  number text NOT NULL,
  type text NOT NULL CONSTRAINT case_file_type CHECK (type IN ('individual', 'office', 'system')),
  status text NOT NULL,
  applicant_id text NOT NULL,
  subject_id text NOT NULL,
  agency_id text NOT NULL,
  version integer NOT NULL,
  revision integer NOT NULL,
  dossier_digest text NOT NULL,
  head_hash text NOT NULL,
  state jsonb NOT NULL,
  opened_at timestamptz NOT NULL,
  status_since timestamptz NOT NULL,
  until timestamptz,
  updated_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX case_file_number ON case_file (number);
CREATE INDEX case_file_opened ON case_file (opened_at DESC, id DESC);
CREATE INDEX case_file_status_opened ON case_file (status, opened_at DESC, id DESC);
CREATE INDEX case_file_applicant ON case_file (applicant_id, opened_at DESC, id DESC);
CREATE INDEX case_file_subject ON case_file (subject_id, opened_at DESC, id DESC);
CREATE INDEX case_file_agency ON case_file (agency_id, opened_at DESC, id DESC);

-- The record of truth for people (Pasal 31(2)): append-only, each event bound to the one before it.
CREATE TABLE ledger (
  case_id text NOT NULL,
  seq integer NOT NULL,
  position bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL,
  type text NOT NULL,
  actor_id text NOT NULL,
  command_id text NOT NULL,
  body text NOT NULL,
  prev_hash text NOT NULL,
  hash text NOT NULL,
  CONSTRAINT ledger_pk PRIMARY KEY (case_id, seq),
  CONSTRAINT ledger_seq CHECK (seq > 0)
);
CREATE UNIQUE INDEX ledger_position ON ledger (position);
CREATE UNIQUE INDEX ledger_chain ON ledger (case_id, prev_hash);
CREATE INDEX ledger_command ON ledger (case_id, command_id);
CREATE INDEX ledger_actor ON ledger (actor_id, position);

-- Reading personal data and papers is itself recorded (UU 27/2022 Pasal 31; ASVS 16.3.2).
CREATE TABLE access_log (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  actor_id text NOT NULL,
  action text NOT NULL,
  case_id text,
  object text NOT NULL,
  reason text NOT NULL,
  outcome text NOT NULL CONSTRAINT access_log_outcome CHECK (outcome IN ('allowed', 'refused')),
  trace_id text NOT NULL
);
CREATE INDEX access_log_case ON access_log (case_id, position);
CREATE INDEX access_log_actor ON access_log (actor_id, position);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER ledger_append_only BEFORE UPDATE OR DELETE ON ledger FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_no_truncate BEFORE TRUNCATE ON ledger FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER access_log_append_only BEFORE UPDATE OR DELETE ON access_log FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER access_log_no_truncate BEFORE TRUNCATE ON access_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE task (
  id text PRIMARY KEY,
  case_id text NOT NULL,
  kind text NOT NULL,
  status text NOT NULL CONSTRAINT task_status CHECK (status IN ('open', 'done')),
  case_number text NOT NULL,
  certificate_type text NOT NULL,
  agency_id text NOT NULL,
  subject_id text NOT NULL,
  opened_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  claimed_by text,
  claimed_at timestamptz,
  escalated boolean NOT NULL,
  closed_at timestamptz
);
CREATE INDEX task_open_due ON task (kind, due_at, id) WHERE status = 'open';
CREATE INDEX task_open_claimed ON task (claimed_by, due_at, id) WHERE status = 'open';
CREATE INDEX task_open_agency ON task (kind, agency_id, due_at, id) WHERE status = 'open';
CREATE INDEX task_case ON task (case_id, opened_at);

CREATE TABLE certificate (
  issuer text NOT NULL,
  serial text NOT NULL,
  case_id text NOT NULL,
  type text NOT NULL,
  subject_id text NOT NULL,
  agency_id text NOT NULL,
  sha256 text NOT NULL,
  spki_sha256 text NOT NULL,
  not_before timestamptz NOT NULL,
  not_after timestamptz NOT NULL,
  status text NOT NULL,
  leaf_document_id text NOT NULL,
  chain_document_id text NOT NULL,
  CONSTRAINT certificate_pk PRIMARY KEY (issuer, serial)
);
CREATE UNIQUE INDEX certificate_case ON certificate (case_id);
CREATE UNIQUE INDEX certificate_sha256 ON certificate (sha256);
CREATE INDEX certificate_serial ON certificate (serial);
CREATE INDEX certificate_not_after ON certificate (not_after, serial);
CREATE INDEX certificate_subject ON certificate (subject_id, not_after);
CREATE INDEX certificate_agency ON certificate (agency_id, not_after, serial);
CREATE INDEX certificate_spki ON certificate (spki_sha256);

-- Papers, requests, letters and certificates; the bytes stand encrypted in the document store under `blob_key`.
CREATE TABLE document (
  id text PRIMARY KEY,
  case_id text NOT NULL,
  kind text NOT NULL,
  sha256 text NOT NULL,
  media_type text NOT NULL,
  bytes integer NOT NULL,
  blob_key text NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX document_case ON document (case_id, created_at, id);

-- The vault: each value with its salt, sealed; `commitment` is all that the ledger holds. Erasing empties `sealed`.
CREATE TABLE personal_datum (
  commitment text PRIMARY KEY,
  case_id text NOT NULL,
  field text NOT NULL,
  sealed bytea,
  blind_index text,
  created_at timestamptz NOT NULL,
  erased_at timestamptz
);
CREATE INDEX personal_datum_case ON personal_datum (case_id, field);

-- What only one case may hold at a time: a person's certificate of a type, a key.
CREATE TABLE reservation (
  kind text NOT NULL CONSTRAINT reservation_kind CHECK (kind IN ('subject', 'key')),
  key text NOT NULL,
  case_id text NOT NULL,
  CONSTRAINT reservation_pk PRIMARY KEY (kind, key)
);
CREATE INDEX reservation_case ON reservation (case_id);

-- Notices owed; the relay sends each to whoever the recipient is at that moment.
CREATE TABLE outbox (
  key text PRIMARY KEY,
  case_id text NOT NULL,
  template text NOT NULL,
  recipient text NOT NULL,
  seq integer NOT NULL,
  params jsonb NOT NULL,
  status text NOT NULL CONSTRAINT outbox_status CHECK (status IN ('pending', 'sent', 'undeliverable')),
  queued_at timestamptz NOT NULL,
  next_attempt_at timestamptz NOT NULL,
  attempts integer NOT NULL,
  last_problem text,
  closed_at timestamptz
);
CREATE INDEX outbox_pending ON outbox (next_attempt_at) WHERE status = 'pending';
CREATE INDEX outbox_case ON outbox (case_id, seq);

CREATE TABLE delivery (
  notice_key text NOT NULL,
  person_id text NOT NULL,
  status text NOT NULL CONSTRAINT delivery_status CHECK (status IN ('sent', 'bounced')),
  message_id text NOT NULL,
  at timestamptz NOT NULL,
  problem text,
  CONSTRAINT delivery_pk PRIMARY KEY (notice_key, person_id)
);

CREATE TABLE email_link (
  token_sha256 text PRIMARY KEY,
  case_id text NOT NULL,
  commitment text NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);

CREATE TABLE idempotency_key (
  actor_id text NOT NULL,
  key text NOT NULL,
  request_sha256 text NOT NULL,
  status integer,
  response text,
  headers jsonb,
  created_at timestamptz NOT NULL,
  CONSTRAINT idempotency_key_pk PRIMARY KEY (actor_id, key)
);
CREATE INDEX idempotency_key_created ON idempotency_key (created_at);

CREATE TABLE session (
  token_sha256 text PRIMARY KEY,
  person_id text NOT NULL,
  acr text NOT NULL,
  authenticated_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX session_person ON session (person_id);

CREATE TABLE login_attempt (
  state_sha256 text PRIMARY KEY,
  nonce text NOT NULL,
  code_verifier text NOT NULL,
  return_to text NOT NULL,
  acr text NOT NULL,
  expires_at timestamptz NOT NULL
);
