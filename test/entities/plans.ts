import type { DataSource } from 'typeorm';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner';

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly PlanNode[];
}

/** How the database went about it: the nodes of every plan, and how many rows were touched in all. */
export interface Plans {
  readonly nodes: readonly PlanNode[];
  readonly indexes: readonly string[];
  readonly sequentialScansOf: readonly string[];
  readonly rowsTouched: number;
}

/** Runs `read` and explains each of the queries that it made, by running them again. */
export async function plansOf(dataSource: DataSource, read: () => Promise<unknown>): Promise<Plans> {
  const spy = jest.spyOn(PostgresQueryRunner.prototype, 'query');
  await read();
  const queries = spy.mock.calls.map(([sql, parameters]) => ({ sql, parameters }));
  spy.mockRestore();
  expect(queries.length).toBeGreaterThan(0);
  const nodes: PlanNode[] = [];
  for (const { sql, parameters } of queries) {
    const [row] = await dataSource.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, parameters as unknown[]);
    nodes.push(...flat((row as { 'QUERY PLAN': [{ Plan: PlanNode }] })['QUERY PLAN'][0].Plan));
  }
  return {
    nodes,
    indexes: nodes.flatMap((node) => node['Index Name'] ?? []),
    sequentialScansOf: nodes.flatMap((node) => (node['Node Type'] === 'Seq Scan' ? (node['Relation Name'] ?? []) : [])),
    rowsTouched: nodes.reduce((sum, node) => sum + node['Actual Rows'] * node['Actual Loops'], 0),
  };
}

const flat = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flat)];
