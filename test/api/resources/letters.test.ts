import { createHash } from 'node:crypto';
import type { AskedLetterKind } from '../../../domain/letter/state';
import { rebuild } from '../../../entities/rebuild';
import type { Desk, Office } from './office';
import { openOffice } from './office';
import { code, formOf, mailedToken, ok, openCase, stateOf, submit, uploadOf } from './play';

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.close());

const BOTH = ['recommendation-letter', 'cover-letter'] as const;
const SUPERIOR = 'person-superior-1';
const HEAD = 'person-head-1';

/** A draft with everything but the letters. */
async function draft(personId: string) {
  const desk = await office.signIn(personId);
  const caseId = await openCase(desk);
  ok(await desk.send('PATCH', `/enrollments/${caseId}/form`, { json: formOf(personId) }));
  const form = await uploadOf('identity-card', personId);
  ok(await desk.send('POST', `/enrollments/${caseId}/documents`, { form }), 201);
  return { desk, caseId };
}

const ask = (desk: Desk, caseId: string, kind: AskedLetterKind) =>
  desk.post(`/enrollments/${caseId}/letters`, { kind });
const at = (caseId: string, kind: AskedLetterKind) => `/letters/${caseId}/${kind}`;

interface Request {
  readonly digest: string;
  readonly status: string;
  readonly code?: string;
  readonly form: Record<string, unknown>;
}
const read = async (desk: Desk, caseId: string, kind: AskedLetterKind) =>
  ok(await desk.get<Request>(at(caseId, kind))).body;
const give = async (desk: Desk, caseId: string, kind: AskedLetterKind) =>
  desk.post(`${at(caseId, kind)}/giving`, { digest: (await read(desk, caseId, kind)).digest });

interface Required {
  readonly kind: string;
  readonly onFile: boolean;
  readonly letter?: {
    readonly status?: string;
    readonly signer?: { readonly id: string };
    readonly askable: boolean;
    readonly outdated: boolean;
    readonly code?: string;
    readonly reason?: string;
  };
}
async function required(desk: Desk, caseId: string, kind: AskedLetterKind): Promise<Required> {
  const { body } = ok(await desk.get<{ documents: Required[] }>(`/enrollments/${caseId}/requirements`));
  return body.documents.find((document) => document.kind === kind)!;
}

/** What the worker does with a given letter. */
async function drawn(caseId: string): Promise<void> {
  for (const { letter, forSeq } of (await stateOf(office, caseId))!.lettersDue) {
    const documentId = createHash('sha256')
      .update(`${caseId} ${String(forSeq)}`)
      .digest('hex')
      .slice(0, 32);
    await office.gateway.system(caseId, {
      ...{ type: 'recordLetter', letter, forSeq, documentId, sha256: '0'.repeat(60) + documentId.slice(0, 4) },
      ...{ number: '1', bytes: 20_000 },
    });
  }
}
const waiting = async (desk: Desk): Promise<number> =>
  ok(await desk.get<{ waiting: number }>('/letters/counts')).body.waiting;
const listed = async (desk: Desk, status = 'asked') =>
  ok(
    await desk.get<{ items: { caseId: string; kind: string; subject: { id: string } }[] }>(`/letters?status=${status}`),
  ).body.items;

describe('letters where the agency gives them in the system (Pasal 14a)', () => {
  it('Pasal 14a: two letters of two people take an application to its submission, and the file says who gave them', async () => {
    const { desk, caseId } = await draft('person-applicant-1');
    const [superior, head] = [await office.signIn(SUPERIOR), await office.signIn(HEAD)];
    expect((await required(desk, caseId, 'cover-letter')).letter).toMatchObject({
      askable: true,
      signer: { id: HEAD },
    });
    for (const kind of BOTH) ok(await ask(desk, caseId, kind));
    expect([await waiting(superior), await waiting(head)]).toEqual([1, 1]);
    expect(await listed(superior)).toMatchObject([
      { caseId, kind: 'recommendation-letter', subject: { id: 'person-applicant-1' } },
    ]);
    ok(await give(superior, caseId, 'recommendation-letter'));
    ok(await give(head, caseId, 'cover-letter'));
    await drawn(caseId);
    expect(await required(desk, caseId, 'cover-letter')).toMatchObject({ onFile: true, letter: { status: 'given' } });
    expect([await waiting(superior), await listed(superior, 'given')]).toMatchObject([0, [{ caseId }]]);
    ok(await desk.post(`/enrollments/${caseId}/email-proof`), 202);
    ok(await office.stranger().post('/email-proofs', { token: await mailedToken(office, caseId) }));
    ok(await desk.post(`/enrollments/${caseId}/declaration`, { textVersion: '1' }));
    await submit(desk, caseId);
    const examiner = await office.signIn('person-examiner-1');
    const { documents } = ok(await examiner.get<{ documents: { given?: object }[] }>(`/cases/${caseId}`)).body;
    expect(documents.flatMap(({ given }) => given ?? [])).toMatchObject([
      { by: { id: SUPERIOR, name: 'Iis Sumiati' }, covers: true },
      { by: { id: HEAD, name: 'Agus Rahmat Sumantri' }, covers: true },
    ]);
  });

  it('UU 27/2022 Pasal 31: shows the signer what the letter speaks of and no more, and keeps that he read it', async () => {
    const { desk, caseId } = await draft('person-applicant-1');
    ok(await ask(desk, caseId, 'cover-letter'));
    const { form } = await read(await office.signIn(HEAD), caseId, 'cover-letter');
    expect(Object.keys(form).sort()).toEqual(
      ['agencyId', 'category', 'duty', 'fullName', 'nip', 'position', 'purposes'].sort(),
    );
    expect(form['nip']).toMatchObject({ masked: true });
    const log: { actor_id: string; object: string }[] = await office.dataSource.query(
      `SELECT actor_id, object FROM access_log WHERE action = 'readLetterRequest' AND case_id = $1`,
      [caseId],
    );
    expect(log).toEqual([{ actor_id: HEAD, object: 'cover-letter' }]);
  });

  it('Pasal 14a: needs a second factor, the one who was asked, and what he saw', async () => {
    const { desk, caseId } = await draft('person-applicant-1');
    ok(await ask(desk, caseId, 'recommendation-letter'));
    const superior = await office.signIn(SUPERIOR);
    const seen = await read(superior, caseId, 'recommendation-letter');
    const giving = `${at(caseId, 'recommendation-letter')}/giving`;
    expect(
      code(await (await office.signIn(SUPERIOR, '1')).post(giving, seen.digest ? { digest: seen.digest } : {})),
    ).toBe('step-up-required');
    for (const other of [HEAD, 'person-examiner-1', 'person-applicant-1']) {
      const stranger = await office.signIn(other);
      expect([other, code(await stranger.post(giving, { digest: seen.digest }))]).toEqual([other, 'not-the-signer']);
      expect(code(await stranger.get(at(caseId, 'recommendation-letter')))).toBe('not-the-signer');
    }
    expect(code(await (await office.signIn('person-superior-2')).post(giving, { digest: seen.digest }))).toBe(
      'not-a-party',
    );
    ok(await desk.send('PATCH', `/enrollments/${caseId}/form`, { json: { position: 'Kepala Seksi' } }));
    const refused = await superior.post<{ errors: { pointer: string }[] }>(giving, { digest: seen.digest });
    expect([refused.status, code(refused), refused.body.errors[0]?.pointer]).toEqual([
      422,
      'letter-outdated',
      '/digest',
    ]);
    ok(await give(superior, caseId, 'recommendation-letter'));
  });

  it('Pasal 14a: no longer covers when the form changes, and is asked for anew', async () => {
    const { desk, caseId } = await draft('person-applicant-1');
    ok(await ask(desk, caseId, 'cover-letter'));
    const head = await office.signIn(HEAD);
    ok(await give(head, caseId, 'cover-letter'));
    await drawn(caseId);
    expect(code(await ask(desk, caseId, 'cover-letter'))).toBe('letter-already-asked');
    ok(await desk.send('PATCH', `/enrollments/${caseId}/form`, { json: { purposes: ['email'] } }));
    expect(await required(desk, caseId, 'cover-letter')).toMatchObject({
      onFile: false,
      letter: { status: 'given', outdated: true, askable: true },
    });
    ok(await ask(desk, caseId, 'cover-letter'));
    ok(await give(head, caseId, 'cover-letter'));
    await drawn(caseId);
    expect(await required(desk, caseId, 'cover-letter')).toMatchObject({ onFile: true, letter: { outdated: false } });
  });

  it('may be declined with a reason that the applicant reads, or withdrawn', async () => {
    const { desk, caseId } = await draft('person-applicant-1');
    ok(await ask(desk, caseId, 'cover-letter'));
    const head = await office.signIn(HEAD);
    const declining = `${at(caseId, 'cover-letter')}/declining`;
    expect(code(await head.post(declining, { reason: '' }))).toBe('invalid-input');
    expect(code(await head.post(declining, { reason: ' ' }))).toBe('reason-missing');
    ok(await head.post(declining, { reason: 'Jabatan belum sesuai.' }));
    expect(await required(desk, caseId, 'cover-letter')).toMatchObject({
      letter: { status: 'declined', reason: 'Jabatan belum sesuai.', askable: true },
    });
    ok(await ask(desk, caseId, 'cover-letter'));
    ok(await desk.post(`/enrollments/${caseId}/letters/cover-letter/withdrawal`));
    expect((await read(head, caseId, 'cover-letter')).code).toBe('letter-not-asked');
    expect(code(await desk.post(`/enrollments/${caseId}/letters/cover-letter/withdrawal`))).toBe('letter-not-asked');
    expect(code(await desk.post(`/enrollments/${caseId}/letters/identity-card/withdrawal`))).toBe('not-found');
  });

  it('Pasal 14a: follows the directory at the moment of giving: who was replaced can no longer', async () => {
    const { desk, caseId } = await draft('person-applicant-2');
    ok(await ask(desk, caseId, 'recommendation-letter'));
    const old = await office.signIn('person-superior-2');
    const { digest } = await read(old, caseId, 'recommendation-letter');
    const move = (superior: string) =>
      office.dataSource.query(`UPDATE person SET superior_id = $1 WHERE id = 'person-applicant-2'`, [superior]);
    await move('person-superior-1');
    expect(code(await old.post(`${at(caseId, 'recommendation-letter')}/giving`, { digest }))).toBe('not-a-party');
    await expect(
      office.gateway.executeCommand(
        caseId,
        'giveLetter',
        {
          commandId: 'past-the-api',
          actor: { personId: 'person-superior-2', roles: ['superior'] },
          command: await commandOf(caseId, digest),
        },
        { traceId: 't' },
      ),
    ).rejects.toMatchObject({ refusal: { code: 'not-the-signer' } });
    ok(await ask(desk, caseId, 'recommendation-letter'));
    ok(await give(await office.signIn('person-superior-1'), caseId, 'recommendation-letter'));
    await move('person-superior-2');
  });

  const commandOf = async (caseId: string, digest: string) => {
    const { form } = (await stateOf(office, caseId))!.dossier;
    const { nik: _nik, email: _email, phone: _phone, ...covers } = form;
    return { type: 'giveLetter', kind: 'recommendation-letter', digest, covers } as const;
  };

  it('asked with the same key twice is one request', async () => {
    const { desk, caseId } = await draft('person-applicant-1');
    const key = 'one-letter-that-is-asked-for-twice';
    const [one, other] = [
      await desk.post(`/enrollments/${caseId}/letters`, { kind: 'cover-letter' }, { key }),
      await desk.post(`/enrollments/${caseId}/letters`, { kind: 'cover-letter' }, { key }),
    ];
    expect([one.status, other.status, other.body]).toEqual([200, 200, one.body]);
    expect((await stateOf(office, caseId))?.letters).toHaveLength(1);
  });
});

describe('letters that cannot be given in the system', () => {
  it('Pasal 14a: where the agency works on paper they are uploaded, and nothing else is offered', async () => {
    const { desk, caseId } = await draft('person-applicant-4');
    expect(await required(desk, caseId, 'cover-letter')).not.toHaveProperty('letter');
    expect(code(await ask(desk, caseId, 'cover-letter'))).toBe('letters-on-paper');
  });

  it('Pasal 14a: a superior who is the head gives one of the two', async () => {
    const { desk, caseId } = await draft('person-applicant-3');
    ok(await ask(desk, caseId, 'recommendation-letter'));
    expect(code(await ask(desk, caseId, 'cover-letter'))).toBe('same-signer');
    expect(await required(desk, caseId, 'cover-letter')).toMatchObject({
      letter: { askable: false, code: 'same-signer' },
    });
  });

  it('Pasal 14a: the head of an agency does not give a letter for himself', async () => {
    const { desk, caseId } = await draft(HEAD);
    expect(code(await ask(desk, caseId, 'cover-letter'))).toBe('signer-is-party');
    ok(await ask(desk, caseId, 'recommendation-letter'));
  });

  it('where the directory names nobody, and where he left, it is said', async () => {
    const { desk, caseId } = await draft('person-applicant-2');
    const head = (id: string | null) =>
      office.dataSource.query(`UPDATE agency SET head_id = $1 WHERE id = 'DISDIK'`, [id]);
    await head(null);
    expect(code(await ask(desk, caseId, 'cover-letter'))).toBe('signer-unknown');
    await head('person-head-2');
    await office.dataSource.query(`UPDATE person SET active = false WHERE id = 'person-head-2'`);
    expect(code(await ask(desk, caseId, 'cover-letter'))).toBe('signer-unknown');
    await office.dataSource.query(`UPDATE person SET active = true WHERE id = 'person-head-2'`);
    ok(await ask(desk, caseId, 'cover-letter'));
  });

  it.each([[{}], [{ kind: 'identity-card' }], [{ kind: 'cover-letter', signerId: 'person-head-2' }]])(
    'refuses %j, naming the field',
    async (body) => {
      const { desk, caseId } = await draft('person-applicant-1');
      const reply = await desk.post(`/enrollments/${caseId}/letters`, body);
      expect([reply.status, code(reply)]).toEqual([422, 'invalid-input']);
    },
  );

  it('a letter of no such kind, and one of a case that is nobody’s, are not found', async () => {
    const superior = await office.signIn(SUPERIOR);
    expect((await superior.get('/letters/none/cover-letter')).status).toBe(404);
    expect((await superior.get('/letters/none/identity-card')).status).toBe(404);
    expect(code(await superior.get('/letters?cursor=bm90LWEtbW9tZW50'))).toBe('invalid-cursor');
  });
});

describe('the list of letters', () => {
  it('is made anew from the ledger as it was', async () => {
    const { differences } = await rebuild(office.dataSource);
    expect(differences).toEqual([]);
    await office.dataSource.query('DELETE FROM asked_letter');
    const told = await rebuild(office.dataSource, { apply: true });
    expect(new Set(told.differences.map(({ table }) => table))).toEqual(new Set(['asked_letter']));
    expect((await rebuild(office.dataSource)).differences).toEqual([]);
  });

  it('comes page by page, the oldest first', async () => {
    const head = await office.signIn(HEAD);
    const all = (await listed(head)).map(({ caseId }) => caseId);
    expect(all.length).toBeGreaterThan(1);
    const first = ok(await head.get<{ items: { caseId: string }[]; next?: string }>('/letters?limit=1')).body;
    const second = ok(
      await head.get<{ items: { caseId: string }[] }>(`/letters?limit=1&cursor=${first.next ?? ''}`),
    ).body;
    expect([first.items[0]?.caseId, second.items[0]?.caseId]).toEqual(all.slice(0, 2));
  });
});
