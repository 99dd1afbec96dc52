import type { DataSource } from 'typeorm';
import type { Instant } from '../../domain/case/instant';
import type { CaseEventType } from '../../domain/enrollment/events';
import type { CaseState } from '../../domain/enrollment/state';
import { inForceOf } from '../../domain/law/in-force-policy';
import type { Recipient } from '../../domain/notices/notice';
import type { Story } from './facts';
import { lastOf, letterAskedBefore } from './facts';
import type { OutboxRow } from './outbox';

/** A person to write to, as the directory knows him at this moment: never an address that was kept from before. */
export interface Addressee {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly agencyName: string;
}

/** Mailboxes, not people: known by their place in the policy, which the case has pinned. */
const relyingParties = ({ policy }: CaseState): readonly Addressee[] =>
  inForceOf(policy).relyingParties.map(({ name, email }, i) => ({
    ...{ personId: `relying-party-${String(i + 1)}`, name, email, agencyName: name },
  }));

const SELECT = `SELECT p.id AS "personId", p.full_name AS name, p.email, a.name AS "agencyName"
  FROM person p JOIN agency a ON a.id = p.agency_id WHERE p.active AND `;

const NAMED_BY = { 'letter-signer': 'letterAsked', requester: 'revocationRequested' } as const;

/** The type of event that names a recipient; none where how the case stands says who it is. */
export const namedBy = (recipient: Recipient): CaseEventType | undefined =>
  recipient in NAMED_BY ? NAMED_BY[recipient as keyof typeof NAMED_BY] : undefined;

/**
 * Everybody that a recipient stands for now; empty when nobody holds that place. Of the story's events, those of
 * {@link namedBy} are enough.
 */
export async function addressees(
  db: Pick<DataSource, 'query'>,
  { recipient, seq }: Pick<OutboxRow, 'recipient' | 'seq'>,
  story: Story,
  at: Instant,
): Promise<readonly Addressee[]> {
  const { state } = story;
  const { applicantId, subjectId, agencyId } = state.parties;
  const query = (where: string, ...values: unknown[]): Promise<Addressee[]> =>
    db.query(`${SELECT}${where} ORDER BY p.id`, values);
  switch (recipient) {
    case 'applicant':
      return query('p.id = $1', applicantId);
    case 'subject':
      return query('p.id = $1', subjectId);
    case 'superior-of-subject':
      return query('p.id = (SELECT superior_id FROM person WHERE id = $1)', subjectId);
    case 'agency-head':
      return query('p.id = (SELECT head_id FROM agency WHERE id = $1)', agencyId);
    case 'examiners':
      return query("'examiner' = ANY (roles_at(p, $1))", at);
    case 'supervisors':
      return query("'supervisor' = ANY (roles_at(p, $1))", at);
    case 'letter-signer':
      return query('p.id = $1', letterAskedBefore(story, seq).event.signerId);
    case 'requester':
      // Rejected, the request is no longer in the case; and a holder who asked has the answer as a letter.
      return query('p.id = $1 AND p.id <> $2', lastOf(story, NAMED_BY[recipient], seq).actor.personId, subjectId);
    case 'relying-parties':
      return relyingParties(state);
    case 'task-holder':
      return state.task?.claimedBy ? query('p.id = $1', state.task.claimedBy) : [];
  }
}
