import type { SavedViewRow } from '../../entities/saved-view.entity';
import { MOST_VIEWS, SavedViewRepository } from '../../entities/saved-views.repository';
import { param } from '../cases/commands';
import type { Route } from '../http/route';
import { route } from '../http/route';
import { ProblemError } from '../problems/errors';
import type { FieldMessages } from '../problems/field-messages';
import type { ResourceDeps } from '../resource-deps';
import type { InboxFilterDto } from './saved-views.dto';
import { SavedViewsView, SavedViewView, SaveView } from './saved-views.dto';
import { OFFICERS } from './inbox.routes';

const TAG = 'tasks';

export const SAVED_VIEW_MESSAGES: FieldMessages = {
  'too-many-views': {
    id: 'Sudah ada {most} daftar tersimpan; hapus salah satu dahulu.',
    en: 'There are {most} saved lists already; remove one first.',
  },
};

/** Ways of looking at the inbox that an officer keeps for himself. */
export function savedViewRoutes({ dataSource, now }: Pick<ResourceDeps, 'dataSource' | 'now'>): readonly Route[] {
  const views = new SavedViewRepository(dataSource);
  return [
    route({
      method: 'get',
      path: '/saved-views',
      operationId: 'listSavedViews',
      summary: 'The caller’s own ways of looking at the inbox, by name',
      tag: TAG,
      response: SavedViewsView,
      status: 200,
      access: OFFICERS,
      handle: async ({ caller: { actor } }) => ({ body: { items: (await views.of(actor.personId)).map(present) } }),
    }),
    route({
      method: 'post',
      path: '/saved-views',
      operationId: 'saveView',
      summary: 'Keeps a way of looking at the inbox; one of the same name is replaced',
      tag: TAG,
      body: SaveView,
      response: SavedViewView,
      status: 200,
      access: OFFICERS,
      idempotent: true,
      handle: async ({ caller: { actor }, body }) => {
        const name = body.name.trim();
        if (name === '') throw invalidName('required');
        const filter = plain(body.filter);
        const id = await views.keep(actor.personId, name, filter, now().toISOString());
        if (id === undefined) throw invalidName('too-many-views', { most: MOST_VIEWS });
        return { body: { id, name, filter } };
      },
    }),
    route({
      method: 'delete',
      path: '/saved-views/:viewId',
      operationId: 'dropSavedView',
      summary: 'Forgets a way of looking at the inbox; answers those that are left',
      tag: TAG,
      response: SavedViewsView,
      status: 200,
      access: OFFICERS,
      problems: ['not-found'],
      handle: async (context) => {
        const { personId } = context.caller.actor;
        if (!(await views.drop(personId, param(context, 'viewId')))) throw new ProblemError('not-found');
        return { body: { items: (await views.of(personId)).map(present) } };
      },
    }),
  ];
}

const invalidName = (code: string, params?: Readonly<Record<string, number>>) =>
  new ProblemError('invalid-input', { errors: [{ pointer: '/name', code, ...(params ? { params } : {}) }] });

const plain = ({ show, kind, agency }: InboxFilterDto) => ({
  show,
  ...(kind ? { kind } : {}),
  ...(agency === undefined ? {} : { agency }),
});

const present = ({ id, name, filter }: SavedViewRow): SavedViewView => ({
  id,
  name,
  filter: filter as unknown as InboxFilterDto,
});
