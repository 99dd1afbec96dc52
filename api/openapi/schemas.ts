import { defaultMetadataStorage } from 'class-transformer/cjs/storage';
import { getMetadataStorage } from 'class-validator';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import { isNullable } from '../http/nullable';
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

  /** The schema itself, for query parameters. */
  of(dto: DtoClass): Schema {
    this.add(dto);
    return this.schemas.get(dto.name) ?? {};
  }

  all(): Readonly<Record<string, Schema>> {
    return Object.fromEntries([...this.schemas].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  private add(dto: DtoClass): void {
    const known = this.classes.get(dto.name);
    if (known === dto) return;
    if (known) throw new SchemaDefect(`two DTOs are named ${dto.name}: their schemas would be one`);
    this.classes.set(dto.name, dto);
    this.schemas.set(dto.name, closed(dto));
    for (const part of partsOf(dto)) this.add(part);
  }
}

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

/** The DTO's schema, in 3.1's terms and closed: what is not declared is neither taken nor given. */
function closed(dto: DtoClass): Schema {
  const storages = { classTransformerMetadataStorage: defaultMetadataStorage, refPointerPrefix: REFS };
  const raw = targetConstructorToSchema(dto, storages) as Schema;
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
