import type { PersonRef } from '../api/contract';
import { useLang } from '../i18n/use-lang';
import type { Tone } from './tag';
import { Tag } from './tag';

/** Where a version of what the office is run by stands. */
export type Standing = 'proposed' | 'toCome' | 'inForce' | 'past';

const TONE: Record<Standing, Tone> = { proposed: 'warning', toCome: 'info', inForce: 'good', past: 'neutral' };

export function StandingTag({ standing }: { readonly standing: Standing }) {
  const { t } = useLang();
  const words: Record<Standing, string> = {
    proposed: t('proposal.proposed'),
    toCome: t('proposal.toCome'),
    inForce: t('proposal.inForce'),
    past: t('proposal.past'),
  };
  return <Tag tone={TONE[standing]}>{words[standing]}</Tag>;
}

interface Signed {
  readonly setBy?: PersonRef;
  readonly setAt?: string;
  readonly approvedBy?: PersonRef;
  readonly approvedAt?: string;
}

/** Who set a version and who approved it, and when. */
export function SignedBy({ setBy, setAt, approvedBy, approvedAt }: Signed) {
  const { t, moment } = useLang();
  if (!setBy || setAt === undefined) return null;
  return (
    <p className="hint">
      {t('proposal.setBy', { name: setBy.name, moment: moment(setAt) })}
      {approvedBy && approvedAt && (
        <> · {t('proposal.approvedBy', { name: approvedBy.name, moment: moment(approvedAt) })}</>
      )}
    </p>
  );
}
