import { answerContract } from './contract-answers';

const schema = {
  type: 'object',
  properties: { at: { type: 'string', format: 'date-time' } },
  required: ['at'],
  additionalProperties: false,
};
const document = {
  openapi: '3.1.0',
  paths: {
    '/api/cases/{caseId}': {
      get: {
        responses: {
          200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Case' } } } },
          '4XX': { content: { 'application/problem+json': { schema: { type: 'object', required: ['code'] } } } },
        },
      },
      delete: { responses: { 204: {} } },
    },
    '/api/cases/count': {
      get: { responses: { 200: { content: { 'application/json': { schema: { type: 'integer' } } } } } },
    },
    '/api/papers/{id}': { get: { responses: { 200: { content: { 'image/*': { schema: {} } } } } } },
  },
  components: { schemas: { Case: schema } },
};
const at = '2026-03-02T01:00:00Z';

describe('the contract that answers are held to', () => {
  const judge = answerContract(document);
  const ask = (request: string, status: number, type: string, json?: unknown) => {
    const [method, path] = request.split(' ') as [string, string];
    return judge(method, path, { status, type, json });
  };

  it.each([
    ['what it says', ask('GET /api/cases/1', 200, 'application/json', { at })],
    ['a status of a described hundred', ask('GET /api/cases/1', 404, 'application/problem+json', { code: 'x' })],
    ['no body where none is described', ask('DELETE /api/cases/1', 204, '')],
    ['the word before the name', ask('GET /api/cases/count', 200, 'application/json', 3)],
    ['any image', ask('GET /api/papers/1', 200, 'image/png')],
    ['what it does not tell of', ask('GET /api/other', 200, 'text/html')],
    ['a method it does not tell of', ask('POST /api/cases/1', 405, 'text/plain')],
  ])('allows %s', (_name, fault) => {
    expect(fault).toBeUndefined();
  });

  it.each([
    [
      'a part that is missing',
      ask('GET /api/cases/1', 200, 'application/json', {}),
      "must have required property 'at'",
    ],
    ['a part too many', ask('GET /api/cases/1', 200, 'application/json', { at, nik: 1 }), 'additional'],
    ['a wrong form', ask('GET /api/cases/1', 200, 'application/json', { at: 'soon' }), 'date-time'],
    ['another status', ask('GET /api/cases/1', 202, 'application/json', { at }), 'nothing is said of 202'],
    ['another media type', ask('GET /api/cases/1', 200, 'text/html'), 'nothing is said of text/html'],
    ['a body too many', ask('DELETE /api/cases/1', 204, 'text/plain'), 'body'],
    ['a body too few', ask('GET /api/cases/1', 200, ''), 'body'],
    ['a name where a word is meant', ask('GET /api/cases/count', 200, 'application/json', { at }), 'integer'],
  ])('does not allow %s', (_name, fault, why) => {
    expect(fault).toContain(why);
  });
});
