import type { Refusal } from '../case/refusal';
import type { DocumentRef } from './dossier';

/** What an officer says that he looked at, and what the record of readings says of him. */
export interface Opening {
  /** Ids that his decision names, in its order. */
  readonly named: readonly string[];
  /** Ids that he opened. An id is one paper for ever, so a reading of it was after it was attached. */
  readonly opened: ReadonlySet<string>;
}

/**
 * What keeps a decision from being sealed to its papers: those that it names and its officer never opened; and for
 * the finding that all is in order, every paper of the file that he did not open or leaves unnamed (Pasal 17(1)).
 */
export function unopened(
  positive: boolean,
  { named, opened }: Opening,
  file: readonly Pick<DocumentRef, 'documentId' | 'kind'>[],
): readonly Refusal[] {
  const kindOf = (id: string): string => file.find(({ documentId }) => documentId === id)?.kind ?? id;
  const claimed = named.flatMap((id, place) => (opened.has(id) ? [] : [refusal(`/documents/${place}`, kindOf(id))]));
  const missed = file.filter(({ documentId }) => !named.includes(documentId));
  return [...claimed, ...(positive ? missed.map(({ kind }) => refusal('/documents', kind)) : [])];
}

const refusal = (field: string, document: string): Refusal => ({
  ...{ code: 'document-not-opened' as const, field, article: '17(1)' as const, params: { document } },
});
