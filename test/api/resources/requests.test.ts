import { FIELD_MESSAGES } from '../../../api/problems/field-messages';
import * as make from '../../adapters/pki/pkcs10-builder';
import { BAD_REQUESTS, pointerOf } from '../../builders/bad-requests';
import { GOOD_REQUESTS, SEEDS } from '../../builders/good-requests';
import { prime, rsaKey, rsaSpki, signWithRsa } from '../../builders/keys';
import { drawFrom, mutant } from '../../builders/mutants';
import { checkRegister } from '../../../scripts/keys/register';
import type { Desk, Office, Reply } from './office';
import { openOffice } from './office';
import { fileForm, formOf, ok, openCase } from './play';

const { HOST, request } = make;

let office: Office;
let desk: Desk;
let caseId: string;
beforeAll(async () => {
  office = await openOffice();
  desk = await office.signIn('person-applicant-1');
  caseId = await openCase(desk, 'system');
  ok(await desk.send('PATCH', `/enrollments/${caseId}/form`, { json: formOf('person-applicant-1', 'system', HOST) }));
});
afterAll(() => office.close());

interface Problem {
  readonly code?: string;
  readonly article?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly message: string }[];
}
interface Check {
  readonly acceptable: boolean;
  readonly keyAlgorithm: string;
  readonly defects: NonNullable<Problem['errors']>;
  readonly translation: { readonly language: string; readonly messages: readonly string[] };
  readonly ignored: readonly { readonly oid: string; readonly name: string }[];
}

const attach = (bytes: Buffer): Promise<Reply<Problem>> =>
  desk.send('PUT', `/enrollments/${caseId}/request`, { form: fileForm(bytes) });
const check = (bytes: Buffer, fields: Record<string, string> = { fqdn: HOST }, language = 'id') =>
  office.stranger().send<Check & Problem>('POST', '/request-checks', {
    form: fileForm(bytes, fields),
    headers: { 'accept-language': language },
  });
const filed = async (): Promise<number> =>
  ((await office.dataSource.query('SELECT 1 FROM document WHERE case_id = $1', [caseId])) as unknown[]).length;

describe.each(Object.entries(BAD_REQUESTS))('Pasal 16: %s', (_, rows) => {
  it.each(rows)('%s: refused with %s, ahead and when it is handed in', async (_what, code, bad) => {
    const bytes = bad();
    const expected = [{ pointer: pointerOf(code), code, message: FIELD_MESSAGES[code]!.id }];
    const before = await filed();
    const refused = await attach(bytes);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: 'request-defective', article: '16', errors: expected });
    expect(await filed()).toBe(before);
    expect(ok(await check(bytes)).body).toMatchObject({ acceptable: false, defects: expected });
  });
});

describe('bytes that are no request', () => {
  const key = make.ecKey.privateKey;
  const BYTES: readonly (readonly [string, Buffer, number, string, string])[] = [
    ['prose', Buffer.from('Mohon diterbitkan'), 422, 'request-defective', 'request-not-pkcs10'],
    ['a certificate', make.pem(request(), 'CERTIFICATE'), 422, 'request-defective', 'request-not-pkcs10'],
    [
      'BER',
      Buffer.concat([Buffer.from('3080', 'hex'), request().subarray(4), Buffer.alloc(2)]),
      422,
      'request-defective',
      'request-malformed',
    ],
    ['half a request', request().subarray(0, 100), 422, 'request-defective', 'request-malformed'],
    [
      'a private key (Pasal 24d)',
      Buffer.from(key.export({ type: 'pkcs8', format: 'pem' })),
      422,
      'private-key-received',
      '',
    ],
    ['too much', Buffer.alloc(20_000, 1), 413, 'file-too-large', ''],
  ];
  it.each(BYTES)('%s: refused by its own code', async (_, bytes, status, code, fault) => {
    for (const reply of [await attach(bytes), await check(bytes)]) {
      expect([reply.status, reply.body.code]).toEqual([status, code]);
      if (fault === '') continue;
      expect(reply.body.article).toBe('16');
      expect(reply.body.errors).toEqual([{ pointer: '/file', code: fault, message: FIELD_MESSAGES[fault]!.id }]);
    }
  });
});

describe('the pre-flight', () => {
  it.each(Object.entries(GOOD_REQUESTS))(
    'finds nothing wrong with %s, for anybody, and keeps nothing',
    async (_, bytes) => {
      const before: unknown[] = await office.dataSource.query('SELECT 1 FROM document');
      expect(ok(await check(bytes)).body).toMatchObject({ acceptable: true, defects: [] });
      expect(await office.dataSource.query('SELECT 1 FROM document')).toEqual(before);
    },
  );

  it('says what a request asks for in vain', async () => {
    const { body } = ok(await check(GOOD_REQUESTS['RSA, PKCS#1 v1.5']!));
    expect([body.keyAlgorithm, body.ignored.map(({ name }) => name)]).toEqual([
      'RSA 2048',
      ['basicConstraints', 'keyUsage', 'extKeyUsage', 'unstructuredName'],
    ]);
  });

  it('tells several defects at once, in the language that was asked for and in the other one', async () => {
    const bad = request({
      subject: make.name(['2.5.4.3', 'bank.co.id']),
      algorithm: make.seq(make.oid('1.2.840.10045.4.1')),
      hash: 'sha1',
    });
    const words = (language: 'id' | 'en') =>
      ['signature-hash-broken', 'name-not-applied-for'].map((code) => FIELD_MESSAGES[code]![language]);
    for (const [language, other] of [
      ['id', 'en'],
      ['en', 'id'],
    ] as const) {
      const { defects, translation } = ok(await check(bad, undefined, language)).body;
      expect(defects.map(({ message }) => message)).toEqual(words(language));
      expect(translation).toEqual({ language: other, messages: words(other) });
    }
  });

  it('takes the first host that the request names when nobody says another', async () => {
    expect(ok(await check(request(), {})).body.acceptable).toBe(true);
    const foreign = request({ attributes: [], subject: make.name(['2.5.4.3', 'bank.co.id']) });
    expect(ok(await check(foreign, {})).body.defects.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['name-outside-domain', '/form/fqdn'],
    ]);
    expect(ok(await check(request({ attributes: [], subject: make.name() }), {})).body.acceptable).toBe(true);
  });
});

it('the register’s keys are looked at together: two cases whose keys share a prime are named, and no other', async () => {
  const [shared, p, q, r, s] = [prime(1024), prime(1024), prime(1024), prime(1024), prime(1024)];
  const cases: string[] = [];
  for (const key of [rsaKey([shared, p]), rsaKey([q, r]), rsaKey([shared, s])]) {
    const id = await openCase(desk, 'system');
    ok(await desk.send('PATCH', `/enrollments/${id}/form`, { json: formOf('person-applicant-1', 'system', HOST) }));
    const bytes = request({
      algorithm: make.RSA_SHA256,
      spki: rsaSpki(key),
      signWith: (info) => signWithRsa(key, info),
    });
    ok(await desk.send('PUT', `/enrollments/${id}/request`, { form: fileForm(bytes) }));
    cases.push(id);
  }
  const { requests, listed, sharing } = await checkRegister(office.dataSource, office.files);
  expect(requests).toBeGreaterThanOrEqual(3);
  expect([listed, sharing.map((found) => [...found].sort())]).toEqual([[], [[cases[0], cases[2]].sort()]]);
});

it('200 damaged requests through both doors: each an answer, none of them an error of ours', async () => {
  const draw = drawFrom(16);
  const statuses = new Map<number, number>();
  for (let count = 0; count < 200; count += 1) {
    const bytes = mutant(SEEDS, draw);
    for (const reply of [await attach(bytes), await check(bytes)]) {
      statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
      expect([200, 413, 422]).toContain(reply.status);
      if (reply.status === 422)
        expect(reply.body.code).toMatch(/^(?:request-defective|private-key-received|file-missing)$/);
    }
  }
  expect(statuses.get(422)).toBeGreaterThan(100);
  expect(office.lines.filter((line) => line.includes('BEGIN'))).toEqual([]);
}, 120_000);
