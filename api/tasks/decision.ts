import type { HumanCommand, Sight } from '../../domain/enrollment/commands';
import { unopened } from '../../domain/enrollment/opened';
import { AccessLogRepository } from '../../entities/access-log.repository';
import type { CaseFileRow } from '../../entities/case-file.entity';
import { CaseRepository } from '../../entities/cases.repository';
import { LedgerRepository } from '../../entities/ledger.repository';
import { ReceiptView } from '../cases/case.dto';
import { give, param } from '../cases/commands';
import type { Answer, DtoClass, RequestContext, Route } from '../http/route';
import { route } from '../http/route';
import { ProblemError, RefusalError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';
import { caseOfTask } from './task-id';
import type { SeenDossier } from './tasks.dto';
import { OFFICERS } from './inbox.routes';

/** A command that says what its sender had before his eyes. */
type Decision = Extract<HumanCommand, { readonly sight: Sight }>;

export interface DecisionKind<B extends SeenDossier> {
  /** Below `/tasks/:taskId/`. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly body: DtoClass<B>;
  readonly stepUp?: boolean;
  command(body: B, sight: Sight): Decision;
}

/** Makes the route of a decision: on a task, by who holds it, on the revision and the digest that he saw. */
export function decisions({ gateway, dataSource }: Pick<ResourceDeps, 'gateway' | 'dataSource'>) {
  const cases = new CaseRepository(dataSource);
  const ledger = new LedgerRepository(dataSource);
  const accesses = new AccessLogRepository(dataSource);
  /** Of a task that is not the case's open one nothing is decided, unless this very decision closed it. */
  const openTask = async (context: RequestContext<SeenDossier, object>, positive: boolean): Promise<string> => {
    const taskId = param(context, 'taskId');
    const caseId = caseOfTask(taskId);
    const [file, stands] = await Promise.all([cases.byId(caseId), ledger.holdsCommand(caseId, context.commandId)]);
    if (!file) throw new ProblemError('not-found');
    if (stands) return file.id;
    if (file.state.task?.id !== taskId) throw new RefusalError({ code: 'task-not-open' });
    if (isAboutThis(context, file)) await holdToReadings(accesses, context, file, positive);
    return file.id;
  };
  return <B extends SeenDossier>({ path, operationId, command, ...rest }: DecisionKind<B>): Route =>
    route({
      ...rest,
      operationId,
      method: 'post',
      path: `/tasks/:taskId/${path}`,
      tag: 'tasks',
      response: ReceiptView,
      status: 200,
      access: OFFICERS,
      idempotent: true,
      ifMatch: true,
      handle: async (context: RequestContext<B, object>): Promise<Answer<ReceiptView>> => {
        const caseId = await openTask(context, operationId === 'verify');
        return give(gateway, context, caseId, command(context.body, sightOf(context)));
      },
    });
}

/** Of a decision by who does not hold the task, or on what the case no longer is, the case itself says so. */
const isAboutThis = (
  { caller, body, ifRevision }: RequestContext<SeenDossier, object>,
  { state, revision, dossierDigest }: CaseFileRow,
): boolean =>
  state.task?.claimedBy === caller.actor.personId && ifRevision === revision && body.seenDigest === dossierDigest;

/** The papers that a decision names are the client's word: it is held to the record of who opened what (Pasal 17(1)). */
async function holdToReadings(
  accesses: AccessLogRepository,
  { caller, body }: RequestContext<SeenDossier, object>,
  { id, state }: CaseFileRow,
  positive: boolean,
): Promise<void> {
  const opened = await accesses.openedBy(caller.actor.personId, id);
  const [first, ...others] = unopened(positive, { named: body.documents, opened }, state.dossier.documents);
  if (!first) return;
  const errors = [first, ...others].map(({ code, field = '', params = {} }) => ({ pointer: field, code, params }));
  throw new RefusalError(first, errors);
}

export function sightOf({ body, ifRevision }: RequestContext<SeenDossier, object>): Sight {
  if (ifRevision === undefined) throw new Error('a decision without If-Match');
  return { revision: ifRevision, digest: body.seenDigest, documents: body.documents };
}
