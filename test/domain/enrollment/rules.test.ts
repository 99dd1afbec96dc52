import * as fc from 'fast-check';
import { DAY_MS, HOUR_MS } from '../../../domain/case/instant';
import type { Command } from '../../../domain/enrollment/commands';
import { missing } from '../../../domain/enrollment/checks';
import type { Form } from '../../../domain/enrollment/dossier';
import { APPLICANT_CATEGORIES } from '../../../domain/enrollment/dossier';
import { CHECKLIST_PARTS, EDUCATION_TOPICS } from '../../../domain/enrollment/decisions';
import { fold } from '../../../domain/enrollment/evolve';
import { CASE_STATUSES, isEnded, TRANSITIONS } from '../../../domain/enrollment/status';
import { nextWake } from '../../../domain/enrollment/wakes';
import { reservationsOf } from '../../../domain/enrollment/reservations';
import { noticesOf } from '../../../domain/notices/notices';
import { REQUIRED_DOCUMENTS } from '../../../domain/law/documents';
import { CERTIFICATE_TYPES } from '../../../domain/certificate/types';
import {
  acceptAgreement,
  AGREEMENT,
  ALL_MET,
  APPLICANT,
  completeApplication,
  documentOf,
  EXAMINER,
  openCommand,
  OTHER_EXAMINER,
  personal,
  SUPERVISOR,
} from '../../builders/application';
import { Player } from './player';

const grounds = { text: 'Belum ditandatangani.', remedy: 'Unggah yang sudah ditandatangani.' };
const returning = (player: Player): Command => ({
  type: 'return',
  sight: player.sight(),
  reasonCode: 'letter-not-signed',
  ...grounds,
});

describe('applying', () => {
  const papers = CERTIFICATE_TYPES.flatMap((type) =>
    REQUIRED_DOCUMENTS[type].map(({ kind, article }) => ({ type, kind, article })),
  );
  it.each(papers)(
    'Pasal 14, 15, 16: without $kind ($article) an application of type $type is not submitted',
    ({ type, kind }) => {
      const player = new Player();
      player.gives(APPLICANT, openCommand(type));
      for (const command of completeApplication(type))
        if (command.type !== 'attachDocument' || command.document.kind !== kind) player.gives(APPLICANT, command);
      expect(player.gives(APPLICANT, { type: 'submit' })).toBe('document-missing');
    },
  );

  it.each([
    ['Pasal 14b, 15c, 16c: the official e-mail must be proven', 'proveEmail', 'email-not-proven'],
    ['Pasal 24a: the truth must be declared', 'declareTruth', 'declaration-missing'],
    ['Pasal 13(1): the form must be filled', 'saveForm', 'field-missing'],
  ])('%s', (_name, left, code) => {
    const player = new Player();
    player.gives(APPLICANT, openCommand());
    for (const command of completeApplication()) if (command.type !== left) player.gives(APPLICANT, command);
    expect(player.gives(APPLICANT, { type: 'submit' })).toBe(code);
  });

  it('Pasal 11(3), 16: a system that holds its own key hands in a PKCS#10 request, a person none', () => {
    const system = new Player();
    system.gives(APPLICANT, openCommand('system'));
    for (const command of completeApplication('system'))
      if (command.type !== 'attachRequest') system.gives(APPLICANT, command);
    expect(system.gives(APPLICANT, { type: 'submit' })).toBe('request-missing');
    const person = new Player();
    person.gives(APPLICANT, openCommand());
    const request = { documentId: 'r', sha256: 'a', spkiSha256: 'b', keyAlgorithm: 'RSA 3072' };
    expect(person.gives(APPLICANT, { type: 'attachRequest', request })).toBe('request-not-for-type');
  });

  it('Pasal 24a: a change after the declaration asks for a new one', () => {
    const player = new Player();
    player.gives(APPLICANT, openCommand());
    for (const command of completeApplication()) player.gives(APPLICANT, command);
    player.gives(APPLICANT, { type: 'saveForm', changes: { position: 'Kepala Bidang' }, warnings: [] });
    expect(player.gives(APPLICANT, { type: 'submit' })).toBe('declaration-missing');
  });

  it('Pasal 14b: another address than the proven one must be proven anew, and a link in time', () => {
    const player = new Player();
    player.gives(APPLICANT, openCommand());
    for (const command of completeApplication()) player.gives(APPLICANT, command);
    player.gives(APPLICANT, { type: 'saveForm', changes: { email: personal('other') }, warnings: [] });
    expect(player.gives(APPLICANT, { type: 'proveEmail', email: personal('other') })).toBe('email-proof-not-requested');
    player.gives(APPLICANT, { type: 'requestEmailProof', email: personal('other'), link: personal('link 2') });
    player.pass(25 * HOUR_MS);
    expect(player.gives(APPLICANT, { type: 'proveEmail', email: personal('other') })).toBe('email-proof-expired');
  });

  /** What an application still lacks when these fields are as said, and the rest is complete. */
  const lacking = (changes: Partial<Form>) => {
    const player = new Player();
    player.gives(APPLICANT, openCommand());
    for (const command of completeApplication()) player.gives(APPLICANT, command);
    player.gives(APPLICANT, { type: 'saveForm', changes, warnings: [] });
    player.gives(APPLICANT, { type: 'declareTruth', textVersion: '1' });
    return missing(player.it, player.now).map(({ field }) => field);
  };
  // What was typed in can be emptied, not taken out.
  const NONE = undefined as never;

  it.each([...APPLICANT_CATEGORIES])('Pasal 11(1), 13(2): one of the three groups applies: %s', (category) => {
    const own = { regent: {}, 'civil-servant': {}, 'other-party': { legalBasis: 'Perjanjian kerja 12/2026' } };
    expect(lacking({ category, ...own[category] })).toEqual([]);
  });

  it('Pasal 11(1), 13(2): nobody applies without saying to which of the three groups he belongs', () => {
    expect(lacking({ category: NONE })).toEqual(['/form/category']);
  });

  it('Pasal 11(1): a civil servant names his NIP, the Regent has none', () => {
    expect(lacking({ category: 'civil-servant', nip: NONE })).toEqual(['/form/nip']);
    expect(lacking({ category: 'regent', nip: NONE })).toEqual([]);
  });

  it('Pasal 11(1)c: another party names what lets the OP serve him', () => {
    expect(lacking({ category: 'other-party', nip: NONE })).toEqual(['/form/legalBasis']);
    expect(lacking({ category: 'other-party', nip: NONE, legalBasis: '' })).toEqual(['/form/legalBasis']);
  });

  it.each(['duty', 'justification'] as const)('Pasal 1(15), 12(1): what duty it is for is told by its %s', (field) => {
    expect(lacking({ [field]: '' as never })).toEqual([`/form/${field}`]);
  });

  it('Pasal 11(4): a person may not ask for a server certificate', () => {
    const player = new Player();
    player.gives(APPLICANT, openCommand());
    for (const command of completeApplication()) player.gives(APPLICANT, command);
    player.gives(APPLICANT, { type: 'saveForm', changes: { purposes: ['ssl-server'] }, warnings: [] });
    player.gives(APPLICANT, { type: 'declareTruth', textVersion: '1' });
    expect(player.gives(APPLICANT, { type: 'submit' })).toBe('purpose-not-allowed');
  });
});

describe('verifying and approving', () => {
  it.each(CHECKLIST_PARTS)('Pasal 17(1), 19(3): an application whose %s is not met goes no further', (part) => {
    const player = Player.submitted();
    player.claims(EXAMINER);
    const checklist = { ...ALL_MET, [part]: { verdict: 'not-met' as const } };
    expect(player.gives(EXAMINER, { type: 'verify', sight: player.sight(), checklist, remarks: '' })).toBe(
      'checklist-not-met',
    );
  });

  it('Pasal 17(1): how identity was proven is part of the answer', () => {
    const player = Player.submitted();
    player.claims(EXAMINER);
    const checklist = { ...ALL_MET, identity: { verdict: 'met' as const } };
    expect(player.gives(EXAMINER, { type: 'verify', sight: player.sight(), checklist, remarks: '' })).toBe(
      'checklist-incomplete',
    );
  });

  it.each(['text', 'remedy'])('Pasal 17(3): "belum" and "tidak" need a %s', (left) => {
    const player = Player.submitted();
    player.claims(EXAMINER);
    expect(player.gives(EXAMINER, { ...returning(player), [left]: ' ' } as Command)).toBe('reason-missing');
    const refusal = {
      type: 'refuse',
      sight: player.sight(),
      reasonCode: 'not-eligible',
      ...grounds,
      [left]: '',
    } as Command;
    expect(player.gives(EXAMINER, refusal)).toBe('reason-missing');
  });

  it('Pasal 17(3): "belum" gives the file back, stops the clock, and lets it be submitted again', () => {
    const player = Player.submitted();
    player.claims(EXAMINER);
    player.pass(2 * HOUR_MS);
    expect(player.gives(EXAMINER, returning(player))).toBeUndefined();
    expect(player.it).toMatchObject({ status: 'returned', workedMinutes: 120 });
    player.pass(3 * DAY_MS);
    player.gives(APPLICANT, { type: 'attachDocument', document: documentOf('recommendation-letter', 2) });
    player.gives(APPLICANT, { type: 'declareTruth', textVersion: '1' });
    expect(player.gives(APPLICANT, { type: 'submit' })).toBeUndefined();
    expect(player.it).toMatchObject({ status: 'verification', submissions: 2 });
  });

  it.each([
    ['the applicant', APPLICANT.personId],
    ['the examiner who verified', EXAMINER.personId],
  ])('Pasal 1(21): %s cannot approve, whatever roles he holds', (_name, personId) => {
    const player = Player.submitted().verified();
    expect(player.claims({ personId, roles: ['examiner', 'supervisor'] })).toBe('same-person');
  });

  it('Pasal 1(21): who changed the file neither verifies nor is handed the task', () => {
    const player = Player.submitted();
    player.gives(OTHER_EXAMINER, { type: 'saveForm', changes: { position: 'Kepala Bidang' }, warnings: [] });
    expect(player.claims(OTHER_EXAMINER)).toBe('same-person');
    const taskId = player.it.task?.id ?? '';
    expect(
      player.gives(SUPERVISOR, { type: 'reassignTask', taskId, to: OTHER_EXAMINER.personId, reason: 'cuti' }),
    ).toBe('same-person');
  });

  it('any edit after the verification takes it back', () => {
    const player = Player.submitted().verified();
    expect(player.it.status).toBe('approval');
    player.gives(APPLICANT, { type: 'saveForm', changes: { position: 'Kepala Bidang' }, warnings: [] });
    expect(player.it.status).toBe('verification');
    expect(player.it.verification).toBeUndefined();
  });

  it('a decision on another revision or digest than the present one is refused', () => {
    const player = Player.submitted();
    player.claims(EXAMINER);
    const sight = player.sight();
    const verify = (seen: typeof sight): Command => ({ type: 'verify', sight: seen, checklist: ALL_MET, remarks: '' });
    expect(player.gives(EXAMINER, verify({ ...sight, revision: sight.revision - 1 }))).toBe('case-changed');
    expect(player.gives(EXAMINER, verify({ ...sight, digest: '0'.repeat(64) }))).toBe('case-changed');
  });

  it('a task is claimed by one, decided by who holds it, and released by him', () => {
    const player = Player.submitted();
    expect(player.gives(EXAMINER, returning(player))).toBe('task-not-claimed');
    expect(player.claims(EXAMINER)).toBeUndefined();
    expect(player.claims(OTHER_EXAMINER)).toBe('task-claimed-by-other');
    expect(player.gives(OTHER_EXAMINER, returning(player))).toBe('task-claimed-by-other');
    const taskId = player.it.task?.id ?? '';
    expect(player.gives(OTHER_EXAMINER, { type: 'releaseTask', taskId, reason: '' })).toBe('task-claimed-by-other');
    expect(player.gives(EXAMINER, { type: 'releaseTask', taskId, reason: '' })).toBeUndefined();
    expect(player.claims(OTHER_EXAMINER)).toBeUndefined();
  });
});

describe('agreeing, issuing, accepting', () => {
  it('Pasal 1(13), 23(1), 19(5): the agreement of this version is accepted before anything is ordered', () => {
    const player = Player.submitted().approved();
    expect(player.time({ type: 'order', reference: 'r' })).toBe('not-in-this-status');
    expect(player.gives(APPLICANT, { ...acceptAgreement, version: '0' } as Command)).toBe('agreement-outdated');
    expect(player.gives(APPLICANT, acceptAgreement)).toBeUndefined();
    expect(player.it).toMatchObject({ status: 'issuance', agreement: AGREEMENT });
  });

  it.each(EDUCATION_TOPICS)('Pasal 3(1)i: an owner who was not taught his %s agrees to nothing', (topic) => {
    const player = Player.submitted().approved();
    const topics = EDUCATION_TOPICS.filter((other) => other !== topic);
    expect(player.gives(APPLICANT, { type: 'acceptAgreement', ...AGREEMENT, topics })).toBe('education-incomplete');
  });

  it('Pasal 19(4): nobody agrees or confirms in the place of the applicant', () => {
    const player = Player.submitted().approved();
    expect(player.gives(SUPERVISOR, acceptAgreement)).toBe('not-the-applicant');
  });

  it('Pasal 19(1): a certificate that differs is parked for people, one that fits waits for its receipt', () => {
    const certificate = {
      ...{
        serial: '01',
        sha256: 'a',
        spkiSha256: 'b',
        issuer: 'CN=CA',
        keyUsage: [],
        extendedKeyUsage: [],
        leafDocumentId: 'l',
        chainDocumentId: 'c',
      },
      notBefore: '2026-11-23T02:00:00.000Z',
      notAfter: '2028-11-22T01:59:59.000Z',
    };
    const ordered = () => {
      const player = Player.submitted().approved();
      player.gives(APPLICANT, acceptAgreement);
      player.time({ type: 'order', reference: 'r' });
      return player;
    };
    const differing = ordered();
    differing.time({ type: 'receiveCertificate', certificate, mismatches: ['public-key'] });
    expect(differing.it).toMatchObject({ status: 'parked', task: { kind: 'resolve-mismatch' } });
    const fitting = ordered();
    fitting.time({ type: 'receiveCertificate', certificate, mismatches: [] });
    expect(fitting.it.status).toBe('acceptance');
    expect(fitting.gives(SUPERVISOR, { type: 'confirmReceipt' })).toBe('not-the-applicant');
    expect(fitting.gives(APPLICANT, { type: 'confirmReceipt' })).toBeUndefined();
    expect(fitting.it.status).toBe('in-force');
    // Ten days after the ninety-day rung: that one is told, once.
    const late = nextWake(fitting.it, '2028-09-02T00:00:00.000Z');
    expect(late?.command).toEqual({ type: 'remindHolder', rung: 'P90D', skipped: [] });
  });
});

describe('time', () => {
  it('lapses what its applicant leaves lying: the draft after thirty days', () => {
    const player = new Player();
    player.gives(APPLICANT, openCommand());
    expect(nextWake(player.it, player.now)).toEqual({ at: '2026-12-23T02:00:00.000Z', command: { type: 'lapse' } });
    expect(player.time({ type: 'lapse' })).toBeUndefined();
    expect(player.it.status).toBe('lapsed');
  });

  it('reminds of a task and then escalates it, in working time', () => {
    const player = Player.submitted();
    const reminder = nextWake(player.it, player.now);
    expect(reminder?.command.type).toBe('remindTask');
    player.time(reminder?.command as Command);
    expect(nextWake(player.it, player.now)?.command.type).toBe('escalateTask');
    expect(player.it.revision).toBeLessThan(player.it.version);
  });
});

describe('what HR said at last', () => {
  const claim = (player: Player, warnings: readonly string[]) => ({
    ...{ type: 'claimTask' as const, taskId: player.it.task?.id ?? 'none' },
    warnings,
  });

  it('Pasal 17(1): comes into the dossier with the claim, makes nobody an editor, and takes no decision back', () => {
    const player = Player.submitted();
    const before = player.sight();
    expect(player.gives(EXAMINER, claim(player, ['hr-inactive']))).toBeUndefined();
    expect(player.it.dossier.warnings).toEqual(['hr-inactive']);
    expect(player.it.parties.editorIds).not.toContain(EXAMINER.personId);
    expect(player.sight().digest).not.toBe(before.digest);
    expect(player.gives(EXAMINER, { type: 'verify', sight: before, checklist: ALL_MET, remarks: '' })).toBe(
      'case-changed',
    );
    player.verified();
    expect(player.it.status).toBe('approval');
  });

  it('adds nothing to what was verified already', () => {
    const player = Player.submitted().verified();
    expect(player.gives(SUPERVISOR, claim(player, ['hr-inactive']))).toBeUndefined();
    expect(player.it.dossier.warnings).toEqual([]);
  });
});

describe('whatever people try', () => {
  const actors = [APPLICANT, EXAMINER, OTHER_EXAMINER, SUPERVISOR];
  const tries = (player: Player): readonly Command[] => {
    const sight = player.state ? player.sight() : { revision: 0, digest: '', documents: [] };
    const taskId = player.state?.task?.id ?? 'none';
    return [
      ...completeApplication(),
      { type: 'submit' },
      { type: 'claimTask', taskId },
      { type: 'verify', sight, checklist: ALL_MET, remarks: '' },
      { type: 'approve', sight, remarks: '' },
      { type: 'sendBack', sight, remarks: 'periksa lagi' },
      { type: 'return', sight, reasonCode: 'other', ...grounds },
      { ...acceptAgreement },
      { type: 'saveForm', changes: { position: 'x' }, warnings: [] },
      { type: 'lapse' },
    ];
  };

  it('Pasal 3(1)c, 1(21): no application reaches the CA without two decisions by two independent persons', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(30)), { maxLength: 80 }), (moves) => {
        const player = Player.submitted();
        for (const [who, what] of moves) {
          const commands = tries(player);
          const before = player.state;
          const refused = player.gives(actors[who] ?? APPLICANT, commands[what % commands.length] as Command);
          if (refused) expect(player.state).toBe(before);
          expect(fold(player.ledger)).toEqual(player.state);
          const { status, verification, approval, parties } = player.it;
          if (status === 'issuance' || status === 'agreement') {
            const deciders = [verification?.by, approval?.by];
            expect(new Set(deciders).size).toBe(2);
            expect(deciders).not.toContain(undefined);
            for (const by of deciders) expect([parties.applicantId, ...parties.editorIds]).not.toContain(by);
          }
        }
        expect(player.ledger.map(({ seq }) => seq)).toEqual(player.ledger.map((_, i) => i + 1));
        const keys = player.ledger.flatMap((recorded) => noticesOf(player.it, recorded)).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves no case without a way on: every status that has not ended leads somewhere', () => {
    for (const status of CASE_STATUSES)
      expect([status, isEnded(status)]).toEqual([status, Object.keys(TRANSITIONS[status]).length === 0]);
    const reached = new Set(CASE_STATUSES.flatMap((status) => Object.values(TRANSITIONS[status])));
    for (const status of CASE_STATUSES) if (status !== 'draft') expect(reached).toContain(status);
  });

  it('holds a person and a key for one case while it lives, and frees them when it ends', () => {
    const player = Player.submitted('system');
    expect(reservationsOf(player.it).map(({ kind }) => kind)).toEqual(['key', 'subject', 'subject']);
    player.gives(APPLICANT, { type: 'withdraw', reason: '' });
    expect(reservationsOf(player.it)).toEqual([]);
  });
});
