import { ValidateIf } from 'class-validator';

const NULLABLE = Symbol('nullable');

/** The property may be null, which everywhere else in a DTO is refused: `@IsOptional` alone would let it through. */
export function Nullable(): PropertyDecorator {
  return (target, property) => {
    Reflect.defineMetadata(NULLABLE, true, target, property);
    ValidateIf((_object, value) => value !== null)(target, property);
  };
}

export const isNullable = (prototype: object, property: string): boolean =>
  Reflect.getMetadata(NULLABLE, prototype, property) === true;
