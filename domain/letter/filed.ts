import type { SystemCommand } from '../enrollment/commands';
import type { CaseEvent } from '../enrollment/events';
import type { Facts } from '../enrollment/facts';
import type { CaseState } from '../enrollment/state';
import { isAskedLetter } from './state';

type Recorded = Extract<SystemCommand, { type: 'recordLetter' }>;

/**
 * A given letter, now drawn, as the paper of its kind. Where the applicant has submitted with another one meanwhile,
 * what is decided on stays as it is, and the letter is kept beside it.
 */
export function filedAsPaper(state: CaseState, command: Recorded, { now }: Facts): readonly CaseEvent[] {
  const { letter: kind, documentId, sha256, bytes = 0, forSeq } = command;
  const letter = state.letters?.find(({ given }) => given?.seq === forSeq);
  if (!isAskedLetter(kind) || !letter?.given || !(state.status === 'draft' || state.status === 'returned')) return [];
  const { signerId: by, answeredAt: at = now, given } = letter;
  const paper = { documentId, kind, sha256, mediaType: 'application/pdf', bytes, uploadedBy: by, uploadedAt: now };
  const { digest, covers } = given;
  return [{ type: 'documentAttached', document: { ...paper, given: { by, at, digest, covers } } }];
}
