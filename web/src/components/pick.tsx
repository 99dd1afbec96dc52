import { Button, FieldError, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { fieldId } from './error-summary';
import type { Option } from './fields';

interface PickProps<T extends string> {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option<T>[];
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly className?: string;
}

/** One of many, from a list that opens. */
export function Pick<T extends string>({
  name,
  label,
  options,
  value,
  onChange,
  error,
  placeholder,
  className = 'field',
}: PickProps<T>) {
  return (
    <Select
      className={className}
      value={value ?? null}
      onChange={(key) => {
        if (key !== null) onChange(key as T);
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <Label>{label}</Label>
      <FieldError className="field-error">{error}</FieldError>
      <Button className="select" id={fieldId(name)}>
        <SelectValue />
        <span aria-hidden="true" className="chevron" />
      </Button>
      <Popover className="popover">
        <ListBox className="listbox">
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.label} className="listbox-item">
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
