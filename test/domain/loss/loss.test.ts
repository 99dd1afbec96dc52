import { DAY_MS, plusMillis } from '../../../domain/case/instant';
import { nextWake } from '../../../domain/enrollment/wakes';
import type { LossKind } from '../../../domain/loss/state';
import { LOSS_PAPERS, papersOwed } from '../../../domain/loss/state';
import { APPLICANT, EXAMINER, SUPERVISOR } from '../../builders/application';
import { Player } from '../enrollment/player';

const HOLDER = APPLICANT;
const report = (kind: LossKind, more: object = {}) =>
  ({ type: 'reportLoss', capacity: 'holder', kind, text: 'Hilang di jalan.', ...more }) as const;
const paper = (kind: (typeof LOSS_PAPERS)[number], copy = 1) =>
  ({
    type: 'attachLossPaper',
    paper: { documentId: `${kind}${copy}`, kind, sha256: `${kind}${copy}`, mediaType: 'application/pdf', bytes: 1 },
  }) as const;

describe('a report of loss', () => {
  it('Pasal 25(1)a, 21(2): what is lost is revoked at once as compromised, since when it was lost', () => {
    const player = Player.inForce();
    player.pass(10 * DAY_MS);
    const discoveredAt = plusMillis(player.now, -DAY_MS);
    expect(player.gives(HOLDER, report('lost', { discoveredAt }))).toBeUndefined();
    expect(player.it).toMatchObject({
      status: 'revoking',
      revocation: { origin: 'loss', reason: 'keyCompromise', invalidityDate: discoveredAt, review: 'due' },
      task: { kind: 'review-revocation' },
    });
  });

  it('what people remember is brought within the certificate’s life (RFC 5280, 5.3.2)', () => {
    const player = Player.inForce();
    player.gives(HOLDER, report('lost', { discoveredAt: '2020-01-01T00:00:00.000Z' }));
    expect(player.it.revocation?.invalidityDate).toBe(player.it.certificate?.notBefore);
  });

  it.each(['damaged', 'inaccessible'] as const)('Pasal 21(2): what is %s is not used, and people decide', (kind) => {
    const player = Player.inForce();
    player.gives(HOLDER, report(kind));
    expect(player.it).toMatchObject({
      status: 'on-hold',
      hold: { causes: [{ cause: 'loss' }] },
      revocation: { reason: 'superseded', stage: 'proposed' },
      task: { kind: 'decide-revocation' },
    });
  });

  it('Pasal 25(1)a: is the holder’s, his superior’s, his agency head’s or the OP’s, and is made once', () => {
    expect(Player.inForce().gives(SUPERVISOR, report('lost'))).toBe('not-in-this-capacity');
    const player = Player.inForce();
    expect(player.gives(EXAMINER, report('damaged', { capacity: 'officer' }))).toBeUndefined();
    expect(player.gives(HOLDER, report('damaged'))).toBe('loss-already-reported');
  });

  it('after a revocation it is still taken, for the papers and the new certificate that it leads to', () => {
    const player = Player.inForce();
    player.gives(HOLDER, { type: 'requestRevocation', capacity: 'holder', reason: 'keyCompromise', text: 'bocor' });
    player.published();
    expect(player.gives(HOLDER, report('lost'))).toBeUndefined();
    expect(player.it.status).toBe('revoked');
    expect(player.ledger.filter(({ event }) => event.type === 'revocationRequested')).toHaveLength(1);
  });

  it('Pasal 25(2): two papers are owed within three working days, each once, by whoever may hand them in', () => {
    const player = Player.inForce();
    player.gives(HOLDER, report('damaged'));
    expect(papersOwed(player.it.loss!)).toEqual(LOSS_PAPERS);
    // From a Monday morning, three working days of seven and a half hours.
    expect(player.it.loss?.papersDueAt.slice(0, 10)).toBe('2026-11-26');
    expect(player.gives(SUPERVISOR, paper('authority-report'))).toBe('not-in-this-capacity');
    expect(player.gives(HOLDER, paper('authority-report'))).toBeUndefined();
    expect(player.gives(HOLDER, paper('authority-report'))).toBe('document-duplicate');
    expect(player.gives(EXAMINER, paper('loss-statement'))).toBeUndefined();
    expect(papersOwed(player.it.loss!)).toEqual([]);
    expect(player.time({ type: 'noteLossPapersOverdue' })).toBe('not-in-this-status');
  });

  it('Pasal 25(2): papers that do not come are asked for once', () => {
    const player = Player.inForce();
    player.gives(HOLDER, report('lost'));
    player.published();
    const due = player.it.loss?.papersDueAt ?? '';
    const wakes = [];
    for (let wake = nextWake(player.it, player.now); wake && wake.at <= due; wake = nextWake(player.it, player.now)) {
      wakes.push(wake.command.type);
      player.now = wake.at > player.now ? wake.at : player.now;
      player.time(wake.command);
    }
    expect(wakes).toContain('noteLossPapersOverdue');
    expect(wakes.filter((type) => type === 'noteLossPapersOverdue')).toHaveLength(1);
  });
});
