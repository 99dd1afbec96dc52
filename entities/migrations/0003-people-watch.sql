-- The watch of HR: what it told of people, each change once, and how far its feed was read.

CREATE TABLE hr_change (
  -- HR's own; of an entry without one, a name made of its place in the feed.
  id text PRIMARY KEY,
  -- The order in which HR recorded them.
  position bigint GENERATED ALWAYS AS IDENTITY,
  status text NOT NULL CONSTRAINT hr_change_status CHECK (status IN ('waiting', 'done', 'malformed')),
  kind text,
  -- A NIP stands here as its blind index (HMAC) only.
  nip_index text,
  person_id text,
  -- As HR says that the person is afterwards.
  serves boolean,
  takes_out boolean,
  post text,
  agency_id text,
  superior_nip_index text,
  -- A day in WIB: text, which no time zone of a server moves.
  effective_on text CONSTRAINT hr_change_day CHECK (effective_on ~ '^\d{4}-\d\d-\d\d$'),
  recorded_at timestamptz,
  read_at timestamptz NOT NULL,
  -- Of one that is malformed: HR's name of the first field that is missing or not of its form.
  field text,
  note text,
  announced_at timestamptz,
  applied_at timestamptz,
  done_at timestamptz,
  CONSTRAINT hr_change_whole CHECK (
    CASE status WHEN 'malformed' THEN field IS NOT NULL
    ELSE kind IS NOT NULL AND nip_index IS NOT NULL AND serves IS NOT NULL AND takes_out IS NOT NULL
      AND effective_on IS NOT NULL AND recorded_at IS NOT NULL END
  )
);
CREATE UNIQUE INDEX hr_change_position ON hr_change (position);
CREATE INDEX hr_change_status_position ON hr_change (status, position);
CREATE INDEX hr_change_nip ON hr_change (nip_index);

CREATE TABLE hr_feed (
  name text PRIMARY KEY,
  -- HR's own word for where to go on.
  cursor text NOT NULL,
  -- What counted before this moment is history: the directory was brought in with it.
  began_at timestamptz NOT NULL,
  -- When HR last answered; since when it does not; when that was said aloud.
  read_at timestamptz,
  away_since timestamptz,
  alarmed_at timestamptz
);
