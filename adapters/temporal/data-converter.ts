import type { DataConverter } from '@temporalio/common';
import type { PayloadKeys } from './codec';
import { EncryptionCodec } from './codec';

/**
 * How every process speaks to Temporal: client, worker and replay alike. `failureConverterPath` is the absolute path
 * of `workflows/shared/failure-converter`, which the sandbox loads by itself.
 */
export const encryptedData = (keys: PayloadKeys, failureConverterPath: string): DataConverter => ({
  payloadCodecs: [new EncryptionCodec(keys)],
  failureConverterPath,
});
