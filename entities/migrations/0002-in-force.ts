import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the years in force need of the schema, written by hand beside this file. */
export class InForce1791000000000 implements MigrationInterface {
  readonly name = 'InForce1791000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(readFileSync(join(__dirname, '0002-in-force.sql'), 'utf8'));
  }

  down(): Promise<void> {
    return Promise.reject(new Error('0002-in-force tells places apart that were one: it is not taken down'));
  }
}
