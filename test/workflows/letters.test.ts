import { isAskedLetter } from '../../domain/letter/state';
import { coveredOf, coveredText } from '../../domain/letter/covers';
import { APPLICANT, completeApplication, hex, openCommand } from '../builders/application';
import { askFor, HEAD, SUPERIOR } from '../builders/letters';
import type { LifeEnv } from './life-env';
import { Lives } from './lives';

const BOTH = [
  ['recommendation-letter', SUPERIOR],
  ['cover-letter', HEAD],
] as const;

describe('letters given in the system, under skipped time', () => {
  const lives = new Lives();
  const drafted = async (): Promise<LifeEnv> => {
    const life = await lives.another();
    await life.open(openCommand());
    for (const command of completeApplication())
      if (command.type !== 'attachDocument' || !isAskedLetter(command.document.kind))
        await life.give(APPLICANT, command);
    return life;
  };

  it('Pasal 14a: are drawn while the draft waits, and are the papers that it is submitted with', async () => {
    const life = await drafted();
    const { register } = life;
    for (const [kind, signer] of BOTH) {
      await life.give(APPLICANT, askFor(kind));
      const covers = coveredOf(kind, register.state?.dossier.form ?? {});
      await life.give(signer, { type: 'giveLetter', kind, digest: hex(coveredText(covers)), covers });
    }
    await life.until(() => register.state?.lettersDue.length === 0);
    expect(register.state?.dossier.documents.flatMap(({ given }) => given?.by ?? [])).toEqual([
      SUPERIOR.personId,
      HEAD.personId,
    ]);
    await life.give(APPLICANT, { type: 'declareTruth', textVersion: '1' });
    await life.give(APPLICANT, { type: 'submit' });
    expect(register.state?.status).toBe('verification');
  });

  it('are waited for no longer once the draft has lapsed', async () => {
    const life = await drafted();
    await life.give(APPLICANT, askFor('cover-letter'));
    await life.result();
    expect(life.register.state).toMatchObject({ status: 'lapsed', letters: [{ status: 'closed' }] });
  });

  it('Pasal 14a: who does not answer is reminded twice in working time, then the applicant is told', async () => {
    const life = await drafted();
    const { register } = life;
    await life.give(APPLICANT, askFor('cover-letter'));
    await life.until(() => register.state?.letters?.[0]?.unansweredAt !== undefined, '1 day');
    const notices = [...register.notices.values()].filter(({ template }) => template.startsWith('letter-'));
    expect(notices.map(({ template, to }) => [template, to])).toEqual([
      ['letter-asked', 'letter-signer'],
      ['letter-reminder', 'letter-signer'],
      ['letter-reminder', 'letter-signer'],
      ['letter-unanswered', 'applicant'],
    ]);
    const days = notices.map(({ at }) => Date.parse(at) / 86_400_000);
    const gaps = days.slice(1).map((day, i) => day - (days[i] ?? 0));
    for (const gap of gaps) expect(gap).toBeGreaterThan(1);
    const covers = coveredOf('cover-letter', register.state?.dossier.form ?? {});
    const digest = hex(coveredText(covers));
    await life.give(HEAD, { type: 'giveLetter', kind: 'cover-letter', digest, covers });
    expect(register.state?.letters).toMatchObject([{ status: 'given', reminders: 2 }]);
  });

  it('never reach the history from whom nobody asked', async () => {
    const life = await drafted();
    await life.give(APPLICANT, askFor('cover-letter'));
    const command = { type: 'giveLetter', kind: 'cover-letter', digest: hex('x'), covers: {} } as const;
    expect(await life.refusal(SUPERIOR, command)).toMatchObject({ code: 'not-the-signer', article: '14a' });
    expect(await life.refusal(HEAD, command)).toMatchObject({ code: 'letter-outdated' });
  });
});
