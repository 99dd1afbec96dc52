// npm run audit: looks at everything that must always hold, tells what does not, and changes nothing.
import { runCommand, settingsHere } from '../operator';
import { linesOf } from './audit';
import { auditHere } from './here';

runCommand(async () => {
  const report = await auditHere(settingsHere());
  for (const line of linesOf(report)) console.log(line);
  return report.findings.length === 0 ? 0 : 1;
});
