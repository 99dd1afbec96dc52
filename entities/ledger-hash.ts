import { createHash } from 'node:crypto';
import type { Json } from '../domain/case/json';
import { canonicalJson } from '../domain/case/json';
import type { LedgerEvent } from '../domain/case/ledger';
import type { CaseEvent } from '../domain/enrollment/events';
import type { CaseState } from '../domain/enrollment/state';

/** The hash before a case's first event. */
export const CHAIN_START = '0'.repeat(64);

/** The link of the chain: SHA-256 over the hash before and the event's exact text. */
export const chainHash = (prevHash: string, body: string): string =>
  createHash('sha256').update(Buffer.from(prevHash, 'hex')).update(body, 'utf8').digest('hex');

/** The exact text that a decision is sealed to: everything an officer can see of the application. */
export function dossierText(state: CaseState): string {
  const { type, parties, dossier, origin, revocation, hold, loss, personChanges } = state;
  const { subjectId, agencyId } = parties;
  // Marks of lateness change nothing that is decided on, and leave the revision alone too.
  const seen = {
    ...{ type, subjectId, agencyId, dossier, origin, personChanges },
    ...(revocation ? { revocation: { ...revocation, delayed: undefined } } : {}),
    ...(hold ? { hold: { ...hold, overdue: undefined, atCa: undefined } } : {}),
    ...(loss ? { loss: { ...loss, overdue: undefined } } : {}),
  };
  return canonicalJson(seen as unknown as Json);
}

/** The digest of {@link dossierText}. */
export const dossierDigest = (state: CaseState): string =>
  createHash('sha256').update(dossierText(state), 'utf8').digest('hex');

/** The exact text of an event that is hashed and kept. */
export const ledgerBody = (recorded: LedgerEvent<CaseEvent>): string => canonicalJson(recorded as unknown as Json);
