import type { CommandOf, WorkflowGateway } from '../http/gateway';
import type { Answer, RequestContext } from '../http/route';
import type { HumanCommandType } from '../../domain/enrollment/commands';
import type { ReceiptView } from './case.dto';
import { presentReceipt } from './case-presenter';

export type Asking = Pick<RequestContext<object, object>, 'caller' | 'commandId' | 'ifRevision' | 'traceId'>;
type Given = Exclude<HumanCommandType, 'open'>;

/**
 * Gives a command to a case in the caller's name and answers its receipt, once the events stand in the ledger.
 * Errors: RefusalError, OutcomeUnknown.
 */
export async function give(
  gateway: WorkflowGateway,
  { caller, commandId, ifRevision, traceId }: Asking,
  caseId: string,
  command: CommandOf<Given>,
): Promise<Answer<ReceiptView>> {
  const envelope = { commandId, actor: caller.actor, command, ...(ifRevision === undefined ? {} : { ifRevision }) };
  const receipt = await gateway.executeCommand(caseId, command.type, envelope, { traceId });
  return { body: presentReceipt(receipt), revision: receipt.revision };
}

/** A path parameter that the route's path names. */
export const param = ({ params }: Pick<RequestContext<object, object>, 'params'>, name: string): string => {
  const value = params[name];
  if (value === undefined) throw new Error(`the route has no parameter ${name}`);
  return value;
};
