-- The years in force: what lists of certificates show of an end or a stop, and two places for each person and type.

ALTER TABLE certificate ADD COLUMN held_since timestamptz;
ALTER TABLE certificate ADD COLUMN revoked_at timestamptz;
ALTER TABLE certificate ADD COLUMN revocation_reason text;
CREATE INDEX certificate_status ON certificate (status, not_after, serial);

-- A first application takes both places of its person, a certificate keeps the first (domain/enrollment/reservations.ts).
INSERT INTO reservation (kind, key, case_id)
  SELECT r.kind, r.key || '#1', r.case_id FROM reservation r JOIN case_file c ON c.id = r.case_id
   WHERE r.kind = 'subject' AND c.state -> 'certificate' IS NULL;
UPDATE reservation SET key = key || '#0' WHERE kind = 'subject' AND key NOT LIKE '%#1';
