import type { Connection } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { SEARCH_ATTRIBUTES } from '../workflows/shared/search-attributes';

const { IndexedValueType } = temporal.api.enums.v1;
const INDEXED_TYPE = { KEYWORD: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD } as const;

/**
 * Makes the namespace know our search attributes; harmless when it does. Answers the names that it added.
 * Errors: an attribute of the same name but another type, which only people can resolve; a server out of reach.
 */
export async function registerSearchAttributes(connection: Connection, namespace: string): Promise<readonly string[]> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const wanted = Object.values(SEARCH_ATTRIBUTES).map(({ name, type }) => ({ name, type: INDEXED_TYPE[type] }));
  for (const { name, type } of wanted)
    if ((customAttributes[name] ?? type) !== type)
      throw new Error(`search attribute ${name} exists in namespace ${namespace} with another type`);
  const missing = wanted.filter(({ name }) => customAttributes[name] === undefined);
  if (missing.length > 0)
    await connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(missing.map(({ name, type }) => [name, type])),
    });
  return missing.map(({ name }) => name);
}
