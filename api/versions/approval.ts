import type { ArticleId } from '../../domain/law/articles';
import type { Names } from '../cases/case-presenter';
import { presentPerson } from '../cases/case-presenter';
import { param } from '../cases/commands';
import type { RequestContext } from '../http/route';
import { ProblemError, RefusalError } from '../problems/errors';

/** What is the same of every version that one administrator sets and another approves. */
interface Signed {
  readonly setBy: string | null;
  readonly approvedBy: string | null;
  readonly approvedAt: string | null;
}

/** Whose names a list of versions is shown with. */
export const signersOf = (rows: readonly Signed[]): readonly string[] =>
  rows.flatMap(({ setBy, approvedBy }) => [setBy, approvedBy]).filter((id) => id !== null);

/** The number that an address names. Errors: ProblemError `not-found` of one that no version can have. */
export function versionIn(context: RequestContext<unknown, unknown>): number {
  const version = Number(param(context, 'version'));
  if (!Number.isSafeInteger(version) || version >= 2 ** 31) throw new ProblemError('not-found');
  return version;
}

/** Who approved it, and when; nothing of a proposal. */
export const approvalOf = ({ approvedBy, approvedAt }: Signed, names: Names) => ({
  ...(approvedBy ? { approvedBy: presentPerson(approvedBy, names) } : {}),
  ...(approvedAt ? { approvedAt } : {}),
});

/**
 * Has a proposal approved by somebody who did not set it. Errors: ProblemError `not-found`; RefusalError `same-person`,
 * and `not-in-this-status` of one that `approve` finds waiting for nobody any more.
 */
export async function approveByAnother<R extends Signed>(
  row: R | null,
  by: string,
  article: ArticleId,
  approve: (row: R) => Promise<boolean>,
): Promise<R> {
  if (!row) throw new ProblemError('not-found');
  if (row.setBy === by) throw new RefusalError({ code: 'same-person', article });
  if (!(await approve(row))) throw new RefusalError({ code: 'not-in-this-status', article });
  return row;
}
