// npm run rebuild [-- --apply] [--case ID]: makes the read models anew from the ledger and compares; --apply replaces.
import { parseArgs } from 'node:util';
import { LEDGER_FAULTS } from '../entities/ledger-check';
import type { RebuildReport } from '../entities/rebuild';
import { rebuild } from '../entities/rebuild';
import { runCommand, settingsHere, withDatabase } from './operator';

runCommand(async () => {
  const { values } = parseArgs({
    options: { apply: { type: 'boolean', default: false }, case: { type: 'string', multiple: true } },
  });
  const { apply, case: caseIds } = values;
  const report = await withDatabase(settingsHere(), 'rebuild', (db) =>
    rebuild(db, { apply, ...(caseIds ? { caseIds } : {}) }),
  );
  for (const line of told(report)) console.log(line);
  const whole = report.broken.length + report.contests.length === 0;
  return whole && (apply || report.differences.length === 0) ? 0 : 1;
});

function told({ cases, events, broken, contests, differences, owed, applied }: RebuildReport): readonly string[] {
  return [
    `${String(cases)} cases with ${String(events)} events were read.`,
    ...broken.map(
      ({ caseId, seq, fault }) => `case ${caseId}: event ${String(seq)} ${LEDGER_FAULTS[fault]}; left alone`,
    ),
    ...contests.map(({ caseId, code }) => `case ${caseId}: may not hold what it holds alone (${code})`),
    ...differences.map(({ table, caseId, row, kind, columns }) =>
      `case ${caseId}: ${table} ${row} ${kind}${columns.length > 0 ? `: ${columns.join(', ')}` : ''}`.replace(
        '  ',
        ' ',
      ),
    ),
    differences.length === 0
      ? 'The read models are what the ledger makes of them.'
      : `${String(differences.length)} rows ${applied ? 'were replaced' : 'differ; nothing was changed (--apply replaces them)'}.`,
    ...(owed > 0 ? [`${String(owed)} notices that nobody knows to be sent ${applied ? 'are' : 'would be'} sent.`] : []),
  ];
}
