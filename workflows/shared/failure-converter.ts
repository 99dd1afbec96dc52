import { DefaultFailureConverter } from '@temporalio/common';

/** Failures travel encrypted too: their messages and stacks are moved into a payload that the codec seals. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
