import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What delegations need of the schema, written by hand beside this file. */
export class Delegation1799000000000 implements MigrationInterface {
  readonly name = 'Delegation1799000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(readFileSync(join(__dirname, '0010-delegation.sql'), 'utf8'));
  }

  down(): Promise<void> {
    return Promise.reject(new Error('0010-delegation keeps who could decide what, and when: it is not taken down'));
  }
}
