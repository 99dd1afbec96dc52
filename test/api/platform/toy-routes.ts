import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { decodeCursor, pageOf, PageQuery } from '../../../api/http/cursor';
import { Nullable } from '../../../api/http/nullable';
import type { Answer, Route } from '../../../api/http/route';
import { route } from '../../../api/http/route';
import { REFUSAL_CODES } from '../../../domain/case/refusal';
import { OutcomeUnknown, ProblemError, RefusalError } from '../../../api/problems/errors';

export class Clasp {
  @IsIn(['brass', 'steel'])
  metal: string;
}

export class FolderDraft {
  @IsString()
  @Length(1, 40)
  label: string;

  @IsInt()
  @Min(1)
  @Max(500)
  pages: number;

  @IsOptional()
  @Matches(/^F-\d+$/, { context: { code: 'nik-not-16-digits' } })
  shelf?: string;

  @Nullable()
  @IsString()
  note: string | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => Clasp)
  clasp?: Clasp;
}

export class FolderView {
  @IsString()
  id: string;

  @IsString()
  label: string;

  @IsInt()
  revision: number;
}

export class FolderQuery extends PageQuery {
  @IsOptional()
  @IsIn(['red', 'green'])
  colour?: string;
}

export class ScanLabel {
  @IsIn(['front', 'back'])
  side: string;
}
const SCAN = { mediaTypes: ['application/pdf'], fields: ScanLabel };

/** What a test makes the handlers do next. */
export type Script = () => Promise<void>;

export interface Toys {
  readonly routes: readonly Route[];
  /** Command ids that reached a handler, in order. */
  readonly commands: string[];
  /** Bodies that reached a handler. */
  readonly bodies: object[];
  script: Script;
  revision: number;
}

/** A small API over folders that uses everything that the platform offers. */
export function toyRoutes(): Toys {
  const toys: Toys & { routes: readonly Route[] } = {
    ...{ commands: [], bodies: [], script: () => Promise.resolve(), revision: 3, routes: [] },
  };
  const act = async (commandId: string, body: object): Promise<Answer<FolderView>> => {
    toys.commands.push(commandId);
    toys.bodies.push(body);
    await toys.script();
    const view = { id: 'f1', label: 'made', revision: toys.revision };
    return { body: view, revision: view.revision, location: '/api/folders/f1' };
  };
  const routes: readonly Route[] = [
    route({
      ...{ method: 'get', path: '/folders', operationId: 'listFolders', summary: 'Folders', tag: 'folders' },
      ...{ status: 200, access: 'session', query: FolderQuery, response: FolderView, list: true },
      handle: ({ query: { cursor, limit } }) => {
        const [after = 0] = decodeCursor(cursor, ['number']) ?? [];
        const rows = [1, 2, 3, 4, 5].filter((n) => n > after).slice(0, limit + 1);
        const views = rows.map((n) => ({ id: `f${n}`, label: `Folder ${n}`, revision: n }));
        return Promise.resolve({ body: pageOf(views, limit, ({ revision }) => [revision]) });
      },
    }),
    route({
      ...{ method: 'post', path: '/folders', operationId: 'openFolder', summary: 'Open a folder', tag: 'folders' },
      ...{ status: 201, access: ['examiner'], idempotent: true, body: FolderDraft, response: FolderView },
      problems: [...REFUSAL_CODES, 'already-exists'],
      handle: ({ commandId, body }) => act(commandId, body),
    }),
    route({
      ...{ method: 'put', path: '/folders/:folderId', operationId: 'saveFolder', summary: 'Save', tag: 'folders' },
      ...{ status: 200, access: 'session', ifMatch: true, body: FolderDraft, response: FolderView },
      handle: ({ commandId, body, ifRevision }) => {
        if (ifRevision !== toys.revision)
          throw new RefusalError({ code: 'case-changed', params: { seen: Number(ifRevision), now: toys.revision } });
        return act(commandId, body);
      },
    }),
    route({
      ...{ method: 'post', path: '/folders/:caseId/seal', operationId: 'sealFolder', summary: 'Seal', tag: 'folders' },
      ...{ status: 200, access: ['supervisor'], stepUp: true, idempotent: true, response: FolderView },
      handle: ({ commandId, body }) => act(commandId, body),
    }),
    route({
      ...{
        method: 'post',
        path: '/folders/:folderId/scan',
        operationId: 'scanFolder',
        summary: 'Scan',
        tag: 'folders',
      },
      ...{ status: 200, access: 'session', upload: SCAN, response: FolderView },
      handle: async ({ commandId, readUpload }) => act(commandId, { ...(await readUpload(1_000)).fields }),
    }),
    route({
      ...{ method: 'get', path: '/folders/:folderId/print', operationId: 'printFolder', summary: 'Print' },
      ...{ tag: 'folders', status: 200, access: 'session', produces: ['application/pdf'] },
      handle: () => {
        const bytes = Buffer.from('%PDF-1.7');
        return Promise.resolve({
          file: { bytes, mediaType: 'application/pdf', filename: 'Café "1".pdf', inline: true },
        });
      },
    }),
    route({
      ...{ method: 'get', path: '/notice', operationId: 'readNotice', summary: 'Notice', tag: 'folders' },
      ...{ status: 200, access: 'public', response: FolderView, rate: 'strict' },
      handle: async ({ commandId }) => act(commandId, {}),
    }),
  ];
  return Object.assign(toys, { routes });
}

/** Things that a handler may do. */
export const script = {
  refuse: (): Promise<void> =>
    Promise.reject(new RefusalError({ code: 'task-claimed-by-other', field: '/taskId', article: '17(3)' })),
  deny: (): Promise<void> => Promise.reject(new RefusalError({ code: 'same-person', article: '17(3)' })),
  conflict: (): Promise<void> => Promise.reject(new ProblemError('already-exists')),
  loseTheAnswer: (): Promise<void> => Promise.reject(new OutcomeUnknown()),
  break: (): Promise<void> => Promise.reject(new Error('Budi Santoso 3215010203040001 could not be saved')),
};
