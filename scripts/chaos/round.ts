import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { AuditReport } from '../audit/audit';
import { auditHere } from '../audit/here';
import { withDatabase } from '../operator';
import type { Stack } from '../stack';
import { leafLife } from '../story/policy';
import { StoryStopped } from '../story/world';
import { Dice } from './dice';
import { Executioner } from './executioner';
import { HonestWorld } from './honest-world';
import type { Life, Stage } from './steps';
import { LIVES } from './lives';
import { planOf } from './plan';

export interface RoundOptions {
  readonly stack: Stack;
  /** Where the world keeps what it must. */
  readonly out: string;
  readonly seed: number;
  /** How many lives are played at once. */
  readonly lives: number;
  /** Kills beyond one of every part. */
  readonly moreKills: number;
  /** Told everything that happens, line by line. */
  readonly tell: (line: string) => void;
}

export interface RoundResult {
  readonly calls: number;
  readonly repetitions: number;
  readonly timeline: readonly string[];
  /** Lives that did not go as they must. */
  readonly failures: readonly string[];
  readonly report: AuditReport;
}

/** Long enough for the rungs of the chaos's ladder, short enough to end within the round. */
const LEAF_SECONDS = 40;

const APPLICANTS = 6;
const EXAMINERS = 3;
const SUPERVISORS = 2;
const QUIET_MS = 240_000;

/** Plays a batch of lives at once while the parts die as the seed says; then waits until all is quiet, and audits. */
export async function playRound(options: RoundOptions): Promise<RoundResult> {
  const { stack, out, seed, moreKills, tell } = options;
  const dice = new Dice(seed);
  const cast = castOf(dice, options.lives);
  const calls = cast.reduce((sum, { life }) => sum + life.calls, 0);
  const executioner = new Executioner(stack, planOf(dice, calls, moreKills), tell);
  const world = new HonestWorld(stack.settings, out, (what) => executioner.called(what), tell);
  await leafLife(world, LEAF_SECONDS);
  const failures: string[] = [];
  await Promise.all(
    cast.map(async ({ life, ...roles }) => {
      tell(`${roles.name} begins: ${life.title}`);
      try {
        await life.play({ world, ...roles });
        tell(`${roles.name} is over`);
      } catch (error) {
        const failure = `${roles.name} (${life.title}): ${error instanceof Error ? error.message : String(error)}`;
        tell(`FAILS ${failure}`);
        failures.push(failure);
      }
    }),
  );
  await executioner.finish();
  const report = await withDatabase(stack.settings, 'chaos', async (db) => {
    const unquiet = await quiet(db);
    if (unquiet !== undefined) failures.push(unquiet);
    return auditHere(stack.settings, 30_000);
  });
  return { calls: executioner.count, repetitions: world.repetitions, timeline: executioner.timeline, failures, report };
}

/** Who plays what: the kinds of life in turn, the people by chance, nobody twice with a certificate of one type. */
function castOf(dice: Dice, count: number): readonly (Omit<Stage, 'world'> & { readonly life: Life })[] {
  const free = new Map<string, string[]>();
  const applicants = Array.from({ length: APPLICANTS }, (_, i) => `person-applicant-${String(i + 1)}`);
  const kinds = dice.shuffled(LIVES);
  return Array.from({ length: count }, (_, i) => {
    const life = kinds[i % kinds.length];
    if (!life) throw new StoryStopped('there is nothing to play');
    const others = free.get(life.type) ?? dice.shuffled(applicants);
    free.set(life.type, others);
    const personId = others.pop();
    if (!personId) throw new StoryStopped('there is nobody left to play');
    return {
      ...{ life, personId, name: `life-${String(i + 1)}` },
      examiner: `person-examiner-${String(1 + dice.below(EXAMINERS))}`,
      supervisor: `person-supervisor-${String(1 + dice.below(SUPERVISORS))}`,
    };
  });
}

/** Waits until nothing is owed to anybody any more; says what still is when it takes too long. */
async function quiet(db: DataSource): Promise<string | undefined> {
  const end = Date.now() + QUIET_MS;
  for (;;) {
    const [row]: { notices: number; letters: number }[] = await db.query(
      `SELECT (SELECT count(*)::int FROM outbox WHERE status = 'pending') AS notices,
         (SELECT count(*)::int FROM case_file WHERE jsonb_array_length(state->'lettersDue') > 0) AS letters`,
    );
    const { notices = 0, letters = 0 } = row ?? {};
    if (notices + letters === 0) return undefined;
    if (Date.now() > end) return `still owed: ${String(notices)} notices, letters in ${String(letters)} cases`;
    await pause(500);
  }
}
