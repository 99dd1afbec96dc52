import type { SuccessionKind } from '../../domain/renewal/lineage';
import { CertificateFinder } from '../certificates/find';
import type { CaseReader } from '../cases/case-reader';
import { OpenedEnrollment } from '../enrollments/enrollments.dto';
import type { Route } from '../http/route';
import { route } from '../http/route';
import type { ResourceDeps } from '../resource-deps';
import { AskRenewal, SuccessionPreview } from './renewal.dto';
import { Succession } from './succession';

const TAG = 'certificates';
const ONE = '/certificates/:serial';

/** The certificate that follows another one: at the end of its time (Pasal 20), or after a loss (Pasal 25(1)b). */
export function renewalRoutes(deps: ResourceDeps, reader: CaseReader): readonly Route[] {
  const finder = new CertificateFinder(deps, reader);
  const succession = new Succession(deps, reader);
  const preview = (kind: SuccessionKind, operationId: string, summary: string): Route =>
    route({
      method: 'get',
      path: `${ONE}/${kind}`,
      ...{ operationId, summary, tag: TAG },
      response: SuccessionPreview,
      status: 200,
      access: 'session',
      problems: ['not-found', 'not-a-party'],
      handle: async (context) => ({ body: await succession.preview(await finder.find(context), kind) }),
    });
  return [
    preview('renewal', 'previewRenewal', 'Whether and from when it can be renewed, and with which papers (Pasal 20)'),
    route({
      method: 'post',
      path: `${ONE}/renewal`,
      operationId: 'renewCertificate',
      summary: 'Opens the application for the certificate that follows, filled in from this one (Pasal 20)',
      tag: TAG,
      body: AskRenewal,
      response: OpenedEnrollment,
      status: 201,
      access: 'session',
      idempotent: true,
      handle: async (context) =>
        succession.begin(context, await finder.find(context), 'renewal', context.body.earlyReason),
    }),
    preview(
      'reissue',
      'previewReissue',
      'Whether it can be issued again after a loss, and with which papers (Pasal 25)',
    ),
    route({
      method: 'post',
      path: `${ONE}/reissue`,
      operationId: 'reissueCertificate',
      summary: 'Opens the application for a new certificate after a loss, filled in from this one (Pasal 25(1)b)',
      tag: TAG,
      response: OpenedEnrollment,
      status: 201,
      access: 'session',
      idempotent: true,
      handle: async (context) => succession.begin(context, await finder.find(context), 'reissue'),
    }),
  ];
}
