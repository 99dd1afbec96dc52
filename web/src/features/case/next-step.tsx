import { useQuery } from '@tanstack/react-query';
import type { CaseStatus, CaseView, Role } from '../../api/contract';
import { historyQuery } from '../../api/queries';
import { LABELS } from '../../../../templates/labels';
import type { RefusalReason, ReturnReason } from '../../../../domain/enrollment/decisions';
import { ButtonLink } from '../../components/button';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';
import { useDeadline } from './use-deadline';

/** What happens next, when, and what the reader himself can do for it. */
export function NextStep({
  file,
  isOwn,
  roles,
}: {
  readonly file: CaseView;
  readonly isOwn: boolean;
  readonly roles: readonly Role[];
}) {
  const { t } = useLang();
  const { status, task } = file;
  const deadline = useDeadline(file);
  const isOfficer = roles.includes('examiner') || roles.includes('supervisor');
  return (
    <section className={`next ${TONE[status] ?? 'info'}`} aria-labelledby="next">
      <h2 id="next">{t('next.title')}</h2>
      <p>{useNext(status, isOwn)}</p>
      {(status === 'returned' || status === 'refused') && <Grounds file={file} />}
      {deadline && <p className="by">{deadline}</p>}
      {isOwn && status === 'agreement' && (
        <ButtonLink to={`/cases/${file.id}/agreement`}>{t('agreement.go')}</ButtonLink>
      )}
      {isOwn && status === 'activation' && (
        <ButtonLink to={`/cases/${file.id}/activation`}>{t('activation.go')}</ButtonLink>
      )}
      {isOwn && status === 'acceptance' && <ButtonLink to={`/cases/${file.id}/receipt`}>{t('receipt.go')}</ButtonLink>}
      {!isOwn && isOfficer && task && <ButtonLink to={`/tasks/${task.id}`}>{t('desk.go')}</ButtonLink>}
    </section>
  );
}

const TONE: Partial<Record<CaseStatus, string>> = {
  returned: 'warning',
  agreement: 'warning',
  activation: 'warning',
  acceptance: 'warning',
  parked: 'bad',
  refused: 'bad',
  'refused-by-ca': 'bad',
  'on-hold': 'warning',
  revoking: 'bad',
  revoked: 'bad',
  'in-force': 'good',
};

function useNext(status: CaseStatus, isOwn: boolean): string {
  const { t } = useLang();
  const words: Record<CaseStatus, string> = {
    draft: t('next.draft'),
    verification: t('next.verification'),
    returned: t('next.returned'),
    approval: t('next.approval'),
    agreement: isOwn ? t('next.agreement') : t('next.agreementOther'),
    issuance: t('next.issuance'),
    activation: isOwn ? t('next.activation') : t('next.activationOther'),
    parked: t('next.parked'),
    acceptance: isOwn ? t('next.acceptance') : t('next.acceptanceOther'),
    'in-force': t('next.inForce'),
    'on-hold': t('next.onHold'),
    revoking: t('next.revoking'),
    revoked: t('next.revoked'),
    expired: t('next.expired'),
    refused: t('next.refused'),
    'refused-by-ca': t('next.refusedByCa'),
    withdrawn: t('next.withdrawn'),
    lapsed: t('next.lapsed'),
    'closed-mismatch': t('next.closedMismatch'),
  };
  return words[status];
}

interface GroundValues {
  readonly reasonCode: string;
  readonly text: string;
  readonly remedy: string;
}

/** Pasal 17(3): the reason, what is wrong, and how to mend it, as the letter says it. */
function Grounds({ file }: { readonly file: CaseView }) {
  const { t, say } = useLang();
  const { data } = useQuery(historyQuery(file.id));
  const answer = data?.events.findLast(({ type }) => type === 'returned' || type === 'refused');
  if (!answer) return null;
  const { reasonCode, text, remedy } = answer.values as unknown as GroundValues;
  const words =
    answer.type === 'returned'
      ? LABELS.returnReason[reasonCode as ReturnReason]
      : LABELS.refusalReason[reasonCode as RefusalReason];
  return (
    <dl className="grounds">
      <div>
        <dt>
          {t('next.reason')} <Cite article="17(3)" />
        </dt>
        <dd>{say(words)}</dd>
      </div>
      <div>
        <dt>{t('next.explanation')}</dt>
        <dd>{text}</dd>
      </div>
      {remedy !== '' && (
        <div>
          <dt>{t('next.remedy')}</dt>
          <dd>{remedy}</dd>
        </div>
      )}
    </dl>
  );
}
