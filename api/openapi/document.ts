import type { Route } from '../http/route';
import { fullPath } from '../middleware/exchange';
import { operationOf } from './operation';
import { PROBLEM_SCHEMAS } from './problems';
import type { Schema } from './schemas';
import { Schemas } from './schemas';

const INTRODUCTION = `Case management for a certificate's whole life, after Perbup Karawang 16/2022.
Errors are problems (RFC 9457). Changing requests bear X-Siklus-CSRF. Times are UTC (ISO 8601).`;

/** The OpenAPI 3.1 document of all routes: made of the objects that are served, so that it cannot tell another story. */
export function openApiDocument(routes: readonly Route[], publicUrl: string, sessionCookie: string): Schema {
  const schemas = new Schemas();
  const paths: Record<string, Record<string, Schema>> = {};
  for (const route of routes) {
    const path = fullPath(route).replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operationOf(route, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Siklus', version: '1', description: INTRODUCTION },
    servers: [{ url: publicUrl }],
    tags: [...new Set(routes.map(({ tag }) => tag))].sort().map((name) => ({ name })),
    paths,
    components: {
      schemas: { ...schemas.all(), ...PROBLEM_SCHEMAS },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: sessionCookie } },
    },
  };
}
