import type { DataSource } from 'typeorm';
import type { SealedStore } from '../../adapters/documents/sealed-store';
import { listsHolding } from '../../adapters/pki/known-keys/known-keys';
import { readPkcs10 } from '../../adapters/pki/pkcs10';
import type { KeyFacts, KeyList } from '../../domain/certificate/key-policy';
import { sharedFactors } from '../../domain/certificate/shared-factors';
import { DocumentRow } from '../../entities/document.entity';

export interface RegisterFindings {
  readonly requests: number;
  /** Cases whose keys stand on a list by now; lists grow. */
  readonly listed: readonly { readonly caseId: string; readonly lists: readonly KeyList[] }[];
  /** Cases whose RSA keys share a prime, or are the same key. */
  readonly sharing: readonly (readonly string[])[];
}

/** Looks at the keys of every PKCS#10 request that was ever handed in, together (Baseline Requirements 6.1.1.3). */
export async function checkRegister(
  dataSource: DataSource,
  files: Pick<SealedStore, 'get'>,
): Promise<RegisterFindings> {
  const rows = await dataSource.getRepository(DocumentRow).find({ where: { kind: 'pkcs10' }, order: { id: 'ASC' } });
  const keys: { caseId: string; key: KeyFacts }[] = [];
  for (const { caseId, id, blobKey } of rows) {
    const bytes = await unlessErased(files.get(caseId, id, blobKey));
    if (bytes) keys.push({ caseId, key: (await readPkcs10(bytes)).key });
  }
  const listed = keys.map(({ caseId, key }) => ({ caseId, lists: listsHolding(key) }));
  return { requests: keys.length, listed: listed.filter(({ lists }) => lists.length > 0), sharing: sharingOf(keys) };
}

function sharingOf(keys: readonly { caseId: string; key: KeyFacts }[]): readonly (readonly string[])[] {
  const cases = new Map<bigint, Set<string>>();
  for (const { caseId, key } of keys) {
    if (key.algorithm !== 'RSA') continue;
    const modulus = BigInt(`0x${key.modulus}`);
    // Handed in again in the same case it is the same key, and no matter.
    cases.set(modulus, (cases.get(modulus) ?? new Set()).add(caseId));
  }
  const holders = [...cases.values()].map((found) => [...found]);
  return [
    ...holders.filter((found) => found.length > 1),
    ...sharedFactors([...cases.keys()]).map(({ members }) => members.flatMap((member) => holders[member] ?? [])),
  ];
}

async function unlessErased(reading: Promise<Buffer>): Promise<Buffer | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && error.name === 'BlobMissing') return undefined;
    throw error;
  }
}
