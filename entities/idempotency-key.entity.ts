import { Entity, Index } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import { Document, Key, MAYBE, Moment, Text, Whole } from './columns';

/** A request that was made under an Idempotency-Key, and its answer once there is one. */
@Entity('idempotency_key')
@Index('idempotency_key_created', ['createdAt'])
export class IdempotencyKeyRow {
  @Key('actor_id') actorId: string;
  @Key('key') key: string;
  @Text('request_sha256') requestSha256: string;
  @Whole('status', MAYBE) status: number | null;
  @Text('response', MAYBE) response: string | null;
  @Document('headers', MAYBE) headers: Readonly<Record<string, string>> | null;
  @Moment('created_at') createdAt: Instant;
}
