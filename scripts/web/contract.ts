// npm run contract: the types of the web's client, made from the document that the API serves.
import 'reflect-metadata';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import type { OpenAPI3 } from 'openapi-typescript';
import type { AuthServices } from '../../api/auth/auth.routes';
import { authRoutes } from '../../api/auth/auth.routes';
import { openApiDocument } from '../../api/openapi/document';
import { metaRoutes } from '../../api/openapi/meta.routes';
import type { OfficeView } from '../../api/office/office.dto';
import { officeRoutes } from '../../api/office/office.routes';
import type { ResourceDeps } from '../../api/resource-deps';
import { resourceRoutes } from '../../api/resources';

const FILE = resolve(__dirname, '../../web/src/api/contract.ts');

/** The document names handlers without calling them, so their dependencies are never touched. */
const untouched = new Proxy({}, { get: () => undefined }) as ResourceDeps & AuthServices & OfficeView;

async function main(): Promise<void> {
  const routes = [
    ...resourceRoutes(untouched),
    ...officeRoutes(untouched),
    ...authRoutes(untouched),
    ...metaRoutes(() => ({})),
  ];
  const document = openApiDocument(routes, 'http://localhost:3000', 'siklus') as unknown as OpenAPI3;
  const types = astToString(await openapiTS(document, { rootTypes: true, rootTypesNoSchemaPrefix: true }));
  const text = `// Made by npm run contract from the OpenAPI document of the API.\n${types}`;
  mkdirSync(dirname(FILE), { recursive: true });
  // Untouched when nothing changed: builds go by its date.
  if (readOrEmpty(FILE) !== text) writeFileSync(FILE, text);
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
