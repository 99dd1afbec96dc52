import type { DocumentKind } from '../../domain/law/documents';
import { DOCUMENT_KINDS } from '../../domain/law/documents';
import type { LossPaper } from '../../domain/loss/state';
import { LOSS_PAPERS } from '../../domain/loss/state';
import { Choice, Hex256, Id, Text, Whole } from '../cases/dto-fields';
import { ReceiptView } from '../cases/case.dto';

/** What comes with a paper that is handed in: which of the papers of Pasal 14-16 it is. */
export class AttachDocument {
  @Choice(DOCUMENT_KINDS) kind: DocumentKind;
}

/** What comes with a paper of a report of loss: which of the two of Pasal 25(2) it is. */
export class AttachLossPaper {
  @Choice(LOSS_PAPERS) kind: LossPaper;
}

/** What people put into the file of a case: the papers, a system's PKCS#10 request, those of a loss. */
export const FILED_KINDS = [...DOCUMENT_KINDS, ...LOSS_PAPERS, 'pkcs10'] as const;
export type FiledKind = (typeof FILED_KINDS)[number];

/** A paper as it was filed, and where the case stands with it. */
export class FiledDocument extends ReceiptView {
  @Id() documentId: string;
  @Choice(FILED_KINDS) kind: FiledKind;
  @Text(100) mediaType: string;
  /** Of what is kept: pictures are encoded anew without their metadata. */
  @Whole() bytes: number;
  @Hex256() sha256: string;
}
