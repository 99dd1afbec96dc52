import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  isISO8601,
  IsObject,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { toInstant, toMillis } from '../../domain/case/instant';

/** Decorators of a DTO's fields, each a whole rule: type, limits and shape together. */
const all =
  (...decorators: readonly PropertyDecorator[]): PropertyDecorator =>
  (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };

/** The field may be absent. */
export const Maybe = (): PropertyDecorator => IsOptional();
export const Text = (max: number, min = 0): PropertyDecorator => all(IsString(), Length(min, max));
export const Id = (): PropertyDecorator => all(IsString(), Matches(/^[A-Za-z0-9._:-]{1,128}$/));
export const Hex256 = (): PropertyDecorator => all(IsString(), Matches(/^[0-9a-f]{64}$/));
export const Moment = (): PropertyDecorator => IsISO8601({ strict: true, strictSeparator: true });
/** A moment that comes in, in any offset; the domain gets it as an Instant. */
export const Timestamp = (): PropertyDecorator => all(Transform(asInstant), IsString(), Matches(RFC3339), Moment());
/** RFC 3339, 5.6, without leap seconds. */
const RFC3339 = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const asInstant = ({ value }: { readonly value: unknown }): unknown =>
  typeof value === 'string' && RFC3339.test(value) && isISO8601(value, { strict: true, strictSeparator: true })
    ? toInstant(toMillis(value))
    : value;
export const Day = (): PropertyDecorator => all(IsString(), Matches(/^\d{4}-\d\d-\d\d$/));
export const Whole = (min = 0, max = Number.MAX_SAFE_INTEGER): PropertyDecorator => all(IsInt(), Min(min), Max(max));
/** A part of a whole, from 0 to 1. */
export const Share = (): PropertyDecorator => all(IsNumber(), Min(0), Max(1));
export const Flag = (): PropertyDecorator => IsBoolean();
export const Choice = (values: readonly string[]): PropertyDecorator => IsIn([...values]);
export const Choices = (values: readonly string[]): PropertyDecorator =>
  all(IsArray(), ArrayUnique(), ArrayMaxSize(values.length), IsIn([...values], { each: true }));
export const Texts = (most = 1000): PropertyDecorator =>
  all(IsArray(), ArrayMaxSize(most), IsString({ each: true }), Length(0, 2000, { each: true }));
export const Ids = (most = 100, least = 0): PropertyDecorator =>
  all(
    IsArray(),
    ArrayUnique(),
    ArrayMinSize(least),
    ArrayMaxSize(most),
    Matches(/^[A-Za-z0-9._:-]{1,128}$/, { each: true }),
  );
/** A value whose members its own source defines. */
export const Values = (): PropertyDecorator => IsObject();
export const Part = (dto: () => new () => object): PropertyDecorator => all(ValidateNested(), Type(dto));
export const Parts = (dto: () => new () => object, most = 10_000): PropertyDecorator =>
  all(IsArray(), ArrayMaxSize(most), ValidateNested({ each: true }), Type(dto));
