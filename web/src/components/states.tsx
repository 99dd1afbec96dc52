import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Offline, Refused, Unreadable, statusOf } from '../api/problem';
import { useLang } from '../i18n/use-lang';
import { Button } from './button';
import { SignInLink } from './sign-in-link';

/** Holds the place of what is coming, so that nothing jumps when it is there. */
export function Loading({ rows = 4 }: { readonly rows?: number }) {
  const { t } = useLang();
  return (
    <div role="status" className="loading">
      <span className="visually-hidden">{t('state.loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className="bone" />
      ))}
    </div>
  );
}

export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="state">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** Why something is not shown, in plain words, and what one can do about it. */
export function Failure({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  const { t } = useLang();
  const words = wordsOf(error, t);
  return (
    <div className="state" role="alert">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      {statusOf(error) === 401 ? (
        <SignInLink />
      ) : (
        again && (
          <Button look="secondary" onPress={again}>
            {t('state.again')}
          </Button>
        )
      )}
      {error instanceof Refused && error.problem.status >= 500 && (
        <p className="hint">{t('state.trace', { trace: error.problem.traceId })}</p>
      )}
    </div>
  );
}

function wordsOf(
  error: unknown,
  t: ReturnType<typeof useLang>['t'],
): { readonly title: string; readonly text: string } {
  if (error instanceof Offline) return { title: t('state.offline'), text: t('state.offlineText') };
  if (error instanceof Unreadable) return { title: t('state.failed'), text: t('state.failedText') };
  if (!(error instanceof Refused)) return { title: t('state.failed'), text: t('state.failedText') };
  if (error.problem.status === 403) return { title: t('state.forbidden'), text: error.problem.detail };
  if (error.problem.status === 404) return { title: t('state.notFound'), text: t('state.notFoundText') };
  return { title: error.problem.title, text: error.problem.detail };
}

/** What was read, or the state that stands for it. */
export function Loaded<T>({
  query,
  rows,
  children,
}: {
  readonly query: UseQueryResult<T>;
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error)
    return (
      <Failure
        error={query.error}
        again={() => {
          void query.refetch();
        }}
      />
    );
  return <Loading {...(rows === undefined ? {} : { rows })} />;
}
