import type { Instant } from '../case/instant';
import type { Personal } from '../case/personal';
import type { Task } from '../case/task';
import type { CertificateType } from '../certificate/types';
import type { Hold } from '../hold/state';
import type { Policy } from '../law/policy';
import type { AskedLetter } from '../letter/state';
import type { Loss } from '../loss/state';
import type { PersonChange } from '../people-change/change';
import type { LineageNews, Origin, Successor } from '../renewal/lineage';
import type { Revocation } from '../revocation/state';
import type { Checklist } from './decisions';
import type { Dossier } from './dossier';
import type { HeldCertificate, Seen } from './events';
import type { LetterDue } from './letters';
import type { CaseStatus } from './status';

/** Everybody a decision must be independent of, by person and never by session. */
export interface Parties {
  readonly applicantId: string;
  /** The future holder; for a system, the person responsible for it. */
  readonly subjectId: string;
  readonly agencyId: string;
  /** Everybody who entered or changed anything of the dossier. */
  readonly editorIds: readonly string[];
}

export interface SealedDecision {
  readonly by: string;
  readonly at: Instant;
  readonly seen: Seen;
}

/** What the ladder of reminders did so far. */
export interface ReminderRecord {
  readonly rung: string;
  readonly at: Instant;
  readonly outcome: 'queued' | 'skipped' | 'bounced';
}

/** A case as its events leave it; nothing in it that the events do not say. */
export interface CaseState {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly type: CertificateType;
  readonly policy: Policy;
  /** Sequence number of the last event. */
  readonly version: number;
  /** Version of the last event of substance: what an officer must have seen to decide (If-Match). */
  readonly revision: number;
  readonly status: CaseStatus;
  readonly openedAt: Instant;
  readonly statusSince: Instant;
  /** When the status ends by itself: draft and returned lapse, agreement and activation lapse, acceptance escalates. */
  readonly until?: Instant;
  /** Reminders to the applicant sent in this status. */
  readonly applicantReminders: readonly string[];
  readonly parties: Parties;
  readonly dossier: Dossier;
  readonly submissions: number;
  readonly tasks: number;
  readonly task?: Task;
  /** Working minutes that the OP has used on verification: they count on after a return (the clock only stops). */
  readonly workedMinutes: number;
  readonly verification?: SealedDecision & { readonly checklist: Checklist };
  readonly approval?: SealedDecision;
  readonly agreement?: { readonly version: string; readonly sha256: string; readonly at: Instant };
  readonly order?: {
    readonly reference: string;
    readonly orderedAt: Instant;
    readonly delayed: boolean;
    readonly caReference?: string;
    readonly page?: Personal;
  };
  readonly certificate?: HeldCertificate;
  readonly mismatches: readonly string[];
  /** When a person's identity was last really looked at, in this case or in the one that it follows. */
  readonly identityCheckedAt?: Instant;
  /** What this case follows, and what is to follow it. */
  readonly origin?: Origin;
  readonly successor?: Successor;
  readonly told?: readonly LineageNews[];
  /** The revocation under way or done; how many there were in all. */
  readonly revocation?: Revocation;
  readonly revocations?: number;
  readonly hold?: Hold;
  readonly loss?: Loss;
  /** Letters asked for in the system, oldest first (Pasal 14a, 15a, 16a, 16b). */
  readonly letters?: readonly AskedLetter[];
  /** HR's news that nobody has dealt with yet, oldest first. */
  readonly personChanges?: readonly PersonChange[];
  readonly personChangesSeen?: readonly string[];
  /** A change of post or agency was found to need a new certificate: renewal is open at any time. */
  readonly renewalInvited?: boolean;
  /** Nothing about a revoked certificate can change any more. */
  readonly closedAt?: Instant;
  readonly lettersDue: readonly LetterDue[];
  readonly reminders: readonly ReminderRecord[];
  readonly lastEventType: string;
}

/** What an event changes of a case: a member that is named and undefined is taken away. */
export type Patch = { readonly [K in keyof CaseState]?: CaseState[K] | undefined };
