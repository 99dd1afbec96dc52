import type { DataSource } from 'typeorm';
import type { LedgerEvent } from '../../domain/case/ledger';
import type { Personal } from '../../domain/case/personal';
import { wibDate } from '../../domain/calendar/wib';
import type { CaseEvent } from '../../domain/enrollment/events';
import { evolve } from '../../domain/enrollment/evolve';
import type { LetterDue, LetterKind } from '../../domain/enrollment/letters';
import type { CaseState } from '../../domain/enrollment/state';
import type { Vault } from '../../entities/vault';
import type { LetterBase, LetterDataByKind, Office } from '../../templates/letters/data';
import { renderLetter } from '../../templates/letters/render';
import type { Archive } from '../documents/archive';

export interface LetterHead {
  readonly office: Office;
  readonly place: string;
  readonly caName: string;
}

interface Told {
  readonly recorded: LedgerEvent<CaseEvent>;
  readonly hash: string;
  /** The case as it was when the event was recorded. */
  readonly state: CaseState;
  readonly base: LetterBase;
}

/**
 * Writes the letters that a case owes. A letter is a function of the ledger up to the event that it answers and of the
 * names in the directory; written twice, it is the document that was filed first.
 */
export class LetterWriter {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly archive: Archive,
    private readonly head: LetterHead,
  ) {}

  async issue({ caseId, letter, forSeq }: LetterDue & { readonly caseId: string }) {
    const told = await this.told(caseId, forSeq);
    const bytes = await renderLetter(letter, 'id', await this.data(letter, told));
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
    const events = rows.map(({ body }) => JSON.parse(body) as LedgerEvent<CaseEvent>);
    const state = events.reduce<CaseState | undefined>(evolve, undefined);
    const at = rows.find(({ seq }) => seq === forSeq);
    const recorded = events.find(({ seq }) => seq === forSeq);
    if (!state || !at || !recorded) throw new Error(`case ${caseId} has no event ${String(forSeq)}`);
    return { recorded, hash: at.hash, state, base: await this.base(state, events, recorded, at.hash) };
  }

  private async base(
    state: CaseState,
    events: readonly LedgerEvent<CaseEvent>[],
    recorded: LedgerEvent<CaseEvent>,
    hash: string,
  ): Promise<LetterBase> {
    const { form } = state.dossier;
    const submitted = events.findLast(({ event }) => event.type === 'submitted');
    const name = await this.plain(form.fullName);
    const agencies: { name: string }[] = await this.db.query('SELECT name FROM agency WHERE id = $1', [
      form.agencyId ?? state.parties.agencyId,
    ]);
    return {
      office: this.head.office,
      place: this.head.place,
      number: letterNumber(state.caseNumber, recorded),
      at: recorded.at,
      caseNumber: state.caseNumber,
      ledger: { seq: recorded.seq, hash },
      recipient: { name, position: form.position ?? '', agency: agencies[0]?.name ?? '' },
      application: {
        certificateType: state.type,
        holderName: name,
        purposes: form.purposes ?? [],
        system: state.type === 'system' ? { name: form.systemName ?? '', fqdn: form.fqdn ?? '' } : null,
        submittedAt: submitted?.at ?? recorded.at,
      },
    };
  }

  private async data<K extends LetterKind>(letter: K, told: Told): Promise<LetterDataByKind[K]> {
    const { caName } = this.head;
    const all: { [L in LetterKind]: () => Promise<LetterDataByKind[L]> } = {
      'submission-receipt': () => Promise.resolve(submissionReceipt(told)),
      'acceptance-answer': async () => {
        const event = only(told, 'approved');
        return { ...told.base, caName, officer: await this.officer(told, 'supervisor'), agreeBy: event.agreeBy };
      },
      'return-answer': async () => {
        const { reasonCode, text, remedy, completeBy } = only(told, 'returned');
        return { ...told.base, officer: await this.officer(told, roleOf(told)), reasonCode, text, remedy, completeBy };
      },
      'refusal-answer': async () => {
        const { reasonCode, text, remedy } = only(told, 'refused');
        return { ...told.base, caName, officer: await this.officer(told, roleOf(told)), reasonCode, text, remedy };
      },
      'ca-refusal-answer': () => {
        const { reason } = only(told, 'caRefused');
        return Promise.resolve({ ...told.base, caName, reason, caReference: told.state.order?.caReference ?? null });
      },
      'delivery-receipt': () => Promise.resolve(deliveryReceipt(told)),
    };
    return all[letter]();
  }

  private async officer({ recorded }: Told, role: 'examiner' | 'supervisor') {
    const rows: { full_name: string }[] = await this.db.query('SELECT full_name FROM person WHERE id = $1', [
      recorded.actor.personId,
    ]);
    return { name: rows[0]?.full_name ?? recorded.actor.personId, role };
  }

  private async plain(value: Personal | undefined): Promise<string> {
    return (value && (await this.vault.openOne(value))) ?? '';
  }
}

function submissionReceipt({ base, state }: Told): LetterDataByKind['submission-receipt'] {
  const documents = state.dossier.documents.map(({ kind, sha256 }) => ({ kind, sha256 }));
  return { ...base, submission: state.submissions, documents, answerBy: state.task?.dueAt ?? base.at };
}

function deliveryReceipt({ base, state, recorded }: Told): LetterDataByKind['delivery-receipt'] {
  if (!state.certificate) throw new Error(`case ${state.caseId} has no certificate to hand over`);
  const { serial, issuer, notBefore, notAfter, sha256 } = state.certificate;
  return { ...base, certificate: { serial, issuer, notBefore, notAfter, sha256 }, confirmedAt: recorded.at };
}

function only<T extends CaseEvent['type']>({ recorded }: Told, type: T): Extract<CaseEvent, { type: T }> {
  if (recorded.event.type !== type)
    throw new Error(`event ${String(recorded.seq)} is ${recorded.event.type}, not ${type}`);
  return recorded.event as Extract<CaseEvent, { type: T }>;
}

/** An officer answers for the task that he held: approval is the supervisor's, everything before it the examiner's. */
const roleOf = ({ recorded }: Told): 'examiner' | 'supervisor' =>
  recorded.actor.roles.includes('supervisor') ? 'supervisor' : 'examiner';

/** `500.12.17.3/000012.41/OP/2026`: the case's number, the event's, and the year in WIB. */
const letterNumber = (caseNumber: string, { seq, at }: LedgerEvent<CaseEvent>): string =>
  `500.12.17.3/${caseNumber.split('-').at(-1) ?? caseNumber}.${String(seq)}/OP/${wibDate(at).slice(0, 4)}`;
