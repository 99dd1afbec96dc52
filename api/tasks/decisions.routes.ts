import type { Sight } from '../../domain/enrollment/commands';
import type { Checklist } from '../../domain/enrollment/decisions';
import { CaseRepository } from '../../entities/cases.repository';
import { unopened } from '../../domain/enrollment/opened';
import { AccessLogRepository } from '../../entities/access-log.repository';
import type { CaseFileRow } from '../../entities/case-file.entity';
import { LedgerRepository } from '../../entities/ledger.repository';
import { ReceiptView } from '../cases/case.dto';
import { give, param } from '../cases/commands';
import type { CommandOf } from '../http/gateway';
import type { Answer, DtoClass, RequestContext, Route } from '../http/route';
import { route } from '../http/route';
import { ProblemError, RefusalError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';
import { caseOfTask } from './task-id';
import type { ChecklistDto } from '../cases/checklist.dto';
import type { SeenDossier } from './tasks.dto';
import { DecideWithRemarks, RefuseApplication, ReturnApplication, Verify } from './tasks.dto';
import { OFFICERS } from './tasks.routes';

type Decision = CommandOf<
  'verify' | 'return' | 'refuse' | 'sendBack' | 'approve' | 'acceptMismatch' | 'rejectMismatch'
>;

interface DecisionKind<B extends SeenDossier> {
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly body: DtoClass<B>;
  readonly stepUp?: boolean;
  command(body: B, sight: Sight): Decision;
}

/** A decision: on a task, by who holds it, on the revision and the digest that he saw (Pasal 17, 19). */
export function decisionRoutes({ gateway, dataSource }: ResourceDeps): readonly Route[] {
  const cases = new CaseRepository(dataSource);
  const ledger = new LedgerRepository(dataSource);
  const accesses = new AccessLogRepository(dataSource);
  /** Of a task that is not the case's open one nothing is decided, unless this very decision closed it. */
  const openTask = async (context: RequestContext<SeenDossier, object>, positive: boolean): Promise<string> => {
    const taskId = param(context, 'taskId');
    const file = await cases.byId(caseOfTask(taskId));
    if (!file) throw new ProblemError('not-found');
    if (await ledger.holdsCommand(file.id, context.commandId)) return file.id;
    if (file.state.task?.id !== taskId) throw new RefusalError({ code: 'task-not-open' });
    if (isAboutThis(context, file)) await holdToReadings(accesses, context, file, positive);
    return file.id;
  };
  const decision = <B extends SeenDossier>({ path, operationId, command, ...rest }: DecisionKind<B>): Route =>
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
  return [
    decision({
      path: 'verification',
      operationId: 'verify',
      summary: 'Finds the application in order, by the four-part checklist (Pasal 17(1))',
      body: Verify,
      command: ({ checklist, remarks }, sight) => ({
        type: 'verify',
        sight,
        checklist: presentParts(checklist),
        remarks,
      }),
    }),
    decision({
      path: 'return',
      operationId: 'returnApplication',
      summary: 'Answers “belum”: what is missing, and how to mend it (Pasal 17(3))',
      body: ReturnApplication,
      command: ({ reasonCode, text, remedy }, sight) => ({ type: 'return', sight, reasonCode, text, remedy }),
    }),
    decision({
      path: 'refusal',
      operationId: 'refuseApplication',
      summary: 'Answers “tidak”, with its grounds (Pasal 17(3))',
      body: RefuseApplication,
      command: ({ reasonCode, text, remedy }, sight) => ({ type: 'refuse', sight, reasonCode, text, remedy }),
    }),
    decision({
      path: 'send-back',
      operationId: 'sendBack',
      summary: 'Has the application verified anew',
      body: DecideWithRemarks,
      command: ({ remarks }, sight) => ({ type: 'sendBack', sight, remarks }),
    }),
    decision({
      path: 'approval',
      operationId: 'approve',
      summary: 'Approves the application; needs a second factor (Pasal 19(2)-(3))',
      body: DecideWithRemarks,
      stepUp: true,
      command: ({ remarks }, sight) => ({ type: 'approve', sight, remarks }),
    }),
    decision({
      path: 'mismatch-acceptance',
      operationId: 'acceptMismatch',
      summary: 'Lets a certificate stand that differs from the request; needs a second factor',
      body: DecideWithRemarks,
      stepUp: true,
      command: ({ remarks }, sight) => ({ type: 'acceptMismatch', sight, remarks }),
    }),
    decision({
      path: 'mismatch-rejection',
      operationId: 'rejectMismatch',
      summary: 'Does not let a certificate be used that differs from the request',
      body: DecideWithRemarks,
      command: ({ remarks }, sight) => ({ type: 'rejectMismatch', sight, remarks }),
    }),
  ];
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

function sightOf({ body, ifRevision }: RequestContext<SeenDossier, object>): Sight {
  if (ifRevision === undefined) throw new Error('a decision without If-Match');
  return { revision: ifRevision, digest: body.seenDigest, documents: body.documents };
}

/** Plain answers of a checklist, without what class-transformer made of them. */
const presentParts = ({ application, identity, recommendation, 'supporting-data': data }: ChecklistDto): Checklist => ({
  application: { ...application },
  identity: { ...identity },
  recommendation: { ...recommendation },
  'supporting-data': { ...data },
});
