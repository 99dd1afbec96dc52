import { createHash, randomBytes } from 'node:crypto';
import { validatePolicy } from '../../domain/law/policy-validation';
import { AgreementTextRow } from '../../entities/agreement-text.entity';
import { PersonRow } from '../../entities/person.entity';
import { PolicyVersionRow } from '../../entities/policy-version.entity';
import { Vault } from '../../entities/vault';
import { seedRegency } from '../../scripts/seed/regency';
import type { TestDatabase } from './database';
import { testDatabase } from './database';

const NOW = '2026-03-02T02:00:00.000Z';
let database: TestDatabase;
let vault: Vault;
beforeAll(async () => {
  database = await testDatabase();
  vault = new Vault(database.dataSource, {
    ring: { current: 'k', keys: { k: randomBytes(32) } },
    blindIndex: randomBytes(32),
  });
});
afterAll(() => database.close());

describe('the demonstration regency', () => {
  it('is laid down once, and leaves alone what people changed afterwards', async () => {
    const first = await seedRegency(database.dataSource, vault, NOW);
    expect(Object.values(first).every((count) => count > 0)).toBe(true);
    const people = database.dataSource.getRepository(PersonRow);
    await people.update({ id: 'person-examiner-1' }, { position: 'Sandiman Ahli Madya' });
    const second = await seedRegency(database.dataSource, vault, NOW);
    expect(Object.values(second).every((count) => count === 0)).toBe(true);
    expect((await people.findOneByOrFail({ id: 'person-examiner-1' })).position).toBe('Sandiman Ahli Madya');
  });

  it('UU 27/2022: holds no NIK or NIP in clear, and finds a person by either', async () => {
    const [row] = await database.dataSource.query(`SELECT row_to_json(p)::text AS text FROM person p WHERE id = $1`, [
      'person-applicant-1',
    ]);
    const person = await database.dataSource.getRepository(PersonRow).findOneByOrFail({ id: 'person-applicant-1' });
    const nik = vault.openFor('person:person-applicant-1:nik', person.nikSealed!);
    expect(nik).toMatch(/^\d{16}$/);
    expect((row as { text: string }).text).not.toContain(nik);
    expect(person.nikIndex).toBe(vault.blindIndex('nik', nik));
    expect(person.nipIndex).not.toBeNull();
  });

  it('Pasal 3(1)a: starts under a valid policy that one administrator set and another approved', async () => {
    const row = await database.dataSource.getRepository(PolicyVersionRow).findOneByOrFail({ version: 1 });
    expect(validatePolicy(row.parameters)).toEqual([]);
    expect(row.setBy).not.toBe(row.approvedBy);
    expect(row.effectiveFrom).toBe('2025-12-31T17:00:00.000Z');
  });

  it('Pasal 23(2), 24: offers an agreement that states every obligation, under the hash of its exact text', async () => {
    const text = await database.dataSource.getRepository(AgreementTextRow).findOneByOrFail({ version: '1' });
    expect(text.sha256).toBe(createHash('sha256').update(text.body).digest('hex'));
    for (const words of ['kebenaran semua data', 'tidak digunakan oleh pihak lain', 'tidak menyerahkan pemanfaatan'])
      expect(text.body).toContain(words);
    for (const words of ['kerahasiaan Kunci Privat', 'reverse engineering', 'pemusnahan'])
      expect(text.body).toContain(words);
  });
});
