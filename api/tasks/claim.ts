import type { CaseState } from '../../domain/enrollment/state';
import { isHrCode } from '../../domain/people/hr';
import type { CaseReader } from '../cases/case-reader';
import type { ReceiptView } from '../cases/case.dto';
import type { Asking } from '../cases/commands';
import { give } from '../cases/commands';
import { knownPerson } from '../enrollments/form.service';
import { hrFindings } from '../enrollments/hr-check';
import type { Answer } from '../http/route';
import type { ResourceDeps } from '../resource-deps';
import { caseOfTask } from './task-id';

type Deps = Pick<ResourceDeps, 'gateway' | 'vault' | 'hr'>;

/** The examiner takes up the case: where HR was away when the form was saved, it is asked again (Pasal 17(1)). */
export async function claim(
  { gateway, ...deps }: Deps,
  reader: CaseReader,
  asking: Asking,
  taskId: string,
): Promise<Answer<ReceiptView>> {
  const caseId = caseOfTask(taskId);
  const warnings = await warningsAskedAgain(deps, (await reader.cases.byId(caseId))?.state, taskId);
  return give(gateway, asking, caseId, { type: 'claimTask', taskId, ...(warnings ? { warnings } : {}) });
}

async function warningsAskedAgain(
  { vault, hr }: Omit<Deps, 'gateway'>,
  state: CaseState | undefined,
  taskId: string,
): Promise<readonly string[] | undefined> {
  if (state?.task?.id !== taskId || state.task.kind !== 'verify') return undefined;
  const { form, warnings } = state.dossier;
  if (!warnings.includes('hr-unreachable')) return undefined;
  const { agencyId } = form;
  const found = await hrFindings(hr, { ...(await knownPerson(vault, form)), agencyId });
  return found.includes('hr-unreachable') ? undefined : [...warnings.filter((code) => !isHrCode(code)), ...found];
}
