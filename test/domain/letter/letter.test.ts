import { DAY_MS } from '../../../domain/case/instant';
import type { Form } from '../../../domain/enrollment/dossier';
import { COVERED_FIELDS } from '../../../domain/letter/covers';
import type { AskedLetterKind } from '../../../domain/letter/state';
import { ASKED_LETTERS } from '../../../domain/letter/state';
import { missing } from '../../../domain/enrollment/checks';
import { noticesOf } from '../../../domain/notices/notices';
import {
  ALL_MET,
  APPLICANT,
  documentOf,
  EXAMINER,
  formOf,
  openCommand,
  personal,
  SUPERVISOR,
} from '../../builders/application';
import { askFor, drawn, given, giving, HEAD, SUPERIOR, withoutLetters } from '../../builders/letters';
import { Player } from '../enrollment/player';

const BOTH = ['recommendation-letter', 'cover-letter'] as const;
const declare = { type: 'declareTruth', textVersion: '1' } as const;
const submit = (player: Player) => {
  player.gives(APPLICANT, declare);
  return player.gives(APPLICANT, { type: 'submit' });
};
const owed = ({ it, ledger }: Player) => {
  const last = ledger.at(-1);
  return last ? noticesOf(it, last).map(({ template, to }) => [template, to]) : [];
};

describe('a letter that is asked for in the system', () => {
  it.each([
    ['individual', ['recommendation-letter', 'cover-letter']],
    ['office', ['recommendation-letter', 'cover-letter']],
    ['system', ['application-recommendation', 'cover-letter']],
  ] as const)('Pasal 14a, 15a, 16a, 16b: takes the place of the paper of an application for %s', (type, kinds) => {
    const player = withoutLetters(type);
    expect(missing(player.it, player.now).map(({ code }) => code)).toEqual(['document-missing', 'document-missing']);
    given(player, ...kinds);
    expect(submit(player)).toBeUndefined();
    expect(player.it.dossier.documents.filter((document) => document.given)).toHaveLength(2);
  });

  it('Pasal 14a: is kept with who gave it, when, and on which digest', () => {
    const player = withoutLetters();
    player.gives(APPLICANT, askFor('cover-letter'));
    const command = giving(player, 'cover-letter');
    player.gives(HEAD, command);
    const at = player.now;
    player.pass(DAY_MS);
    drawn(player);
    const paper = player.it.dossier.documents.at(-1);
    expect(paper).toMatchObject({ kind: 'cover-letter', mediaType: 'application/pdf', uploadedBy: HEAD.personId });
    expect(paper?.given).toMatchObject({ by: HEAD.personId, at });
    expect(command).toMatchObject({ digest: paper?.given?.digest, covers: paper?.given?.covers });
  });

  it('is the applicant’s to ask for, and of a kind that the type needs', () => {
    const player = withoutLetters();
    for (const actor of [EXAMINER, SUPERIOR, HEAD])
      expect(player.gives(actor, askFor('cover-letter'))).toBe('not-the-applicant');
    expect(player.gives(APPLICANT, askFor('application-recommendation'))).toBe('document-not-for-type');
  });

  it('Pasal 14a: is asked of nobody who applies or will hold the certificate', () => {
    expect(withoutLetters().gives(APPLICANT, askFor('cover-letter', APPLICANT))).toBe('signer-is-party');
  });

  it('Pasal 14a: two letters are two people’s, however the directory names one for both', () => {
    const player = withoutLetters();
    expect(player.gives(APPLICANT, askFor('recommendation-letter', HEAD))).toBeUndefined();
    expect(player.gives(APPLICANT, askFor('cover-letter', HEAD))).toBe('same-signer');
    player.gives(HEAD, { type: 'declineLetter', kind: 'recommendation-letter', reason: 'Lewat kertas saja.' });
    expect(player.gives(APPLICANT, askFor('cover-letter', HEAD))).toBeUndefined();
  });

  it.each(['fullName', 'position', 'purposes', 'nip', 'duty'] as const)(
    'waits until the form says %s, which the letter speaks of',
    (field) => {
      const player = new Player();
      player.gives(APPLICANT, openCommand());
      const { [field]: _left, ...changes } = formOf('individual');
      player.gives(APPLICANT, { type: 'saveForm', changes, warnings: [] });
      expect(player.gives(APPLICANT, askFor('recommendation-letter'))).toBe('field-missing');
      player.gives(APPLICANT, { type: 'saveForm', changes: formOf('individual'), warnings: [] });
      expect(player.gives(APPLICANT, askFor('recommendation-letter'))).toBeUndefined();
    },
  );

  it('Pasal 14a: is of the agency whose people the directory names', () => {
    const player = withoutLetters();
    player.gives(APPLICANT, { type: 'saveForm', changes: { agencyId: 'DISDIK' }, warnings: [] });
    expect(player.gives(APPLICANT, askFor('cover-letter'))).toBe('field-invalid');
  });

  it('is asked for once, and anew of who has taken the place of the first', () => {
    const player = withoutLetters();
    player.gives(APPLICANT, askFor('recommendation-letter'));
    expect(player.gives(APPLICANT, askFor('recommendation-letter'))).toBe('letter-already-asked');
    const successor = { personId: 'person-superior-2', roles: ['superior'] } as const;
    expect(player.gives(APPLICANT, askFor('recommendation-letter', successor))).toBeUndefined();
    expect(player.gives(SUPERIOR, giving(player, 'recommendation-letter'))).toBe('not-the-signer');
    expect(player.gives(successor, giving(player, 'recommendation-letter'))).toBeUndefined();
    drawn(player);
    expect(player.gives(APPLICANT, askFor('recommendation-letter', successor))).toBe('letter-already-asked');
  });

  it.each([EXAMINER, SUPERVISOR, APPLICANT, HEAD])(
    'Pasal 14a: is given or declined by nobody but who was asked',
    (actor) => {
      const player = withoutLetters();
      player.gives(APPLICANT, askFor('recommendation-letter'));
      const decline = { type: 'declineLetter', kind: 'recommendation-letter', reason: 'Tidak.' } as const;
      expect(player.gives(actor, giving(player, 'recommendation-letter'))).toBe('not-the-signer');
      expect(player.gives(actor, decline)).toBe('not-the-signer');
      expect(player.gives(SUPERIOR, { ...decline, reason: ' ' })).toBe('reason-missing');
      expect(player.gives(SUPERIOR, decline)).toBeUndefined();
      expect(player.gives(SUPERIOR, giving(player, 'recommendation-letter'))).toBe('letter-not-asked');
    },
  );

  it('is given on what its signer saw, and on nothing else', () => {
    const player = withoutLetters();
    player.gives(APPLICANT, askFor('recommendation-letter'));
    const seen = giving(player, 'recommendation-letter');
    player.gives(APPLICANT, { type: 'saveForm', changes: { position: 'Kepala Seksi' }, warnings: [] });
    expect(player.gives(SUPERIOR, seen)).toBe('letter-outdated');
    expect(player.gives(SUPERIOR, giving(player, 'recommendation-letter'))).toBeUndefined();
  });

  it('may be withdrawn before it is answered, and asked for again', () => {
    const player = withoutLetters();
    const withdraw = { type: 'withdrawLetterRequest', kind: 'cover-letter' } as const;
    expect(player.gives(APPLICANT, withdraw)).toBe('letter-not-asked');
    player.gives(APPLICANT, askFor('cover-letter'));
    expect(player.gives(HEAD, withdraw)).toBe('not-the-applicant');
    expect(player.gives(APPLICANT, withdraw)).toBeUndefined();
    expect(player.gives(HEAD, giving(player, 'cover-letter'))).toBe('letter-not-asked');
    expect(player.gives(APPLICANT, askFor('cover-letter'))).toBeUndefined();
  });

  it.each([
    ['withdrawn', (player: Player) => player.gives(APPLICANT, { type: 'withdraw', reason: 'Batal.' })],
    ['lapsed', (player: Player) => player.time({ type: 'lapse' })],
  ] as const)('waits for nobody once the application is %s', (status, end) => {
    const player = withoutLetters();
    player.gives(APPLICANT, askFor('cover-letter'));
    end(player);
    expect(player.it).toMatchObject({ status, letters: [{ status: 'closed' }] });
    expect(player.gives(HEAD, giving(player, 'cover-letter'))).toBe('letter-not-asked');
  });

  it('waits for nobody once the application was submitted with the paper', () => {
    const player = given(withoutLetters(), 'recommendation-letter');
    player.gives(APPLICANT, askFor('cover-letter'));
    player.gives(APPLICANT, { type: 'attachDocument', document: documentOf('cover-letter') });
    expect(submit(player)).toBeUndefined();
    expect(player.it.letters?.map(({ status }) => status)).toEqual(['given', 'closed']);
  });

  it('Pasal 17(1), 1(21): who gave one does not examine the application', () => {
    const both = { ...SUPERIOR, roles: ['superior', 'examiner'] } as const;
    const player = given(withoutLetters(), ...BOTH);
    submit(player);
    expect(player.claims(both)).toBe('same-person');
    expect(player.claims(EXAMINER)).toBeUndefined();
  });

  it('is told to its signer, and its answer to the applicant', () => {
    const player = withoutLetters();
    player.gives(APPLICANT, askFor('cover-letter'));
    expect(owed(player)).toEqual([['letter-asked', 'letter-signer']]);
    player.gives(HEAD, { type: 'declineLetter', kind: 'cover-letter', reason: 'Jabatan tidak sesuai.' });
    expect(owed(player)).toEqual([['letter-declined', 'applicant']]);
    player.gives(APPLICANT, askFor('cover-letter'));
    player.gives(HEAD, giving(player, 'cover-letter'));
    expect(owed(player)).toEqual([]);
    drawn(player);
    const issued = player.ledger.at(-2);
    expect(issued && noticesOf(player.it, issued)).toMatchObject([{ template: 'letter-given', to: 'applicant' }]);
  });
});

describe('a given letter', () => {
  const OTHER: Partial<Form> = {
    category: 'regent',
    fullName: personal('other name'),
    nip: personal('other nip'),
    position: 'Kepala Seksi',
    agencyId: 'DISDIK',
    purposes: ['email'],
    duty: 'official-email',
    justification: 'Keperluan lain.',
    systemName: 'Sistem lain',
    fqdn: 'lain.karawangkab.go.id',
  };

  it.each(
    ASKED_LETTERS.flatMap((kind) => COVERED_FIELDS[kind].map((field): [AskedLetterKind, keyof Form] => [kind, field])),
  )('Pasal 14a, 16a, 16b: %s no longer covers once %s is changed, and the file says so', (kind, field) => {
    const type = kind === 'application-recommendation' ? 'system' : 'individual';
    const player = given(withoutLetters(type), kind);
    player.gives(APPLICANT, { type: 'saveForm', changes: { [field]: OTHER[field] }, warnings: [] });
    expect(missing(player.it, player.now)).toContainEqual(
      expect.objectContaining({ code: 'letter-outdated', field: `/documents/${kind}` }),
    );
  });

  it('stays when what it does not speak of changes: NIK, phone and e-mail, and for the head the need', () => {
    const player = given(withoutLetters(), ...BOTH);
    const changes = { nik: personal('nik 2'), phone: personal('phone 2'), email: personal('email 2') };
    player.gives(APPLICANT, { type: 'saveForm', changes, warnings: [] });
    expect(missing(player.it, player.now).map(({ code }) => code)).toEqual(['email-not-proven', 'declaration-missing']);
    player.gives(APPLICANT, { type: 'saveForm', changes: { justification: 'Lain.' }, warnings: [] });
    expect(missing(player.it, player.now).map(({ code, field }) => [code, field])).toContainEqual([
      'letter-outdated',
      '/documents/recommendation-letter',
    ]);
    expect(missing(player.it, player.now).map(({ field }) => field)).not.toContain('/documents/cover-letter');
  });

  it('is replaced by the next one, and by a paper', () => {
    const player = given(withoutLetters(), ...BOTH);
    player.gives(APPLICANT, { type: 'saveForm', changes: { position: 'Kepala Seksi' }, warnings: [] });
    given(player, 'recommendation-letter');
    player.gives(APPLICANT, { type: 'attachDocument', document: documentOf('cover-letter') });
    expect(submit(player)).toBeUndefined();
    expect(player.it.dossier.documents.filter(({ kind }) => kind === 'recommendation-letter')).toHaveLength(1);
  });

  it('Pasal 17(1): the examiner does not find all in order when he changed what it speaks of', () => {
    const player = given(withoutLetters(), ...BOTH);
    submit(player);
    player.claims(EXAMINER);
    player.gives(EXAMINER, { type: 'saveForm', changes: { position: 'Kepala Seksi' }, warnings: [] });
    const other = { personId: 'person-examiner-2', roles: ['examiner'] } as const;
    player.claims(other);
    const verify = { type: 'verify', sight: player.sight(), checklist: ALL_MET, remarks: '' } as const;
    expect(player.gives(other, verify)).toBe('letter-outdated');
  });

  it('that comes after submission with a paper changes nothing that is decided on', () => {
    const player = given(withoutLetters(), 'recommendation-letter');
    player.gives(APPLICANT, askFor('cover-letter'));
    player.gives(HEAD, giving(player, 'cover-letter'));
    player.gives(APPLICANT, { type: 'attachDocument', document: documentOf('cover-letter') });
    submit(player);
    const before = player.sight();
    drawn(player);
    expect(player.sight()).toEqual(before);
    expect(player.it.lettersDue).toEqual([]);
  });
});
