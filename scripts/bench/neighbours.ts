import { createHash, randomUUID } from 'node:crypto';
import type { NeighbourActivities } from '../../activities/enrollment/contract';
import { DAY_MS, toInstant } from '../../domain/case/instant';

const LIFE_MS = 730 * DAY_MS - 1_000;
const hex = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A CA and a letter writer that answer at once, so that only our own work is measured. */
export const emptyNeighbours = (): NeighbourActivities => ({
  orderCertificate: () => Promise.resolve({ state: 'issued' }),
  askCa: () => Promise.resolve({ state: 'issued' }),
  awaitCa: () => Promise.resolve({ state: 'issued' }),
  receiveCertificate: () => {
    const serial = hex(randomUUID()).slice(0, 40);
    const now = Date.now();
    const certificate = {
      ...{ serial, sha256: hex(serial), spkiSha256: hex(`key ${serial}`), issuer: 'CN=Pengukuran' },
      ...{ notBefore: toInstant(now), notAfter: toInstant(now + LIFE_MS), keyUsage: [], extendedKeyUsage: [] },
      ...{ leafDocumentId: `leaf-${serial}`, chainDocumentId: `chain-${serial}` },
    };
    return Promise.resolve({ certificate, mismatches: [] });
  },
  issueLetter: ({ caseId, letter, forSeq }) =>
    Promise.resolve({ documentId: hex(`${caseId} ${letter}`), sha256: hex(letter), number: `UKUR/${String(forSeq)}` }),
  orderRevocation: () => Promise.resolve({ state: 'done', at: toInstant(Date.now()) }),
  awaitPublication: () => {
    const at = toInstant(Date.now());
    return Promise.resolve({ reason: 'superseded', revokedAt: at, crlNumber: '1', crlSeenAt: at, ocspSeenAt: at });
  },
  askCertificateStatus: () => Promise.resolve({ status: 'good' }),
  orderHold: () => Promise.resolve({ state: 'done', at: toInstant(Date.now()) }),
  orderRelease: () => Promise.resolve({ state: 'done', at: toInstant(Date.now()) }),
});
