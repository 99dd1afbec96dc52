// npm run bench -- --json FILE [--only lives,decision,...] [--lives N]: what Siklus costs, as ratios in one run.
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { measureDecision } from './decision';
import { measureInbox } from './inbox';
import { measureInboxPage } from './inbox-page';
import { ACTIVITIES_AFTER, bareOnce, measureLives, UPDATES } from './lives';
import { openOffice } from './office';
import { measureReplay } from './replay';
import { measureRestart } from './restart';
import { measureWaiting } from './waiting';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: 'string' }, only: { type: 'string' }, lives: { type: 'string', default: '10000' } },
  });
  const wanted = values.only?.split(',');
  const wants = (name: string): boolean => !wanted || wanted.includes(name);
  const office = await openOffice((text) => {
    console.error(text);
  });
  const [processor] = cpus();
  const report: Record<string, unknown> = {
    machine: {
      ...{ cores: cpus().length, model: processor?.model, memoryGiB: Math.round(totalmem() / 2 ** 30) },
      node: process.version,
    },
    per: { updates: UPDATES, activities: ACTIVITIES_AFTER.length },
  };
  const keep = (name: string, figures: object): void => {
    report[name] = figures;
    console.log(`${name}: ${JSON.stringify(figures, null, 2)}`);
    if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
  };
  try {
    const { caseId, ...events } = await measureWaiting(office, 40);
    keep('events', events);
    if (wants('lives')) keep('lives', await measureLives(office, 5));
    if (wants('decision')) keep('decision', await measureDecision(office, 100));
    if (wants('replay')) keep('replay', await measureReplay(office, caseId, await bareOnce(office), 1_000));
    if (wants('inbox')) {
      keep('inbox', await measureInbox(office));
      keep('inboxPage', await measureInboxPage(office));
    }
    if (wants('restart')) keep('restart', await measureRestart(office, caseId, Number(values.lives)));
  } finally {
    await office.close();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
