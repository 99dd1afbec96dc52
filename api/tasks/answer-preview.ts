import type { CaseEvent } from '../../domain/enrollment/events';
import type { LedgerEvent } from '../../domain/case/ledger';
import type { HumanCommand } from '../../domain/enrollment/commands';
import { evolve } from '../../domain/enrollment/evolve';
import { letterOf } from '../../domain/enrollment/letters';
import type { CaseState } from '../../domain/enrollment/state';
import { caWorkOf } from '../../domain/hold/state';
import { SYSTEM_ACTOR } from '../../domain/people/roles';
import { AccessLogRepository } from '../../entities/access-log.repository';
import type { CaseFileRow } from '../../entities/case-file.entity';
import { LedgerRepository } from '../../entities/ledger.repository';
import { agencyOf, previewLetter } from '../../templates/letters/preview';
import type { CaseReader } from '../cases/case-reader';
import type { Asking } from '../cases/commands';
import { param } from '../cases/commands';
import { Preview } from '../enrollments/preview';
import type { Answer, RequestContext, Route } from '../http/route';
import { route } from '../http/route';
import { ProblemError, RefusalError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';
import type { DecisionKind } from './decision';
import { sightOf } from './decision';
import { OFFICERS } from './inbox.routes';
import { caseOfTask } from './task-id';
import type { SeenDossier } from './tasks.dto';

type Recorded = LedgerEvent<CaseEvent>;

export const PREVIEW_SUMMARY =
  'The letter that this decision would bring, marked as a preview; nothing is decided, numbered or kept';

/** Makes the route that shows the letter of a decision before it is taken: drawn as it will be, marked, kept nowhere. */
export function previews(deps: ResourceDeps, reader: CaseReader) {
  const answers = new AnswerPreview(deps, reader);
  return <B extends SeenDossier>({ path, operationId, body, command }: DecisionKind<B>): Route =>
    route({
      method: 'post',
      path: `/tasks/:taskId/${path}/preview`,
      operationId: `${operationId}Preview`,
      summary: PREVIEW_SUMMARY,
      tag: 'tasks',
      body,
      produces: ['application/pdf'],
      status: 200,
      access: OFFICERS,
      ifMatch: true,
      handle: async (context: RequestContext<B, object>) => {
        const taskId = param(context, 'taskId');
        const { file } = await reader.open(context.caller.actor, caseOfTask(taskId));
        if (file.state.task?.id !== taskId) throw new RefusalError({ code: 'task-not-open' });
        return answers.draw(context, file, command(context.body, sightOf(context)));
      },
    });
}

/** Draws the letter that a command would bring, and records that it was looked at. */
export class AnswerPreview {
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

  /** Errors: RefusalError, what the case would refuse of it; ProblemError `not-found`, where it brings no letter. */
  async draw(asking: Asking, file: CaseFileRow, command: HumanCommand): Promise<Answer<never>> {
    const { caller, traceId } = asking;
    const foreseen = await this.foreseen(file, asking, command);
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

  /** The events as the ledger would hold them, were the command given now, and with them what the CA owes to it. */
  private async foreseen(file: CaseFileRow, asking: Asking, command: HumanCommand): Promise<readonly Recorded[]> {
    const { caller, commandId } = asking;
    const events = await this.rules.foresee(file, asking, command);
    const at = this.deps.now().toISOString();
    const recorded = events.map((event, i): Recorded => ({
      caseId: file.id,
      seq: file.version + 1 + i,
      at,
      actor: caller.actor,
      commandId,
      event,
    }));
    const after = recorded.reduce<CaseState>(evolve, file.state);
    // What the CA holds is let go on when the CA has said so, and only then there is something to write.
    if (caWorkOf(after.hold) !== 'release') return recorded;
    const released = { actor: SYSTEM_ACTOR, commandId: `${commandId}:ca`, event: { type: 'holdReleased' } } as const;
    return [...recorded, { caseId: file.id, seq: after.version + 1, at, ...released }];
  }
}

function answerIn(foreseen: readonly Recorded[]) {
  for (const recorded of foreseen) {
    const letter = letterOf(recorded.event);
    if (letter) return [recorded, letter] as const;
  }
  throw new ProblemError('not-found');
}
