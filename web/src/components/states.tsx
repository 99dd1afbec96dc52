import type { ReactNode } from 'react';
import { Offline, Refused, Unreadable, statusOf } from '../api/problem';
import { useLang } from '../i18n/use-lang';
import { Button, ButtonLink } from './button';
import { Page } from './page';
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

interface FailureProps {
  readonly error: unknown;
  /** Asks once more. */
  readonly again: () => void;
}

/** Why something is not shown, in plain words, and what one can do about it. */
export function Failure({ error, again }: FailureProps) {
  const { t } = useLang();
  return (
    <div className="state" role="alert">
      <h2>{wordsOf(error, t).title}</h2>
      <Remedy error={error} again={again} />
    </div>
  );
}

/** The same in place of a whole page. */
export function FailedPage({ error, again }: FailureProps) {
  const { t } = useLang();
  return (
    <Page title={wordsOf(error, t).title}>
      <div role="alert">
        <Remedy error={error} again={again} />
      </div>
    </Page>
  );
}

/** To ask once more helps against what goes by; from what one may not see there is only a way out. */
function Remedy({ error, again }: FailureProps) {
  const { t } = useLang();
  const status = statusOf(error);
  return (
    <>
      <p>{wordsOf(error, t).text}</p>
      {status === 401 && <SignInLink />}
      {(status === 403 || status === 404) && (
        <ButtonLink to="/" look="secondary">
          {t('home.nav')}
        </ButtonLink>
      )}
      {status !== 401 && status !== 403 && status !== 404 && (
        <Button look="secondary" onPress={again}>
          {t('state.again')}
        </Button>
      )}
      {error instanceof Refused && error.problem.status >= 500 && (
        <p className="hint">{t('state.trace', { trace: error.problem.traceId })}</p>
      )}
    </>
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

/** Something that is read: a query, whether of one answer or of several pages. */
export interface Reading<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** What was read, or the state that stands for it. */
export function Loaded<T>({
  query,
  rows,
  children,
}: {
  readonly query: Reading<T>;
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
