import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What letters given in the system need of the schema, written by hand beside this file. */
export class Letters1797000000000 implements MigrationInterface {
  readonly name = 'Letters1797000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(readFileSync(join(__dirname, '0008-letters.sql'), 'utf8'));
  }

  down(): Promise<void> {
    return Promise.reject(new Error('0008-letters keeps how agencies chose to work: it is not taken down'));
  }
}
