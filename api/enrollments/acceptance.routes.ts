import { AccessLogRepository } from '../../entities/access-log.repository';
import type { CaseReader } from '../cases/case-reader';
import { ReceiptView } from '../cases/case.dto';
import { give, param } from '../cases/commands';
import type { Answer, RequestContext, Route } from '../http/route';
import { route } from '../http/route';
import { RefusalError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';
import { AcceptAgreement, ActivationPage } from './enrollments.dto';

const TAG = 'enrollments';

/** What the future holder does in person: agree, activate at the CA, confirm receipt (Pasal 19(4)-(6), 23). */
export function acceptanceRoutes(deps: ResourceDeps, reader: CaseReader): readonly Route[] {
  const { gateway } = deps;
  return [
    route({
      method: 'post',
      path: '/enrollments/:caseId/agreement',
      operationId: 'acceptAgreement',
      summary: 'Accepts the agreement before issuance, in person (Pasal 19(5), 23(1))',
      tag: TAG,
      body: AcceptAgreement,
      response: ReceiptView,
      status: 200,
      access: 'session',
      idempotent: true,
      handle: (context) => {
        const { version, sha256, topics } = context.body;
        return give(gateway, context, param(context, 'caseId'), { type: 'acceptAgreement', version, sha256, topics });
      },
    }),
    route({
      method: 'post',
      path: '/enrollments/:caseId/activation-page',
      operationId: 'openActivationPage',
      summary:
        'The link to the CA’s activation page, for the future holder only; asking for it is recorded (Pasal 19(4))',
      tag: TAG,
      response: ActivationPage,
      status: 200,
      access: 'session',
      handle: (context) => activationPage(deps, reader, context),
    }),
    route({
      method: 'post',
      path: '/enrollments/:caseId/receipt',
      operationId: 'confirmReceipt',
      summary: 'The holder confirms that he received the certificate (Pasal 19(6))',
      tag: TAG,
      response: ReceiptView,
      status: 200,
      access: 'session',
      idempotent: true,
      handle: (context) => give(gateway, context, param(context, 'caseId'), { type: 'confirmReceipt' }),
    }),
  ];
}

async function activationPage(
  { dataSource, vault, now }: ResourceDeps,
  reader: CaseReader,
  { caller, traceId, ...context }: RequestContext<object, object>,
): Promise<Answer<ActivationPage>> {
  const { file, relations } = await reader.open(caller.actor, param(context, 'caseId'));
  if (!relations.includes('subject')) throw new RefusalError({ code: 'not-the-applicant', article: '19(4)' });
  const { order, until, status } = file.state;
  if (status !== 'activation' || !order?.page || !until)
    throw new RefusalError({ code: 'not-in-this-status', article: '19(4)' });
  await new AccessLogRepository(dataSource).add({
    ...{ at: now().toISOString(), actorId: caller.actor.personId, action: 'openActivationPage', caseId: file.id },
    ...{ object: 'activation-page', reason: '', outcome: 'allowed' as const, traceId },
  });
  const url = await vault.openOne(order.page);
  if (url === undefined) throw new RefusalError({ code: 'not-in-this-status', article: '19(4)' });
  return { body: { url, until } };
}
