import { useQuery } from '@tanstack/react-query';
import type { ProblemCode } from '../api/contract';
import { problemQuery } from '../api/queries';
import { useLang } from '../i18n/use-lang';

/** The server's own sentence for a code. */
export function WhyNot({ code }: { readonly code: ProblemCode }) {
  const { lang } = useLang();
  const { data } = useQuery(problemQuery(code));
  return <>{data?.detail[lang] ?? '…'}</>;
}
