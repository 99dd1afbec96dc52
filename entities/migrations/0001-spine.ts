import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first schema, written by hand beside this file. There is no way down: a ledger is not unmade. */
export class Spine1790000000000 implements MigrationInterface {
  readonly name = 'Spine1790000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(readFileSync(join(__dirname, '0001-spine.sql'), 'utf8'));
  }

  down(): Promise<void> {
    return Promise.reject(new Error('0001-spine holds the ledger: it is not taken down'));
  }
}
