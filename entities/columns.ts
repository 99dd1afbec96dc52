import type { ColumnOptions, ValueTransformer } from 'typeorm';
import { Column, PrimaryColumn } from 'typeorm';

/** Columns with their types spelled out: no transpiler that runs this code emits the metadata TypeORM would guess from. */
type More = Pick<ColumnOptions, 'nullable' | 'select' | 'default'>;

/** Rows speak of moments as the domain does ({@link Instant}); whole milliseconds are all that is ever written. */
const asInstant: ValueTransformer = {
  to: (at: unknown) => at,
  from: (at: Date | null) => at?.toISOString() ?? null,
};

export const Key = (name: string) => PrimaryColumn({ name, type: 'text' });
export const Text = (name: string, more: More = {}) => Column({ name, type: 'text', ...more });
export const Texts = (name: string) => Column({ name, type: 'text', array: true });
export const Whole = (name: string, more: More = {}) => Column({ name, type: 'integer', ...more });
export const Flag = (name: string, more: More = {}) => Column({ name, type: 'boolean', ...more });
export const Moment = (name: string, more: More = {}) =>
  Column({ name, type: 'timestamptz', transformer: asInstant, ...more });
export const Bytes = (name: string, more: More = {}) => Column({ name, type: 'bytea', ...more });
export const Document = (name: string, more: More = {}) => Column({ name, type: 'jsonb', ...more });

/** The column may be empty. */
export const MAYBE = { nullable: true } as const;
