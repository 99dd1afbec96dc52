import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What letters of agencies and the agreement's text need to be two people's, written by hand beside this file. */
export class ByTwo1800000000000 implements MigrationInterface {
  readonly name = 'ByTwo1800000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(readFileSync(join(__dirname, '0011-by-two.sql'), 'utf8'));
  }

  down(): Promise<void> {
    return Promise.reject(new Error('0011-by-two keeps who approved what: it is not taken down'));
  }
}
