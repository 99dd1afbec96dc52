import type { DocumentRef, Form } from '../../domain/enrollment/dossier';
import { speaksOf } from '../../domain/letter/covers';
import type { LossPaperRef } from '../../domain/loss/state';
import type { Eyes } from './personal-values';
import type { DocumentView, PersonRef } from './refs.dto';

export type Names = ReadonlyMap<string, string>;

/** A person by id and name; one who left the directory keeps his id. */
export const presentPerson = (id: string, names: Names): PersonRef => ({ id, name: names.get(id) ?? id });

/** Whose eyes, and what the directory calls whom. */
export interface Reader extends Eyes {
  /** The reader himself: what he wrote, he may read. */
  readonly viewerId?: string;
  readonly names: Names;
  readonly agencies: Names;
}

/** A paper of an application; of a letter that was given in the system, by whom, and whether it still covers. */
export const presentPaper = (document: DocumentRef, form: Partial<Form>, names: Names): DocumentView => ({
  ...presentDocument(document),
  ...(document.given
    ? {
        given: {
          by: presentPerson(document.given.by, names),
          at: document.given.at,
          digest: document.given.digest,
          covers: speaksOf(document, form),
        },
      }
    : {}),
});

export const presentDocument = (document: DocumentRef | LossPaperRef): DocumentView => ({
  documentId: document.documentId,
  kind: document.kind,
  sha256: document.sha256,
  mediaType: document.mediaType,
  bytes: document.bytes,
  uploadedBy: document.uploadedBy,
  uploadedAt: document.uploadedAt,
});
