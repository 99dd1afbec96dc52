import type { CalendarDate } from '@internationalized/date';
import { parseDate } from '@internationalized/date';
import type { ReactNode } from 'react';
import { DateField, DateInput, DateSegment, FieldError, Label, Text } from 'react-aria-components';
import { fieldId } from './error-summary';

interface DayFieldProps {
  /** As the API calls it. */
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** What stands there at first: `2026-11-28`. What is typed is the field's own until the day is whole. */
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** A year is typed figure by figure: what is less is not whole yet. */
const FIRST_YEAR = 1900;

/** A day, part by part, in the order of the reader's language. */
export function DayField({ name, label, hint, error, value, onChange }: DayFieldProps) {
  return (
    <DateField
      className="field short"
      id={fieldId(name)}
      granularity="day"
      shouldForceLeadingZeros
      {...(value === undefined ? {} : { defaultValue: parseDate(value) })}
      onChange={(day: CalendarDate | null) => {
        onChange(day !== null && day.year >= FIRST_YEAR ? day.toString() : undefined);
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label>{label}</Label>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
      <DateInput className="day">{(segment) => <DateSegment segment={segment} className="day-part" />}</DateInput>
    </DateField>
  );
}
