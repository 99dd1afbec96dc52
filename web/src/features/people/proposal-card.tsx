import { Link } from 'react-router';
import type { ProposalView, SessionView } from '../../api/contract';
import { Tag } from '../../components/tag';
import { useLang } from '../../i18n/use-lang';
import { PROPOSAL_KIND, PROPOSAL_STATUS, PROPOSAL_TONE } from '../../labels/people';
import { Comparison } from './comparison';
import { ProposalActions } from './proposal-actions';

/** One proposal: what it is about, before and after, who made it and why, and what became of it. */
export function ProposalCard({
  proposal,
  session,
  level = 3,
}: {
  readonly proposal: ProposalView;
  readonly session: SessionView;
  readonly level?: 2 | 3;
}) {
  const { t, lang, say, moment } = useLang();
  const { id, kind, status, person, head, letters, changeId, madeBy, madeAt, decidedBy, decidedAt } = proposal;
  const Title = level === 2 ? 'h2' : 'h3';
  const about = head?.agency.name ?? letters?.agency.name ?? person?.name ?? changeId ?? '';
  return (
    <article className="panel" aria-labelledby={`proposal-${id}`}>
      <div className="panel-head">
        <Title id={`proposal-${id}`}>
          {person && !head ? <Link to={`/people/${person.id}`}>{about}</Link> : about}: {PROPOSAL_KIND[kind][lang]}
        </Title>
        <Tag tone={PROPOSAL_TONE[status]}>{say(PROPOSAL_STATUS[status])}</Tag>
      </div>
      <Comparison proposal={proposal} />
      <p className="said">{proposal.reason}</p>
      <p className="hint">{t('proposals.made', { name: madeBy.name, moment: moment(madeAt) })}</p>
      {proposal.decisionReason !== undefined && <p className="said">{proposal.decisionReason}</p>}
      {decidedBy && decidedAt && (
        <p className="hint">
          {say(PROPOSAL_STATUS[status])}: {decidedBy.name}, {moment(decidedAt)}
        </p>
      )}
      <ProposalActions proposal={proposal} session={session} about={about} />
    </article>
  );
}
