import { AgencyRepository } from '../../entities/agencies.repository';
import type { CaseFileRow } from '../../entities/case-file.entity';
import type { CaseScope } from '../../entities/cases.repository';
import { CaseRepository } from '../../entities/cases.repository';
import { PeopleRepository } from '../../entities/people.repository';
import { PolicyRepository } from '../../entities/policy.repository';
import { readStanding } from '../../entities/standing';
import { PLAIN_CA } from '../../domain/certificate/ca-powers';
import type { CaseState } from '../../domain/enrollment/state';
import type { Actor } from '../../domain/people/roles';
import type { CasePart, Relation } from '../enrollments/field-rights';
import { relationsOf, seesEveryCase, sightOf } from '../enrollments/field-rights';
import { ProblemError, RefusalError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';
import type { CaseView } from './case.dto';
import type { Reader } from './case-presenter';
import { peopleIn, presentSnapshot } from './case-presenter';
import { commitmentsOf } from './personal-values';
import { possibleActions } from './possible-actions';

/** A case that somebody may look into, and what he is to it. */
export interface OpenCase {
  readonly file: CaseFileRow;
  readonly relations: readonly Relation[];
}

/** The one way to a case for whoever is not its workflow: nobody gets past it who is nothing to the case. */
export class CaseReader {
  readonly cases: CaseRepository;
  readonly people: PeopleRepository;
  readonly agencies: AgencyRepository;
  readonly policies: PolicyRepository;

  constructor(private readonly deps: Pick<ResourceDeps, 'dataSource' | 'vault' | 'now'>) {
    this.cases = new CaseRepository(deps.dataSource);
    this.people = new PeopleRepository(deps.dataSource);
    this.agencies = new AgencyRepository(deps.dataSource);
    this.policies = new PolicyRepository(deps.dataSource);
  }

  /** Errors: ProblemError `not-found`; RefusalError `not-a-party`. */
  async open(actor: Actor, caseId: string): Promise<OpenCase> {
    const file = await this.cases.byId(caseId);
    if (!file) throw new ProblemError('not-found');
    const [headOf, subject] = await Promise.all([
      this.agencies.headedBy(actor.personId),
      this.people.byId(file.subjectId),
    ]);
    const superiorOfSubject = subject?.superiorId === actor.personId;
    const relations = relationsOf(actor, file.state.parties, { headOf, superiorOfSubject });
    if (relations.length === 0) throw new RefusalError({ code: 'not-a-party' });
    return { file, relations };
  }

  /** {@link open} for one part of the case. Errors: those of open, also when the part is hidden. */
  async openPart(actor: Actor, caseId: string, part: CasePart): Promise<OpenCase> {
    const opened = await this.open(actor, caseId);
    if (sightOf(part, opened.relations) === 'hidden') throw new RefusalError({ code: 'not-a-party' });
    return opened;
  }

  /** Which cases a person can list; `undefined`: all. */
  async scopeOf(actor: Actor): Promise<CaseScope | undefined> {
    if (seesEveryCase(actor)) return undefined;
    const [headOf, subordinates] = await Promise.all([
      this.agencies.headedBy(actor.personId),
      this.people.subordinatesOf(actor.personId),
    ]);
    return { personId: actor.personId, headOf, subordinates };
  }

  /** Names of all agencies by id. */
  async agencyNames(): Promise<Map<string, string>> {
    return new Map((await this.agencies.all()).map(({ id, name }) => [id, name]));
  }

  /** What a reader needs to be shown `state`: opened values, and names. */
  async readerFor(
    { personId }: Actor,
    state: CaseState,
    relations: readonly Relation[],
    more: readonly string[] = [],
  ): Promise<Reader> {
    const [values, names, agencies] = await Promise.all([
      this.deps.vault.open(commitmentsOf(state.dossier.form)),
      this.people.names([...peopleIn(state), ...more]),
      this.agencyNames(),
    ]);
    return { viewerId: personId, relations, values, names, agencies };
  }

  /** The case as this person may see it, and what he could do. Errors: those of {@link open}. */
  async view(actor: Actor, caseId: string): Promise<CaseView> {
    const { file, relations } = await this.open(actor, caseId);
    const { state, dossierDigest } = file;
    const now = this.deps.now().toISOString();
    const [reader, standing, calendar, agreement] = await Promise.all([
      this.readerFor(actor, state, relations),
      readStanding(this.deps.dataSource, actor.personId, now),
      this.policies.calendar(),
      this.policies.agreement(now),
    ]);
    const facts = { now, actor, calendar, dossierDigest, agreement, ca: PLAIN_CA };
    return {
      ...presentSnapshot(state, dossierDigest, reader),
      actions: possibleActions(state, facts, standing, relations),
    };
  }
}
