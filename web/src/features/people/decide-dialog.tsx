import { act, api, got } from '../../api/client';
import type { ProposalAction, ProposalView, SessionView } from '../../api/contract';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { ErrorSummary, fieldErrors, messageFor } from '../../components/error-summary';
import { Field } from '../../components/fields';
import { needsStepUp, StepUpLink } from '../../components/step-up';
import { useAction } from '../../components/use-action';
import { useNeeded } from '../../components/use-needed';
import { useLang } from '../../i18n/use-lang';
import { Comparison } from './comparison';

/** A decision once more before it is so: an approval with a second factor, a refusal with its reason. */
export function DecideDialog({
  proposal,
  session,
  action,
  words,
  about,
  onClose,
}: {
  readonly proposal: ProposalView;
  readonly session: SessionView;
  readonly action: ProposalAction;
  /** What the decision is called. */
  readonly words: string;
  readonly about: string;
  readonly onClose: () => void;
}) {
  const { t } = useLang();
  const missing = action === 'refuse' ? t('proposals.reasonMissing') : undefined;
  const { text, setText, own, tries, whenWritten } = useNeeded('reason', missing);
  const send = useAction<string, ProposalView>((why, key) => decide(proposal.id, action, why, key), onClose);
  const stepUp = action === 'approve' && needsStepUp(session, send.error);
  return (
    <Dialog title={`${words}: ${about}`} open onClose={onClose}>
      <ErrorSummary error={stepUp ? undefined : send.error} own={own} attempt={tries} />
      <p>{action === 'approve' ? t('proposals.atOnce') : t('proposals.stays')}</p>
      <Comparison proposal={proposal} />
      {action === 'refuse' && (
        <Field
          name="reason"
          label={t('proposals.reason')}
          lines={3}
          value={text}
          onChange={setText}
          error={messageFor(own, 'reason') ?? messageFor(fieldErrors(send.error), 'reason')}
        />
      )}
      {stepUp && <p className="banner warning">{t('proposals.stepUp')}</p>}
      <div className="actions">
        {stepUp ? (
          <StepUpLink />
        ) : (
          <Button
            look={action === 'approve' ? 'primary' : 'danger'}
            isPending={send.isPending}
            onPress={() => {
              whenWritten((reason) => {
                send.mutate(reason.trim());
              });
            }}
          >
            {words}
          </Button>
        )}
        <Button onPress={onClose}>{t('action.cancel')}</Button>
      </div>
    </Dialog>
  );
}

function decide(proposalId: string, action: ProposalAction, reason: string, key: string): Promise<ProposalView> {
  const params = { path: { proposalId }, header: act(key) };
  switch (action) {
    case 'approve':
      return got(api.POST('/api/people/proposals/{proposalId}/approval', { params }));
    case 'refuse':
      return got(api.POST('/api/people/proposals/{proposalId}/refusal', { params, body: { reason } }));
    case 'withdraw':
      return got(api.POST('/api/people/proposals/{proposalId}/withdrawal', { params }));
  }
}
