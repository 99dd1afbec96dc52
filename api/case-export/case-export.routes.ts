import { AccessLogRepository } from '../../entities/access-log.repository';
import type { CaseReader } from '../cases/case-reader';
import { param } from '../cases/commands';
import type { Answer, RequestContext, Route } from '../http/route';
import { route } from '../http/route';
import type { ResourceDeps } from '../resource-deps';
import { archiveOf } from './archive';
import { ExportCase } from './case-export.dto';
import { gather } from './gather';
import { zipOf } from './zip';

/** A whole case to be taken away and checked elsewhere: who, when and what for is written down first. */
export function caseExportRoutes(deps: ResourceDeps, reader: CaseReader): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/cases/:caseId/export',
      operationId: 'exportCase',
      summary: 'The whole case as a ZIP that proves itself: ledger, seals, papers, letters (Pasal 31(2))',
      tag: 'cases',
      body: ExportCase,
      produces: ['application/zip'],
      status: 200,
      access: ['auditor', 'supervisor'],
      stepUp: true,
      handle: (context) => take(deps, reader, context),
    }),
  ];
}

async function take(
  deps: ResourceDeps,
  reader: CaseReader,
  { caller, body, traceId, language, ...context }: RequestContext<ExportCase, object>,
): Promise<Answer<never>> {
  const { personId } = caller.actor;
  const at = deps.now();
  const whole = await gather(deps, reader, caller.actor, param(context, 'caseId'));
  await new AccessLogRepository(deps.dataSource).add({
    ...{ at: at.toISOString(), actorId: personId, action: 'exportCase', caseId: whole.view.id },
    ...{ object: 'case zip', reason: body.reason, outcome: 'allowed' as const, traceId },
  });
  const taking = { at: at.toISOString(), personId, reason: body.reason, lang: language };
  const chunks = zipOf(archiveOf(deps.files, whole, taking), at);
  return { stream: { chunks, mediaType: 'application/zip', filename: `${whole.view.number}.zip` } };
}
