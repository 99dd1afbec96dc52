import type { ReactNode } from 'react';
import { holdCauseCode } from '../../../../templates/labels/in-force';
import { LABELS } from '../../../../templates/labels';
import type { CaseView, HoldView, LossView, PersonChangeView, RevocationView } from '../../api/contract';
import { SummaryList } from '../../components/summary-list';
import type { SummaryRow } from '../../components/summary-list';
import { useLang } from '../../i18n/use-lang';

/** What is asked, reported or ordered about a certificate in force: what its reader knows of, and an officer decides on. */
export function Matters({ file, className }: { readonly file: CaseView; readonly className?: string }) {
  const { revocation, hold, loss, personChanges = [] } = file;
  const looks = className === undefined ? {} : { className };
  return (
    <>
      {revocation && <Revocation revocation={revocation} {...looks} />}
      {hold && <Hold hold={hold} {...looks} />}
      {loss && <Loss loss={loss} {...looks} />}
      {personChanges.map((change) => (
        <Change key={change.changeId} change={change} {...looks} />
      ))}
    </>
  );
}

interface MatterProps {
  readonly name: string;
  readonly title: string;
  readonly className?: string;
  readonly rows: readonly (readonly [key: string, name: string, value: ReactNode])[];
}

/** What is not known, or not to be seen, has no row. */
function Matter({ name, title, className, rows }: MatterProps) {
  const known = rows.filter(([, , value]) => value !== undefined && value !== '');
  return (
    <section className={className} aria-labelledby={`matter-${name}`}>
      <h2 id={`matter-${name}`}>{title}</h2>
      <SummaryList rows={known.map(([key, called, value]): SummaryRow => ({ key, name: called, value }))} />
    </section>
  );
}

interface Looks {
  readonly className?: string;
}

function Revocation({ revocation, ...looks }: Looks & { readonly revocation: RevocationView }) {
  const { t, say, moment } = useLang();
  const { origin, reason, text, requestedBy, capacity, requestedAt, invalidityDate, stage, review } = revocation;
  const as = capacity && ` · ${say(LABELS.capacity[capacity])}`;
  return (
    <Matter
      {...looks}
      name="revocation"
      title={t('matter.revocation')}
      rows={[
        ['origin', t('matter.origin'), say(LABELS.revocationOrigin[origin])],
        ['reason', t('revocation.reason'), say(LABELS.crlReason[reason])],
        ['text', t('revocation.words'), text],
        ['by', t('matter.by'), `${requestedBy.name}${as ?? ''}`],
        ['at', t('matter.at'), moment(requestedAt)],
        ['doubtful', t('matter.doubtful'), invalidityDate && moment(invalidityDate)],
        ['stage', t('matter.stage'), say(LABELS.revocationStage[stage])],
        ['review', t('matter.review'), review && say(LABELS.review[review])],
      ]}
    />
  );
}

function Hold({ hold, ...looks }: Looks & { readonly hold: HoldView }) {
  const { t, say, moment } = useLang();
  const { since, until, atCa, causes, release } = hold;
  const causeOf = ({ cause, by, text }: HoldView['causes'][number]): string =>
    [say(LABELS.holdCause[holdCauseCode(cause)]), by.name, text].filter(Boolean).join(' · ');
  return (
    <Matter
      {...looks}
      name="hold"
      title={t('matter.hold')}
      rows={[
        ['since', t('matter.since'), moment(since)],
        ['until', t('matter.until'), moment(until)],
        ['at-ca', t('matter.atCa'), say(LABELS.holdAtCa[atCa])],
        ...causes.map((cause) => [cause.cause, t('matter.cause'), causeOf(cause)] as const),
        [
          'release',
          t('matter.release'),
          release && [release.requestedBy.name, moment(release.at), release.text].filter(Boolean).join(' · '),
        ],
      ]}
    />
  );
}

function Loss({ loss, ...looks }: Looks & { readonly loss: LossView }) {
  const { t, say, moment } = useLang();
  const { kind, reportedBy, capacity, reportedAt, text, owed, papers = [] } = loss;
  return (
    <Matter
      {...looks}
      name="loss"
      title={t('matter.loss')}
      rows={[
        ['what', t('matter.what'), say(LABELS.lossKind[kind])],
        ['text', t('loss.words'), text],
        ['by', t('matter.by'), `${reportedBy.name} · ${say(LABELS.capacity[capacity])}`],
        ['at', t('matter.reported'), moment(reportedAt)],
        ...papers.map(
          ({ documentId, kind: paper, uploadedAt }) =>
            [
              documentId,
              say(LABELS.lossPaper[paper as keyof typeof LABELS.lossPaper]),
              <a key={documentId} href={`/api/documents/${documentId}`} target="_blank" rel="noreferrer">
                {t('answers.paper', { moment: moment(uploadedAt) })}
              </a>,
            ] as const,
        ),
        ['owed', t('matter.owed'), owed.map((paper) => say(LABELS.lossPaper[paper])).join('; ')],
      ]}
    />
  );
}

function Change({ change, ...looks }: Looks & { readonly change: PersonChangeView }) {
  const { t, say, date, moment } = useLang();
  const { changeId, kind, effectiveOn, proposal, notedAt } = change;
  return (
    <Matter
      {...looks}
      name={changeId}
      title={t('matter.change')}
      rows={[
        ['what', t('matter.what'), say(LABELS.personChange[kind])],
        ['effective', t('matter.effective'), date(`${effectiveOn}T00:00:00+07:00`)],
        ['noted', t('matter.reported'), moment(notedAt)],
        ['proposal', t('matter.proposal'), say(LABELS.changeOutcome[proposal])],
      ]}
    />
  );
}
