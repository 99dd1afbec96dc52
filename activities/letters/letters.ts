import type { DataSource } from 'typeorm';
import type { LedgerEvent } from '../../domain/case/ledger';
import { wibDate } from '../../domain/calendar/wib';
import type { CaseEvent } from '../../domain/enrollment/events';
import type { LetterDue } from '../../domain/enrollment/letters';
import type { Vault } from '../../entities/vault';
import { letterData } from '../../templates/letters/letter-data';
import { toPdf } from '../../templates/letters/pdf';
import { renderLetter } from '../../templates/letters/render';
import type { LetterHead, Signer, Told } from '../../templates/letters/told';
import { agencyOf, answered, baseOf } from '../../templates/letters/told';
import type { Archive } from '../documents/archive';

/**
 * Writes the letters that a case owes. A letter is a function of the ledger up to the command that it answers and of
 * the names in the directory; written twice, it is the document that was filed first.
 */
export class LetterWriter {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly archive: Archive,
    private readonly head: LetterHead,
    /** Laying out a page takes a tenth of a second of pure computing: a worker does it beside what it answers. */
    private readonly draw = toPdf,
  ) {}

  async issue({ caseId, letter, forSeq }: LetterDue & { readonly caseId: string }) {
    const told = await this.told(caseId, forSeq);
    const bytes = await renderLetter(letter, 'id', await letterData(letter, told), this.draw);
    const filed = await this.archive.file({
      caseId,
      name: `${letter}:${String(forSeq)}`,
      kind: letter,
      mediaType: 'application/pdf',
      bytes,
    });
    return { ...filed, number: told.base.number };
  }

  private async told(caseId: string, forSeq: number): Promise<Told> {
    const rows: { body: string; hash: string; seq: number }[] = await this.db.query(
      // With all that was recorded together: the task that a submission opened has the receipt's due date.
      `SELECT body, hash, seq FROM ledger WHERE case_id = $1 AND (seq <= $2 OR command_id =
         (SELECT command_id FROM ledger WHERE case_id = $1 AND seq = $2)) ORDER BY seq`,
      [caseId, forSeq],
    );
    const story = answered(
      rows.map(({ body }) => JSON.parse(body) as LedgerEvent<CaseEvent>),
      forSeq,
    );
    const { fullName } = story.state.dossier.form;
    const holderName = (fullName && (await this.vault.openOne(fullName))) ?? '';
    const hash = rows.find(({ seq }) => seq === forSeq)?.hash ?? '';
    const named = { holderName, agencyName: await this.agencyName(agencyOf(story)) };
    const number = letterNumber(story.state.caseNumber, story.recorded);
    return {
      ...story,
      base: baseOf(story, this.head, { ...named, number, ledger: { seq: forSeq, hash } }),
      holderName,
      caName: this.head.caName,
      nameOf: (id) => this.nameOf(id),
      personOf: (id) => this.personOf(id),
    };
  }

  private async agencyName(agencyId: string): Promise<string> {
    const rows: { name: string }[] = await this.db.query('SELECT name FROM agency WHERE id = $1', [agencyId]);
    return rows[0]?.name ?? '';
  }

  private async personOf(personId: string): Promise<Signer> {
    const rows: Signer[] = await this.db.query(
      `SELECT p.full_name AS name, p.position, a.name AS agency FROM person p JOIN agency a ON a.id = p.agency_id
       WHERE p.id = $1`,
      [personId],
    );
    return rows[0] ?? { name: personId, position: '', agency: '' };
  }

  private async nameOf(personId: string): Promise<string> {
    const rows: { full_name: string }[] = await this.db.query('SELECT full_name FROM person WHERE id = $1', [personId]);
    return rows[0]?.full_name ?? personId;
  }
}

/** `500.12.17.3/000012.41/OP/2026`: the case's number, the event's, and the year in WIB. */
const letterNumber = (caseNumber: string, { seq, at }: LedgerEvent<CaseEvent>): string =>
  `500.12.17.3/${caseNumber.split('-').at(-1) ?? caseNumber}.${String(seq)}/OP/${wibDate(at).slice(0, 4)}`;
