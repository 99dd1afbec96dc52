import { agencyRoutes } from './agencies/agencies.routes';
import { agreementRoutes } from './agreement/agreement.routes';
import { AGREEMENT_MESSAGES } from './agreement/defects';
import { CALENDAR_MESSAGES } from './calendar/defects';
import { calendarRoutes } from './calendar/calendar.routes';
import { caseExportRoutes } from './case-export/case-export.routes';
import { CaseReader } from './cases/case-reader';
import { caseRoutes } from './cases/cases.routes';
import { certificateRoutes } from './certificates/certificates.routes';
import { dashboardRoutes } from './dashboard/dashboard.routes';
import { DOCUMENT_MESSAGES } from './documents/defects';
import { delegationRoutes } from './delegations/delegations.routes';
import { documentRoutes } from './documents/documents.routes';
import { requestCheckRoutes } from './documents/request-check.routes';
import { acceptanceRoutes } from './enrollments/acceptance.routes';
import { enrollmentRoutes } from './enrollments/enrollments.routes';
import { healthRoutes } from './health/health.routes';
import { holdRoutes } from './hold/hold.routes';
import type { Route } from './http/route';
import { incidentRoutes } from './incidents/incidents.routes';
import { lawRoutes } from './law/law.routes';
import { letterRoutes } from './letters/letters.routes';
import { lossRoutes } from './loss/loss.routes';
import { peopleChangesRoutes } from './people-change/people-changes.routes';
import { personChangeRoutes } from './people-change/person-change.routes';
import { peopleRoutes } from './people/people.routes';
import { POLICY_MESSAGES } from './policy/defects';
import { policyRoutes } from './policy/policy.routes';
import { notificationRoutes } from './notifications/notifications.routes';
import type { FieldMessages } from './problems/field-messages';
import { PROPOSAL_MESSAGES } from './proposals/flaws';
import { proposalRoutes } from './proposals/proposals.routes';
import { proposeRoutes } from './proposals/propose.routes';
import { renewalRoutes } from './renewal/renewal.routes';
import type { ResourceDeps } from './resource-deps';
import { revocationRoutes } from './revocation/revocation.routes';
import { searchRoutes } from './search/search.routes';
import { streamRoutes } from './stream/stream.routes';
import { decisionRoutes } from './tasks/decisions.routes';
import { SAVED_VIEW_MESSAGES, savedViewRoutes } from './tasks/saved-views.routes';
import { taskRoutes } from './tasks/tasks.routes';
import { workloadRoutes } from './tasks/workload.routes';
import { templateRoutes } from './templates/templates.routes';
import { caWebhookRoutes } from './webhooks/ca.routes';

/** Every operation on the system's own resources. */
export function resourceRoutes(deps: ResourceDeps): readonly Route[] {
  const reader = new CaseReader(deps);
  return [
    ...enrollmentRoutes(deps, reader),
    ...acceptanceRoutes(deps, reader),
    ...letterRoutes(deps, reader),
    ...taskRoutes(deps, reader),
    ...savedViewRoutes(deps),
    ...workloadRoutes(deps),
    ...decisionRoutes(deps, reader),
    ...caseRoutes(deps, reader),
    ...caseExportRoutes(deps, reader),
    ...searchRoutes(deps, reader),
    ...documentRoutes(deps, reader),
    ...requestCheckRoutes(deps),
    ...certificateRoutes(deps, reader),
    ...renewalRoutes(deps, reader),
    ...revocationRoutes(deps, reader),
    ...holdRoutes(deps, reader),
    ...lossRoutes(deps, reader),
    ...personChangeRoutes(deps, reader),
    ...incidentRoutes(deps, reader),
    // Before a person by id: neither `changes` nor `proposals` is anybody's.
    ...peopleChangesRoutes(deps, reader),
    ...proposalRoutes(deps, reader),
    ...proposeRoutes(deps, reader),
    ...peopleRoutes(deps, reader),
    ...agencyRoutes(reader),
    ...delegationRoutes(deps, reader),
    ...dashboardRoutes(deps),
    ...policyRoutes(deps, reader),
    ...notificationRoutes(deps),
    ...streamRoutes(deps.happenings, reader),
    ...calendarRoutes(deps, reader),
    ...agreementRoutes(deps, reader),
    ...templateRoutes(),
    ...healthRoutes(deps),
    ...lawRoutes(),
    ...caWebhookRoutes(deps),
  ];
}

/** Sentences of the resources' own field codes. */
export const RESOURCE_MESSAGES: FieldMessages = {
  ...DOCUMENT_MESSAGES,
  ...POLICY_MESSAGES,
  ...PROPOSAL_MESSAGES,
  ...CALENDAR_MESSAGES,
  ...AGREEMENT_MESSAGES,
  ...SAVED_VIEW_MESSAGES,
};
