import { Check, Entity } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import { Key, MAYBE, Moment, Text } from './columns';

/**
 * Perjanjian Pemilik Sertifikat Elektronik (Pasal 19(5), 23(1)), by version and hash of its text: proposed by one,
 * approved by another, and never another text afterwards.
 */
@Entity('agreement_text')
@Check('agreement_text_maker_checker', `approved_by IS NULL OR approved_by <> set_by`)
@Check('agreement_text_maker', `(set_by IS NULL) = (set_at IS NULL)`)
@Check(
  'agreement_text_approval',
  `CASE WHEN set_by IS NULL THEN approved_by IS NULL AND approved_at IS NOT NULL
   ELSE (approved_by IS NULL) = (approved_at IS NULL) END`,
)
export class AgreementTextRow {
  @Key('version') version: string;
  /** SHA-256 in hex over `body` in UTF-8. */
  @Text('sha256') sha256: string;
  @Text('body') body: string;
  @Moment('effective_from') effectiveFrom: Instant;
  /** Nobody, of a text that stood before two people were asked. */
  @Text('set_by', MAYBE) setBy: string | null;
  @Moment('set_at', MAYBE) setAt: Instant | null;
  @Text('approved_by', MAYBE) approvedBy: string | null;
  @Moment('approved_at', MAYBE) approvedAt: Instant | null;
}
