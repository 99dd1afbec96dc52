import { authRoutes } from '../../../api/auth/auth.routes';
import type { AuthServices } from '../../../api/auth/auth.routes';
import { openApiDocument } from '../../../api/openapi/document';
import { ENUMS } from '../../../api/openapi/enums';
import type { ResourceDeps } from '../../../api/resource-deps';
import { resourceRoutes } from '../../../api/resources';
import { CASE_STATUSES } from '../../../domain/enrollment/status';
import { DOCUMENT_KINDS } from '../../../domain/law/documents';
import { uploadContract } from '../contract-uploads';

type Schema = Readonly<Record<string, unknown>>;
interface Operation extends Schema {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
  readonly parameters?: readonly { readonly schema: Schema }[];
}

/** The document names handlers without calling them, so their dependencies are never touched. */
const untouched = new Proxy({}, { get: () => undefined }) as ResourceDeps & AuthServices;

describe('the contract, as a typed client reads it', () => {
  const { paths, components } = openApiDocument(
    [...resourceRoutes(untouched), ...authRoutes(untouched)],
    'http://localhost:3000',
    'siklus',
  ) as unknown as {
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, Schema> };
  };
  const operations = Object.values(paths).flatMap((path) => Object.values(path));

  it('describes an upload by its file and every field that comes with it, and takes no other', () => {
    const body = paths['/api/enrollments/{caseId}/documents']!['post']!['requestBody'];
    expect(body).toMatchObject({
      required: true,
      content: {
        'multipart/form-data': {
          schema: {
            properties: {
              file: { type: 'string', format: 'binary' },
              kind: { $ref: '#/components/schemas/DocumentKind' },
            },
            required: ['file', 'kind'],
            additionalProperties: false,
          },
          encoding: { file: { contentType: 'application/pdf, image/jpeg, image/png' } },
        },
      },
    });
    expect(components.schemas['DocumentKind']).toEqual({ type: 'string', enum: DOCUMENT_KINDS });
  });

  it('has one name for every closed list of codes, and no two names for one list', () => {
    const lists = Object.values(ENUMS).map((codes) => codes.join());
    expect(new Set(lists).size).toBe(lists.length);
    const inline = Object.entries(components.schemas).flatMap(([name, { enum: _own, ...schema }]) =>
      membersIn(schema).some((member) => 'enum' in member) ? [name] : [],
    );
    expect(inline).toEqual([]);
    const asked = operations.flatMap(({ parameters = [] }) => parameters.map(({ schema }) => schema));
    expect(asked.filter((schema) => 'enum' in schema)).toEqual([]);
    expect(components.schemas['CaseStatus']).toEqual({ type: 'string', enum: CASE_STATUSES });
  });

  it('keeps whole numbers whole, moments moments, and an open object open', () => {
    const { CaseSummary, HistoryEventView } = components.schemas;
    expect(CaseSummary).toMatchObject({
      properties: { revision: { type: 'integer', minimum: 0 }, openedAt: { type: 'string', format: 'date-time' } },
    });
    expect(HistoryEventView).toMatchObject({ properties: { values: { additionalProperties: true } } });
    const shapeless = Object.entries(components.schemas).flatMap(([name, schema]) =>
      membersIn(schema).some((member) => member['type'] === 'object' && !('additionalProperties' in member))
        ? [name]
        : [],
    );
    expect(shapeless).toEqual([]);
  });

  it('says what every good answer holds, unless it only leads elsewhere', () => {
    const silent = operations.filter(({ responses }) =>
      Object.entries(responses).some(([status, { content }]) => Number(status) < 300 && !content),
    );
    expect(silent.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('Pasal 1(18), 1(20), 24d: has no place for a passphrase, a one-time code or a private key', () => {
    const names = membersIn({ paths, components }).flatMap(({ properties, name }) => [
      ...Object.keys((properties ?? {}) as object),
      ...(typeof name === 'string' ? [name] : []),
    ]);
    expect(names).toEqual(expect.arrayContaining(['seenDigest', 'file', 'Idempotency-Key']));
    expect(names.filter((name) => /pass(phrase|word)|kata.?sandi|\botp\b|one.?time|private/i.test(name))).toEqual([]);
  });

  it('names no parameters as if they were things of their own', () => {
    expect(Object.keys(components.schemas).filter((name) => name.endsWith('Query'))).toEqual([]);
  });
});

describe('the proxy that holds uploads to the contract', () => {
  const described = (schema: object) =>
    uploadContract({
      paths: { '/api/x/{id}/scan': { post: { requestBody: { content: { 'multipart/form-data': { schema } } } } } },
      components: { schemas: { Side: { enum: ['front', 'back'] } } },
    });
  const scan = { properties: { file: {}, side: { $ref: '#/components/schemas/Side' } }, required: ['file', 'side'] };
  const sent = async (fields: Readonly<Record<string, string>>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const request = new Response(form);
    return { headers: request.headers, bytes: Buffer.from(await request.arrayBuffer()) };
  };
  const judge = async (schema: object, fields: Readonly<Record<string, string>>, status: number, answer = {}) => {
    const { headers, bytes } = await sent(fields);
    return described(schema)('POST', '/api/x/1/scan', headers, bytes, status, answer);
  };

  it.each<[string, Record<string, string>, number, object, RegExp | undefined]>([
    ['a described upload that is taken', { file: 'x', side: 'front' }, 200, {}, undefined],
    ['an upload that lacks a field and is refused', { file: 'x' }, 422, { code: 'invalid-input' }, undefined],
    ['an upload that lacks a field and is taken', { file: 'x' }, 200, {}, /lacks side/],
    ['a field that nobody described, taken', { file: 'x', side: 'back', more: '1' }, 200, {}, /has more/],
    ['a choice that is none, taken', { file: 'x', side: 'top' }, 200, {}, /none of the choices/],
    [
      'a described upload that is refused for its form',
      { file: 'x', side: 'front' },
      422,
      { code: 'invalid-input', errors: [{ pointer: '/side' }] },
      /side is as described, and refused/,
    ],
    ['a described upload that is refused for another reason', { file: 'x', side: 'front' }, 409, {}, undefined],
  ])('judges %s', async (_what, fields, status, answer, fault) => {
    const faults = await judge(scan, fields, status, answer);
    if (fault) expect(faults).toEqual([expect.stringMatching(fault)]);
    else expect(faults).toEqual([]);
  });
});

/** An object and all objects in it. */
function membersIn(value: unknown): Schema[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(membersIn);
  return Array.isArray(value) ? below : [value as Schema, ...below];
}
