import { useQuery } from '@tanstack/react-query';
import type { Role } from '../api/contract';
import { casesOfQuery } from '../api/queries';

/** Whose work or wish it is to have applications before him. */
const ALWAYS: readonly Role[] = ['applicant', 'examiner', 'supervisor', 'auditor', 'head-of-dinas'];

export const isOfCases = (roles: readonly Role[]): boolean => ALWAYS.some((role) => roles.includes(role));

/** Whether there are applications that somebody would find: one's own stay one's own when one applies no more. */
export function useHasCases(roles: readonly Role[]): boolean {
  const always = isOfCases(roles);
  const { data } = useQuery({ ...casesOfQuery({}), enabled: !always });
  return always || (data?.items.length ?? 0) > 0;
}
