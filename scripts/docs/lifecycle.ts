import { TRANSITIONS, CASE_STATUSES, isEnded, OP_HOLDS } from '../../domain/enrollment/status';
import { LABELS } from '../../templates/labels';

const name = (status: string): string => status.replaceAll('-', '_');

/** The transition table as a Mermaid state diagram. */
export function lifecyclePicture(): string {
  const arrows = CASE_STATUSES.flatMap((from) =>
    Object.entries(TRANSITIONS[from]).map(([action, to]) => `  ${name(from)} --> ${name(to)}: ${action}`),
  );
  const ends = CASE_STATUSES.filter(isEnded).map((status) => `  ${name(status)} --> [*]`);
  return ['```mermaid', 'stateDiagram-v2', '  [*] --> draft: open', ...arrows, ...ends, '```'].join('\n');
}

/** docs/LIFECYCLE.md. */
export function lifecycle(): string {
  const rows = CASE_STATUSES.map((status) => {
    const holder = OP_HOLDS.includes(status) ? 'OP' : isEnded(status) ? 'nobody' : (HOLDER[status] ?? 'applicant');
    return `| \`${status}\` | ${LABELS.status[status].id} | ${LABELS.status[status].en} | ${holder} |`;
  });
  return `# The life of a certificate

Made by \`npm run docs\` from the one transition table, \`domain/enrollment/status.ts\`; do not edit.

${lifecyclePicture()}

| status | in the regulation's words | meaning | who has the next move |
| --- | --- | --- | --- |
${rows.join('\n')}

How each step comes about is in \`domain/enrollment/decide*.ts\`; what each recorded event does to the case in
\`domain/enrollment/evolve.ts\`; what time does in \`domain/enrollment/wakes.ts\`.
`;
}

const HOLDER: Record<string, string> = {
  issuance: 'BSrE',
  activation: 'applicant, at BSrE',
  acceptance: 'holder',
  'in-force': 'holder (reminders)',
  'on-hold': 'OP',
  revoking: 'BSrE',
  revoked: 'OP (review)',
};
