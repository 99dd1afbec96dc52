import { DAY_MS, HOUR_MS, MINUTE_MS, plusMillis } from '../../../domain/case/instant';
import type { Command, HumanCommand } from '../../../domain/enrollment/commands';
import { LETTER_OF_EVENT } from '../../../domain/enrollment/letters';
import { answered } from '../../../templates/letters/told';
import { defineLetter } from '../../../templates/letters/render';
import {
  APPLICANT,
  completeApplication,
  EXAMINER,
  openCommand,
  OTHER_SUPERVISOR,
  SUPERVISOR,
} from '../../builders/application';
import { letterOwed } from '../../builders/told';
import { Player } from '../../domain/enrollment/player';

const lost: Command = { type: 'reportLoss', capacity: 'holder', kind: 'lost', text: 'Laptop dicuri.' };
const broken: Command = { ...lost, kind: 'damaged', text: 'Token rusak.' };
const asks = (more: object): Command =>
  ({
    type: 'requestRevocation',
    capacity: 'holder',
    reason: 'affiliationChanged',
    text: 'Mutasi.',
    ...more,
  }) as Command;

describe('the letters of the years in force', () => {
  it('Pasal 25(1)a: what is lost is revoked at once, and the receipt says so however late it is written', async () => {
    const player = Player.inForce();
    player.pass(DAY_MS);
    const discoveredAt = plusMillis(player.now, -HOUR_MS);
    player.gives(APPLICANT, { ...lost, discoveredAt } as Command);
    const atOnce = await letterOwed('loss-receipt', player);
    expect(atOnce).toMatchObject({
      ...{ kind: 'lost', capacity: 'holder', discoveredAt, papersOwed: ['authority-report', 'loss-statement'] },
      done: {
        ...{ revocationOrdered: 'keyCompromise', stoppedUntil: null },
        ...{ revocationProposed: false, alreadyEnding: false },
      },
    });
    player.pass(HOUR_MS);
    player.gives(APPLICANT, {
      type: 'attachLossPaper',
      paper: { ...{ documentId: 'd1', kind: 'loss-statement', sha256: 'aa', mediaType: 'application/pdf', bytes: 9 } },
    });
    player.published();
    expect(await letterOwed('loss-receipt', player)).toEqual(atOnce);
  });

  it('Pasal 25(1)a: what is broken is stopped and its revocation proposed', async () => {
    const player = Player.inForce();
    player.gives(APPLICANT, broken);
    expect((await letterOwed('loss-receipt', player)).done).toEqual({
      revocationOrdered: null,
      stoppedUntil: player.it.hold?.until,
      revocationProposed: true,
      alreadyEnding: false,
    });
    const order = await letterOwed('stop-use-order', player);
    expect(order).toMatchObject({ officer: null, atCa: 'local', causes: [{ cause: 'loss', text: 'Token rusak.' }] });
  });

  it('Pasal 25(1)a: of a certificate that ends already it says that', async () => {
    const player = Player.inForce();
    player.gives(APPLICANT, asks({ reason: 'keyCompromise' }));
    player.gives(APPLICANT, lost);
    expect((await letterOwed('loss-receipt', player)).done).toMatchObject({
      ...{ revocationOrdered: null, alreadyEnding: true },
    });
  });

  it('an officer who stops its use answers for it, and so does who lets it go on', async () => {
    const player = Player.inForce();
    player.gives(EXAMINER, { type: 'placeHold', text: 'Disangkal pemiliknya.' });
    const since = player.now;
    expect(await letterOwed('stop-use-order', player)).toMatchObject({
      ...{ since, until: plusMillis(since, 14 * DAY_MS), atCa: 'local' },
      officer: { name: `name of ${EXAMINER.personId}`, role: 'examiner' },
    });
    player.pass(DAY_MS);
    player.gives(EXAMINER, { type: 'requestRelease', text: 'Selesai.' });
    player.claims(SUPERVISOR);
    player.gives(SUPERVISOR, { type: 'approveRelease', sight: player.sight(), text: 'Terbukti asli.' });
    expect(await letterOwed('release-answer', player)).toMatchObject({
      ...{ since, text: 'Terbukti asli.', wasHeldAtCa: false },
      officer: { name: `name of ${SUPERVISOR.personId}`, role: 'supervisor' },
    });
  });

  it('a stop of several reasons names them all; where the CA held it, its word ends it', async () => {
    const player = Player.inForce('individual', { revocation: true, hold: true });
    player.gives(EXAMINER, { type: 'placeHold', text: 'Disangkal pemiliknya.' });
    expect(await letterOwed('stop-use-order', player)).toMatchObject({ atCa: 'ordered' });
    player.time({ type: 'noteHoldAtCa', heldAt: player.now });
    const freeze = { incidentId: 'INC-7', by: SUPERVISOR.personId, text: 'Insiden.' };
    player.time({ type: 'freeze', ...freeze });
    expect(await letterOwed('stop-use-order', player)).toMatchObject({
      ...{ atCa: 'held', officer: null },
      causes: [{ cause: 'officer' }, { cause: 'incident' }],
    });
    player.time({ type: 'unfreeze', ...freeze, by: OTHER_SUPERVISOR.personId });
    player.gives(EXAMINER, { type: 'requestRelease', text: 'Selesai.' });
    player.claims(SUPERVISOR);
    player.gives(SUPERVISOR, { type: 'approveRelease', sight: player.sight(), text: '' });
    player.pass(MINUTE_MS);
    player.time({ type: 'recordRelease' });
    expect(await letterOwed('release-answer', player)).toMatchObject({ wasHeldAtCa: true, officer: null, text: null });
  });

  it('Pasal 21(1): a revocation that acted first is told with its moments, its doubt, and how to go on', async () => {
    const player = Player.inForce();
    player.pass(DAY_MS);
    const invalidityDate = plusMillis(player.now, -HOUR_MS);
    player.gives(APPLICANT, asks({ reason: 'keyCompromise', invalidityDate }));
    const orderedAt = player.now;
    player.pass(MINUTE_MS);
    player.published();
    expect(await letterOwed('revocation-answer', player)).toMatchObject({
      ...{ reason: 'keyCompromise', publishedReason: null, origin: 'request', capacity: 'holder', amends: false },
      ...{ decidedAt: orderedAt, actedFirst: true, revokedAt: player.now, invalidityDate, next: 'first' },
    });
  });

  it('Pasal 21(1): one that was decided names the decision, and the CA’s other reason where it gives one', async () => {
    const player = Player.inForce();
    player.gives(APPLICANT, asks({}));
    player.claims(SUPERVISOR);
    player.pass(HOUR_MS);
    const decidedAt = player.now;
    player.gives(SUPERVISOR, { type: 'grantRevocation', sight: player.sight(), remarks: '' });
    player.pass(HOUR_MS);
    const { now } = player;
    player.time({ type: 'acceptRevocation', revokedAt: now });
    const seen = { crlNumber: '7', crlSeenAt: now, ocspSeenAt: now, revokedAt: now };
    player.time({ type: 'recordPublication', reason: 'unspecified', ...seen });
    expect(await letterOwed('revocation-answer', player)).toMatchObject({
      ...{ reason: 'affiliationChanged', publishedReason: 'unspecified', decidedAt, actedFirst: false },
      ...{ invalidityDate: null },
    });
  });

  it('Pasal 21(1): one by BSrE itself has no decision of ours', async () => {
    const player = Player.inForce();
    player.time({ type: 'recordCaRevocation', reason: 'privilegeWithdrawn', revokedAt: player.now });
    player.published();
    const { decidedAt, origin, capacity } = await letterOwed('revocation-answer', player);
    expect({ decidedAt, origin, capacity }).toEqual({ decidedAt: null, origin: 'ca', capacity: null });
  });

  it('Pasal 20, 25(1)b: it leads to a reissue after a loss, and nowhere when another certificate is in use', async () => {
    const reissued = Player.inForce();
    reissued.gives(APPLICANT, lost);
    reissued.published();
    expect(await letterOwed('revocation-answer', reissued)).toMatchObject({ next: 'reissue', origin: 'loss' });
    const replaced = Player.inForce();
    replaced.time({ type: 'noteSuccessorInUse', caseId: 'case-2', kind: 'renewal' });
    replaced.time({ type: 'supersede' });
    replaced.published();
    expect(await letterOwed('revocation-answer', replaced)).toMatchObject({ next: null, origin: 'renewal' });
  });

  it('Pasal 21(1): later word of a compromise is told as a new reason', async () => {
    const player = Player.inForce();
    player.time({ type: 'recordCaRevocation', reason: 'unspecified', revokedAt: player.now });
    player.published();
    player.gives(APPLICANT, asks({ reason: 'keyCompromise' }));
    player.published();
    expect(await letterOwed('revocation-answer', player)).toMatchObject({ amends: true, reason: 'keyCompromise' });
  });

  it('Pasal 21(1): a request that is not granted is answered with its grounds, and whether use stays stopped', async () => {
    const player = Player.inForce();
    player.gives(APPLICANT, broken);
    const requestedAt = player.now;
    player.claims(SUPERVISOR);
    player.pass(HOUR_MS);
    player.gives(SUPERVISOR, { type: 'rejectRevocation', sight: player.sight(), text: 'Token berfungsi.' });
    expect(await letterOwed('revocation-refusal', player)).toMatchObject({
      ...{ requestedAt, origin: 'loss', capacity: 'holder', reason: 'superseded' },
      ...{ text: 'Token berfungsi.', stillStopped: true, officer: { role: 'supervisor' } },
    });
  });

  it('Pasal 20(1): the letters of a renewal name the case before', async () => {
    const before = { ...{ caseId: 'case-0', caseNumber: 'KRW-2024-000007', generation: 0, agencyId: 'DINKES' } };
    const predecessor = {
      ...{ ...before, notAfter: '2026-12-01T00:00:00.000Z', position: 'Analis Kesehatan', invited: false },
      identityCheckedAt: '2026-01-05T02:00:00.000Z',
    };
    const player = new Player();
    player.gives(APPLICANT, { ...openCommand(), origin: { kind: 'renewal', predecessor } } as HumanCommand);
    for (const command of completeApplication()) player.gives(APPLICANT, command);
    player.gives(APPLICANT, { type: 'submit' });
    const receipt = await letterOwed('submission-receipt', player);
    expect(receipt.application).toMatchObject({ kind: 'renewal', predecessor: 'KRW-2024-000007' });
    expect(receipt.answerBy).toBe(player.it.task?.dueAt);
    expect((await letterOwed('submission-receipt', Player.submitted())).application).toMatchObject({
      ...{ kind: 'first', predecessor: null },
    });
  });

  it('a certificate of a system names the system', async () => {
    const player = Player.inForce('system');
    player.gives(EXAMINER, { type: 'placeHold', text: 'Diperiksa.' });
    const order = await letterOwed('stop-use-order', player);
    expect(order.certificate.system).toEqual({ name: 'Antrean Puskesmas', fqdn: 'antrean.karawangkab.go.id' });
    expect(() => defineLetter('stop-use-order', 'id', order)).not.toThrow();
  });
});

describe('the event that a letter answers', () => {
  it('must be in the ledger, not its first, and of the kind that the letter is for', async () => {
    const player = Player.inForce();
    for (const seq of [0, 1, player.ledger.length + 1])
      expect(() => answered(player.ledger, seq)).toThrow('no letter can answer');
    const story = answered(player.ledger, player.ledger.length);
    expect(story.recorded.event.type).toBe('receiptConfirmed');
    expect(story.before.status).toBe('acceptance');
    expect(story.state.status).toBe('in-force');
    await expect(letterOwed('loss-receipt', player)).rejects.toThrow('owes no loss-receipt');
    expect(Object.values(LETTER_OF_EVENT)).toHaveLength(11);
  });
});
