import type { LedgerEvent } from '../domain/case/ledger';
import type { CaseEvent } from '../domain/enrollment/events';

/** A paper that an event speaks of, as far as the event tells what it is. */
export interface SpokenOf {
  readonly caseId: string;
  readonly documentId: string;
  readonly kind: string;
  readonly mediaType: string;
  /** Of its bytes, in hex. */
  readonly sha256?: string;
  readonly by: string;
  readonly at: string;
}

type Members = Readonly<Record<string, unknown>>;
const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every paper of a case's file, by what its events say: handed in, written as a letter, or come from the CA. */
export function papersIn(events: readonly LedgerEvent<CaseEvent>[]): readonly SpokenOf[] {
  return events.flatMap(({ caseId, at, actor, event }) => {
    const about = { caseId, at, by: actor.personId };
    const { document, paper: given, request, certificate, letter, documentId, sha256 } = event as Members;
    return [
      ...paper(document, 'documentId', about, textOf(document, 'kind'), textOf(document, 'mediaType')),
      ...paper(given, 'documentId', about, textOf(given, 'kind'), textOf(given, 'mediaType')),
      ...paper(request, 'documentId', about, 'pkcs10', 'application/pkcs10'),
      ...paper(certificate, 'leafDocumentId', about, 'certificate', 'application/pkix-cert', false),
      ...paper(certificate, 'chainDocumentId', about, 'certificate-chain', 'application/x-pem-file', false),
      ...(typeof letter === 'string'
        ? paper({ documentId, sha256 }, 'documentId', about, letter, 'application/pdf')
        : []),
    ];
  });
}

function paper(
  from: unknown,
  member: string,
  about: Pick<SpokenOf, 'caseId' | 'at' | 'by'>,
  kind: string,
  mediaType: string,
  hashed = true,
): readonly SpokenOf[] {
  const documentId = textOf(from, member);
  const sha256 = hashed ? textOf(from, 'sha256') : '';
  return documentId === '' ? [] : [{ ...about, documentId, kind, mediaType, ...(sha256 === '' ? {} : { sha256 }) }];
}

const textOf = (from: unknown, member: string): string => {
  const value = isMembers(from) ? from[member] : undefined;
  return typeof value === 'string' ? value : '';
};

/** Every commitment to a personal value that the events hold. */
export function commitmentsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(commitmentsIn);
  if (!isMembers(value)) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === 'commitment' && typeof member === 'string' ? [member] : commitmentsIn(member),
  );
}
