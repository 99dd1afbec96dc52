import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ACCOUNTS, ONE_TIME_CODE } from '../../devstack/identity/accounts';
import { PEOPLE } from '../../devstack/regency/people';
import type { RegencyPerson } from '../../devstack/regency/person';
import type { Settings } from '../../config/settings';
import { portsAbove } from '../../config/settings';
import { wibTime } from '../../domain/calendar/wib';
import type { Session } from '../stack/login';
import { signIn } from '../stack/login';

/** Thrown when the story does not go as it must; the text says where. */
export class StoryStopped extends Error {
  override readonly name = 'StoryStopped';
}

/** What every scene of the story plays in: the running stack, the people who are signed in, and where papers go. */
export class World {
  private readonly sessions = new Map<string, Promise<Session>>();
  readonly people = new Set<RegencyPerson>();
  /** How long the story waits for what must come. */
  readonly patienceMs: number = 60_000;

  constructor(
    readonly settings: Settings,
    readonly out: string,
    /** Ends the worker as a failure would; answers when another one works. */
    readonly killWorker: () => Promise<void>,
    /** How each person's client signs in and behaves then. */
    private readonly client: (signingIn: () => Promise<Session>) => Promise<Session> = (signingIn) => signingIn(),
  ) {}

  get ports() {
    return portsAbove(this.settings.port);
  }

  folder(name: string): string {
    const folder = join(this.out, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  person(id: string): RegencyPerson {
    const found = PEOPLE.find((person) => person.id === id);
    if (!found) throw new StoryStopped(`the regency has no ${id}`);
    return found;
  }

  /** One line of the timeline: when, under which article, what. */
  tell(scene: string, article: string, text: string): void {
    const now = new Date();
    const time = `${wibTime(now.toISOString())}:${String(now.getUTCSeconds()).padStart(2, '0')}`;
    console.log(`${time} WIB  ${scene.padEnd(8)} ${(article && `Pasal ${article}`).padEnd(15)} ${text}`);
  }

  /** Reaches one of the systems around Siklus: the CA's page, the mailbox. */
  reach(url: string, init?: RequestInit): Promise<Response> {
    return fetch(url, init);
  }

  /** Calls the API as a person; answers the JSON. Errors: {@link StoryStopped} with the problem's code. */
  async call<T>(personId: string, method: string, path: string, more: Call = {}): Promise<T> {
    const response = await this.send(personId, method, path, more);
    if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
    const problem = (await response.json()) as { code?: string; detail?: string; errors?: unknown };
    throw new StoryStopped(
      `${method} ${path} as ${personId}: ${String(response.status)} ${problem.code ?? ''} ${problem.detail ?? ''} ${JSON.stringify(problem.errors ?? [])}`,
    );
  }

  async bytes(personId: string, path: string): Promise<Buffer> {
    const response = await this.send(personId, 'GET', path, {});
    if (!response.ok) throw new StoryStopped(`GET ${path} as ${personId}: ${String(response.status)}`);
    return Buffer.from(await response.arrayBuffer());
  }

  /** One call to the API, whatever it answers. */
  send(personId: string, method: string, path: string, { body, form, revision }: Call = {}): Promise<Response> {
    const headers: Record<string, string> = {};
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (revision !== undefined) headers['if-match'] = `"r${String(revision)}"`;
    if (method !== 'GET') headers['idempotency-key'] = crypto.randomUUID();
    const payload = form ?? (body === undefined ? undefined : JSON.stringify(body));
    return this.ask(personId, `/api${path}`, {
      method,
      headers,
      ...(payload === undefined ? {} : { body: payload }),
    });
  }

  /** One request to the API, as it is. */
  protected async ask(personId: string, path: string, init: RequestInit): Promise<Response> {
    return (await this.session(personId)).fetch(path, init);
  }

  protected session(personId: string): Promise<Session> {
    const known = this.sessions.get(personId);
    if (known) return known;
    const account = ACCOUNTS.find((one) => one.personId === personId);
    if (!account) throw new StoryStopped(`${personId} has no account`);
    const { username, password } = account;
    const signedIn = this.client(() => signIn(this.settings.publicUrl, username, password, ONE_TIME_CODE));
    this.sessions.set(personId, signedIn);
    return signedIn;
  }

  protected forgetSession(personId: string): void {
    this.sessions.delete(personId);
  }
}

export interface Call {
  readonly body?: object;
  readonly form?: FormData;
  readonly revision?: number;
}

/** Asks until `ask` has an answer. Errors: {@link StoryStopped} after `patienceMs`. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>, patienceMs = 60_000): Promise<T> {
  const began = Date.now();
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() - began > patienceMs) throw new StoryStopped(`waited ${String(patienceMs / 1000)} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
