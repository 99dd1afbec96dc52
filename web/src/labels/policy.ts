import { EARLY_RENEWALS } from '../../../domain/law/in-force-policy';
import { CURVES, DOCUMENT_MEDIA_TYPES } from '../../../domain/law/policy';
import type { PolicyParameter } from '../../../domain/law/policy-parameters';
import type { Bilingual, Labels } from '../../../templates/lang';

/** The parts of a policy as people look for them. */
export const PARAMETER_GROUPS = ['start', 'application', 'issuance', 'inForce', 'end'] as const;
export type ParameterGroup = (typeof PARAMETER_GROUPS)[number];

export const PARAMETER_GROUP: Labels<ParameterGroup> = {
  start: { id: 'Mulai berlaku', en: 'When it begins' },
  application: { id: 'Permohonan dan pemeriksaannya', en: 'Applications and their examination' },
  issuance: { id: 'Penerbitan dan penyerahan', en: 'Issuance and acceptance' },
  inForce: { id: 'Selama berlaku dan pembaruan', en: 'While in force, and renewal' },
  end: { id: 'Pencabutan, penghentian, dan kehilangan', en: 'Revocation, stop of use and loss' },
};

const GROUP_OF: readonly (readonly [pointer: string, group: ParameterGroup])[] = [
  ['/effectiveFrom', 'start'],
  ['/agreement', 'issuance'],
  ['/activation', 'issuance'],
  ['/acceptance', 'issuance'],
  ['/approvalExpiry', 'issuance'],
  ['/ca', 'issuance'],
  ['/certificate', 'issuance'],
  ['/reminder', 'inForce'],
  ['/inForce/renewal', 'inForce'],
  ['/inForce/personChange', 'inForce'],
  ['/inForce', 'end'],
];

/** The first row that begins as the parameter does; else it is about the application. */
export const groupOf = ({ pointer }: PolicyParameter): ParameterGroup =>
  GROUP_OF.find(([start]) => pointer.startsWith(start))?.[1] ?? 'application';

const EARLY: Labels<(typeof EARLY_RENEWALS)[number]> = {
  refused: { id: 'ditolak', en: 'refused' },
  'with-reason': { id: 'diterima dengan alasan', en: 'taken with a reason' },
};

export interface Choice {
  readonly values: readonly string[];
  readonly many: boolean;
}

/** Parameters whose values are chosen and not written. */
export const CHOICES: Readonly<Record<string, Choice>> = {
  '/documents/types': { values: DOCUMENT_MEDIA_TYPES, many: true },
  '/key/curves': { values: CURVES, many: true },
  '/inForce/renewal/early': { values: EARLY_RENEWALS, many: false },
};

/** Words for a value that is a code; media types and curves are called what they are everywhere. */
export const wordsOfChoice = (value: string): Bilingual | undefined =>
  Object.hasOwn(EARLY, value) ? EARLY[value as keyof typeof EARLY] : undefined;
