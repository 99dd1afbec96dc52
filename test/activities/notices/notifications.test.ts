import { PEOPLE } from '../../../devstack/regency/people';
import { EXAMINER } from '../../builders/application';
import { askFor, SUPERIOR } from '../../builders/letters';
import type { Regency } from '../../builders/recorded-case';
import { openRegency, RecordedCase } from '../../builders/recorded-case';
import { PostRoom } from './post-room';

let regency: Regency;
let room: PostRoom;
beforeAll(async () => {
  regency = await openRegency();
  room = await PostRoom.open(regency);
});
afterAll(async () => {
  await room.close();
  await regency.close();
});

interface Told {
  readonly template: string;
  readonly person_id: string;
  readonly case_id: string;
  readonly case_number: string;
  readonly read_at: Date | null;
}
const told = (caseId: string): Promise<Told[]> =>
  regency.dataSource.query('SELECT * FROM notification WHERE case_id = $1 ORDER BY at, template, person_id', [caseId]);

describe('a notice while the mail server is away', () => {
  it('is found in the system at once by everybody whom it is for, and by each once', async () => {
    await room.mailServerAway();
    const relay = room.relay();
    const one = await new RecordedCase(regency).submitted();
    await room.letterOf(one);
    await one.system({ type: 'remindTask', taskId: (await one.state()).task!.id });
    await relay.deliverDue();
    await relay.deliverDue();
    const rows = await told(one.caseId);
    const { caseNumber } = await one.state();
    expect(rows.map(({ template, person_id }) => [template, person_id])).toEqual([
      ['submission-received', one.applicant.personId],
      ...EXAMINERS.map((id) => ['task-reminder', id]),
    ]);
    expect(rows.every(({ case_number, read_at }) => case_number === caseNumber && read_at === null)).toBe(true);
  });

  it('is for whom its event names, whoever has his place by now', async () => {
    const { dataSource } = regency;
    const one = await new RecordedCase(regency, { applicantId: 'person-applicant-1' }).prepared();
    await one.give(one.applicant, askFor('recommendation-letter', SUPERIOR));
    const nowUnder = (id: string) =>
      dataSource.query('UPDATE person SET superior_id = $2 WHERE id = $1', [one.applicantId, id]);
    await nowUnder('person-superior-2');
    await room.relay().deliverDue();
    await nowUnder(SUPERIOR.personId);
    const asked = (await told(one.caseId)).filter(({ template }) => template === 'letter-asked');
    expect(asked.map(({ person_id }) => person_id)).toEqual([SUPERIOR.personId]);
  });

  it('does not tell of a proof of an address, which only its mail can prove', async () => {
    const templates: { template: string }[] = await regency.dataSource.query(
      "SELECT DISTINCT template FROM outbox WHERE told_at IS NOT NULL AND template = 'email-proof'",
    );
    expect(templates).toHaveLength(1);
    const rows: unknown[] = await regency.dataSource.query("SELECT 1 FROM notification WHERE template = 'email-proof'");
    expect(rows).toEqual([]);
  });

  it('holds up no other when the ledger does not bear it out', async () => {
    const one = await new RecordedCase(regency).submitted();
    await regency.dataSource.query(
      `INSERT INTO outbox (key, case_id, template, recipient, seq, params, status, queued_at, next_attempt_at, attempts)
       VALUES ('none', $1, 'revocation-rejected', 'requester', 1, '{}', 'pending', '2000-01-01', '2100-01-01', 0)`,
      [one.caseId],
    );
    await room.letterOf(one);
    await room.relay().deliverDue();
    expect((await told(one.caseId)).map(({ template }) => template)).toContain('submission-received');
    await one.claimed(EXAMINER);
  });
});

const EXAMINERS = PEOPLE.filter(({ roles }) => roles.includes('examiner')).map(({ id }) => id);
