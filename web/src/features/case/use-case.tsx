import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { CaseView, SessionView } from '../../api/contract';
import { caseQuery } from '../../api/queries';
import { LoadedPage } from '../../components/loaded-page';
import { useLang } from '../../i18n/use-lang';
import { SignedIn } from '../../shell/signed-in';

/** The case that the address names, for whom it may be shown to. */
export function OfCase({ children }: { readonly children: (file: CaseView, session: SessionView) => ReactNode }) {
  return <SignedIn>{(session) => <Read session={session}>{children}</Read>}</SignedIn>;
}

function Read({
  session,
  children,
}: {
  readonly session: SessionView;
  readonly children: (file: CaseView, session: SessionView) => ReactNode;
}) {
  const { t } = useLang();
  const { caseId = '' } = useParams();
  const query = useQuery(caseQuery(caseId));
  return (
    <LoadedPage query={query} title={t('case.title')}>
      {(file) => children(file, session)}
    </LoadedPage>
  );
}

/** Whether the case lets its reader do something now. */
export const can = (file: CaseView, command: CaseView['actions'][number]['command']): boolean =>
  file.actions.some((action) => action.command === command && action.allowed);

export const backTo = (file: CaseView): { readonly to: string; readonly text: string } => ({
  to: `/cases/${file.id}`,
  text: file.number,
});
