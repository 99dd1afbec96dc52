import { Entity, Index } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import { Key, Moment, Text } from './columns';

/** A login in force; only the hash of its cookie's token is kept. */
@Entity('session')
@Index('session_person', ['personId'])
export class SessionRow {
  @Key('token_sha256') tokenSha256: string;
  @Text('person_id') personId: string;
  /** Authentication context class (OpenID Connect Core 2). */
  @Text('acr') acr: string;
  @Moment('authenticated_at') authenticatedAt: Instant;
  @Moment('created_at') createdAt: Instant;
  @Moment('seen_at') seenAt: Instant;
  @Moment('expires_at') expiresAt: Instant;
}
