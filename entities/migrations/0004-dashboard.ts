import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the dashboard needs of the schema, written by hand beside this file. */
export class Dashboard1793000000000 implements MigrationInterface {
  readonly name = 'Dashboard1793000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(readFileSync(join(__dirname, '0004-dashboard.sql'), 'utf8'));
  }

  down(): Promise<void> {
    return Promise.reject(new Error('0004-dashboard is read by the projection: it is not taken down'));
  }
}
