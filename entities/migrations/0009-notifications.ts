import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What notifications need of the schema, written by hand beside this file. */
export class Notifications1798000000000 implements MigrationInterface {
  readonly name = 'Notifications1798000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(readFileSync(join(__dirname, '0009-notifications.sql'), 'utf8'));
  }

  down(): Promise<void> {
    return Promise.reject(new Error('0009-notifications keeps what people have read: it is not taken down'));
  }
}
