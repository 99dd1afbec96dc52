import { setTimeout as pause } from 'node:timers/promises';
import type { Settings } from '../../config/settings';
import type { Session } from '../stack';
import { World, StoryStopped } from '../story/world';

const PATIENCE_MS = 180_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 2_000;

/** Told of each call when it begins; repetitions are the same call. */
export type OnCall = (what: string) => void;

/**
 * The world as an honest client lives in it while parts of it die: no answer, or none that settles the matter, and he
 * asks again, with the same Idempotency-Key, until there is one.
 */
export class HonestWorld extends World {
  /** Everything may take long while everything dies around it. */
  override readonly patienceMs = PATIENCE_MS;
  /** How often somebody had to ask again. */
  repetitions = 0;

  constructor(
    settings: Settings,
    out: string,
    private readonly onCall: OnCall,
    private readonly write: (line: string) => void,
  ) {
    super(settings, out, () => Promise.reject(new StoryStopped('here, the plan kills')));
  }

  override tell(scene: string, article: string, text: string): void {
    this.write(`${scene}: ${article === '' ? '' : `Pasal ${article} `}${text}`);
  }

  override reach(url: string, init?: RequestInit): Promise<Response> {
    return this.untilSettled(new URL(url).pathname, () => super.reach(url, init));
  }

  protected override ask(personId: string, path: string, init: RequestInit): Promise<Response> {
    const what = `${init.method ?? 'GET'} ${path}`;
    this.onCall(what);
    return this.untilSettled(what, async () => {
      const answer = await super.ask(personId, path, init);
      // The login has grown too old for what is asked: the person signs in and asks again.
      if (answer.status === 401) this.forgetSession(personId);
      return answer;
    });
  }

  /** A sign-in that did not end signed in is begun again. */
  protected override async session(personId: string): Promise<Session> {
    for (const began = Date.now(); ;) {
      try {
        return await super.session(personId);
      } catch (error) {
        if (Date.now() - began > PATIENCE_MS) throw error;
        this.forgetSession(personId);
        this.repetitions += 1;
        await pause(LONGEST_PAUSE_MS);
      }
    }
  }

  private async untilSettled(what: string, ask: () => Promise<Response>): Promise<Response> {
    const began = Date.now();
    for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(2 * wait, LONGEST_PAUSE_MS)) {
      const answer = await ask().catch((error: unknown) => error as Error);
      if (answer instanceof Response && (await settles(answer))) return answer;
      if (Date.now() - began > PATIENCE_MS)
        throw new StoryStopped(`${what}: no answer in ${String(PATIENCE_MS / 1000)} s, at last ${lastOf(answer)}`);
      this.repetitions += 1;
      await pause(wait);
    }
  }
}

const lastOf = (answer: Response | Error): string =>
  answer instanceof Response ? String(answer.status) : `${answer.name}: ${answer.message}`;

/** Whether an answer says what became of the request, or only that it has to be asked for again. */
async function settles(answer: Response): Promise<boolean> {
  if (answer.status >= 500 || answer.status === 429 || answer.status === 401) return false;
  if (answer.status !== 409) return true;
  const { code } = (await answer.clone().json()) as { code?: string };
  return code !== 'idempotency-key-in-progress';
}
