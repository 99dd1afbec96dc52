import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { LABELS } from '../../../../templates/labels';
import type { CaseView, SessionView, TaskView } from '../../api/contract';
import { caseQuery } from '../../api/queries';
import { ButtonLink } from '../../components/button';
import { Due } from '../../components/due';
import { LoadedPage } from '../../components/loaded-page';
import { Page } from '../../components/page';
import { useLang } from '../../i18n/use-lang';
import { SignedIn } from '../../shell/signed-in';
import { Matters } from '../case/matters';
import { CertificateContents } from '../certificates/certificate-contents';
import { Claim } from './claim';
import { Decision } from './decision';
import { DossierPanel } from './dossier-panel';
import { EarlierDecision } from './earlier-decision';
import { KeptWords } from './kept-words';
import { Papers } from './papers';
import { Warnings } from './warnings';

/** One task: the papers beside what they are to prove, and the decision. */
export function Desk() {
  const { taskId = '' } = useParams();
  return (
    <SignedIn roles={['examiner', 'supervisor']}>
      {(session) => <OfTask key={taskId} taskId={taskId} session={session} />}
    </SignedIn>
  );
}

function OfTask({ taskId, session }: { readonly taskId: string; readonly session: SessionView }) {
  const { t } = useLang();
  const query = useQuery(caseQuery(taskId.split(':')[0] ?? ''));
  const back = { to: '/tasks', text: t('inbox.title') };
  return (
    <LoadedPage query={query} rows={10} title={t('case.title')} back={back}>
      {(file) =>
        file.task?.id === taskId ? (
          <Open file={file} task={file.task} session={session} />
        ) : (
          <Page title={t('desk.gone')} lead={t('desk.goneText')} back={back}>
            <KeptWords taskId={taskId} />
            <ButtonLink to={`/cases/${file.id}`}>{file.number}</ButtonLink>
          </Page>
        )
      }
    </LoadedPage>
  );
}

/** What is handed on to the next task by the decision before it. */
export interface Decided {
  readonly decided?: string;
}

function Open({
  file,
  task,
  session,
}: {
  readonly file: CaseView;
  readonly task: TaskView;
  readonly session: SessionView;
}) {
  const { t, say } = useLang();
  const before = (useLocation().state as Decided | null)?.decided;
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [differing, setDiffering] = useState<readonly string[]>([]);
  const onOpened = useCallback((documentId: string) => {
    setOpened((now) => new Set([...now, documentId]));
  }, []);
  const isMine = task.claimedBy?.id === session.personId;
  const documents = useMemo(() => file.documents ?? [], [file.documents]);
  return (
    <Page
      title={say(LABELS.task[task.kind])}
      over={`${file.number} · ${say(LABELS.certificateType[file.type])} · ${file.subject.name}`}
      back={{ to: '/tasks', text: t('inbox.title') }}
      wide
      aside={<Due at={task.dueAt} />}
    >
      <div role="status">{before && <p className="banner good">{t('desk.decided', { number: before })}</p>}</div>
      <Claim file={file} task={task} isMine={isMine} />
      {!isMine && <KeptWords taskId={task.id} />}
      <div className="desk">
        <Papers documents={documents} opened={opened} onOpened={onOpened} mustOpen={isMine} />
        <div className="desk-side">
          <Matters file={file} className="panel" />
          <Warnings file={file} />
          {task.kind === 'resolve-mismatch' && file.certificate && (
            <CertificateContents file={file} certificate={file.certificate} className="panel" />
          )}
          {task.kind === 'approve' && <EarlierDecision file={file} session={session} />}
          <DossierPanel file={file} marking={isMine && task.kind === 'verify'} onDiffering={setDiffering} />
          {isMine && <Decision file={file} task={task} session={session} opened={[...opened]} differing={differing} />}
        </div>
      </div>
    </Page>
  );
}
