import { parseDate } from '@internationalized/date';
import { DateField, DateInput, DateSegment, FieldError, I18nProvider, Label, Text } from 'react-aria-components';
import { useLang } from '../i18n/use-lang';
import { fieldId } from './error-summary';

/** A day of the calendar, typed part by part in the order of the page's language. */
export function DayField({
  name,
  label,
  hint,
  value,
  onChange,
  error,
}: {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** `YYYY-MM-DD` */
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly error?: string | undefined;
}) {
  const { lang } = useLang();
  return (
    <I18nProvider locale={lang === 'en' ? 'en-GB' : 'id-ID'}>
      <DateField
        className="field"
        id={fieldId(name)}
        value={value === undefined ? null : parseDate(value)}
        onChange={(day) => {
          onChange(day?.toString());
        }}
        isInvalid={error !== undefined}
        validationBehavior="aria"
        shouldForceLeadingZeros
      >
        <Label>{label}</Label>
        {hint !== undefined && (
          <Text slot="description" className="hint">
            {hint}
          </Text>
        )}
        <FieldError className="field-error">{error}</FieldError>
        <DateInput className="day">{(segment) => <DateSegment segment={segment} className="day-part" />}</DateInput>
      </DateField>
    </I18nProvider>
  );
}
