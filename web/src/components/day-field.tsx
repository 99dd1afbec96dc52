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
  /** `2026-11-28`. */
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** A day, part by part, in the order of the reader's language. */
export function DayField({ name, label, hint, error, value, onChange }: DayFieldProps) {
  return (
    <DateField
      className="field short"
      id={fieldId(name)}
      granularity="day"
      value={value === undefined ? null : parseDate(value)}
      onChange={(day: CalendarDate | null) => {
        onChange(day?.toString());
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
