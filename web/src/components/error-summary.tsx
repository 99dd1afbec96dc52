import { useEffect, useId, useRef, useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import { Offline, Refused } from '../api/problem';
import { useLang } from '../i18n/use-lang';
import { Cite } from './why';

export interface FieldError {
  /** Name of the field, as in {@link fieldId}. */
  readonly field: string;
  readonly message: string;
}

/** Id of the element that a field is filled in by. */
export const fieldId = (field: string): string => `field-${field}`;

/** The field that a JSON pointer of the API is about: `/form/nik` and `/nik` are the form's `nik`. */
const fieldOf = (pointer: string): string => pointer.replace(/^\/(?:form\/)?/, '').replaceAll('/', '-');

/** What the server says of single fields. */
export const fieldErrors = (error: unknown): readonly FieldError[] =>
  error instanceof Refused
    ? error.problem.errors.map(({ pointer, message }) => ({ field: fieldOf(pointer), message }))
    : [];

/** The message beside one field. */
export const messageFor = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message;

/**
 * What went wrong, above the form, with a link to each field. It takes the focus when an attempt has failed, and never
 * between two attempts: who mends one field is not pulled out of it because another is still wrong. A field that is
 * somewhere else is named by `elsewhere`; one of which the form makes a part of another, by `placeOf`; to one that was
 * never filled in no link leads.
 */
export function ErrorSummary({
  error,
  own = [],
  attempt,
  elsewhere,
  placeOf = (field) => field,
}: {
  readonly error?: unknown;
  readonly own?: readonly FieldError[];
  /** Another value with each attempt of the reader's. */
  readonly attempt?: unknown;
  readonly elsewhere?: (field: string) => string | undefined;
  readonly placeOf?: (field: string) => string;
}) {
  const { t } = useLang();
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const fields = [...own, ...fieldErrors(error)];
  const shown = Boolean(error) || own.length > 0;
  useEffect(() => {
    box.current?.focus();
  }, [error, attempt]);
  if (!shown) return null;
  const problem = error instanceof Refused ? error.problem : undefined;
  return (
    <div ref={box} tabIndex={-1} role="alert" aria-labelledby={titleId} className="error-summary">
      <h2 id={titleId}>{problem?.title ?? t('errors.title')}</h2>
      {problem && (
        <p>
          {problem.detail} {problem.article && <Cite article={problem.article} />}
        </p>
      )}
      {error instanceof Offline && <p>{t('state.offlineText')}</p>}
      {Boolean(error) && !problem && !(error instanceof Offline) && <p>{t('state.failedText')}</p>}
      {fields.length > 0 && (
        <ul>
          {fields.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              <FieldLink field={placeOf(field)} message={message} elsewhere={elsewhere?.(field)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Nothing tells of fields that come and go; it is looked at whenever the summary is drawn. */
const untold = () => () => undefined;

function FieldLink({ field, message, elsewhere }: FieldError & { readonly elsewhere: string | undefined }) {
  const isHere = useSyncExternalStore(untold, () => document.getElementById(fieldId(field)) !== null);
  if (elsewhere !== undefined) return <Link to={elsewhere}>{message}</Link>;
  if (!isHere) return message;
  return (
    <a
      href={`#${fieldId(field)}`}
      onClick={(event) => {
        const target = document.getElementById(fieldId(field));
        if (!target) return;
        event.preventDefault();
        const control = target.matches('input, textarea, button, select')
          ? target
          : target.querySelector('input, textarea, button, [role=spinbutton]');
        (control instanceof HTMLElement ? control : target).focus();
        target.scrollIntoView({ block: 'center' });
      }}
    >
      {message}
    </a>
  );
}
