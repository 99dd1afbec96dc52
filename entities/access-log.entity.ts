import { Check, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import { MAYBE, Moment, Text } from './columns';

/** Somebody read personal data or a paper, or was kept from it (UU 27/2022 Pasal 31). Append-only. */
@Entity('access_log')
@Check('access_log_outcome', `outcome IN ('allowed', 'refused')`)
@Index('access_log_case', ['caseId', 'position'])
@Index('access_log_actor', ['actorId', 'position'])
export class AccessLogRow {
  @PrimaryGeneratedColumn('identity', { name: 'position', type: 'bigint', generatedIdentity: 'ALWAYS' })
  position: string;
  @Moment('at') at: Instant;
  @Text('actor_id') actorId: string;
  @Text('action') action: string;
  @Text('case_id', MAYBE) caseId: string | null;
  /** What was read, by id or field name. */
  @Text('object') object: string;
  @Text('reason') reason: string;
  @Text('outcome') outcome: 'allowed' | 'refused';
  @Text('trace_id') traceId: string;
}
