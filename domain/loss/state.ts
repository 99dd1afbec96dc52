import type { Instant } from '../case/instant';
import type { Capacity } from '../certificate/revocation-reasons';
import type { RevocationReason } from '../certificate/revocation-reasons';

/** Pasal 21(2), 25(1): what happened to the pair of key and certificate. */
export const LOSS_KINDS = [
  'lost', // hilang
  'damaged', // rusak
  'inaccessible', // tidak dapat diakses
] as const;
export type LossKind = (typeof LOSS_KINDS)[number];

/** What a loss means for the certificate: what is lost may be in other hands, what is broken is not. */
export const REASON_OF_LOSS: Record<LossKind, RevocationReason> = {
  lost: 'keyCompromise',
  damaged: 'superseded',
  inaccessible: 'superseded',
};

/** Pasal 25(2): the two papers of a report. Containment does not wait for them; a new certificate does. */
export const LOSS_PAPERS = [
  'authority-report', // laporan kepada pihak yang berwenang
  'loss-statement', // surat keterangan, diketahui atasan
] as const;
export type LossPaper = (typeof LOSS_PAPERS)[number];

export interface LossPaperRef {
  readonly documentId: string;
  readonly kind: LossPaper;
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly uploadedBy: string;
  readonly uploadedAt: Instant;
}

/** A report of loss (Pasal 25) as far as it has come. */
export interface Loss {
  readonly kind: LossKind;
  readonly reportedBy: string;
  readonly reportedAt: Instant;
  readonly capacity: Capacity;
  readonly discoveredAt?: Instant;
  readonly text: string;
  readonly papers: readonly LossPaperRef[];
  readonly papersDueAt: Instant;
  readonly overdue: boolean;
}

/** Which of the two papers are still owed. */
export const papersOwed = ({ papers }: Pick<Loss, 'papers'>): readonly LossPaper[] =>
  LOSS_PAPERS.filter((kind) => !papers.some((paper) => paper.kind === kind));
