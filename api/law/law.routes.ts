import { ARTICLES, isArticle, REGULATION, ruleOf } from '../../domain/law/articles';
import type { ArticleId } from '../../domain/law/articles';
import type { Rule } from '../../domain/law/articles/rule';
import { param } from '../cases/commands';
import type { Route } from '../http/route';
import { route } from '../http/route';
import { ProblemError } from '../problems/errors';
import { LawView, RuleView } from './law.dto';

const TAG = 'law';

/** The regulation that everything cites. */
export function lawRoutes(): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/law',
      operationId: 'readLaw',
      summary: 'Every rule of Perbup Karawang 16/2022 that the system rests on',
      tag: TAG,
      response: LawView,
      status: 200,
      access: 'public',
      handle: ({ language }) =>
        Promise.resolve({ body: { ...REGULATION, rules: ARTICLES.map((rule) => present(rule, language)) } }),
    }),
    route({
      method: 'get',
      path: '/law/:article',
      operationId: 'readArticle',
      summary: 'One rule by its article: `17.3` for Pasal 17(3), `11.1.c` for 11(1)c, `24a` for 24a',
      tag: TAG,
      response: RuleView,
      status: 200,
      access: 'public',
      problems: ['not-found'],
      handle: (context) => {
        const article = articleOf(param(context, 'article'));
        if (!isArticle(article)) throw new ProblemError('not-found');
        return Promise.resolve({ body: present(ruleOf(article), context.language) });
      },
    }),
  ];
}

/** `17.3` for `17(3)`, `11.1.c` for `11(1)c`: the brackets of a citation are awkward in an address. */
function articleOf(text: string): string {
  const [, pasal, ayat, huruf] = /^(\d+[a-z]?)(?:\.(\d+))?(?:\.([a-z]))?$/.exec(text) ?? [];
  if (pasal === undefined) return text;
  return `${pasal}${ayat === undefined ? '' : `(${ayat})`}${huruf ?? ''}`;
}

const present = ({ article, kind, procedures, status, text }: Rule<ArticleId>, language: 'id' | 'en'): RuleView => ({
  ...{ article, kind, procedures, status },
  text: text[language],
});
