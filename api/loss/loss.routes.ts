import { DOCUMENT_MEDIA_TYPES } from '../../domain/law/policy';
import { CertificateFinder } from '../certificates/find';
import type { CaseReader } from '../cases/case-reader';
import { ReceiptView } from '../cases/case.dto';
import { give, param } from '../cases/commands';
import { Attaching, LOSS_REPORT } from '../documents/attach';
import { AttachLossPaper, FiledDocument } from '../documents/documents.dto';
import { Filing } from '../documents/filing';
import { Preview } from '../enrollments/preview';
import type { Route } from '../http/route';
import { route } from '../http/route';
import type { ResourceDeps } from '../resource-deps';
import { ReportLoss } from './loss.dto';

/** A report of loss and its papers (Pasal 25): use stops at once, the papers follow. */
export function lossRoutes(deps: ResourceDeps, reader: CaseReader): readonly Route[] {
  const finder = new CertificateFinder(deps, reader);
  const attaching = new Attaching(deps, reader, new Preview(deps), new Filing(deps));
  return [
    route({
      method: 'post',
      path: '/certificates/:serial/loss',
      operationId: 'reportLoss',
      summary: 'Reports that key or certificate is lost, damaged or inaccessible; its use stops at once (Pasal 25(1)a)',
      tag: 'certificates',
      body: ReportLoss,
      response: ReceiptView,
      status: 200,
      access: 'session',
      idempotent: true,
      handle: async (context) => {
        const { file } = await finder.find(context);
        const { kind, capacity, text, discoveredAt } = context.body;
        return give(deps.gateway, context, file.id, {
          ...{ type: 'reportLoss', kind, capacity, text },
          ...(discoveredAt ? { discoveredAt } : {}),
        });
      },
    }),
    route({
      method: 'post',
      path: '/cases/:caseId/loss-papers',
      operationId: 'attachLossPaper',
      summary:
        'Hands in a paper of the report: one `file` (PDF, JPEG, PNG) and its `kind`, authority-report or loss-statement (Pasal 25(2))',
      tag: 'cases',
      upload: { mediaTypes: DOCUMENT_MEDIA_TYPES, fields: AttachLossPaper },
      response: FiledDocument,
      status: 201,
      access: 'session',
      idempotent: true,
      handle: (context) => attaching.document(context, param(context, 'caseId'), LOSS_REPORT),
    }),
  ];
}
