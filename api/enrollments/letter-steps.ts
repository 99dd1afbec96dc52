import { lastRequest, isAskedLetter } from '../../domain/letter/state';
import type { AskedLetterKind } from '../../domain/letter/state';
import { speaksOf } from '../../domain/letter/covers';
import type { Refusal } from '../../domain/case/refusal';
import type { CaseState } from '../../domain/enrollment/state';
import { REQUIRED_DOCUMENTS } from '../../domain/law/documents';
import type { CaseFileRow } from '../../entities/case-file.entity';
import type { Signer } from '../../entities/letter-signers';
import { letterSigner } from '../../entities/letter-signers';
import type { CaseReader } from '../cases/case-reader';
import type { Names } from '../cases/case-presenter';
import { presentPerson } from '../cases/case-presenter';
import type { Asking } from '../cases/commands';
import type { ResourceDeps } from '../resource-deps';
import type { LetterStepView } from './enrollments.dto';
import type { Preview } from './preview';

/** Which letters of an application can be given in the system, by whom, and how far each has come. */
export class LetterSteps {
  constructor(
    private readonly deps: Pick<ResourceDeps, 'dataSource'>,
    private readonly reader: CaseReader,
    private readonly preview: Preview,
  ) {}

  /** By kind; none where the agency works on paper and nothing was ever asked. */
  async of(file: CaseFileRow, asking: Pick<Asking, 'caller' | 'commandId'>): Promise<Map<string, LetterStepView>> {
    const kinds = REQUIRED_DOCUMENTS[file.state.type].flatMap(({ kind }) => (isAskedLetter(kind) ? [kind] : []));
    const signers = await Promise.all(kinds.map((kind) => letterSigner(this.deps.dataSource, file.state, kind)));
    const known = signers.map((signer) => ('signerId' in signer ? signer.signerId : undefined));
    const names = await this.reader.people.names([
      ...known.filter((id) => id !== undefined),
      ...(file.state.letters ?? []).map(({ signerId }) => signerId),
    ]);
    const steps = await Promise.all(
      kinds.map(async (kind, place) => {
        const signer = signers[place] ?? { refusal: { code: 'signer-unknown' as const } };
        const refusal = await this.refusal(file, asking, kind, signer);
        return [kind, present(file.state, kind, signer, refusal, names)] as const;
      }),
    );
    return new Map(steps.flatMap(([kind, step]) => (step ? [[kind, step]] : [])));
  }

  private refusal(
    file: CaseFileRow,
    asking: Pick<Asking, 'caller' | 'commandId'>,
    kind: AskedLetterKind,
    signer: Signer,
  ): Promise<Refusal | undefined> {
    if ('refusal' in signer) return Promise.resolve(signer.refusal);
    return this.preview.whyNot(file, asking, { type: 'askForLetter', kind, signerId: signer.signerId });
  }
}

function present(
  state: CaseState,
  kind: AskedLetterKind,
  signer: Signer,
  refusal: Refusal | undefined,
  names: Names,
): LetterStepView | undefined {
  const last = lastRequest(state, kind);
  if (!last && refusal?.code === 'letters-on-paper') return undefined;
  const named = 'signerId' in signer ? signer.signerId : undefined;
  const whose = last && last.status !== 'closed' ? last.signerId : (named ?? last?.signerId);
  const { documents, form } = state.dossier;
  return {
    ...(whose ? { signer: presentPerson(whose, names) } : {}),
    ...(last ? { status: last.status, askedAt: last.askedAt } : {}),
    ...(last?.answeredAt ? { answeredAt: last.answeredAt } : {}),
    ...(last?.reminders === undefined ? {} : { reminders: last.reminders }),
    ...(last?.unansweredAt ? { unansweredAt: last.unansweredAt } : {}),
    ...(last?.reason === undefined ? {} : { reason: last.reason }),
    outdated: documents.some((document) => document.kind === kind && !speaksOf(document, form)),
    askable: !refusal,
    ...(refusal ? { code: refusal.code } : {}),
    ...(refusal?.field ? { field: refusal.field } : {}),
  };
}
