import type { ReactNode } from 'react';
import {
  Checkbox,
  CheckboxGroup,
  FieldError as AriaFieldError,
  Input,
  Label,
  Radio,
  RadioGroup,
  Text,
  TextArea,
  TextField,
} from 'react-aria-components';
import { fieldId } from './error-summary';

interface FieldProps {
  /** As the API calls it. */
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

interface TextProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly lines?: number;
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'tel';
  readonly autoComplete?: string;
  /** Not to be read over a shoulder. */
  readonly secret?: boolean;
  /** As wide as what is typed into it. */
  readonly width?: 'short' | 'medium' | 'full';
  readonly required?: boolean;
}

export function Field({
  name,
  label,
  hint,
  error,
  value,
  onChange,
  lines,
  inputMode,
  autoComplete,
  secret = false,
  width = 'full',
  required,
}: TextProps) {
  return (
    <TextField
      className={`field ${width}`}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isRequired={required ?? false}
      validationBehavior="aria"
      id={fieldId(name)}
      name={name}
      type={secret ? 'password' : 'text'}
      {...(autoComplete === undefined ? {} : { autoComplete })}
    >
      <Label>{label}</Label>
      <Hint>{hint}</Hint>
      <AriaFieldError className="field-error">{error}</AriaFieldError>
      {lines === undefined ? <Input inputMode={inputMode ?? 'text'} /> : <TextArea rows={lines} />}
    </TextField>
  );
}

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: ReactNode;
}

interface OneProps<T extends string> extends FieldProps {
  readonly options: readonly Option<T>[];
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
  readonly inline?: boolean;
}

/** One of several; GOV.UK's radios. */
export function OneOf<T extends string>({
  name,
  label,
  hint,
  error,
  options,
  value,
  onChange,
  inline = false,
}: OneProps<T>) {
  return (
    <RadioGroup
      className={inline ? 'field choices inline' : 'field choices'}
      id={fieldId(name)}
      name={name}
      value={value ?? null}
      onChange={(chosen) => {
        onChange(chosen as T);
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label>{label}</Label>
      <Hint>{hint}</Hint>
      <AriaFieldError className="field-error">{error}</AriaFieldError>
      <div className="options">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="choice">
            <span className="mark radio" aria-hidden="true" />
            <span>
              {option.label}
              {option.hint && <span className="hint">{option.hint}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

interface ManyProps<T extends string> extends FieldProps {
  readonly options: readonly Option<T>[];
  readonly value: readonly T[];
  readonly onChange: (value: readonly T[]) => void;
}

export function ManyOf<T extends string>({ name, label, hint, error, options, value, onChange }: ManyProps<T>) {
  return (
    <CheckboxGroup
      className="field choices"
      id={fieldId(name)}
      name={name}
      value={[...value]}
      onChange={(chosen) => {
        onChange(chosen as T[]);
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label>{label}</Label>
      <Hint>{hint}</Hint>
      <AriaFieldError className="field-error">{error}</AriaFieldError>
      <div className="options">
        {options.map((option) => (
          <Checkbox key={option.value} value={option.value} className="choice">
            <span className="mark box" aria-hidden="true" />
            <span>{option.label}</span>
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}

/** One thing that is so or not. */
export function Tick({
  name,
  label,
  checked,
  onChange,
  error,
}: {
  readonly name: string;
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly error?: string | undefined;
}) {
  return (
    <div className={error === undefined ? 'field' : 'field invalid'}>
      {error !== undefined && (
        <p className="field-error" id={`${fieldId(name)}-error`}>
          {error}
        </p>
      )}
      <Checkbox
        id={fieldId(name)}
        className="choice"
        isSelected={checked}
        onChange={onChange}
        isInvalid={error !== undefined}
        validationBehavior="aria"
        {...(error === undefined ? {} : { 'aria-describedby': `${fieldId(name)}-error` })}
      >
        <span className="mark box" aria-hidden="true" />
        <span>{label}</span>
      </Checkbox>
    </div>
  );
}

function Hint({ children }: { readonly children: ReactNode }) {
  if (children === undefined) return null;
  return (
    <Text slot="description" className="hint">
      {children}
    </Text>
  );
}
