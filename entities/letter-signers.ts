import type { EntityManager } from 'typeorm';
import type { Refusal } from '../domain/case/refusal';
import type { CaseEvent } from '../domain/enrollment/events';
import type { CaseState } from '../domain/enrollment/state';
import type { AskedLetterKind } from '../domain/letter/state';
import { SIGNER_OF } from '../domain/letter/state';

type Parties = Pick<CaseState, 'parties'>;
export type Signer = { readonly signerId: string } | { readonly refusal: Refusal };

/** Who can give a letter in the system now, by the directory; or why nobody can. */
export async function letterSigner(
  db: Pick<EntityManager, 'query'>,
  { parties }: Parties,
  kind: AskedLetterKind,
): Promise<Signer> {
  const rows: { in_system: boolean; superior: string | null; head: string | null }[] = await db.query(
    `SELECT a.letters_in_system AS in_system,
       (SELECT p.id FROM person s JOIN person p ON p.id = s.superior_id WHERE s.id = $2 AND p.active) AS superior,
       (SELECT p.id FROM person p WHERE p.id = a.head_id AND p.active) AS head
     FROM agency a WHERE a.id = $1`,
    [parties.agencyId, parties.subjectId],
  );
  const row = rows[0];
  if (!row?.in_system) return { refusal: { code: 'letters-on-paper', field: '/kind' } };
  const signerId = SIGNER_OF[kind] === 'superior' ? row.superior : row.head;
  return signerId ? { signerId } : { refusal: { code: 'signer-unknown', field: '/kind' } };
}

/** Re-checks, as it is recorded, that who is asked or who gives is the one whom the directory names. */
export async function signerRefusal(
  db: EntityManager,
  events: readonly CaseEvent[],
  giver: string,
  state: CaseState,
): Promise<Refusal | undefined> {
  const event = events.find(({ type }) => type === 'letterAsked' || type === 'letterGiven');
  if (event?.type !== 'letterAsked' && event?.type !== 'letterGiven') return undefined;
  const signer = await letterSigner(db, state, event.kind);
  if ('refusal' in signer) return signer.refusal;
  const named = event.type === 'letterAsked' ? event.signerId : giver;
  return signer.signerId === named ? undefined : { code: 'not-the-signer', field: '/kind' };
}
