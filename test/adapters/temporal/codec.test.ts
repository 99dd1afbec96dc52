import { randomBytes } from 'node:crypto';
import type { Payload } from '@temporalio/common';
import { ApplicationFailure } from '@temporalio/common';
import {
  decodeFromPayloadsAtIndex,
  decodeOptionalFailureToOptionalError,
  encodeErrorToFailure,
  encodeToPayloads,
  loadDataConverter,
} from '@temporalio/common/lib/internal-non-workflow';
import { temporal } from '@temporalio/proto';
import type { PayloadKeys } from '../../../adapters/temporal/codec';
import { PayloadUnreadable } from '../../../adapters/temporal/codec';
import { encryptedData } from '../../../adapters/temporal/data-converter';
import { guises } from '../../e2e/traces';

const k1 = randomBytes(32);
const k2 = randomBytes(32);
const OLD: PayloadKeys = { current: 'k1', keys: { k1 } };
const ROTATED: PayloadKeys = { current: 'k2', keys: { k1, k2 } };
const RETIRED: PayloadKeys = { current: 'k2', keys: { k2 } };

/** As client, worker and replay speak to Temporal. */
const converter = (keys: PayloadKeys) =>
  loadDataConverter(encryptedData(keys, require.resolve('../../../workflows/shared/failure-converter')));

const NIK = '3215014101900001';
const NAME = 'Siti Komariah Lestari';
const VALUE = { type: 'saveForm', changes: { nik: NIK, fullName: NAME } };
const sealed = async (keys: PayloadKeys): Promise<Payload> => (await encodeToPayloads(converter(keys), VALUE))![0]!;
const opened = (keys: PayloadKeys, payload: Payload): Promise<unknown> =>
  decodeFromPayloadsAtIndex(converter(keys), 0, [payload]);

const failure = () => {
  const cause = new Error(`nobody is ${NAME}`);
  return ApplicationFailure.create({ message: `${NIK} is taken`, type: 'Refused', details: [VALUE], cause });
};
const failed = (keys: PayloadKeys) => encodeErrorToFailure(converter(keys), failure());
const read = (keys: PayloadKeys, told: Awaited<ReturnType<typeof failed>>) =>
  decodeOptionalFailureToOptionalError(converter(keys), told);

const keyOf = ({ metadata }: Payload): string => Buffer.from(metadata!['encryption-key-id']!).toString();
const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('after the payload key was replaced', () => {
  it('what the old key sealed still opens', async () => {
    expect(await opened(ROTATED, await sealed(OLD))).toEqual(VALUE);
  });

  it('what is sealed from now on bears the new key, and opens without the old one', async () => {
    const payload = await sealed(ROTATED);
    expect([keyOf(await sealed(OLD)), keyOf(payload)]).toEqual(['k1', 'k2']);
    expect(await opened(RETIRED, payload)).toEqual(VALUE);
  });

  it('a failure of before is still read whole, with its cause; a new one bears the new key', async () => {
    for (const keys of [OLD, ROTATED]) {
      const error = await read(ROTATED, await failed(keys));
      expect(error).toBeInstanceOf(ApplicationFailure);
      expect(error).toMatchObject({ message: `${NIK} is taken`, type: 'Refused', details: [VALUE] });
      expect(error?.cause).toMatchObject({ message: `nobody is ${NAME}` });
      expect(error?.stack).toContain('codec.test.ts');
    }
    const told = await failed(ROTATED);
    expect([told.encodedAttributes, told.cause?.encodedAttributes].map((one) => keyOf(one!))).toEqual(['k2', 'k2']);
  });
});

describe('what cannot be opened is said clearly, and says nothing of what it holds', () => {
  const said = (message: string | RegExp) => expect.objectContaining({ name: 'PayloadUnreadable', message });

  it('a payload and a failure whose key is no longer in the ring', async () => {
    const message = 'no payload key is named "k1"';
    expect(await errorOf(opened(RETIRED, await sealed(OLD)))).toEqual(said(message));
    expect(await errorOf(read(RETIRED, await failed(OLD)))).toEqual(said(message));
  });

  it.each(['k9', '', '__proto__', 'constructor', 'toString'])('a payload that names the key %j', async (id) => {
    const payload = await sealed(OLD);
    const renamed = { ...payload, metadata: { ...payload.metadata, 'encryption-key-id': Buffer.from(id) } };
    expect(await errorOf(opened(OLD, renamed))).toEqual(said(`no payload key is named ${JSON.stringify(id)}`));
  });

  it('a payload that names another key than the one that sealed it', async () => {
    const payload = await sealed(OLD);
    const renamed = { ...payload, metadata: { ...payload.metadata, 'encryption-key-id': Buffer.from('k2') } };
    expect(await errorOf(opened(ROTATED, renamed))).toEqual(said('a payload does not open under key "k2"'));
  });

  it('a payload of which any octet was changed, or any end cut off', async () => {
    const payload = await sealed(OLD);
    const data = Buffer.from(payload.data!);
    for (let at = 0; at < data.length; at += 1) {
      const changed = Buffer.from(data);
      changed[at] = (changed[at] ?? 0) ^ 1;
      for (const wrong of [changed, data.subarray(0, at)]) {
        const error = await errorOf(opened(OLD, { ...payload, data: wrong }));
        expect(error).toBeInstanceOf(PayloadUnreadable);
        expect(String(error)).toContain('a payload does not open under key "k1"');
      }
    }
    expect(data.length).toBeGreaterThan(100);
  });

  it('a failure that was tampered with', async () => {
    const told = await failed(OLD);
    const data = Buffer.from(told.encodedAttributes!.data!);
    data[20] = (data[20] ?? 0) ^ 1;
    const tampered = { ...told, encodedAttributes: { ...told.encodedAttributes, data } } as typeof told;
    expect(await errorOf(read(OLD, tampered))).toEqual(said('a payload does not open under key "k1"'));
  });
});

describe('what Temporal is given', () => {
  it('UU 27/2022 Pasal 35: holds nothing of the value, of the failure, of its cause or of its stack', async () => {
    const { Payload: PayloadMessage } = temporal.api.common.v1;
    const { Failure } = temporal.api.failure.v1;
    const plain = await encodeToPayloads(loadDataConverter(), VALUE);
    const plainOctets = Buffer.from(PayloadMessage.encode(plain![0]!).finish());
    const octets = [
      Buffer.from(PayloadMessage.encode(await sealed(OLD)).finish()),
      Buffer.from(Failure.encode(await failed(OLD)).finish()),
    ];
    for (const personal of [NIK, NAME, 'saveForm', 'codec.test.ts', 'is taken'])
      for (const guise of guises(personal))
        for (const sent of octets) expect([personal, sent.includes(guise)]).toEqual([personal, false]);
    // The same search finds them where they are not sealed.
    expect(plainOctets.includes(guises(NIK)[0]!)).toBe(true);
  });

  it('is never twice the same, so that equal values cannot be told', async () => {
    const payloads = await Promise.all([sealed(OLD), sealed(OLD)]);
    const [one, other] = payloads.map(({ data }) => Buffer.from(data!));
    expect(one!.equals(other!)).toBe(false);
    expect(one!.subarray(0, 12).equals(other!.subarray(0, 12))).toBe(false);
  });
});
