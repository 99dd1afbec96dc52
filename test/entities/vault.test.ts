import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { open, seal, SealBroken } from '../../entities/sealing';
import { Vault } from '../../entities/vault';
import type { TestDatabase } from './database';
import { testDatabase } from './database';

const ring = { current: 'k1', keys: { k1: randomBytes(32) } };
const keys = { ring, blindIndex: randomBytes(32) };
let database: TestDatabase;
let vault: Vault;
beforeAll(async () => {
  database = await testDatabase();
  vault = new Vault(database.dataSource, keys);
});
afterAll(() => database.close());

const rowOf = async (commitment: string) => {
  const [row] = await database.dataSource.query('SELECT * FROM personal_datum WHERE commitment = $1', [commitment]);
  return row as { sealed: Buffer; blind_index: string | null; field: string };
};

describe('a seal', () => {
  it('opens with the key that closed it, at its own place, and for nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), fc.string(), (bytes, place, elsewhere) => {
        const plain = Buffer.from(bytes);
        const sealed = seal(ring, place, plain);
        expect(open(ring, place, sealed)).toEqual(plain);
        if (elsewhere !== place) expect(() => open(ring, elsewhere, sealed)).toThrow(SealBroken);
        const other = { current: 'k1', keys: { k1: randomBytes(32) } };
        expect(() => open(other, place, sealed)).toThrow(SealBroken);
      }),
      { numRuns: 50 },
    );
  });

  it('is broken by any changed or missing octet after the key id', () => {
    const sealed = seal(ring, 'p', Buffer.from('3215017005880001'));
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => open(ring, 'p', changed)).toThrow(SealBroken);
      expect(() => open(ring, 'p', sealed.subarray(0, at))).toThrow(SealBroken);
    }
  });

  it('still opens after its key was replaced, while the old key is in the ring', () => {
    const sealed = seal(ring, 'p', Buffer.from('x'));
    const replaced = { current: 'k2', keys: { ...ring.keys, k2: randomBytes(32) } };
    expect(open(replaced, 'p', sealed).toString()).toBe('x');
    expect(seal(replaced, 'p', Buffer.from('x')).subarray(1, 3).toString()).toBe('k2');
  });
});

describe('the vault', () => {
  it('UU 27/2022: keeps a value encrypted under a salted commitment that says nothing about it', async () => {
    const { nik } = await vault.seal('case-1', { nik: '3215015205889001' });
    const row = await rowOf(nik.commitment);
    expect(row.sealed.includes(Buffer.from('3215015205889001'))).toBe(false);
    expect(nik.commitment).toMatch(/^[0-9a-f]{64}$/);
    expect(nik.commitment).not.toBe(createHash('sha256').update('3215015205889001').digest('hex'));
    expect(await vault.openOne(nik)).toBe('3215015205889001');
  });

  it('answers the same commitment for the same value in the same field, and another one in another case or field', async () => {
    const first = await vault.seal('case-2', { fullName: 'Siti', phone: '0812' });
    const again = await vault.seal('case-2', { fullName: 'Siti', phone: '0813' });
    expect(again.fullName).toEqual(first.fullName);
    expect(again.phone).not.toEqual(first.phone);
    const elsewhere = await vault.seal('case-3', { fullName: 'Siti', email: 'Siti' });
    expect(new Set([first.fullName, elsewhere.fullName, elsewhere.email].map((p) => p.commitment)).size).toBe(3);
  });

  it('finds equal persons by NIK and NIP without knowing them, and by nothing else', async () => {
    const one = await vault.seal('case-4', { nik: '3215015205889002', fullName: 'A' });
    const two = await vault.seal('case-5', { nik: '3215015205889002', nip: '198805122011012901' });
    const index = (await rowOf(one.nik.commitment)).blind_index;
    expect(index).toBe(vault.blindIndex('nik', '3215015205889002'));
    expect((await rowOf(two.nik.commitment)).blind_index).toBe(index);
    expect((await rowOf(one.fullName.commitment)).blind_index).toBeNull();
    expect(vault.blindIndex('nip', '3215015205889002')).not.toBe(index);
    expect(new Vault(database.dataSource, { ...keys, blindIndex: randomBytes(32) }).blindIndex('nik', 'x')).not.toBe(
      vault.blindIndex('nik', 'x'),
    );
  });

  it('UU 27/2022 Pasal 43: after an erasure the commitment stands and its value is gone for ever', async () => {
    const { nik, email } = await vault.seal('case-6', { nik: '3215015205889003', email: 'a@karawangkab.go.id' });
    expect(await vault.erase('case-6')).toBe(2);
    expect(await vault.erase('case-6')).toBe(0);
    expect((await vault.open([nik.commitment, email.commitment])).size).toBe(0);
    const row = await rowOf(nik.commitment);
    expect([row.sealed, row.blind_index]).toEqual([null, null]);
  });

  it('does not open a value that somebody moved to another row', async () => {
    const { a, b } = await vault.seal('case-7', { a: 'one', b: 'two' });
    const { sealed } = await rowOf(a.commitment);
    await database.dataSource.query('UPDATE personal_datum SET sealed = $1 WHERE commitment = $2', [
      sealed,
      b.commitment,
    ]);
    await expect(vault.openOne(b)).rejects.toThrow(SealBroken);
  });

  it('leaves nothing behind when the transaction around it is taken back', async () => {
    const undone = database.dataSource.transaction(async (db) => {
      await vault.within(db).seal('case-8', { nik: '1' });
      throw new Error('taken back');
    });
    await expect(undone).rejects.toThrow('taken back');
    const rows: unknown[] = await database.dataSource.query(`SELECT 1 FROM personal_datum WHERE case_id = 'case-8'`);
    expect(rows).toHaveLength(0);
  });
});
