import { Check, Column, Entity, Generated, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import type { CaseEventType } from '../domain/enrollment/events';
import { Key, Moment, Text } from './columns';

/** One event of a case, bound by hash to the one before it (Pasal 31(2)). The database refuses its change and removal. */
@Entity('ledger')
@Check('ledger_seq', 'seq > 0')
@Index('ledger_position', ['position'], { unique: true })
@Index('ledger_chain', ['caseId', 'prevHash'], { unique: true })
@Index('ledger_command', ['caseId', 'commandId'])
@Index('ledger_actor', ['actorId', 'position'])
@Index('ledger_negative_answers', ['at', 'type'], {
  where: `(type = ANY (ARRAY['returned'::text, 'refused'::text]))`,
})
export class LedgerRow {
  @Key('case_id') caseId: string;
  @PrimaryColumn({ name: 'seq', type: 'integer' }) seq: number;
  /** Order over all cases; the database counts (GENERATED ALWAYS AS IDENTITY). */
  @Column({ name: 'position', type: 'bigint' }) @Generated('increment') position: string;
  @Moment('at') at: Instant;
  @Text('type') type: CaseEventType;
  @Text('actor_id') actorId: string;
  @Text('command_id') commandId: string;
  /** Canonical JSON of the event with its envelope: the text that is hashed. */
  @Text('body') body: string;
  @Text('prev_hash') prevHash: string;
  @Text('hash') hash: string;
}
