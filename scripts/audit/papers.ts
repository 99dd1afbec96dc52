import type { DataSource } from 'typeorm';
import type { Finding, Seen } from './findings';
import { finding } from './findings';
import type { AuditedCase } from './ledger';

const PAGE = 500;

/**
 * Whether everything that a case's events speak of is still kept (Pasal 17(4)): each paper, and each sealed value, be
 * it erased by now. A database that was restored alone lacks what was filed since.
 */
export async function auditPapers(db: DataSource, cases: ReadonlyMap<string, AuditedCase>): Promise<Seen> {
  const all = [...cases];
  const findings: Finding[] = [];
  let looked = 0;
  for (let from = 0; from < all.length; from += PAGE) {
    const page = all.slice(from, from + PAGE);
    const ids = page.map(([caseId]) => caseId);
    const [papers, values] = [
      await keysOf(db, 'document', 'id', ids),
      await keysOf(db, 'personal_datum', 'commitment', ids),
    ];
    for (const [caseId, { papers: spokenOf, commitments }] of page) {
      looked += spokenOf.length;
      findings.push(
        ...missing(
          spokenOf.map(({ documentId }) => documentId),
          papers,
          (n) => `${n} of its papers are not kept`,
          caseId,
        ),
        ...missing(commitments, values, (n) => `${n} of its personal values are not in the vault`, caseId),
      );
    }
  }
  return { looked, findings };
}

function missing(
  wanted: readonly string[],
  kept: ReadonlySet<string>,
  text: (count: string) => string,
  caseId: string,
): readonly Finding[] {
  const lost = new Set(wanted.filter((key) => !kept.has(key)));
  return lost.size === 0 ? [] : [finding('paper', text(String(lost.size)), caseId)];
}

async function keysOf(
  db: DataSource,
  table: 'document' | 'personal_datum',
  column: string,
  caseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows: { key: string }[] = await db.query(`SELECT ${column} AS key FROM ${table} WHERE case_id = ANY ($1)`, [
    caseIds,
  ]);
  return new Set(rows.map(({ key }) => key));
}
