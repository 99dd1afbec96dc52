import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the administrators' proposals need of the schema, written by hand beside this file. */
export class Proposals1795000000000 implements MigrationInterface {
  readonly name = 'Proposals1795000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(readFileSync(join(__dirname, '0006-proposals.sql'), 'utf8'));
  }

  down(): Promise<void> {
    return Promise.reject(new Error('0006-proposals keeps who gave whom which right: it is not taken down'));
  }
}
