import { useState } from 'react';
import type { ProposalAction, ProposalView, SessionView } from '../../api/contract';
import { Button } from '../../components/button';
import { WhyNot } from '../../components/why-not';
import { useLang } from '../../i18n/use-lang';
import { DecideDialog } from './decide-dialog';

/** What the reader may do about an open proposal, or why he may not decide on it. */
export function ProposalActions({
  proposal,
  session,
  about,
}: {
  readonly proposal: ProposalView;
  readonly session: SessionView;
  readonly about: string;
}) {
  const { t } = useLang();
  const [doing, setDoing] = useState<ProposalAction>();
  const words: Record<ProposalAction, string> = {
    approve: t('proposals.approve'),
    refuse: t('proposals.refuse'),
    withdraw: t('proposals.withdraw'),
  };
  const barred = proposal.withheld.find(({ action }) => action === 'approve');
  if (proposal.actions.length === 0 && !barred) return null;
  return (
    <>
      {barred && (
        <p className="hint">
          {t('proposals.notYours')} <WhyNot code={barred.code} />
        </p>
      )}
      <div className="actions">
        {proposal.actions.map((action) => (
          <Button
            key={action}
            look={action === 'approve' ? 'primary' : 'secondary'}
            aria-label={`${words[action]}: ${about}`}
            onPress={() => {
              setDoing(action);
            }}
          >
            {words[action]}
          </Button>
        ))}
      </div>
      {doing && (
        <DecideDialog
          proposal={proposal}
          session={session}
          action={doing}
          words={words[doing]}
          about={about}
          onClose={() => {
            setDoing(undefined);
          }}
        />
      )}
    </>
  );
}
