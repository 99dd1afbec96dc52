import { createHash } from 'node:crypto';
import type { DocumentRow } from '../../entities/document.entity';
import { dossierText } from '../../entities/ledger-hash';
import { EXPORT_README } from '../../templates/labels/case-export';
import type { Lang } from '../../templates/lang';
import { EXTENSION } from '../documents/documents.routes';
import { csvOf } from '../exports/csv';
import type { ResourceDeps } from '../resource-deps';
import type { WholeCase } from './gather';
import { timelineSheet } from './timeline';
import type { Entry } from './zip';

/** Who takes it away, when and what for. */
export interface Taking {
  readonly at: string;
  readonly personId: string;
  readonly reason: string;
  readonly lang: Lang;
}

const text = (path: string, content: string): Entry => ({ path, bytes: Buffer.from(content, 'utf8'), packed: true });
const json = (path: string, value: unknown): Entry => text(path, `${JSON.stringify(value, undefined, 2)}\n`);
const numbered = (seq: number): string => String(seq).padStart(6, '0');
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The files of a case, and at the end what each of them must be. */
export async function* archiveOf(
  files: Pick<ResourceDeps['files'], 'get'>,
  whole: WholeCase,
  taking: Taking,
): AsyncGenerator<Entry> {
  const sums: { readonly path: string; readonly bytes: number; readonly sha256: string }[] = [];
  const noted = (entry: Entry): Entry => {
    sums.push({ path: entry.path, bytes: entry.bytes.length, sha256: sha256(entry.bytes) });
    return entry;
  };
  for (const entry of written(whole, taking)) yield noted(entry);
  const papers: object[] = [];
  for (const [index, row] of whole.documents.entries()) {
    const bytes = await bytesOf(files, row);
    const path = `documents/${String(index + 1).padStart(3, '0')}-${row.kind}.${EXTENSION.get(row.mediaType) ?? 'bin'}`;
    const { id, kind, mediaType, createdAt } = row;
    papers.push({ documentId: id, kind, mediaType, filedAt: createdAt, sha256: row.sha256, path: bytes ? path : null });
    if (bytes) yield noted({ path, bytes, packed: false });
  }
  yield noted(json('manifest.json', manifestOf(whole, taking, papers, [...sums])));
  yield text('SHA256SUMS', sums.map(({ path, sha256: sum }) => `${sum}  ${path}\n`).join(''));
}

/** Everything but papers: small, and made of what was read already. */
function* written(whole: WholeCase, { lang }: Taking): Generator<Entry> {
  const { lines, events, states, view } = whole;
  yield text('BACA-SAYA.txt', EXPORT_README.id);
  yield text('README.txt', EXPORT_README.en);
  yield json('case.json', view);
  yield text(
    'ledger.jsonl',
    lines
      .map(({ seq, body, prevHash, hash }) => `${JSON.stringify({ seq, body, prev_hash: prevHash, hash })}\n`)
      .join(''),
  );
  for (const { seq, body, prevHash } of lines) {
    const bytes = Buffer.concat([Buffer.from(prevHash, 'hex'), Buffer.from(body, 'utf8')]);
    yield { path: `chain/${numbered(seq)}.bin`, bytes, packed: true };
  }
  yield text('chain/SHA256SUMS', lines.map(({ seq, hash }) => `${hash}  ${numbered(seq)}.bin\n`).join(''));
  for (const { seq, event } of events) {
    const seen = 'seen' in event ? event.seen : undefined;
    const then = seen && states.findLast(({ revision }) => revision === seen.revision);
    // As exact as a digest wants it: no line end.
    if (then) yield text(`seals/${numbered(seq)}.json`, dossierText(then));
  }
  yield { path: 'timeline.csv', bytes: csvOf(timelineSheet(whole, lang), lang), packed: true };
}

/** `undefined` for a paper that was destroyed. Errors: those of the store. */
async function bytesOf(
  files: Pick<ResourceDeps['files'], 'get'>,
  { caseId, id, blobKey }: DocumentRow,
): Promise<Buffer | undefined> {
  try {
    return await files.get(caseId, id, blobKey);
  } catch (error) {
    if (error instanceof Error && error.name === 'BlobMissing') return undefined;
    throw error;
  }
}

const manifestOf = (
  { view, verdict, lines, names }: WholeCase,
  { at, personId, reason }: Taking,
  documents: readonly object[],
  files: readonly object[],
): object => ({
  format: 'siklus-case-1',
  caseId: view.id,
  caseNumber: view.number,
  exportedAt: at,
  exportedBy: { id: personId, name: names.get(personId) ?? personId },
  reason,
  ledger: { events: lines.length, head: lines.at(-1)?.hash ?? null, intact: verdict.intact },
  documents,
  files,
});
