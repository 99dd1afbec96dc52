import type { Task } from '../../domain/case/task';
import type { Form } from '../../domain/enrollment/dossier';
import type { HeldCertificate } from '../../domain/enrollment/events';
import type { CaseState, SealedDecision } from '../../domain/enrollment/state';
import type { Checklist } from '../../domain/enrollment/decisions';
import type { CaseListItem } from '../../entities/cases.repository';
import type { Receipt } from '../../workflows/enrollment/enrollment.messages';
import type { CaseField } from '../enrollments/field-rights';
import { sightOf } from '../enrollments/field-rights';
import type {
  CaseSnapshot,
  CaseSummary,
  DecisionView,
  FormView,
  HeldCertificateView,
  ReceiptView,
  TaskView,
} from './case.dto';
import { peopleInForce, presentInForce } from './in-force-presenter';
import type { Eyes } from './personal-values';
import { isPersonal, presentPersonal } from './personal-values';
import type { Names, Reader } from './refs-presenter';
import { presentPaper, presentPerson } from './refs-presenter';

export { presentPerson } from './refs-presenter';
export type { Names, Reader } from './refs-presenter';

export const presentSummary = (row: CaseListItem, names: Names, agencies: Names): CaseSummary => ({
  id: row.id,
  number: row.number,
  type: row.type,
  status: row.status,
  applicant: presentPerson(row.applicantId, names),
  subject: presentPerson(row.subjectId, names),
  agency: presentPerson(row.agencyId, agencies),
  revision: row.revision,
  openedAt: row.openedAt,
  statusSince: row.statusSince,
  ...(row.until ? { until: row.until } : {}),
});

/** What a case's events had made of it, now or at any earlier point. */
export function presentSnapshot(state: CaseState, dossierDigest: string, reader: Reader): CaseSnapshot {
  const { dossier, task, verification, approval, agreement, certificate } = state;
  const { names, agencies } = reader;
  const shows = (part: CaseField) => sightOf(part, reader.relations) === 'plain';
  return {
    ...presentSummary(summaryOf(state), names, agencies),
    version: state.version,
    policyVersion: state.policy.version,
    dossierDigest,
    form: presentForm(dossier.form, reader),
    ...(shows('findings') ? { findings: dossier.warnings } : {}),
    ...(shows('documents')
      ? { documents: dossier.documents.map((paper) => presentPaper(paper, dossier.form, names)) }
      : {}),
    ...(shows('documents') && dossier.request ? { request: { ...dossier.request } } : {}),
    ...(dossier.emailProof ? { emailProof: presentEmailProof(dossier.emailProof) } : {}),
    ...(dossier.declaration ? { declaration: { ...dossier.declaration } } : {}),
    submissions: state.submissions,
    ...(task ? { task: presentTask(task, names) } : {}),
    ...(shows('decisions') && verification ? { verification: presentDecision(verification, names) } : {}),
    ...(shows('decisions') && approval ? { approval: presentDecision(approval, names) } : {}),
    ...(agreement ? { agreement: { ...agreement } } : {}),
    ...(certificate ? { certificate: presentCertificate(certificate) } : {}),
    mismatches: state.mismatches,
    reminders: state.reminders.map(({ rung, at, outcome }) => ({ rung, at, outcome })),
    ...presentInForce(state, reader),
  };
}

/** Everybody whose name a snapshot shows. */
export function peopleIn(state: CaseState): string[] {
  const { parties, task, verification, approval, dossier } = state;
  const { applicantId, subjectId } = parties;
  const givers = dossier.documents.map(({ given }) => given?.by);
  return [
    ...givers,
    applicantId,
    subjectId,
    task?.claimedBy,
    verification?.by,
    approval?.by,
    ...peopleInForce(state),
  ].filter((id) => id !== undefined);
}

const summaryOf = (state: CaseState): CaseListItem => ({
  id: state.caseId,
  number: state.caseNumber,
  type: state.type,
  status: state.status,
  ...state.parties,
  revision: state.revision,
  openedAt: state.openedAt,
  statusSince: state.statusSince,
  until: state.until ?? null,
});

export function presentForm(form: Partial<Form>, eyes: Eyes): FormView {
  const shown = Object.entries(form).flatMap(([field, value]) => {
    const view = isPersonal(value) ? presentPersonal(field, value, eyes) : openly(field as keyof Form, value, eyes);
    return view === undefined ? [] : [[field, view]];
  });
  return Object.fromEntries(shown) as FormView;
}

const openly = (field: keyof Form, value: unknown, { relations }: Eyes) =>
  sightOf(field, relations) === 'plain' ? value : undefined;

const presentEmailProof = ({ requestedAt, expiresAt, provenAt }: NonNullable<CaseState['dossier']['emailProof']>) => ({
  requestedAt,
  expiresAt,
  ...(provenAt ? { provenAt } : {}),
});

const presentTask = (task: Task, names: Names): TaskView => ({
  id: task.id,
  kind: task.kind,
  openedAt: task.openedAt,
  dueAt: task.dueAt,
  ...(task.claimedBy ? { claimedBy: presentPerson(task.claimedBy, names) } : {}),
  ...(task.claimedAt ? { claimedAt: task.claimedAt } : {}),
  reminded: task.reminded,
  escalated: task.escalated,
});

const presentDecision = (decision: SealedDecision & { checklist?: Checklist }, names: Names): DecisionView => ({
  by: presentPerson(decision.by, names),
  at: decision.at,
  revision: decision.seen.revision,
  digest: decision.seen.digest,
  documents: decision.seen.documents,
  ...(decision.checklist ? { checklist: decision.checklist } : {}),
});

export const presentCertificate = (certificate: HeldCertificate): HeldCertificateView => ({
  serial: certificate.serial,
  sha256: certificate.sha256,
  spkiSha256: certificate.spkiSha256,
  issuer: certificate.issuer,
  notBefore: certificate.notBefore,
  notAfter: certificate.notAfter,
  keyUsage: certificate.keyUsage,
  extendedKeyUsage: certificate.extendedKeyUsage,
  leafDocumentId: certificate.leafDocumentId,
  chainDocumentId: certificate.chainDocumentId,
});

export const presentReceipt = ({ caseId, status, version, revision, dossierDigest }: Receipt): ReceiptView => ({
  caseId,
  status,
  version,
  revision,
  dossierDigest,
});
