import * as wf from '@temporalio/workflow';
import type { LineageNews } from '../../domain/renewal/lineage';
import { newsDue } from '../../domain/renewal/decide';
import { certificateWorkflowId, told } from '../enrollment/enrollment.messages';
import type { Life } from './life';

/** Tells the case before this one what it must know: once, and before this case's file is closed. */
export async function tellPredecessor(life: Life): Promise<void> {
  for (let news = newsDue(life.state); news; news = newsDue(life.state)) {
    await send(life, news);
    if (!(await life.apply({ type: 'noteTold', news }))) return;
  }
}

async function send({ state }: Life, news: LineageNews): Promise<void> {
  const { origin, caseId } = state;
  if (!origin) return;
  const { kind, predecessor } = origin;
  const before = wf.getExternalWorkflowHandle(certificateWorkflowId(predecessor.caseId));
  try {
    if (news === 'linked') await before.signal(told, { type: 'linkSuccessor', caseId, kind });
    else if (news === 'in-use') await before.signal(told, { type: 'noteSuccessorInUse', caseId, kind });
    else await before.signal(told, { type: 'unlinkSuccessor', caseId });
  } catch (error) {
    // The case before this one is over: there is nobody to tell.
    if (wf.isCancellation(error)) throw error;
    wf.log.info('the predecessor is over and was not told', { news });
  }
}
