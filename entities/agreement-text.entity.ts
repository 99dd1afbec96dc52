import { Entity } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import { Key, Moment, Text } from './columns';

/** Perjanjian Pemilik Sertifikat Elektronik (Pasal 19(5), 23(1)), by version and hash of its text. */
@Entity('agreement_text')
export class AgreementTextRow {
  @Key('version') version: string;
  /** SHA-256 in hex over `body` in UTF-8. */
  @Text('sha256') sha256: string;
  @Text('body') body: string;
  @Moment('effective_from') effectiveFrom: Instant;
}
