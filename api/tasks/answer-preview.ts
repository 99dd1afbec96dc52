import type { CaseEvent } from '../../domain/enrollment/events';
import type { LedgerEvent } from '../../domain/case/ledger';
import type { HumanCommand } from '../../domain/enrollment/commands';
import { letterOf } from '../../domain/enrollment/letters';
import { AccessLogRepository } from '../../entities/access-log.repository';
import type { CaseFileRow } from '../../entities/case-file.entity';
import { LedgerRepository } from '../../entities/ledger.repository';
import { agencyOf, previewLetter } from '../../templates/letters/preview';
import type { CaseReader } from '../cases/case-reader';
import { param } from '../cases/commands';
import { Preview } from '../enrollments/preview';
import type { Answer, RequestContext, Route } from '../http/route';
import { route } from '../http/route';
import { RefusalError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';
import type { DecisionKind } from './decision';
import { sightOf } from './decision';
import { OFFICERS } from './inbox.routes';
import { caseOfTask } from './task-id';
import type { SeenDossier } from './tasks.dto';

type Wanted = RequestContext<SeenDossier, object>;

/** Makes the route that shows the letter of a decision before it is taken: drawn as it will be, marked, kept nowhere. */
export function previews(deps: ResourceDeps, reader: CaseReader) {
  const answers = new AnswerPreview(deps, reader);
  return <B extends SeenDossier>({ path, operationId, body, command }: DecisionKind<B>): Route =>
    route({
      method: 'post',
      path: `/tasks/:taskId/${path}/preview`,
      operationId: `${operationId}Preview`,
      summary: 'The letter that this decision would bring, marked as a preview; nothing is decided, numbered or kept',
      tag: 'tasks',
      body,
      produces: ['application/pdf'],
      status: 200,
      access: OFFICERS,
      ifMatch: true,
      handle: (context: RequestContext<B, object>) => answers.draw(context, command(context.body, sightOf(context))),
    });
}

class AnswerPreview {
  private readonly rules: Preview;
  private readonly ledger: LedgerRepository;
  private readonly accesses: AccessLogRepository;

  constructor(
    private readonly deps: ResourceDeps,
    private readonly reader: CaseReader,
  ) {
    this.rules = new Preview(deps);
    this.ledger = new LedgerRepository(deps.dataSource);
    this.accesses = new AccessLogRepository(deps.dataSource);
  }

  /** Errors: RefusalError, what the case would refuse of the decision; ProblemError `not-found`. */
  async draw(context: Wanted, command: HumanCommand): Promise<Answer<never>> {
    const { caller, traceId } = context;
    const taskId = param(context, 'taskId');
    const { file } = await this.reader.open(caller.actor, caseOfTask(taskId));
    if (file.state.task?.id !== taskId) throw new RefusalError({ code: 'task-not-open' });
    const foreseen = await this.foreseen(file, context, command);
    const [answer, letter] = answerIn(foreseen);
    await this.accesses.add({
      ...{ at: this.deps.now().toISOString(), actorId: caller.actor.personId, action: 'previewAnswer' },
      ...{ caseId: file.id, object: letter, reason: '', outcome: 'allowed', traceId },
    });
    const { fullName } = file.state.dossier.form;
    const [past, holderName = '', agencies] = await Promise.all([
      this.ledger.events(file.id),
      fullName && this.deps.vault.openOne(fullName),
      this.reader.agencyNames(),
    ]);
    const bytes = await previewLetter(
      {
        ...{ letter, holderName, forSeq: answer.seq, head: this.deps.letters.head },
        ledger: [...past, ...foreseen],
        agencyNameOf: (story) => agencies.get(agencyOf(story)) ?? '',
        nameOf: async (id) => (await this.reader.people.names([id])).get(id) ?? id,
      },
      this.deps.letters.draw,
    );
    const filename = `${file.number}-${letter}-pratinjau.pdf`;
    return { file: { bytes, mediaType: 'application/pdf', filename, inline: true } };
  }

  /** The decision's events as the ledger would hold them, were it taken now. */
  private async foreseen(file: CaseFileRow, context: Wanted, command: HumanCommand): Promise<LedgerEvent<CaseEvent>[]> {
    const { caller, commandId } = context;
    const events = await this.rules.foresee(file, context, command);
    const at = this.deps.now().toISOString();
    return events.map((event, i) => ({
      ...{ caseId: file.id, seq: file.version + 1 + i, at, actor: caller.actor, commandId, event },
    }));
  }
}

function answerIn(foreseen: readonly LedgerEvent<CaseEvent>[]) {
  for (const recorded of foreseen) {
    const letter = letterOf(recorded.event);
    if (letter) return [recorded, letter] as const;
  }
  throw new Error('a decision without an answer has no preview');
}
