import { AccessLogRepository } from '../../entities/access-log.repository';
import { isRevealable } from '../enrollments/field-rights';
import type { RequestContext } from '../http/route';
import { ProblemError, RefusalError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';
import type { CaseReader } from './case-reader';
import type { RevealedField, RevealField } from './cases.dto';
import { param } from './commands';

/**
 * One field in full, for who may and says why; written down before it is shown. Errors: those of opening the case;
 * RefusalError `not-a-party` for a field that his relations hide; ProblemError `not-found` when there is no value, or no more.
 */
export async function reveal(
  { dataSource, vault, now }: ResourceDeps,
  reader: CaseReader,
  { caller, body, traceId, ...context }: RequestContext<RevealField, object>,
): Promise<RevealedField> {
  const { file, relations } = await reader.open(caller.actor, param(context, 'caseId'));
  if (!isRevealable(body.field, relations)) throw new RefusalError({ code: 'not-a-party', field: '/field' });
  const held = file.state.dossier.form[body.field];
  if (!held) throw new ProblemError('not-found');
  await new AccessLogRepository(dataSource).add({
    ...{ at: now().toISOString(), actorId: caller.actor.personId, action: 'revealField', caseId: file.id },
    ...{ object: body.field, reason: body.reason, outcome: 'allowed' as const, traceId },
  });
  const value = await vault.openOne(held);
  if (value === undefined) throw new ProblemError('not-found');
  return { field: body.field, value };
}
