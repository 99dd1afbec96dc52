import type { HumanCommand, Sight } from '../../domain/enrollment/commands';
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
import { OFFICERS } from './tasks.routes';

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
  /** Of a task that is not the case's open one nothing is decided, unless this very decision closed it. */
  const openTask = async (context: RequestContext<object, object>): Promise<string> => {
    const taskId = param(context, 'taskId');
    const file = await cases.byId(caseOfTask(taskId));
    if (!file) throw new ProblemError('not-found');
    if (file.state.task?.id !== taskId && !(await ledger.holdsCommand(file.id, context.commandId)))
      throw new RefusalError({ code: 'task-not-open' });
    return file.id;
  };
  return <B extends SeenDossier>({ path, command, ...rest }: DecisionKind<B>): Route =>
    route({
      ...rest,
      method: 'post',
      path: `/tasks/:taskId/${path}`,
      tag: 'tasks',
      response: ReceiptView,
      status: 200,
      access: OFFICERS,
      idempotent: true,
      ifMatch: true,
      handle: async (context: RequestContext<B, object>): Promise<Answer<ReceiptView>> => {
        const caseId = await openTask(context);
        return give(gateway, context, caseId, command(context.body, sightOf(context)));
      },
    });
}

function sightOf({ body, ifRevision }: RequestContext<SeenDossier, object>): Sight {
  if (ifRevision === undefined) throw new Error('a decision without If-Match');
  return { revision: ifRevision, digest: body.seenDigest, documents: body.documents };
}
