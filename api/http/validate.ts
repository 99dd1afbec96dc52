import { plainToInstance } from 'class-transformer';
import type { ValidationError } from 'class-validator';
import { validate } from 'class-validator';
import type { FieldFault } from '../problems/errors';
import { ProblemError } from '../problems/errors';
import type { InputCode } from '../problems/field-messages';
import { hostileIn, pointerTo } from './hostile';
import { isNullable } from './nullable';
import type { DtoClass } from './route';

/**
 * What came in, as the DTO allows it: every property declared, of its type, and nothing else (no mass assignment).
 * Errors: ProblemError `invalid-input` or `invalid-query` with every fault.
 */
export async function readDto<T extends object>(
  dto: DtoClass<T>,
  raw: unknown,
  code: 'invalid-input' | 'invalid-query',
): Promise<T> {
  const refuse = (errors: readonly FieldFault[]) => new ProblemError(code, { errors });
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw refuse([{ pointer: '', code: 'type' }]);
  const hostile = hostileIn(raw);
  if (hostile) throw refuse([hostile]);
  const instance = plainToInstance(dto, raw);
  const found = await validate(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: true },
  });
  const broken = found.flatMap((error) => faultsOf(error, ''));
  const nulls = nullsIn(instance, '').filter(({ pointer }) => !broken.some((fault) => fault.pointer === pointer));
  const faults = [...broken, ...nulls];
  if (faults.length > 0) throw refuse(faults);
  return instance;
}

/** Codes of class-validator's constraints; a DTO overrides one by `context: { code }`. */
const CODE_OF: Readonly<Record<string, InputCode>> = {
  whitelistValidation: 'unknown',
  isIn: 'choice',
  isEnum: 'choice',
  equals: 'choice',
  isNotEmpty: 'required',
  arrayNotEmpty: 'required',
  minLength: 'length',
  maxLength: 'length',
  isLength: 'length',
  arrayMinSize: 'length',
  arrayMaxSize: 'length',
  min: 'range',
  max: 'range',
  matches: 'format',
  isEmail: 'format',
  isFqdn: 'format',
  isIso8601: 'format',
  isDateString: 'format',
  isHexadecimal: 'format',
  isBase64: 'format',
  isString: 'type',
  isInt: 'type',
  isNumber: 'type',
  isBoolean: 'type',
  isArray: 'type',
  isObject: 'type',
  nestedValidation: 'type',
};

function faultsOf({ property, value, children = [], constraints = {}, contexts = {} }: ValidationError, at: string) {
  const pointer = pointerTo(at, property);
  const own = Object.keys(constraints).map((name) => ({
    pointer,
    code: ownCode(contexts[name]) ?? (value === undefined ? 'required' : (CODE_OF[name] ?? 'value')),
  }));
  // A value that is missing or of the wrong type breaks every other rule too: one fault says it.
  const decisive = own.find(({ code }) => code === 'required' || code === 'type' || code === 'unknown');
  const nested: FieldFault[] = children.flatMap((child) => faultsOf(child, pointer));
  return [...(decisive ? [decisive] : own), ...nested];
}

function ownCode(context: unknown): string | undefined {
  const code = (context as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}

function nullsIn(instance: object, at: string): FieldFault[] {
  return Object.entries(instance).flatMap(([property, value]) => {
    const pointer = pointerTo(at, property);
    const open = isNullable(Object.getPrototypeOf(instance) as object, property);
    if (value === null) return open ? [] : [{ pointer, code: 'type' }];
    return typeof value === 'object' ? nullsIn(value as object, pointer) : [];
  });
}
