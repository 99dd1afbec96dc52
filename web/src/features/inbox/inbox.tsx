import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { Selection } from 'react-aria-components';
import { useNavigate } from 'react-router';
import type { SessionView } from '../../api/contract';
import { inboxCountsQuery } from '../../api/queries';
import { Button } from '../../components/button';
import { ErrorSummary } from '../../components/error-summary';
import { ExportLinks } from '../../components/export-links';
import { More } from '../../components/more';
import { Page } from '../../components/page';
import { Loaded } from '../../components/states';
import { useShortcuts } from '../../components/use-shortcuts';
import { useLang } from '../../i18n/use-lang';
import { SignedIn } from '../../shell/signed-in';
import { BulkBar } from './bulk-bar';
import { Filters, Views } from './filters';
import { focusRow, rowInFocus } from './rows';
import { SavedViews } from './saved-views';
import { ShortcutHelp } from './shortcut-help';
import { TaskTable } from './task-table';
import { useClaim } from './use-claim';
import { useFilter, useTasks, withWords } from './use-inbox';

/** The OP's work, the most urgent first. */
export function Inbox() {
  return <SignedIn roles={['examiner', 'supervisor']}>{(session) => <List session={session} />}</SignedIn>;
}

function List({ session }: { readonly session: SessionView }) {
  const { t } = useLang();
  const navigate = useNavigate();
  const [filter, change] = useFilter();
  const query = useTasks(filter);
  const counts = useQuery(inboxCountsQuery);
  const claim = useClaim();
  const [helping, setHelping] = useState(false);
  const [chosen, setChosen] = useState<Selection>(new Set());
  const area = useRef<HTMLDivElement>(null);
  const { mutate } = claim;
  const items = withWords(query.data?.pages.flatMap((page) => page.items) ?? [], filter.words);
  useShortcuts(
    useMemo(
      () => ({
        j: () => {
          focusRow(area.current, 1);
        },
        k: () => {
          focusRow(area.current, -1);
        },
        c: () => {
          const taskId = rowInFocus(area.current);
          if (taskId !== undefined) mutate(taskId);
        },
        '/': () => document.getElementById('field-q')?.focus(),
        '?': () => {
          setHelping(true);
        },
      }),
      [mutate],
    ),
  );
  return (
    <Page
      title={t('inbox.title')}
      wide
      aside={
        <Button
          look="quiet"
          onPress={() => {
            setHelping(true);
          }}
        >
          {t('keys.title')}
        </Button>
      }
    >
      <Views filter={filter} counts={counts.data} />
      <Filters filter={filter} change={change} />
      <SavedViews filter={filter} />
      <div role="status">{claim.taken && <p className="banner info">{t('inbox.taken')}</p>}</div>
      <ErrorSummary error={claim.error} />
      <BulkBar
        chosen={items.filter(({ id }) => chosen === 'all' || chosen.has(id))}
        personId={session.personId}
        mayReassign={session.roles.includes('supervisor')}
        onDone={() => {
          setChosen(new Set());
        }}
      />
      <div ref={area} className="inbox">
        <Loaded query={query} rows={8}>
          {() => (
            <TaskTable
              items={items}
              filtered={
                filter.words !== '' || filter.kind !== undefined || filter.show !== 'all' || filter.agency !== undefined
              }
              onOpen={(taskId) => void navigate(`/tasks/${taskId}`)}
              onClaim={(taskId) => {
                mutate(taskId);
              }}
              chosen={chosen}
              onChoose={setChosen}
              order={filter.order}
              onOrder={(order) => {
                change({ order: order === 'due' ? undefined : order });
              }}
            />
          )}
        </Loaded>
        {items.length > 0 && (
          <ExportLinks
            path="/tasks/export"
            query={{
              ...{ kind: filter.kind, agency: filter.agency, order: filter.order },
              ...(filter.show === 'all' ? {} : { [filter.show]: 'true' }),
            }}
            what={t('inbox.title')}
          />
        )}
      </div>
      <More query={query} />
      <ShortcutHelp
        open={helping}
        onClose={() => {
          setHelping(false);
        }}
      />
    </Page>
  );
}
