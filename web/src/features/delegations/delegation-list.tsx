import { LABELS } from '../../../../templates/labels';
import { act, api, got } from '../../api/client';
import type { DelegationStanding, DelegationView, SessionView } from '../../api/contract';
import { Button } from '../../components/button';
import { ErrorSummary } from '../../components/error-summary';
import type { Tone } from '../../components/tag';
import { Tag } from '../../components/tag';
import { useAction } from '../../components/use-action';
import { useLang } from '../../i18n/use-lang';

const TONE: Record<DelegationStanding, Tone> = {
  'to-come': 'info',
  'in-force': 'good',
  over: 'neutral',
  ended: 'neutral',
};

/** Delegations as lines; whose duty it is, or the Kepala Dinas, takes it back. */
export function DelegationList({
  items,
  session,
}: {
  readonly items: readonly DelegationView[];
  readonly session: SessionView;
}) {
  const { t } = useLang();
  const end = useAction<string, DelegationView>((delegationId, key) =>
    got(api.POST('/api/delegations/{delegationId}/end', { params: { path: { delegationId }, header: act(key) } })),
  );
  const mayEnd = ({ giver, standing }: DelegationView) =>
    (standing === 'in-force' || standing === 'to-come') &&
    (giver.id === session.personId || session.roles.includes('head-of-dinas'));
  return (
    <>
      <ErrorSummary error={end.error} />
      <ul className="lines">
        {items.map((item) => (
          <li key={item.id}>
            <Words item={item} />
            <div className="line-end">
              <Standing standing={item.standing} />
              {mayEnd(item) && (
                <Button
                  look="secondary"
                  isPending={end.isPending && end.variables === item.id}
                  aria-label={t('delegations.endOf', { name: item.receiver.name })}
                  onPress={() => {
                    end.mutate(item.id);
                  }}
                >
                  {t('delegations.end')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Words({ item }: { readonly item: DelegationView }) {
  const { t, say, moment } = useLang();
  const { giver, receiver, role, validFrom, validTo, reason, endedBy } = item;
  return (
    <div>
      <p className="line-title">{t('delegations.who', { giver: giver.name, receiver: receiver.name })}</p>
      <p className="hint">{say(LABELS.role[role])}</p>
      <p className="hint">{t('delegations.when', { from: moment(validFrom), to: moment(validTo) })}</p>
      <p>{reason}</p>
      {endedBy && <p className="hint">{t('delegations.endedBy', { name: endedBy.name })}</p>}
    </div>
  );
}

function Standing({ standing }: { readonly standing: DelegationStanding }) {
  const { t } = useLang();
  const words: Record<DelegationStanding, string> = {
    'to-come': t('delegations.toCome'),
    'in-force': t('delegations.inForce'),
    over: t('delegations.over'),
    ended: t('delegations.ended'),
  };
  return <Tag tone={TONE[standing]}>{words[standing]}</Tag>;
}
