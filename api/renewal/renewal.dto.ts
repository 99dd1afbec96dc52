import type { SuccessionKind } from '../../domain/renewal/lineage';
import { SUCCESSION_KINDS } from '../../domain/renewal/lineage';
import { Choice, Flag, Id, Maybe, Moment, Part, Parts, Text } from '../cases/dto-fields';
import { SuccessorView } from '../cases/in-force.dto';

export class AskRenewal {
  /** Why before the window opens, where the policy takes reasons. */
  @Maybe() @Text(2000, 1) earlyReason?: string;
}

/** A paper that the following application must hold; those that still stand are not asked for again. */
export class NeededPaper {
  @Text(64) kind: string;
  @Text(16) article: string;
  /** Whose signature it must bear. */
  @Maybe() @Text(32) signer?: string;
}

/** Whether a certificate can be followed by another one now, from when, and with which papers. */
export class SuccessionPreview {
  @Id() caseId: string;
  @Choice(SUCCESSION_KINDS) kind: SuccessionKind;
  /** For the caller, now. */
  @Flag() possible: boolean;
  /** Why not: a code of docs/ERRORS.md. */
  @Maybe() @Text(64) code?: string;
  @Maybe() @Text(16) article?: string;
  @Maybe() @Moment() notAfter?: string;
  /** Of a renewal (Pasal 20(2)); a reissue waits for no window. */
  @Maybe() @Moment() opensAt?: string;
  @Maybe() @Moment() closesAt?: string;
  /** The window has not opened, and a reason would open it. */
  @Flag() reasonNeeded: boolean;
  /** Until when the last check of identity stands (S/MIME BR 4.2.1). */
  @Maybe() @Moment() identityStandsUntil?: string;
  @Parts(() => NeededPaper) documents: readonly NeededPaper[];
  @Maybe() @Part(() => SuccessorView) successor?: SuccessorView;
}
