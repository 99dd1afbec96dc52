// npm run repair [-- --case ID | --all]: compares ledger and workflows case by case, and brings them together again.
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { parseArgs } from 'node:util';
import { createBlobStore } from '../../adapters/documents/registry';
import { SealedStore } from '../../adapters/documents/sealed-store';
import { encryptedData } from '../../adapters/temporal/data-converter';
import { FAILURE_CONVERTER, runCommand, settingsHere, withDatabase, withTemporal } from '../operator';
import { registerSearchAttributes } from '../search-attributes';
import { HistoryReader } from './history';
import type { RepairReport } from './repair';
import { repair } from './repair';
import type { Divergence } from './survey';

runCommand(async () => {
  const { values } = parseArgs({
    options: { case: { type: 'string', multiple: true }, all: { type: 'boolean', default: false } },
  });
  const settings = settingsHere();
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const { namespace, taskQueue } = settings.temporal;
  const report = await withDatabase(settings, 'repair', (db) =>
    withTemporal(settings, async (client, connection) => {
      // A Temporal that was lost has lost these too, and no workflow goes on without them.
      await registerSearchAttributes(connection, namespace);
      const histories = new HistoryReader(client, encryptedData(settings.keys.payloads, FAILURE_CONVERTER));
      const files = new SealedStore(createBlobStore(settings.documents), settings.keys.documents);
      const wanted = values.all ? 'all' : (values.case ?? 'none');
      return repair({ db, client, taskQueue, histories, files, now: () => new Date() }, wanted);
    }),
  );
  for (const line of told(report)) console.log(line);
  return report.found.length === report.done.length ? 0 : 1;
});

function told({ found, done, left, reconciled }: RepairReport): readonly string[] {
  return [
    ...found.map((divergence) => `case ${divergence.caseId}: ${inWords(divergence)}`),
    ...done.map(({ caseId, what }) => `case ${caseId}: ${what}`),
    ...left.map((why) => `NOT MENDED ${why}`),
    found.length === 0
      ? 'Ledger and workflows tell of the same past.'
      : `${String(done.length)} of ${String(found.length)} mended.`,
    ...(reconciled ? ['The worker decides again. Look at everything once: npm run audit'] : []),
    ...(found.length > 0 && done.length === 0 && left.length === 0
      ? ['Nothing was changed: --case ID mends one case, --all every one.']
      : []),
  ];
}

function inWords(divergence: Divergence): string {
  switch (divergence.kind) {
    case 'ledger-behind':
      return `ledger at version ${String(divergence.ledger)}, workflow at ${String(divergence.workflow)}`;
    case 'workflow-behind':
      return `ledger at version ${String(divergence.ledger)}, ${
        divergence.workflow === undefined ? 'no workflow' : `workflow at ${String(divergence.workflow)}`
      }`;
    case 'unclear':
      return divergence.why;
  }
}
