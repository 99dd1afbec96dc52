import type { Rung } from '../calendar/ladder';
import type { CivilDate, ClockTime } from '../calendar/wib';
import type { InForcePolicy } from './in-force-policy';
import { DEFAULT_IN_FORCE } from './in-force-policy';
import type { LetterPolicy } from './letter-policy';
import { DEFAULT_LETTERS } from './letter-policy';

/** How a task of the OP runs, in minutes of working time. */
export interface TaskTiming {
  readonly dueWorkingMinutes: number;
  readonly remindBeforeWorkingMinutes: number;
  /** After it was due. */
  readonly escalateAfterWorkingMinutes: number;
}

/** A duration as `domain/calendar/duration` reads it. */
export type DurationText = string;

/**
 * Every number that the regulation leaves open, as one dated whole (Pasal 3(1)a). A case keeps the policy under
 * which it was opened; plain JSON, so that it travels. What each member means and rests on: `policy-parameters.ts`.
 */
export interface Policy {
  readonly version: number;
  readonly effectiveFrom: CivilDate;
  /** Person ids. */
  readonly setBy: string;
  readonly approvedBy: string;

  readonly draftExpiry: DurationText;
  readonly verification: TaskTiming;
  readonly approval: TaskTiming;
  readonly correctionPeriod: DurationText;
  readonly agreementPeriod: DurationText;
  /** Reminders: this long after the period began. */
  readonly agreementReminders: readonly DurationText[];
  readonly activationPeriod: DurationText;
  readonly activationReminders: readonly DurationText[];
  readonly acceptancePeriod: DurationText;
  readonly approvalExpiry: DurationText;
  readonly caPoll: { readonly first: DurationText; readonly max: DurationText };
  /** Without an answer for this long, people are told. */
  readonly caAlarmAfter: DurationText;
  readonly reminderLadder: readonly Rung[];
  readonly reminderSendTime: ClockTime;
  /** From which rung on others are told too; absent from the ladder, never. */
  readonly reminderEscalation: { readonly superiorFrom: Rung; readonly headFrom: Rung };
  readonly documents: {
    readonly maxBytes: number;
    readonly types: readonly DocumentMediaType[];
    readonly maxPixels: number;
    readonly maxPages: number;
  };
  readonly emailDomains: readonly string[];
  readonly emailLinkLife: DurationText;
  readonly key: {
    readonly rsaMinBits: number;
    readonly rsaMaxBits: number;
    readonly exponentMin: number;
    readonly curves: readonly CurveName[];
  };
  readonly certificate: { readonly maxValidityDays: number; readonly systemDomain: string };
  readonly operators: { readonly maxOpenClaims: number };
  /** Absent in policies made before there were rules for the years in force: read it by `inForceOf`. */
  readonly inForce?: InForcePolicy;
  /** Absent in policies made before signers of letters were reminded: read it by `lettersOf`. */
  readonly letters?: LetterPolicy;
}

export const DOCUMENT_MEDIA_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type DocumentMediaType = (typeof DOCUMENT_MEDIA_TYPES)[number];

export const CURVES = ['P-256', 'P-384'] as const;
export type CurveName = (typeof CURVES)[number];

/** The suggested values; the regency decides. A working day has 450 minutes (Perpres 21/2023 Pasal 4). */
export const DEFAULT_POLICY: Policy = {
  version: 1,
  effectiveFrom: '2026-01-01',
  setBy: 'suggested',
  approvedBy: 'nobody-yet',
  draftExpiry: 'P30D',
  verification: { dueWorkingMinutes: 900, remindBeforeWorkingMinutes: 240, escalateAfterWorkingMinutes: 450 },
  approval: { dueWorkingMinutes: 450, remindBeforeWorkingMinutes: 240, escalateAfterWorkingMinutes: 450 },
  correctionPeriod: 'P14D',
  agreementPeriod: 'P14D',
  agreementReminders: ['P3D', 'P7D', 'P12D'],
  activationPeriod: 'P14D',
  activationReminders: ['P3D', 'P7D', 'P12D'],
  acceptancePeriod: 'P7D',
  approvalExpiry: 'P30D',
  caPoll: { first: 'PT2S', max: 'PT15M' },
  caAlarmAfter: 'P1D',
  reminderLadder: ['P90D', 'P60D', 'P30D', 'P14D', 'P7D', 'P1D', 'P0D', '-P7D'],
  reminderSendTime: '08:00',
  reminderEscalation: { superiorFrom: 'P14D', headFrom: 'P1D' },
  documents: { maxBytes: 1_048_576, types: DOCUMENT_MEDIA_TYPES, maxPixels: 40_000_000, maxPages: 50 },
  emailDomains: ['karawangkab.go.id'],
  emailLinkLife: 'PT24H',
  key: { rsaMinBits: 2048, rsaMaxBits: 8192, exponentMin: 65_537, curves: CURVES },
  certificate: { maxValidityDays: 730, systemDomain: 'karawangkab.go.id' },
  operators: { maxOpenClaims: 10 },
  inForce: DEFAULT_IN_FORCE,
  letters: DEFAULT_LETTERS,
};
