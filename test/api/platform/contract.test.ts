import { validate } from '@readme/openapi-parser';
import { IsInt, IsOptional, IsPositive, IsString, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { Nullable } from '../../../api/http/nullable';
import { registerRoutes, RouteDefect } from '../../../api/http/registry';
import type { Platform as Gate } from '../../../api/http/operate';
import type { Route } from '../../../api/http/route';
import { openApiDocument } from '../../../api/openapi/document';
import { SchemaDefect, Schemas } from '../../../api/openapi/schemas';
import { PROBLEM_CODES, CATALOGUE } from '../../../api/problems/catalogue';
import { resourceRoutes } from '../../../api/resources';
import type { ResourceDeps } from '../../../api/resource-deps';
import express from 'express';
import { toyRoutes } from './toy-routes';

/** The document names handlers without calling them, so their dependencies are never touched. */
const untouched = new Proxy({}, { get: () => undefined }) as ResourceDeps;
const { routes } = toyRoutes();
type Operation = Record<string, unknown> & {
  responses: Record<
    string,
    { content?: Record<string, { schema: { allOf: { properties?: { code: { enum: string[] } } }[] } }> }
  >;
  parameters?: { name: string; in: string; required: boolean; schema: Record<string, unknown> }[];
};
const documentOf = (served: readonly Route[]) =>
  openApiDocument(served, 'http://localhost:3000', 'siklus') as unknown as {
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, Record<string, unknown>> };
  };
const codesOf = (operation: Operation, status: number): readonly string[] =>
  operation.responses[String(status)]?.content?.['application/problem+json']?.schema.allOf[1]?.properties?.code.enum ??
  [];

describe('the contract', () => {
  it.each([
    ['the toy routes', routes],
    ['the resources', resourceRoutes(untouched)],
  ])('Pasal 31(2): of %s is valid OpenAPI 3.1', async (_what, served) => {
    const result = await validate(structuredClone(documentOf(served)) as never);
    expect(result).toMatchObject({ valid: true });
  });

  it('names what each operation needs and every problem that it can answer with', () => {
    const { paths } = documentOf(routes);
    const seal = paths['/api/folders/{caseId}/seal']!['post']!;
    expect(seal['security']).toEqual([{ session: [] }]);
    expect(seal['x-roles']).toEqual(['supervisor']);
    expect(seal.parameters!.map(({ name, in: where, required }) => [name, where, required])).toEqual([
      ['caseId', 'path', true],
      ['X-Siklus-CSRF', 'header', true],
      ['Idempotency-Key', 'header', true],
    ]);
    expect(codesOf(seal, 401)).toEqual(['login-required', 'step-up-required']);
    expect(codesOf(seal, 403)).toEqual(expect.arrayContaining(['role-missing', 'cross-site-request', 'same-person']));
    expect(codesOf(seal, 409)).toContain('idempotency-key-in-progress');
    expect(codesOf(seal, 503)).toEqual(['unavailable', 'outcome-unknown']);
    const save = paths['/api/folders/{folderId}']!['put']!;
    expect(codesOf(save, 412)).toContain('case-changed');
    expect(codesOf(save, 428)).toEqual(['if-match-missing']);
    for (const status of [400, 413, 415, 422]) expect(codesOf(save, status)).not.toEqual([]);
  });

  it('says which query parameters a list takes, with their limits and defaults', () => {
    const list = documentOf(routes).paths['/api/folders']!['get']!;
    const limit = list.parameters!.find(({ name }) => name === 'limit')!;
    expect(limit).toMatchObject({
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 100, default: 25 },
    });
    expect(list.parameters!.map(({ name }) => name).sort()).toEqual(['colour', 'cursor', 'limit']);
  });

  it('closes every object, so that a member that nobody declared is neither taken nor given', () => {
    const { schemas } = documentOf(resourceRoutes(untouched)).components;
    const open = Object.entries(schemas).filter(
      ([, { type, additionalProperties }]) => type === 'object' && additionalProperties !== false,
    );
    expect(Object.keys(schemas).length).toBeGreaterThan(20);
    expect(open.map(([name]) => name)).toEqual([]);
  });
});

describe('schemas', () => {
  it('speak JSON Schema 2020-12: bounds are numbers, null is a type, and a nullable member must still be there', () => {
    class Weighed {
      @IsPositive()
      grams: number;
      @Nullable()
      @IsString()
      remark: string | null;
      @IsOptional()
      @IsInt()
      count?: number;
    }
    const schema = new Schemas().of(Weighed);
    expect(schema).toMatchObject({
      properties: { grams: { exclusiveMinimum: 0 }, remark: { type: ['string', 'null'] }, count: { type: 'integer' } },
      required: ['grams', 'remark'],
      additionalProperties: false,
    });
    expect(JSON.stringify(schema)).not.toMatch(/nullable|"exclusiveMinimum":true/);
  });

  it('refuses two DTOs of one name, and a part whose class nobody can know', () => {
    const twice = () => {
      class Twin {
        @IsString()
        a: string;
      }
      return Twin;
    };
    const schemas = new Schemas();
    schemas.refTo(twice());
    expect(() => schemas.refTo(twice())).toThrow(SchemaDefect);
    class Vague {
      @ValidateNested()
      part: object;
    }
    expect(() => new Schemas().refTo(Vague)).toThrow(SchemaDefect);
    class Part {
      @IsString()
      a: string;
    }
    class Whole {
      @ValidateNested({ each: true })
      @Type(() => Part)
      parts: Part[];
    }
    const all = new Schemas();
    all.refTo(Whole);
    expect(Object.keys(all.all())).toEqual(['Part', 'Whole']);
  });
});

describe('the registry', () => {
  const one = routes.find(({ operationId }) => operationId === 'openFolder')!;
  it.each<[string, readonly Route[]]>([
    ['the same operation twice', [one, { ...one, path: '/other' }]],
    ['the same path twice', [one, { ...one, operationId: 'other' }]],
    [
      'the same path under another parameter name',
      [
        { ...one, path: '/x/:a', operationId: 'a' },
        { ...one, path: '/x/:b', operationId: 'b' },
      ],
    ],
    ['a key that belongs to nobody', [{ ...one, access: 'public' }]],
    ['a step-up of nobody', [{ ...one, idempotent: false, access: 'public', stepUp: true }]],
    ['a body and an upload', [{ ...one, upload: { mediaTypes: [] } }]],
    ['a GET with a body', [{ ...one, method: 'get', idempotent: false }]],
    ['a route that is open to no role', [{ ...one, access: [] }]],
  ])('refuses %s at start', (_what, wrong) => {
    expect(() => {
      registerRoutes(express.Router(), wrong, {} as Gate);
    }).toThrow(RouteDefect);
  });
});

describe('the catalogue', () => {
  it.each(PROBLEM_CODES)('%s has a client or server status and four sentences', (code) => {
    const { status, title, detail } = CATALOGUE[code];
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    for (const sentence of [title.id, title.en, detail.id, detail.en])
      expect(sentence.trim().length).toBeGreaterThan(3);
    expect(detail.id.match(/\{\w+\}/g)).toEqual(detail.en.match(/\{\w+\}/g));
    expect(`${title.id}${title.en}`).not.toMatch(/\{/);
  });
});
