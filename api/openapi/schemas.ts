import { defaultMetadataStorage } from 'class-transformer/cjs/storage';
import { getMetadataStorage } from 'class-validator';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import { isNullable } from '../http/nullable';
import { ENUMS } from './enums';
import type { DtoClass } from '../http/route';

/** A JSON Schema (2020-12), as OpenAPI 3.1 has it. */
export type Schema = Readonly<Record<string, unknown>>;

/** Thrown when two DTO classes would be one schema. */
export class SchemaDefect extends Error {
  override readonly name = 'SchemaDefect';
}

const REFS = '#/components/schemas/';
export const refTo = (name: string): Schema => ({ $ref: `${REFS}${name}` });

/** Collects the schemas of DTOs and of all that they are made of. */
export class Schemas {
  private readonly classes = new Map<string, DtoClass>();
  private readonly schemas = new Map<string, Schema>();

  /** Reference to the schema of a DTO. Errors: {@link SchemaDefect}. */
  refTo(dto: DtoClass): Schema {
    this.add(dto);
    return refTo(dto.name);
  }

  /** The schema itself, for parameters and the fields of a form: only what it refers to becomes a component. */
  of(dto: DtoClass): Schema {
    return this.taken(dto);
  }

  /** Reference to one page of a list. Errors: {@link SchemaDefect}. */
  pageOf(item: DtoClass): Schema {
    const name = `${item.name}Page`;
    this.schemas.set(name, page(this.refTo(item)));
    return refTo(name);
  }

  all(): Readonly<Record<string, Schema>> {
    return Object.fromEntries([...this.schemas].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  private add(dto: DtoClass): void {
    const known = this.classes.get(dto.name);
    if (known === dto) return;
    if (known) throw new SchemaDefect(`two DTOs are named ${dto.name}: their schemas would be one`);
    this.classes.set(dto.name, dto);
    this.schemas.set(dto.name, this.taken(dto));
  }

  /** The schema of a DTO, when all that it refers to is here too. */
  private taken(dto: DtoClass): Schema {
    for (const part of partsOf(dto)) this.add(part);
    return this.named(closed(dto)) as Schema;
  }

  /** Every closed list of codes that has a name, replaced by a reference to it. */
  private named(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((member) => this.named(member));
    if (typeof value !== 'object' || value === null) return value;
    const name = nameOfEnum(value as Schema);
    if (name === undefined)
      return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, this.named(member)]));
    this.schemas.set(name, value as Schema);
    return refTo(name);
  }
}

const NAME_OF = new Map(Object.entries(ENUMS).map(([name, codes]) => [codes.join(), name]));
const nameOfEnum = ({ enum: codes }: Schema): string | undefined =>
  Array.isArray(codes) ? NAME_OF.get(codes.join()) : undefined;

const page = (items: Schema): Schema => ({
  type: 'object',
  properties: {
    items: { type: 'array', items },
    next: { type: 'string', description: 'Cursor of the next page; absent on the last' },
  },
  required: ['items'],
  additionalProperties: false,
});

/** Classes that a DTO's properties hold, by their `@Type`. */
function partsOf(dto: DtoClass): readonly DtoClass[] {
  const metadata = getMetadataStorage().getTargetValidationMetadatas(dto, '', true, false);
  const nested = metadata.filter(({ type }) => type === 'nestedValidation').map(({ propertyName }) => propertyName);
  return [...new Set(nested)].map((property) => {
    const found = typeOf(dto, property);
    if (!found) throw new SchemaDefect(`${dto.name}.${property} is nested but has no @Type`);
    return found;
  });
}

function typeOf(dto: DtoClass, property: string): DtoClass | undefined {
  const type = defaultMetadataStorage.findTypeMetadata(dto, property);
  return type?.typeFunction() as DtoClass | undefined;
}

type Options = NonNullable<Parameters<typeof targetConstructorToSchema>[1]>;
type Converters = NonNullable<Options['additionalConverters']>;

/** Where class-validator-jsonschema says more, or less, than what is meant. */
const CONVERTERS: Converters = {
  // A bound says nothing of the type: an integer stays one.
  min: ({ constraints }) => ({ minimum: constraints?.[0] as number }),
  max: ({ constraints }) => ({ maximum: constraints?.[0] as number }),
  isIso8601: { type: 'string', format: 'date-time' },
  isUrl: { type: 'string', format: 'uri' },
  isObject: { type: 'object', additionalProperties: true },
};

/** The DTO's schema, in 3.1's terms and closed: what is not declared is neither taken nor given. */
function closed(dto: DtoClass): Schema {
  const raw = targetConstructorToSchema(dto, {
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: REFS,
    additionalConverters: CONVERTERS,
  }) as Schema;
  const properties = Object.fromEntries(
    Object.entries((raw['properties'] ?? {}) as Readonly<Record<string, unknown>>).map(([name, property]) => [
      name,
      isNullable(dto.prototype as object, name) ? orNull(modern(property) as Schema) : modern(property),
    ]),
  );
  return { type: 'object', properties, ...required(dto, raw), additionalProperties: false };
}

/** A nullable property is conditional to class-validator, which is not to say that it may be absent. */
function required(dto: DtoClass, raw: Schema): Schema {
  const metadata = getMetadataStorage().getTargetValidationMetadatas(dto, '', true, false);
  const optional = new Set(
    metadata.filter(({ name }) => name === 'isOptional').map(({ propertyName }) => propertyName),
  );
  const names = Object.keys((raw['properties'] ?? {}) as object).filter((name) => !optional.has(name));
  return names.length > 0 ? { required: names } : {};
}

const orNull = (schema: Schema): Schema =>
  typeof schema['type'] === 'string' && !('enum' in schema)
    ? { ...schema, type: [schema['type'], 'null'] }
    : { anyOf: [schema, { type: 'null' }] };

/** From the dialect of OpenAPI 3.0, in which class-validator-jsonschema speaks, to JSON Schema 2020-12. */
function modern(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(modern);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, exclusiveMinimum, exclusiveMaximum, ...rest } = value as Schema;
  const inner: Schema = Object.fromEntries(Object.entries(rest).map(([name, member]) => [name, modern(member)]));
  const bounded: Schema = {
    ...without(inner, [
      ...(exclusiveMinimum === true ? ['minimum'] : []),
      ...(exclusiveMaximum === true ? ['maximum'] : []),
    ]),
    ...bound('exclusiveMinimum', exclusiveMinimum, inner['minimum']),
    ...bound('exclusiveMaximum', exclusiveMaximum, inner['maximum']),
  };
  return nullable === true ? orNull(bounded) : bounded;
}

const bound = (name: string, exclusive: unknown, limit: unknown): Schema => {
  if (exclusive === undefined || exclusive === false) return {};
  return { [name]: exclusive === true ? limit : exclusive };
};

const without = (schema: Schema, names: readonly string[]): Schema =>
  Object.fromEntries(Object.entries(schema).filter(([name]) => !names.includes(name)));
