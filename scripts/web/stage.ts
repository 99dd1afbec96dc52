import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Stack } from '../stack';
import { World } from '../story/world';
import { stepUp, windowOf } from './browser';
import type { Stop } from './journey';
import { keep } from './keep';

/** Where pictures are taken: the running stack, a window for each person, and the folder that they go to. */
export class Stage {
  private readonly windows = new Map<string, Promise<Page>>();
  readonly world: World;

  constructor(
    readonly browser: Browser,
    readonly stack: Stack,
    private readonly folder: string,
  ) {
    this.world = new World(stack.settings, stack.dataDir, () => Promise.resolve());
  }

  /** The window of a person, signed in; one for each, so that nobody signs in twice. */
  at(username: string): Promise<Page> {
    const window = this.windows.get(username) ?? windowOf(this.browser, this.stack.url, username);
    this.windows.set(username, window);
    return window;
  }

  /** Takes the pictures of a person's pages. */
  as(username: string): Stop {
    return (page, name, readiness) => keep(page, join(this.folder, `${username}-${name}`), readiness);
  }

  /** Goes to a person's page, and takes its picture when all of it is there. */
  async visit(username: string, address: string): Promise<void> {
    const page = await this.at(username);
    await page.goto(address, { waitUntil: 'networkidle' });
    const name = address.replace(/\/[0-9a-f-]{36}/, '').replaceAll(/[^a-z]+/g, '-');
    await this.as(username)(page, `page${name}`.replace(/-$/, ''));
  }

  /** Passes the second factor in the window of a person. */
  async stepUp(username: string): Promise<void> {
    await stepUp(await this.at(username), username);
  }
}
