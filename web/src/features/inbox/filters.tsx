import { useQuery } from '@tanstack/react-query';
import { NavLink } from 'react-router';
import type { TaskKind, TaskView } from '../../../../domain/case/task';
import { TASK_KINDS, TASK_VIEWS } from '../../../../domain/case/task';
import { LABELS } from '../../../../templates/labels';
import type { InboxCountsView } from '../../api/contract';
import { agenciesQuery } from '../../api/queries';
import { Field } from '../../components/fields';
import { Pick } from '../../components/pick';
import { useLang } from '../../i18n/use-lang';
import type { Filter } from './use-inbox';

/** The lists that everybody needs, with how much is in each. */
export function Views({ filter, counts }: { readonly filter: Filter; readonly counts: InboxCountsView | undefined }) {
  const { t, number } = useLang();
  const words: Record<TaskView, string> = {
    all: t('inbox.all'),
    mine: t('inbox.mine'),
    unclaimed: t('inbox.unclaimed'),
    overdue: t('inbox.overdue'),
  };
  return (
    <nav aria-label={t('inbox.views')} className="views">
      {TASK_VIEWS.map((show) => (
        <NavLink
          key={show}
          to={show === 'all' ? '/tasks' : `/tasks?show=${show}`}
          className={filter.show === show ? 'current' : ''}
          aria-current={filter.show === show ? 'page' : false}
        >
          {words[show]}
          {show !== 'all' && counts && (
            <span className={show === 'overdue' && counts.overdue > 0 ? 'count bad' : 'count'}>
              {number(counts[show])}
            </span>
          )}
        </NavLink>
      ))}
    </nav>
  );
}

export function Filters({
  filter,
  change,
}: {
  readonly filter: Filter;
  readonly change: (wanted: Readonly<Record<string, string | undefined>>) => void;
}) {
  const { t, say } = useLang();
  const agencies = useQuery(agenciesQuery);
  return (
    <div className="filters" role="search" aria-label={t('inbox.filter')}>
      <Field
        name="q"
        label={t('inbox.words')}
        value={filter.words}
        onChange={(q) => {
          change({ q });
        }}
      />
      <Pick<TaskKind | 'all'>
        name="kind"
        label={t('inbox.kind')}
        value={filter.kind ?? 'all'}
        options={[
          { value: 'all', label: t('inbox.every') },
          ...TASK_KINDS.map((value) => ({ value, label: say(LABELS.task[value]) })),
        ]}
        onChange={(kind) => {
          change({ kind });
        }}
      />
      <Pick
        name="agency"
        label={t('case.agency')}
        value={filter.agency ?? 'all'}
        options={[
          { value: 'all', label: t('inbox.every') },
          ...(agencies.data?.items ?? []).map(({ id, shortName }) => ({ value: id, label: shortName })),
        ]}
        onChange={(agency) => {
          change({ agency });
        }}
      />
    </div>
  );
}
