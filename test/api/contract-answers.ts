import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020';

interface Described {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, object>>;
}
interface Operation {
  readonly responses: Readonly<Record<string, Described>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
export interface Answer {
  readonly status: number;
  /** Its media type; empty where it has no body. */
  readonly type: string;
  readonly json: unknown;
}
type Contract = (method: string, path: string, answer: Answer) => string | undefined;

/** By the document's text: one file's tests open many offices of the same API, and compiling its schemas is dear. */
const known = new Map<string, Contract>();

/** Judges answers by what the API's document says of them; answers what does not fit, nothing where nothing is said. */
export function answerContract(document: object): Contract {
  const text = JSON.stringify(document);
  const contract = known.get(text) ?? contractOf(document as Document);
  known.set(text, contract);
  return contract;
}

function contractOf(document: Document): Contract {
  // Not strict: beside JSON Schema's words there are OpenAPI's.
  const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true })).addSchema(document, 'api');
  return (method, path, { status, type, json }) => {
    const template = templateOf(Object.keys(document.paths), path);
    const responses = template === undefined ? undefined : document.paths[template]?.[method.toLowerCase()]?.responses;
    if (template === undefined || responses === undefined) return undefined;
    const name = [String(status), `${String(status)[0]!}XX`, 'default'].find((each) => each in responses);
    if (name === undefined) return `nothing is said of ${String(status)}`;
    const content = responses[name]!.content ?? {};
    if (type === '' || Object.keys(content).length === 0)
      return (type === '') === (Object.keys(content).length === 0) ? undefined : 'has a body or lacks one';
    const media = [type, `${type.split('/')[0]!}/*`, '*/*'].find((each) => each in content);
    if (media === undefined) return `nothing is said of ${type}`;
    if (json === undefined) return undefined;
    const place = ['paths', template, method.toLowerCase(), 'responses', name, 'content', media, 'schema'];
    const validate = ajv.getSchema(`api#/${place.map(escaped).join('/')}`);
    if (!validate) throw new Error(`no schema for ${type} of ${method} ${template}`);
    return validate(json) === true ? undefined : ajv.errorsText(validate.errors, { dataVar: '' });
  };
}

/** The path of the document that an address means; a name stands for one step, and a word before a name. */
export function templateOf(templates: readonly string[], path: string): string | undefined {
  const names = (template: string): number => template.split('{').length;
  const pattern = (template: string) =>
    new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);
  return templates.filter((each) => pattern(each).test(path)).sort((a, b) => names(a) - names(b))[0];
}

/** A step of a JSON pointer in a URI (RFC 6901, 6). */
const escaped = (step: string): string => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));
