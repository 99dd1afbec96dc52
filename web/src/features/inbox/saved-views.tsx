import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { act, api, got, OWN } from '../../api/client';
import type { SavedViewsView, SavedViewView } from '../../api/contract';
import { savedViewsQuery } from '../../api/queries';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { ErrorSummary, fieldErrors, messageFor } from '../../components/error-summary';
import { Field } from '../../components/fields';
import { useAction } from '../../components/use-action';
import { useNeeded } from '../../components/use-needed';
import { useLang } from '../../i18n/use-lang';
import type { Filter } from './use-inbox';

/** The lists that an officer keeps for himself, and the keeping of the one that is shown. */
export function SavedViews({ filter }: { readonly filter: Filter }) {
  const { t } = useLang();
  const [naming, setNaming] = useState(false);
  const { data } = useQuery(savedViewsQuery);
  const drop = useAction<string, SavedViewsView>((viewId) =>
    got(api.DELETE('/api/saved-views/{viewId}', { params: { path: { viewId }, header: OWN } })),
  );
  const narrowed = filter.show !== 'all' || filter.kind !== undefined || filter.agency !== undefined;
  const items = data?.items ?? [];
  if (items.length === 0 && !narrowed) return null;
  return (
    <div className="saved-views" role="group" aria-label={t('views.title')}>
      {items.map((view) => (
        <span key={view.id} className="saved-view">
          <Link to={`/tasks?${searchOf(view)}`}>{view.name}</Link>
          <Button
            look="quiet"
            aria-label={t('views.drop', { name: view.name })}
            onPress={() => {
              drop.mutate(view.id);
            }}
          >
            ×
          </Button>
        </span>
      ))}
      {narrowed && (
        <Button
          look="quiet"
          onPress={() => {
            setNaming(true);
          }}
        >
          {t('views.keep')}
        </Button>
      )}
      <ErrorSummary error={drop.error} />
      {naming && (
        <Naming
          filter={filter}
          onClose={() => {
            setNaming(false);
          }}
        />
      )}
    </div>
  );
}

const searchOf = ({ filter: { show, kind, agency } }: SavedViewView): string =>
  new URLSearchParams({ show, ...(kind ? { kind } : {}), ...(agency ? { agency } : {}) }).toString();

function Naming({ filter, onClose }: { readonly filter: Filter; readonly onClose: () => void }) {
  const { t } = useLang();
  const { text: name, setText: setName, own, tries, whenWritten } = useNeeded('name', t('views.nameMissing'));
  const keep = useAction<string, SavedViewView>(
    (words, key) =>
      got(
        api.POST('/api/saved-views', {
          params: { header: act(key) },
          body: {
            name: words,
            filter: {
              show: filter.show,
              ...(filter.kind ? { kind: filter.kind } : {}),
              ...(filter.agency === undefined ? {} : { agency: filter.agency }),
            },
          },
        }),
      ),
    onClose,
  );
  return (
    <Dialog title={t('views.keep')} open onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          whenWritten(keep.mutate);
        }}
      >
        <ErrorSummary error={keep.error} own={own} attempt={tries} />
        <Field
          name="name"
          label={t('views.name')}
          hint={t('views.nameHint')}
          value={name}
          onChange={setName}
          error={messageFor(own, 'name') ?? messageFor(fieldErrors(keep.error), 'name')}
        />
        <div className="actions">
          <Button type="submit" look="primary" isPending={keep.isPending}>
            {t('views.save')}
          </Button>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
