import { createHash } from 'node:crypto';
import { wibDate, wibInstant } from '../../domain/calendar/wib';
import { agreementDefects, agreementText } from '../../domain/law/agreement';
import { OFFICE_READERS } from '../../domain/law/readers';
import type { AgreementTextRow } from '../../entities/agreement-text.entity';
import { AgreementRepository } from '../../entities/agreements.repository';
import type { CaseReader } from '../cases/case-reader';
import type { Names } from '../cases/case-presenter';
import { presentPerson } from '../cases/case-presenter';
import { param } from '../cases/commands';
import type { RequestContext, Route } from '../http/route';
import { route } from '../http/route';
import { ProblemError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';
import { approvalOf, approveByAnother, signersOf } from '../versions/approval';
import { AgreementVersionsView, AgreementVersionView, AgreementView, ProposeAgreement } from './agreement.dto';

const TAG = 'agreement';

/** The text that future owners agree to: one administrator proposes it, another puts it into force (Pasal 23(1)). */
export function agreementRoutes({ dataSource, now }: ResourceDeps, reader: CaseReader): readonly Route[] {
  const desk = new AgreementDesk(new AgreementRepository(dataSource), reader);
  const clock = () => now().toISOString();
  return [
    route({
      method: 'get',
      path: '/agreement',
      operationId: 'readAgreement',
      summary: 'The subscriber agreement in force: its text, and the hash that an acceptance names (Pasal 23(1))',
      tag: TAG,
      response: AgreementView,
      status: 200,
      access: 'session',
      handle: async () => ({ body: textOf(await desk.texts.inForce(clock())) }),
    }),
    route({
      method: 'get',
      path: '/agreement/versions',
      operationId: 'listAgreements',
      summary: 'Every version, proposed, past, in force and to come',
      tag: TAG,
      response: AgreementVersionsView,
      status: 200,
      access: OFFICE_READERS,
      handle: async () => ({ body: { items: await desk.all(clock()) } }),
    }),
    route({
      method: 'get',
      path: '/agreement/versions/:version',
      operationId: 'readAgreementVersion',
      summary: 'A text that was approved, also one that is accepted no more: what an owner agreed to (Pasal 23(1))',
      tag: TAG,
      response: AgreementView,
      status: 200,
      access: 'session',
      problems: ['not-found'],
      handle: async (context) => {
        const row = await desk.texts.byVersion(param(context, 'version'));
        if (!row?.approvedAt) throw new ProblemError('not-found');
        return { body: textOf(row) };
      },
    }),
    route({
      method: 'post',
      path: '/agreement',
      operationId: 'proposeAgreement',
      summary: 'Proposes a new text; it counts from its day on, once another administrator approved it',
      tag: TAG,
      body: ProposeAgreement,
      response: AgreementVersionView,
      status: 201,
      access: ['administrator'],
      idempotent: true,
      handle: (context) => desk.propose(context, clock()),
    }),
    route({
      method: 'post',
      path: '/agreement/:version/approval',
      operationId: 'approveAgreement',
      summary: 'Approves a proposed text: from its day on, future owners accept it',
      tag: TAG,
      response: AgreementVersionView,
      status: 200,
      access: ['administrator'],
      stepUp: true,
      idempotent: true,
      handle: (context) => desk.approve(context, clock()),
    }),
  ];
}

const textOf = ({ version, sha256, body, effectiveFrom }: AgreementTextRow): AgreementView => ({
  ...{ version, sha256, body, effectiveFrom },
});

class AgreementDesk {
  constructor(
    readonly texts: AgreementRepository,
    private readonly reader: CaseReader,
  ) {}

  async all(at: string): Promise<readonly AgreementVersionView[]> {
    const [rows, { version }] = await Promise.all([this.texts.versions(), this.texts.inForce(at)]);
    const names = await this.reader.people.names(signersOf(rows));
    return rows.map((row) => present(row, version, names));
  }

  async propose({ caller, body }: RequestContext<ProposeAgreement, object>, at: string) {
    const inForce = await this.texts.inForce(at);
    const errors = agreementDefects(body, { today: wibDate(at), inForce: inForce.body });
    if (errors.length > 0) throw new ProblemError('invalid-input', { errors });
    const text = agreementText(body.body);
    const row = await this.texts.propose((version) => ({
      ...{ version, body: text, sha256: createHash('sha256').update(text, 'utf8').digest('hex') },
      effectiveFrom: wibInstant(body.effectiveFrom, '00:00'),
      ...{ setBy: caller.actor.personId, setAt: at, approvedBy: null, approvedAt: null },
    }));
    return { body: await this.one(row, inForce.version), location: '/api/agreement/versions' };
  }

  async approve(context: RequestContext<object, object>, at: string) {
    const by = context.caller.actor.personId;
    const proposed = await this.texts.byVersion(param(context, 'version'));
    const row = await approveByAnother(proposed, by, '23(1)', ({ version }) => this.texts.approve(version, by, at));
    const [after, inForce] = await Promise.all([this.texts.byVersion(row.version), this.texts.inForce(at)]);
    return { body: await this.one(after ?? row, inForce.version) };
  }

  private async one(row: AgreementTextRow, inForce: string): Promise<AgreementVersionView> {
    return present(row, inForce, await this.reader.people.names(signersOf([row])));
  }
}

const present = (row: AgreementTextRow, inForce: string, names: Names): AgreementVersionView => ({
  ...textOf(row),
  ...(row.setBy ? { setBy: presentPerson(row.setBy, names) } : {}),
  ...(row.setAt ? { setAt: row.setAt } : {}),
  ...approvalOf(row, names),
  inForce: row.version === inForce,
});
