import { LifeEnv } from './life-env';

/** Lives of one suite, on one server that ends with it. */
export class Lives {
  private server: LifeEnv | undefined;
  private readonly started: LifeEnv[] = [];

  /** To be called where a suite is described. */
  constructor() {
    beforeAll(async () => {
      this.server = await LifeEnv.start();
    });
    afterAll(async () => {
      for (const life of this.started) await life.stopWorker();
      await this.server?.stopWorker();
      await this.server?.env.teardown();
    });
  }

  get env(): LifeEnv['env'] {
    if (!this.server) throw new Error('the suite has not begun');
    return this.server.env;
  }

  readonly another = async (): Promise<LifeEnv> => {
    const life = await LifeEnv.within(this.env);
    this.started.push(life);
    return life;
  };
}
