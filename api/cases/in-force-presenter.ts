import type { CaseState } from '../../domain/enrollment/state';
import type { Hold } from '../../domain/hold/state';
import type { Loss } from '../../domain/loss/state';
import { papersOwed } from '../../domain/loss/state';
import type { Origin, Successor } from '../../domain/renewal/lineage';
import { generationOf } from '../../domain/renewal/lineage';
import type { Revocation } from '../../domain/revocation/state';
import type { CaseField } from '../enrollments/field-rights';
import { sightOf } from '../enrollments/field-rights';
import type { CaseSnapshot } from './case.dto';
import type { HoldView, LossView, OriginView, RevocationClocks, RevocationView, SuccessorView } from './in-force.dto';
import type { Reader } from './refs-presenter';
import { presentDocument, presentPerson } from './refs-presenter';

type InForce = Pick<
  CaseSnapshot,
  | 'identityCheckedAt'
  | 'origin'
  | 'successor'
  | 'revocation'
  | 'hold'
  | 'loss'
  | 'personChanges'
  | 'renewalInvited'
  | 'closedAt'
>;

/** What the years in force made of a case, as far as its reader may see it. */
export function presentInForce(state: CaseState, reader: Reader): InForce {
  const { identityCheckedAt, origin, successor, revocation, hold, loss, renewalInvited, closedAt } = state;
  const changes = shows('personChanges', reader) ? (state.personChanges ?? []) : [];
  return {
    ...(identityCheckedAt ? { identityCheckedAt } : {}),
    ...(origin ? { origin: presentOrigin(origin, reader) } : {}),
    ...(successor ? { successor: presentSuccessor(successor) } : {}),
    ...(revocation ? { revocation: presentRevocation(revocation, reader) } : {}),
    ...(hold ? { hold: presentHold(hold, reader) } : {}),
    ...(loss ? { loss: presentLoss(loss, reader) } : {}),
    ...(changes.length > 0 ? { personChanges: changes.map((change) => ({ ...change })) } : {}),
    ...(renewalInvited ? { renewalInvited } : {}),
    ...(closedAt ? { closedAt } : {}),
  };
}

/** Everybody whose name {@link presentInForce} shows. */
export const peopleInForce = ({ revocation, hold, loss }: CaseState): readonly (string | undefined)[] => [
  revocation?.requestedBy,
  revocation?.decidedBy,
  loss?.reportedBy,
  hold?.release?.requestedBy,
  ...(hold?.causes ?? []).map(({ by }) => by),
];

const shows = (part: CaseField, { relations }: Reader): boolean => sightOf(part, relations) === 'plain';

/** Reasons in people's own words: for the parties, the officers and the auditor; and for who wrote them. */
export const mayReadReason = (writtenBy: string, reader: Reader): boolean =>
  shows('reasons', reader) || writtenBy === reader.viewerId;

const words = (text: string, by: string, reader: Reader): { readonly text?: string } =>
  mayReadReason(by, reader) ? { text } : {};

function presentOrigin(origin: Origin, reader: Reader): OriginView {
  const { kind, predecessor, earlyReason } = origin;
  const { caseId, caseNumber, notAfter, identityCheckedAt, invited } = predecessor;
  return {
    ...{ kind, caseId, caseNumber, generation: generationOf(origin), notAfter, identityCheckedAt, invited },
    ...(earlyReason && shows('justification', reader) ? { earlyReason } : {}),
  };
}

export const presentSuccessor = ({ caseId, kind, inUseAt }: Successor): SuccessorView => ({
  ...{ caseId, kind },
  ...(inUseAt ? { inUseAt } : {}),
});

function presentRevocation(revocation: Revocation, reader: Reader): RevocationView {
  const { id, origin, reason, requestedBy, requestedAt, urgent, stage, delayed, amends, published } = revocation;
  const { capacity, invalidityDate, effectiveAt, decidedBy, review } = revocation;
  return {
    ...{ id, origin, reason, requestedAt, urgent, stage, delayed, amends },
    ...words(revocation.text, requestedBy, reader),
    requestedBy: presentPerson(requestedBy, reader.names),
    clocks: clocksOf(revocation),
    ...(capacity ? { capacity } : {}),
    ...(invalidityDate ? { invalidityDate } : {}),
    ...(effectiveAt ? { effectiveAt } : {}),
    ...(decidedBy ? { decidedBy: presentPerson(decidedBy, reader.names) } : {}),
    ...(published ? { published: { ...published } } : {}),
    ...(review ? { review } : {}),
  };
}

/** What acted first was decided when it was ordered; it is published once both lists show it. */
export function clocksOf({ decidedAt, orderedAt, revokedAt, published }: Revocation): RevocationClocks {
  const decided = decidedAt ?? orderedAt;
  const { crlSeenAt, ocspSeenAt } = published ?? {};
  const seen = crlSeenAt && ocspSeenAt ? [crlSeenAt, ocspSeenAt].sort()[1] : undefined;
  return {
    ...(decided ? { decidedAt: decided } : {}),
    ...(revokedAt ? { revokedAt } : {}),
    ...(seen ? { publishedAt: seen } : {}),
  };
}

function presentHold({ since, until, overdue, atCa, causes, release }: Hold, reader: Reader): HoldView {
  return {
    ...{ since, until, overdue, atCa },
    causes: causes.map(({ cause, by, at, text }) => ({
      ...{ cause, by: presentPerson(by, reader.names), at },
      ...words(text, by, reader),
    })),
    ...(release
      ? {
          release: {
            requestedBy: presentPerson(release.requestedBy, reader.names),
            at: release.at,
            ...words(release.text, release.requestedBy, reader),
          },
        }
      : {}),
  };
}

function presentLoss(loss: Loss, reader: Reader): LossView {
  const { kind, capacity, reportedBy, reportedAt, discoveredAt, papersDueAt, overdue } = loss;
  const papers = loss.papers.filter(({ uploadedBy }) => shows('documents', reader) || uploadedBy === reader.viewerId);
  return {
    ...{ kind, capacity, reportedAt, papersDueAt, overdue },
    reportedBy: presentPerson(reportedBy, reader.names),
    ...(discoveredAt ? { discoveredAt } : {}),
    ...words(loss.text, reportedBy, reader),
    owed: papersOwed(loss),
    ...(shows('documents', reader) || papers.length > 0 ? { papers: papers.map(presentDocument) } : {}),
  };
}
