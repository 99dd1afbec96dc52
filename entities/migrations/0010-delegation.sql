-- Duties that officers leave to each other for a time, and the roles that somebody has by them.

CREATE TABLE delegation (
  id text PRIMARY KEY,
  giver_id text NOT NULL,
  receiver_id text NOT NULL,
  role text NOT NULL,
  reason text NOT NULL,
  valid_from timestamptz NOT NULL,
  valid_to timestamptz NOT NULL,
  given_at timestamptz NOT NULL,
  ended_at timestamptz,
  ended_by text,
  CONSTRAINT delegation_two CHECK (giver_id <> receiver_id),
  CONSTRAINT delegation_period CHECK (valid_from < valid_to OR ended_at IS NOT NULL)
);
CREATE INDEX delegation_receiver ON delegation (receiver_id, valid_to);
CREATE INDEX delegation_giver ON delegation (giver_id, valid_to);

-- Whose duties somebody carries out at a moment. What the giver has no more, nobody has by him.
CREATE FUNCTION stands_in(person_id text, at timestamptz) RETURNS TABLE (role text, giver_id text)
LANGUAGE sql STABLE AS $$
  SELECT DISTINCT ON (d.role) d.role, d.giver_id
  FROM delegation d JOIN person g ON g.id = d.giver_id
  WHERE d.receiver_id = person_id AND d.valid_from <= at AND at < d.valid_to AND g.active AND d.role = ANY (g.roles)
  ORDER BY d.role, d.given_at
$$;

-- Somebody's own roles and those.
CREATE FUNCTION roles_at(who person, at timestamptz) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT who.roles || ARRAY(SELECT s.role FROM stands_in(who.id, at) s WHERE NOT s.role = ANY (who.roles))
$$;
