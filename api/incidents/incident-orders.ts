import type { RefusalCode } from '../../domain/case/refusal';
import { PLAIN_CA } from '../../domain/certificate/ca-powers';
import type { Facts } from '../../domain/enrollment/decide';
import { decide } from '../../domain/enrollment/decide';
import { withoutStanding } from '../../domain/people/authority';
import { SYSTEM_ACTOR } from '../../domain/people/roles';
import { AccessLogRepository } from '../../entities/access-log.repository';
import type { CaseFileRow } from '../../entities/case-file.entity';
import { readStanding } from '../../entities/standing';
import type { Told } from '../../workflows/enrollment/enrollment.messages';
import type { CaseReader } from '../cases/case-reader';
import type { RequestContext } from '../http/route';
import { RefusalError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';
import type { IncidentAnswer, IncidentItem, IncidentOrder, ItemOutcome } from './incidents.dto';

type Verb = 'freeze' | 'unfreeze';
type Order = Extract<Told, { type: Verb }>;
type Asked = RequestContext<IncidentOrder, object>;

/** Cases told at the same time. */
const AT_ONCE = 20;

const OUTCOME_OF: Partial<Record<RefusalCode, ItemOutcome>> = {
  'already-on-hold': 'already',
  'not-on-hold': 'already',
  'same-person': 'same-person',
};

/** Stops the use of many certificates at once for an incident (Pasal 28), or lets it go on, each on its own. */
export class IncidentOrders {
  private readonly accesses: AccessLogRepository;

  constructor(
    private readonly deps: Pick<ResourceDeps, 'dataSource' | 'gateway' | 'now'>,
    private readonly reader: CaseReader,
  ) {
    this.accesses = new AccessLogRepository(deps.dataSource);
  }

  /** Safe to repeat: who was told is not told again. Errors: RefusalError for a supervisor who is not fit to act. */
  async give(asked: Asked, incidentId: string, type: Verb): Promise<IncidentAnswer> {
    const { caller, body } = asked;
    const by = caller.actor.personId;
    const facts = await this.facts();
    const standing = await readStanding(this.deps.dataSource, by, facts.now);
    const unfit = withoutStanding(caller.actor, ['supervisor'], standing, facts.now);
    if (unfit) throw new RefusalError(unfit);
    const order: Order = { type, incidentId, by, text: body.text };
    const items: IncidentItem[] = [];
    for (let i = 0; i < body.caseIds.length; i += AT_ONCE) {
      const some = body.caseIds.slice(i, i + AT_ONCE);
      items.push(...(await Promise.all(some.map((caseId) => this.one(caseId, order, facts, asked.traceId)))));
    }
    return { incidentId, items };
  }

  private async one(caseId: string, order: Order, facts: Facts, traceId: string): Promise<IncidentItem> {
    const file = await this.reader.cases.byId(caseId);
    if (!file) return { caseId, outcome: 'not-found' };
    const { number } = file;
    const hindrance = hindranceOf(file, order, facts);
    if (hindrance) return { caseId, number, outcome: hindrance };
    await this.accesses.add({
      ...{ at: facts.now, actorId: order.by, action: order.type, caseId },
      ...{ object: `incident ${order.incidentId}`, reason: '', outcome: 'allowed', traceId },
    });
    return { caseId, number, outcome: (await this.deps.gateway.tell(caseId, order)) ? 'told' : 'not-in-use' };
  }

  private async facts(): Promise<Facts> {
    const now = this.deps.now().toISOString();
    const [calendar, agreement] = await Promise.all([
      this.reader.policies.calendar(),
      this.reader.policies.agreement(now),
    ]);
    return { now, calendar, agreement, actor: SYSTEM_ACTOR, ca: PLAIN_CA, dossierDigest: '' };
  }
}

/** Why the case would not take the order, by the read model; what counts is the case's own rule. */
function hindranceOf({ state }: CaseFileRow, order: Order, facts: Facts): ItemOutcome | undefined {
  // Nobody lets the use of his own certificate go on.
  if (order.type === 'unfreeze' && order.by === state.parties.subjectId) return 'same-person';
  const decision = decide(state, order, facts);
  return decision.ok ? undefined : (OUTCOME_OF[decision.refusal.code] ?? 'not-in-use');
}
