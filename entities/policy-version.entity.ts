import { Check, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import type { Policy } from '../domain/law/policy';
import { Document, MAYBE, Moment, Text } from './columns';

/** A policy as proposed by one administrator and approved by another; never changed afterwards. */
@Entity('policy_version')
@Check('policy_maker_checker', 'approved_by IS NULL OR approved_by <> set_by')
export class PolicyVersionRow {
  @PrimaryColumn({ name: 'version', type: 'integer' }) version: number;
  @Moment('effective_from') effectiveFrom: Instant;
  @Document('parameters') parameters: Policy;
  @Text('set_by') setBy: string;
  @Text('approved_by', MAYBE) approvedBy: string | null;
  @Moment('set_at') setAt: Instant;
  @Moment('approved_at', MAYBE) approvedAt: Instant | null;
}
