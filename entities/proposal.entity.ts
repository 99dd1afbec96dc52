import { Check, Column, Entity, Generated, Index } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import type { Change, ProposalKind, ProposalStatus } from '../domain/people/proposal';
import { Document, Key, MAYBE, Moment, Text, Whole } from './columns';

/** What one administrator proposes of people and another decides (Pasal 8(1), 31(2)); decided once, kept for ever. */
@Entity('proposal')
@Check('proposal_kind', `kind IN ('duties', 'agency-head', 'agency-letters', 'feed-entry')`)
@Check('proposal_status', `status IN ('open', 'approved', 'refused', 'withdrawn')`)
@Check(
  'proposal_maker_checker',
  `CASE status WHEN 'open' THEN decided_by IS NULL
   WHEN 'withdrawn' THEN decided_by = made_by
   ELSE decided_by <> made_by END`,
)
@Check(
  'proposal_not_oneself',
  `person_id IS NULL OR (made_by <> person_id AND (status IN ('open', 'withdrawn') OR decided_by <> person_id))`,
)
@Check('proposal_decided', `(status = 'open') = (decided_at IS NULL)`)
@Index('proposal_position', ['position'], { unique: true })
@Index('proposal_one_open', ['kind', 'targetId'], { unique: true, where: `status = 'open'` })
@Index('proposal_status_position', ['status', 'position'])
@Index('proposal_person', ['personId', 'position'])
export class ProposalRow {
  @Key('id') id: string;
  /** The order in which they were made; the database counts (GENERATED ALWAYS AS IDENTITY). */
  @Column({ name: 'position', type: 'bigint' }) @Generated('increment') position: string;
  @Text('kind') kind: ProposalKind;
  @Text('target_id') targetId: string;
  @Text('person_id', MAYBE) personId: string | null;
  @Document('change') change: Change;
  @Whole('version') version: number;
  @Text('reason') reason: string;
  @Text('status') status: ProposalStatus;
  @Text('made_by') madeBy: string;
  @Moment('made_at') madeAt: Instant;
  @Text('decided_by', MAYBE) decidedBy: string | null;
  @Moment('decided_at', MAYBE) decidedAt: Instant | null;
  @Text('decision_reason', MAYBE) decisionReason: string | null;
}
