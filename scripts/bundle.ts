// Makes the workflow bundle of this source where every worker finds it (worker/bundle.ts): a step of the image's build.
import { DefaultLogger } from '@temporalio/worker';
import { BUILT, workflowBundle } from '../worker/bundle';

workflowBundle(BUILT, new DefaultLogger('WARN')).then(
  () => {
    console.log(`the workflow bundle is in ${BUILT}`);
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
