import type { Route } from '../http/route';
import { route } from '../http/route';
import { CATALOGUE, isProblemCode } from '../problems/catalogue';
import { ProblemError } from '../problems/errors';
import { OpenApiDocument, ProblemDescription } from './meta.dto';

/** The API about itself: its contract, and what each problem's `type` means. */
export const metaRoutes = (document: () => object): readonly Route[] => [
  route({
    ...{ tag: 'meta', method: 'get', path: '/openapi.json', operationId: 'readContract', status: 200 },
    summary: 'This document',
    access: 'public',
    response: OpenApiDocument,
    handle: () => Promise.resolve({ body: document() as OpenApiDocument }),
  }),
  route({
    ...{ tag: 'meta', method: 'get', path: '/problems/:code', operationId: 'describeProblem', status: 200 },
    summary: 'What a problem means',
    access: 'public',
    response: ProblemDescription,
    handle: ({ params: { code = '' } }) => {
      if (!isProblemCode(code)) throw new ProblemError('not-found');
      return Promise.resolve({ body: { code, ...CATALOGUE[code] } });
    },
  }),
];
