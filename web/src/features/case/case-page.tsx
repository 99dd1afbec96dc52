import { Link } from 'react-router';
import { APPLICATION_KIND } from '../../../../templates/labels/in-force';
import { LABELS } from '../../../../templates/labels';
import type { CaseView, SessionView } from '../../api/contract';
import { Page } from '../../components/page';
import { SummaryList } from '../../components/summary-list';
import { StatusTag } from '../../components/tag';
import { useLang } from '../../i18n/use-lang';
import { AcceptedLink } from '../acceptance/accepted';
import { TaskList } from '../enrollment/task-list';
import { Answers } from '../enrollment/answers';
import { CertificateFacts } from './certificate-facts';
import { ExportCase } from './export-case';
import { Letters } from './letters';
import { Matters } from './matters';
import { NextStep } from './next-step';
import { Timeline } from './timeline';
import { can, OfCase } from './use-case';

/** A case: where it stands, what is to be done and by whom, what has happened and what will. */
export function CasePage() {
  return <OfCase>{(file, session) => <Sheet file={file} session={session} />}</OfCase>;
}

function Sheet({ file, session }: { readonly file: CaseView; readonly session: SessionView }) {
  const { t, say } = useLang();
  const { status, applicant, subject } = file;
  const isOwn = [applicant.id, subject.id].includes(session.personId);
  const drafting = (status === 'draft' || status === 'returned') && applicant.id === session.personId;
  return (
    <Page
      title={say(APPLICATION_KIND[file.origin?.kind ?? 'first'])}
      over={`${file.number} · ${say(LABELS.certificateType[file.type])}`}
      aside={<StatusTag status={status} />}
    >
      <NextStep file={file} isOwn={isOwn} roles={session.roles} />
      {drafting && <TaskList file={file} />}
      <Matters file={file} />
      {file.certificate && <CertificateFacts file={file} certificate={file.certificate} />}
      <section aria-labelledby="timeline">
        <h2 id="timeline">{t('timeline.title')}</h2>
        <Timeline file={file} />
      </section>
      <Letters file={file} />
      {!drafting && (
        <section aria-labelledby="answers">
          <h2 id="answers">{t('case.answers')}</h2>
          <Answers file={file} />
        </section>
      )}
      <section aria-labelledby="about">
        <h2 id="about">{t('case.about')}</h2>
        <About file={file} />
      </section>
      <p className="more-links">
        <Link to={`/cases/${file.id}/history`}>{t('history.title')}</Link>
        {isOwn && can(file, 'withdraw') && <Link to={`/cases/${file.id}/withdraw`}>{t('withdraw.title')}</Link>}
        <ExportCase file={file} session={session} />
      </p>
    </Page>
  );
}

function About({ file }: { readonly file: CaseView }) {
  const { t, moment } = useLang();
  const { applicant, subject, agency, openedAt, policyVersion, agreement } = file;
  return (
    <SummaryList
      rows={[
        { key: 'number', name: t('cases.number'), value: file.number },
        { key: 'applicant', name: t('case.applicant'), value: applicant.name },
        { key: 'subject', name: t('case.subject'), value: subject.name },
        { key: 'agency', name: t('case.agency'), value: agency.name },
        { key: 'opened', name: t('case.opened'), value: moment(openedAt) },
        { key: 'policy', name: t('case.policy'), value: t('case.policyVersion', { version: policyVersion }) },
        ...(agreement
          ? [
              {
                key: 'agreement',
                name: t('agreements.title'),
                value: <AcceptedLink file={file} accepted={agreement} />,
              },
            ]
          : []),
      ]}
    />
  );
}
