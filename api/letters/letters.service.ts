import type { AskedLetter, AskedLetterKind } from '../../domain/letter/state';
import { isAskedLetter } from '../../domain/letter/state';
import { coveredOf } from '../../domain/letter/covers';
import type { CaseState } from '../../domain/enrollment/state';
import { REQUIRED_DOCUMENTS } from '../../domain/law/documents';
import { AccessLogRepository } from '../../entities/access-log.repository';
import { letterSigner } from '../../entities/letter-signers';
import type { CaseReader, OpenCase } from '../cases/case-reader';
import { presentForm, presentPerson } from '../cases/case-presenter';
import type { ReceiptView } from '../cases/case.dto';
import type { Asking } from '../cases/commands';
import { give, param } from '../cases/commands';
import type { Preview } from '../enrollments/preview';
import type { Answer, RequestContext } from '../http/route';
import { ProblemError, RefusalError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';
import { digestOf } from './cover';
import type { LetterRequestView } from './letters.dto';

type Context = RequestContext<object, object>;
type Deps = Pick<ResourceDeps, 'dataSource' | 'gateway' | 'now'>;

/** Asking for letters, and answering (Pasal 14a, 15a, 16a, 16b). */
export class LetterService {
  constructor(
    private readonly deps: Deps,
    private readonly reader: CaseReader,
    private readonly preview: Preview,
  ) {}

  /** Errors: RefusalError, also where the directory names nobody whose letter it could be. */
  async ask(asking: Asking, caseId: string, kind: AskedLetterKind): Promise<Answer<ReceiptView>> {
    const { file } = await this.reader.open(asking.caller.actor, caseId);
    const signer = await letterSigner(this.deps.dataSource, file.state, kind);
    if ('refusal' in signer) throw new RefusalError(signer.refusal);
    return give(this.deps.gateway, asking, caseId, { type: 'askForLetter', kind, signerId: signer.signerId });
  }

  /** What the signer is asked to put his name to. That he read it is recorded. Errors: RefusalError. */
  async read(context: Context): Promise<LetterRequestView> {
    const kind = kindOf(context);
    const { opened, letter } = await this.asked(context, kind);
    const { state } = opened.file;
    await this.record(context, state.caseId, kind);
    const { actor } = context.caller;
    const covers = coveredOf(kind, state.dossier.form);
    const digest = digestOf(covers);
    const [reader, refusal] = await Promise.all([
      this.reader.readerFor(actor, state, opened.relations),
      this.preview.whyNot(opened.file, context, { type: 'giveLetter', kind, digest, covers }),
    ]);
    return {
      ...{ caseId: state.caseId, caseNumber: state.caseNumber, kind, status: letter.status },
      certificateType: state.type,
      subject: presentPerson(state.parties.subjectId, reader.names),
      applicant: presentPerson(state.parties.applicantId, reader.names),
      agency: presentPerson(state.parties.agencyId, reader.agencies),
      askedAt: letter.askedAt,
      ...(letter.answeredAt ? { answeredAt: letter.answeredAt } : {}),
      ...(letter.reason === undefined ? {} : { reason: letter.reason }),
      article: articleOf(state, kind),
      form: presentForm(covers, reader),
      digest,
      ...(refusal ? { code: refusal.code } : {}),
    };
  }

  /** Errors: RefusalError `letter-outdated` when the form says something else than what was seen. */
  async give(context: Context, digest: string): Promise<Answer<ReceiptView>> {
    const kind = kindOf(context);
    const { file } = (await this.asked(context, kind)).opened;
    const covers = coveredOf(kind, file.state.dossier.form);
    if (digestOf(covers) !== digest) throw new RefusalError({ code: 'letter-outdated', field: '/digest' });
    return give(this.deps.gateway, context, file.id, { type: 'giveLetter', kind, digest, covers });
  }

  /** Errors: RefusalError. */
  async decline(context: Context, reason: string): Promise<Answer<ReceiptView>> {
    const kind = kindOf(context);
    const { file } = (await this.asked(context, kind)).opened;
    return give(this.deps.gateway, context, file.id, { type: 'declineLetter', kind, reason });
  }

  /** Errors: those of opening the case; RefusalError `not-the-signer` for whom nobody asked. */
  private async asked(context: Context, kind: AskedLetterKind): Promise<{ opened: OpenCase; letter: AskedLetter }> {
    const { actor } = context.caller;
    const opened = await this.reader.open(actor, param(context, 'caseId'));
    const { letters = [] } = opened.file.state;
    const letter = letters.findLast((one) => one.kind === kind && one.signerId === actor.personId);
    if (!letter) throw new RefusalError({ code: 'not-the-signer' });
    return { opened, letter };
  }

  private record({ caller, traceId }: Context, caseId: string, kind: AskedLetterKind): Promise<unknown> {
    return new AccessLogRepository(this.deps.dataSource).add({
      ...{ at: this.deps.now().toISOString(), actorId: caller.actor.personId, action: 'readLetterRequest', caseId },
      ...{ object: kind, reason: '', outcome: 'allowed' as const, traceId },
    });
  }
}

/** The letter that the path names. Errors: ProblemError `not-found`. */
export function kindOf(context: Pick<Context, 'params'>): AskedLetterKind {
  const kind = param(context, 'kind');
  if (!isAskedLetter(kind)) throw new ProblemError('not-found');
  return kind;
}

const articleOf = ({ type }: CaseState, kind: AskedLetterKind): string =>
  REQUIRED_DOCUMENTS[type].find((required) => required.kind === kind)?.article ?? '14a';
