import { startBsre } from '../../../devstack/bsre/server';

/** The stand-in in a process of its own, so that a test can kill it: `child.ts DATA_DIR`; tells its parent the URL. */
startBsre({ port: 0, dataDir: process.argv[2] ?? '' })
  .then(({ url }) => process.send?.(url))
  .catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
