import * as wf from '@temporalio/workflow';
import { addDays, wibDate, wibInstant } from '../../domain/calendar/wib';
import { DAY_MS, toInstant, toMillis } from '../../domain/case/instant';
import { certificateWorkflowId, told } from '../enrollment/enrollment.messages';
import { personChanges, personFeed } from '../shared/people-activities';
import type { Tell } from './carry-out';
import { carryOut } from './carry-out';
import type { WatchInput } from './people.messages';
import { lookAtPeople } from './people.messages';

const LONG_HISTORY = 400;
/** Far below the ninety days after which patch markers may go (ADR 0003). */
const LONGEST_RUN_MS = 30 * DAY_MS;

/**
 * Watches what HR tells of people (Pasal 11(2)). One for the whole regency: it reads the feed whenever HR has news or
 * somebody asks, and looks at each midnight in WIB whose day has come. What it knows stands in the database; a run that
 * is lost loses nothing.
 */
export async function peopleWatch(input: WatchInput): Promise<void> {
  const startedAtMs = Date.now();
  const asked = { times: 0 };
  wf.setHandler(lookAtPeople, () => {
    asked.times += 1;
  });
  const grewOld = () =>
    wf.workflowInfo().historyLength > LONG_HISTORY ||
    wf.workflowInfo().continueAsNewSuggested ||
    Date.now() - startedAtMs >= LONGEST_RUN_MS;
  while (!grewOld()) if (!(await carryOut(personChanges, tellCase, today()))) await untilNews(asked);
  await wf.condition(wf.allHandlersFinished);
  await wf.continueAsNew<typeof peopleWatch>(input);
}

const today = () => wibDate(toInstant(Date.now()));

/** Waits until HR has told something that is to be done, somebody wants to look, or the next day begins. */
async function untilNews(asked: { readonly times: number }): Promise<void> {
  const before = asked.times;
  const tomorrow = wibInstant(addDays(today(), 1), '00:00');
  let reading = true;
  const scope = new wf.CancellationScope();
  const read = scope
    .run(() => personFeed.awaitPersonChanges({ today: today() }))
    .catch((error: unknown) => {
      if (!wf.isCancellation(error)) throw error;
    })
    .finally(() => {
      reading = false;
    });
  await wf.condition(() => !reading || asked.times > before, toMillis(tomorrow) - Date.now());
  scope.cancel();
  await read;
}

const tellCase: Tell = async (caseId, command) => {
  try {
    await wf.getExternalWorkflowHandle(certificateWorkflowId(caseId)).signal(told, command);
  } catch (error) {
    if (wf.isCancellation(error)) throw error;
    wf.log.info('the case is over and was not told', { caseId });
  }
};
