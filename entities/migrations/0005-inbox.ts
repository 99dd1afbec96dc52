import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the inbox needs of the schema, written by hand beside this file. */
export class Inbox1794000000000 implements MigrationInterface {
  readonly name = 'Inbox1794000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(readFileSync(join(__dirname, '0005-inbox.sql'), 'utf8'));
  }

  down(): Promise<void> {
    return Promise.reject(new Error('0005-inbox keeps what officers saved: it is not taken down'));
  }
}
