/**
 * Where a certificate's life stands. Codes are the field's terms (RFC 3647 4.1-4.4); the regulation's words for
 * people are in the labels.
 */
export const CASE_STATUSES = [
  'draft', // permohonan sedang disusun
  'verification', // pemeriksaan OP, Pasal 17(1)
  'returned', // belum dapat diterima, Pasal 17(3)
  'approval', // persetujuan
  'agreement', // menunggu persetujuan perjanjian, Pasal 23(1)
  'issuance', // disampaikan ke BSrE, Pasal 19(2)
  'activation', // menunggu pemohon di BSrE, Pasal 19(4)
  'parked', // sertifikat tidak sesuai permohonan
  'acceptance', // serah terima, Pasal 19(6)
  'in-force', // berlaku
  'on-hold', // penggunaan dihentikan sementara
  'revoking', // pencabutan disampaikan ke BSrE, belum terlihat di CRL dan OCSP
  'revoked', // dicabut, Pasal 21
  'expired',
  'refused', // tidak dapat diterima, Pasal 17(3)
  'refused-by-ca', // ditolak BSrE
  'withdrawn',
  'lapsed', // tidak dilengkapi pada waktunya
  'closed-mismatch', // sertifikat yang tidak sesuai tidak dipakai
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

export const CASE_ACTIONS = [
  'submit',
  'withdraw',
  'lapse',
  'pass',
  'return',
  'refuse',
  'sendBack',
  'approve',
  'amend',
  'acceptAgreement',
  'order',
  'awaitActivation',
  'caReturn',
  'caRefuse',
  'match',
  'mismatch',
  'confirm',
  'close',
  'expire',
  'hold',
  'release',
  'orderRevocation',
  'publish',
  'caRefuseRevocation',
] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];

type Table = Record<CaseStatus, Partial<Record<CaseAction, CaseStatus>>>;

/** The one table of status changes: rules, web, tests and the diagrams in docs/ all read it. */
export const TRANSITIONS = {
  draft: { submit: 'verification', withdraw: 'withdrawn', lapse: 'lapsed' },
  verification: {
    pass: 'approval',
    return: 'returned',
    refuse: 'refused',
    amend: 'verification',
    withdraw: 'withdrawn',
  },
  returned: { submit: 'verification', withdraw: 'withdrawn', lapse: 'lapsed' },
  approval: {
    approve: 'agreement',
    sendBack: 'verification',
    return: 'returned',
    refuse: 'refused',
    amend: 'verification',
    withdraw: 'withdrawn',
  },
  agreement: { acceptAgreement: 'issuance', withdraw: 'withdrawn', lapse: 'lapsed' },
  issuance: {
    awaitActivation: 'activation',
    caReturn: 'verification',
    caRefuse: 'refused-by-ca',
    match: 'acceptance',
    mismatch: 'parked',
  },
  activation: {
    caReturn: 'verification',
    caRefuse: 'refused-by-ca',
    match: 'acceptance',
    mismatch: 'parked',
    lapse: 'lapsed',
  },
  parked: { match: 'acceptance', close: 'closed-mismatch', orderRevocation: 'revoking' },
  acceptance: { confirm: 'in-force', expire: 'expired', orderRevocation: 'revoking' },
  'in-force': { hold: 'on-hold', orderRevocation: 'revoking', expire: 'expired' },
  'on-hold': { release: 'in-force', orderRevocation: 'revoking', expire: 'expired' },
  revoking: { publish: 'revoked', caRefuseRevocation: 'on-hold', expire: 'expired' },
  revoked: { orderRevocation: 'revoking' },
  expired: {},
  refused: {},
  'refused-by-ca': {},
  withdrawn: {},
  lapsed: {},
  'closed-mismatch': {},
} as const satisfies Table;

/** Where `action` leads from `from`; `undefined` where the law or the process gives no such step. */
export const nextStatus = (from: CaseStatus, action: CaseAction): CaseStatus | undefined =>
  (TRANSITIONS as Table)[from][action];

/** True once nothing can happen to the case any more. */
export const isEnded = (status: CaseStatus): boolean => Object.keys(TRANSITIONS[status]).length === 0;

/** True once nothing about the case can change any more: it ended, or the revoked certificate's time is over too. */
export const isOver = ({ status, closedAt }: { readonly status: CaseStatus; readonly closedAt?: string }): boolean =>
  isEnded(status) || closedAt !== undefined;

/** True while a person has this case's certificate, or may still get it: no second one of its kind beside it. */
export const holdsSubject = (status: CaseStatus): boolean => !isEnded(status) && status !== 'revoked';

/** Statuses in which the certificate works, or did until people were told to stop using it. */
export const HELD: readonly CaseStatus[] = ['acceptance', 'in-force', 'on-hold'];

/** Statuses in which the OP, not the applicant, has the next move: its clock runs. */
export const OP_HOLDS: readonly CaseStatus[] = ['verification', 'approval', 'parked'];
