import type { CaseStatus, CertificateValidity } from '../api/contract';
import { LABELS } from '../../../templates/labels';
import { useLang } from '../i18n/use-lang';
import { VALIDITY } from '../labels/decisions';

export type Tone = 'neutral' | 'info' | 'good' | 'warning' | 'bad';

export function Tag({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: string }) {
  return <span className={`tag ${tone}`}>{children}</span>;
}

const TONE: Record<CaseStatus, Tone> = {
  draft: 'neutral',
  verification: 'info',
  returned: 'warning',
  approval: 'info',
  agreement: 'warning',
  issuance: 'info',
  activation: 'warning',
  parked: 'bad',
  acceptance: 'warning',
  'in-force': 'good',
  'on-hold': 'warning',
  revoking: 'bad',
  revoked: 'bad',
  expired: 'neutral',
  refused: 'bad',
  'refused-by-ca': 'bad',
  withdrawn: 'neutral',
  lapsed: 'neutral',
  'closed-mismatch': 'neutral',
};

export function StatusTag({ status }: { readonly status: CaseStatus }) {
  const { say } = useLang();
  return <Tag tone={TONE[status]}>{say(LABELS.status[status])}</Tag>;
}

const VALIDITY_TONE: Record<CertificateValidity, Tone> = {
  'not-yet-valid': 'neutral',
  valid: 'good',
  'on-hold': 'warning',
  revoked: 'bad',
  expired: 'neutral',
};

export function ValidityTag({ validity }: { readonly validity: CertificateValidity }) {
  const { say } = useLang();
  return <Tag tone={VALIDITY_TONE[validity]}>{say(VALIDITY[validity])}</Tag>;
}
