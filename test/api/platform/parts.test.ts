import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { DocumentsUnavailable } from '../../../adapters/documents/port';
import { decodeCursor, encodeCursor, pageOf } from '../../../api/http/cursor';
import { hostileIn, pointerTo } from '../../../api/http/hostile';
import { aesSealer } from '../../../api/middleware/sealer';
import { traceHeaders, traceIdOf } from '../../../api/middleware/trace';
import { commandIdOf } from '../../../api/middleware/idempotency';
import { describeError } from '../../../api/problems/describe-error';
import { OutcomeUnknown, ProblemError } from '../../../api/problems/errors';
import { fill } from '../../../api/problems/labels';
import { faultOf } from '../../../api/problems/problem';

describe('a cursor', () => {
  it('carries any sort key there and back, in characters that a URL takes', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\0'));
    fc.assert(
      fc.property(text, fc.integer(), (name, n) => {
        const cursor = encodeCursor(name, n);
        expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(decodeCursor(cursor, ['string', 'number'])).toEqual([name, n]);
      }),
    );
  });

  it('that anybody made up is refused or of the right kinds, never an error of ours', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          const parts = decodeCursor(text, ['string']);
          expect(typeof parts?.[0]).toBe('string');
        } catch (error) {
          expect(error).toBeInstanceOf(ProblemError);
        }
      }),
    );
  });

  it('is on every page but the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 10 }), (total, limit) => {
        const all = Array.from({ length: total }, (_, i) => i);
        const seen: number[] = [];
        let after = -1;
        for (;;) {
          const page = pageOf(all.filter((n) => n > after).slice(0, limit + 1), limit, (n) => [n]);
          seen.push(...page.items);
          if (page.next === undefined) break;
          [after] = decodeCursor(page.next, ['number'])!;
        }
        expect(seen).toEqual(all);
      }),
    );
  });
});

describe('hostile input', () => {
  it('is none of what JSON can hold without the poisoned keys', () => {
    const key = fc
      .string()
      .filter((name) => !/__proto__|constructor|prototype/.test(name) && hostileIn(name) === undefined);
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, 1, true, 'é'),
        fc.array(tie('any')),
        fc.dictionary(key, tie('any')),
      ),
    }));
    fc.assert(fc.property(value.any, (any) => hostileIn(any) === undefined));
  });

  it('is pointed to by RFC 6901', () => {
    expect(pointerTo('/a', 'b/c~d')).toBe('/a/b~1c~0d');
  });
});

describe('a sealed answer', () => {
  const ring = { old: randomBytes(32), new: randomBytes(32) };
  const before = aesSealer({ current: 'old', keys: { old: ring.old } });
  const after = aesSealer({ current: 'new', keys: ring });

  it('opens again, also after the key was replaced', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => after.open(before.seal(text)) === text));
  });

  it('opens for nobody who changed a character or took another key', () => {
    const sealed = before.seal('{"label":"x"}');
    // Not the last character: some of its bits may be nobody's.
    const at = sealed.length - 4;
    const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
    for (const wrong of [changed, sealed.replace('old', 'new'), 'x', '']) expect(() => after.open(wrong)).toThrow();
  });
});

describe('a trace', () => {
  it('goes on under the same id with a new span', () => {
    const traceId = traceIdOf(undefined);
    const [one, other] = [traceHeaders(traceId).traceparent, traceHeaders(traceId).traceparent];
    expect(traceIdOf(one)).toBe(traceId);
    expect(traceIdOf(other)).toBe(traceId);
    expect(one).not.toBe(other);
  });
});

describe('a command id', () => {
  it('is one for each person, key and content', () => {
    const claim = { actorId: 'p-1', key: 'k', requestSha256: 'a' };
    const ids = [claim, { ...claim, actorId: 'p-2' }, { ...claim, key: 'l' }, { ...claim, requestSha256: 'b' }].map(
      commandIdOf,
    );
    expect(new Set(ids).size).toBe(4);
    expect(commandIdOf({ ...claim })).toBe(ids[0]);
  });
});

describe('an error that nobody threw on purpose', () => {
  const failing = (code: string) => Object.assign(new Error('at 10.0.0.1'), { code });
  it.each([
    ['a refused connection', failing('ECONNREFUSED')],
    ['a connection refused on every address', new AggregateError([failing('ECONNREFUSED')], '')],
    ['a database that shuts down', failing('57P01')],
    ['a database that starts', failing('57P03')],
    ['a database that is full', failing('53300')],
    ['a statement that took too long', failing('57014')],
    ['a connection that broke', new Error('Connection terminated unexpectedly')],
    ['a store of documents that does not answer', new DocumentsUnavailable('no answer to GET')],
  ])('but is %s means try again, not that we erred', (_what, error) => {
    expect(faultOf(error)).toMatchObject({ code: 'unavailable', headers: { 'Retry-After': '5' } });
  });

  it.each([
    ['a violated constraint', failing('23505')],
    ['a mistake of ours', new TypeError('x is not a function')],
    ['no error at all', 'text'],
    ['nothing', undefined],
  ])('but is %s is internal', (_what, error) => {
    expect(faultOf(error)).toMatchObject({ code: 'internal-error' });
  });

  it('is never said to have failed when its outcome is unknown', () => {
    expect(faultOf(new OutcomeUnknown())).toMatchObject({ code: 'outcome-unknown', headers: { 'Retry-After': '5' } });
  });

  it('is described with its place and causes, and without its words', () => {
    const root = Object.assign(new Error('duplicate key (nik)=(3215010203040001)'), {
      ...{ code: '23505', constraint: 'person_nik_index' },
    });
    const text = JSON.stringify(describeError(new Error('Budi\n    at lunch with 3215010203040001', { cause: root })));
    expect(text).not.toMatch(/Budi|3215010203040001/);
    expect(JSON.parse(text)).toMatchObject({
      name: 'Error',
      at: expect.arrayContaining([expect.stringContaining('parts.test.ts')]) as unknown,
      cause: { code: '23505', constraint: 'person_nik_index' },
    });
  });
});

describe('a sentence', () => {
  it('puts codes among its parameters into words, and shows what is missing', () => {
    const sentence = { id: 'Dokumen {kind} belum ada, {n} lagi.', en: 'Document {kind} missing, {n} more.' };
    expect(fill(sentence, 'id', { kind: 'identity-card', n: 2 })).toBe('Dokumen scan KTP-el belum ada, 2 lagi.');
    expect(fill(sentence, 'en', { kind: 'constructor' })).toBe('Document constructor missing, … more.');
  });
});
