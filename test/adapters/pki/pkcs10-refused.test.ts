import { readPkcs10 } from '../../../adapters/pki/pkcs10';
import { checkRequest, REQUEST_DEFECTS } from '../../../domain/certificate/request';
import { KEY_DEFECTS } from '../../../domain/certificate/key-policy';
import { ATTRIBUTE_RULES, EXTENSION_RULES, REFUSED_PURPOSES } from '../../../domain/certificate/requested-extensions';
import type { AskingRule } from '../../../domain/certificate/requested-extensions';
import { DEFAULT_POLICY } from '../../../domain/law/policy';
import { BAD_REQUESTS, pointerOf } from '../../builders/bad-requests';
import * as make from './pkcs10-builder';

const { HOST, request } = make;
const defects = async (bytes: Buffer, fqdn = HOST) => checkRequest(await readPkcs10(bytes), DEFAULT_POLICY, { fqdn });

describe.each(Object.entries(BAD_REQUESTS))('Pasal 16: %s', (_, rows) => {
  it.each(rows)('%s: %s, and nothing else', async (_what, code, bad) => {
    expect(await defects(bad())).toEqual([{ code, field: pointerOf(code) }]);
  });
});

it('every code has a request that is refused with it', () => {
  const shown = Object.values(BAD_REQUESTS).flatMap((rows) => rows.map(([, code]) => code));
  // Told of the form, not of the request.
  const expected = [...REQUEST_DEFECTS, ...KEY_DEFECTS].filter((code) => code !== 'name-outside-domain');
  expect(expected.filter((code) => !shown.includes(code))).toEqual([]);
});

it('a request that is wrong in several ways is told of all at once', async () => {
  const bad = request({
    subject: make.name(['2.5.4.3', 'bank.co.id']),
    attributes: [
      make.challengePassword('rahasia'),
      make.extensionRequest(make.extension('2.5.29.19', make.seq(make.TRUE))),
    ],
    algorithm: make.seq(make.oid('1.2.840.10045.4.1')),
    hash: 'sha1',
  });
  const codes = (await defects(bad)).map(({ code }) => code);
  expect(codes).toEqual([
    'signature-hash-broken',
    'extension-ca',
    'challenge-password-present',
    'name-not-applied-for',
  ]);
});

it('the host applied for lies within the regency’s domain', async () => {
  const bare = request({ attributes: [], subject: make.name() });
  const outside = [{ code: 'name-outside-domain', field: '/form/fqdn' }];
  expect(await defects(bare, 'absensi.karawangkab.go.id.evil.com')).toEqual(outside);
  expect(await defects(bare, 'evilkarawangkab.go.id')).toEqual(outside);
});

describe('what a request may ask for without getting it', () => {
  const ruled = (rules: readonly AskingRule[], verdict: AskingRule['verdict']) =>
    rules.filter((rule) => rule.verdict === verdict).map(({ name, oid }) => [name, oid] as const);
  const asking = (oid: string, critical = false) =>
    request({
      attributes: [make.extensionRequest(make.subjectAltName(HOST), make.extension(oid, make.NULL, critical))],
    });
  const withAttribute = (oid: string) => request({ attributes: [make.seq(make.oid(oid), make.set(make.utf8('x')))] });

  it.each(ruled(EXTENSION_RULES, 'ignored'))('the extension %s is ignored, critical or not', async (_, oid) => {
    expect([...(await defects(asking(oid))), ...(await defects(asking(oid, true)))]).toEqual([]);
  });
  it.each(ruled(EXTENSION_RULES, 'refused'))('the extension %s is refused, critical or not', async (_, oid) => {
    const refused = [{ code: 'extension-refused', field: '/request/extensions' }];
    expect([await defects(asking(oid)), await defects(asking(oid, true))]).toEqual([refused, refused]);
  });
  it.each(ruled(REFUSED_PURPOSES, 'refused'))('the purpose %s is refused, also beside a sound one', async (_, oid) => {
    const usages = make.seq(make.oid('1.3.6.1.5.5.7.3.1'), make.oid(oid));
    const bad = request({ attributes: [make.extensionRequest(make.extension('2.5.29.37', usages))] });
    expect((await defects(bad)).map(({ code }) => code)).toEqual(['extension-purpose-refused']);
  });
  it.each(ruled(ATTRIBUTE_RULES, 'ignored'))('the attribute %s is ignored', async (_, oid) => {
    expect(await defects(withAttribute(oid))).toEqual([]);
  });

  it.each<[string, Uint8Array]>([
    ['CA:FALSE', make.extension('2.5.29.19', make.seq())],
    ['digitalSignature and keyEncipherment', make.extension('2.5.29.15', Buffer.from('030205a0', 'hex'))],
    ['serverAuth', make.extension('2.5.29.37', make.seq(make.oid('1.3.6.1.5.5.7.3.1')))],
    ['an unknown extension that is not critical', make.extension('1.2.3.4', make.NULL)],
    ['the host in capitals', make.subjectAltName(HOST.toUpperCase())],
  ])('%s is content', async (_, wanted) => {
    expect(await defects(request({ attributes: [make.extensionRequest(wanted)] }))).toEqual([]);
  });

  it('each thing on the lists stands there once, with its reason', () => {
    const rules = [...EXTENSION_RULES, ...REFUSED_PURPOSES];
    for (const list of [rules, ATTRIBUTE_RULES]) {
      expect(new Set(list.map(({ oid }) => oid)).size).toBe(list.length);
      expect(list.filter(({ why, name }) => why.length < 10 || name.length < 3)).toEqual([]);
    }
  });
});
