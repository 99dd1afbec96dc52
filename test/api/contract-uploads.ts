import { templateOf } from './contract-answers';

interface Multipart {
  readonly properties: Readonly<Record<string, { readonly $ref?: string; readonly enum?: readonly string[] }>>;
  readonly required: readonly string[];
}
interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Multipart }>> };
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, { readonly enum?: readonly string[] }>> };
}

/**
 * Judges an upload by what the API's document says of it and by how the API answered: what is taken must be described,
 * and what is described is not refused for its form. Answers what does not fit.
 */
export function uploadContract(document: object) {
  const { paths, components } = document as Document;
  const schemaOf = (method: string, path: string): Multipart | undefined => {
    const template = templateOf(Object.keys(paths), path);
    const operation = template === undefined ? undefined : paths[template]?.[method.toLowerCase()];
    return operation?.requestBody?.content['multipart/form-data']?.schema;
  };
  return async (
    method: string,
    path: string,
    headers: Headers,
    body: Buffer,
    status: number,
    answer: unknown,
  ): Promise<readonly string[]> => {
    const schema = schemaOf(method, path);
    const type = headers.get('content-type') ?? '';
    if (!schema || !type.startsWith('multipart/form-data')) return [];
    const form = await formOf(type, body);
    // Half a form is no form: that it is refused is another test's business.
    const faults = form ? faultsOf(schema, form, components.schemas) : ['is no multipart form'];
    const judged = status < 300 ? faults : faults.length > 0 ? [] : refusedParts(schema, answer);
    return judged.map((fault) => `${method} ${path}, answered with ${String(status)}: ${fault}`);
  };
}

async function formOf(type: string, body: Buffer): Promise<FormData | undefined> {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function faultsOf({ properties, required }: Multipart, form: FormData, schemas: Document['components']['schemas']) {
  const names = [...form.keys()];
  const choices = (name: string) => {
    const property = properties[name];
    return property?.enum ?? schemas[property?.$ref?.split('/').at(-1) ?? '']?.enum;
  };
  return [
    ...required.filter((name) => !names.includes(name)).map((name) => `lacks ${name}`),
    ...names.filter((name) => !(name in properties)).map((name) => `has ${name}, which nobody described`),
    ...names
      .filter((name) => choices(name)?.includes(String(form.get(name))) === false)
      .map((name) => `has a ${name} that is none of the choices`),
  ];
}

/** Text fields of the description that the API would not have as they are. */
function refusedParts({ properties }: Multipart, answer: unknown): readonly string[] {
  const { code, errors = [] } = answer as { code?: string; errors?: readonly { pointer: string }[] };
  if (code !== 'invalid-input') return [];
  return Object.keys(properties)
    .filter((name) => name !== 'file' && errors.some(({ pointer }) => pointer === `/${name}`))
    .map((name) => `${name} is as described, and refused`);
}
