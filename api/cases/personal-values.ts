import type { Personal } from '../../domain/case/personal';
import type { CaseField, Relation } from '../enrollments/field-rights';
import { FIELD_RIGHTS, MASK, sightOf } from '../enrollments/field-rights';
import type { PersonalView } from './case.dto';

/** What the reader may see of values that the case holds as commitments. */
export interface Eyes {
  readonly relations: readonly Relation[];
  /** Opened values by commitment; those erased are absent. */
  readonly values: ReadonlyMap<string, string>;
}

export const isPersonal = (value: unknown): value is Personal =>
  typeof value === 'object' && value !== null && 'commitment' in value && typeof value.commitment === 'string';

/** Every commitment in a value, however deep. */
export function commitmentsOf(value: unknown): string[] {
  if (isPersonal(value)) return [value.commitment];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(commitmentsOf) : [];
}

/** A piece of personal data under the name of its field; `undefined` where nothing of it may be seen. */
export function presentPersonal(field: string, { commitment }: Personal, eyes: Eyes): PersonalView | undefined {
  // A bearer link (e-mail proof, activation page) is no field of the form: nobody reads it here.
  if (!isField(field)) return undefined;
  const sight = sightOf(field, eyes.relations);
  if (sight === 'hidden') return undefined;
  const value = eyes.values.get(commitment);
  if (value === undefined) return { masked: false, erased: true };
  if (sight === 'plain') return { value, masked: false, erased: false };
  const mask = MASK[field];
  return mask ? { value: mask(value), masked: true, erased: false } : undefined;
}

const isField = (name: string): name is CaseField => Object.hasOwn(FIELD_RIGHTS, name);
