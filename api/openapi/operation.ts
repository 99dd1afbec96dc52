import { CSRF_HEADER } from '../middleware/csrf';
import type { Route, UploadContract } from '../http/route';
import { problemResponse, problemsOf } from './problems';
import type { Schema, Schemas } from './schemas';

const ETAG = '^"r(0|[1-9][0-9]{0,8})"$';
const header = (name: string, description: string, schema: Schema): Schema => ({
  ...{ name, in: 'header', required: true, description, schema: { type: 'string', ...schema } },
});

/** One route as OpenAPI 3.1 describes it. */
export function operationOf(route: Route, schemas: Schemas): Schema {
  const parameters = parametersOf(route, schemas);
  return {
    operationId: route.operationId,
    summary: route.summary,
    tags: [route.tag],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...requestBody(route, schemas),
    responses: responses(route, schemas),
    security: route.access === 'public' ? [] : [{ session: [] }],
    ...(typeof route.access === 'string' ? {} : { 'x-roles': route.access }),
    ...(route.stepUp ? { 'x-step-up': true } : {}),
  };
}

function parametersOf(route: Route, schemas: Schemas): readonly Schema[] {
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    ...{ name, in: 'path', required: true, schema: { type: 'string', pattern: '^[A-Za-z0-9._~:-]{1,200}$' } },
  }));
  return [
    ...inPath,
    ...queryParameters(route, schemas),
    ...(route.method === 'get' || route.machine
      ? []
      : [header(CSRF_HEADER, 'Says that the request is the application’s own', { const: '1' })]),
    ...(route.machine
      ? [header(route.machine.signature, 'HMAC-SHA-256 of the body’s octets', { pattern: '^sha256=[0-9a-f]{64}$' })]
      : []),
    ...(route.ifMatch ? [header('If-Match', 'ETag of the case as the sender saw it', { pattern: ETAG })] : []),
    ...(route.idempotent
      ? [
          header('Idempotency-Key', 'Unique to each action; the same key is the same action', {
            ...{ pattern: '^[A-Za-z0-9_-]+$', minLength: 16, maxLength: 128 },
          }),
        ]
      : []),
  ];
}

function queryParameters({ query }: Route, schemas: Schemas): readonly Schema[] {
  if (!query) return [];
  const { properties = {}, required = [] } = schemas.of(query) as {
    properties?: Readonly<Record<string, Schema>>;
    required?: readonly string[];
  };
  const defaults = new query() as Readonly<Record<string, unknown>>;
  return Object.entries(properties).map(([name, schema]) => {
    const value = defaults[name];
    return {
      ...{ name, in: 'query', required: required.includes(name) },
      schema: value === undefined ? schema : { ...schema, default: value },
    };
  });
}

function requestBody({ body, upload, machine }: Route, schemas: Schemas): Schema {
  if (machine) {
    const schema = { ...schemas.of(machine.body), additionalProperties: true };
    return { requestBody: { required: true, content: { 'application/json': { schema } } } };
  }
  if (body)
    return { requestBody: { required: true, content: { 'application/json': { schema: schemas.refTo(body) } } } };
  if (!upload) return {};
  return { requestBody: { required: true, content: { 'multipart/form-data': multipart(upload, schemas) } } };
}

/** The file and the fields beside it, as the route's own declaration has them. */
function multipart({ fields, mediaTypes }: UploadContract, schemas: Schemas): Schema {
  const texts = fields ? schemas.of(fields) : { properties: {}, required: [] };
  const { properties, required = [] } = texts as { properties: Schema; required?: readonly string[] };
  return {
    schema: {
      type: 'object',
      properties: { file: BYTES, ...properties },
      required: ['file', ...required],
      additionalProperties: false,
    },
    encoding: { file: { contentType: mediaTypes.join(', ') } },
  };
}

/** OpenAPI 3.1 says bytes by their media type; generators look for `format`, which 3.0 had. */
const BYTES: Schema = { type: 'string', format: 'binary', contentMediaType: 'application/octet-stream' };

function responses(route: Route, schemas: Schemas): Schema {
  const problems = [...problemsOf(route)].map(([status, codes]) => [String(status), problemResponse(status, codes)]);
  return { [String(route.status)]: success(route, schemas), ...(Object.fromEntries(problems) as Schema) };
}

function success(route: Route, schemas: Schemas): Schema {
  const content = contentOf(route, schemas);
  const headers = {
    ETag: { description: 'Revision, where the answer has one', schema: { type: 'string', pattern: ETAG } },
    ...(route.status === 201 || route.status === 303 ? { Location: { schema: { type: 'string' } } } : {}),
    ...(route.list ? { Link: { description: 'rel="next", when more follows', schema: { type: 'string' } } } : {}),
    ...(route.idempotent ? { 'Idempotency-Replayed': { schema: { type: 'string', const: 'true' } } } : {}),
  };
  return { description: route.summary, headers, ...(content ? { content } : {}) };
}

function contentOf({ response, list, produces }: Route, schemas: Schemas): Schema | undefined {
  if (produces) return Object.fromEntries(produces.map((type) => [type, { schema: BYTES }]));
  if (!response) return undefined;
  return { 'application/json': { schema: list ? schemas.pageOf(response) : schemas.refTo(response) } };
}
