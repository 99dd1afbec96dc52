import { Entity } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import { Key, MAYBE, Moment, Text } from './columns';

/** A one-time link that proves an official e-mail address (Pasal 14b); only the hash of its token is kept. */
@Entity('email_link')
export class EmailLinkRow {
  @Key('token_sha256') tokenSha256: string;
  @Text('case_id') caseId: string;
  /** The commitment of the address that was proven. */
  @Text('commitment') commitment: string;
  @Moment('expires_at') expiresAt: Instant;
  @Moment('used_at', MAYBE) usedAt: Instant | null;
}
