import { LedgerRepository } from '../../entities/ledger.repository';
import { OutboxRepository } from '../../entities/outbox.repository';
import type { RequestContext, Route } from '../http/route';
import { route } from '../http/route';
import { ProblemError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';
import { CaseView } from './case.dto';
import { caseListRoutes } from './case-list';
import type { CaseReader } from './case-reader';
import { LedgerView, LettersView, NoticesView, RevealedField, RevealField } from './cases.dto';
import { param } from './commands';
import { presentHistory } from './history';
import { HistoryQuery, HistoryView } from './history.dto';
import { presentLetters, presentNotice } from './correspondence';
import { presentLedger } from './ledger-presenter';
import { commitmentsOf } from './personal-values';
import { reveal } from './reveal';

const TAG = 'cases';
const CASE = '/cases/:caseId';
const PARTY = ['not-found', 'not-a-party'] as const;

/** Cases to look into: lists, one case, its past, its ledger, its letters and notices. */
export function caseRoutes(deps: ResourceDeps, reader: CaseReader): readonly Route[] {
  const ledger = new LedgerRepository(deps.dataSource);
  const outbox = new OutboxRepository(deps.dataSource);
  return [
    // Before a case by id: `export` is nobody's.
    ...caseListRoutes(deps, reader),
    route({
      method: 'get',
      path: CASE,
      operationId: 'readCase',
      summary: 'A case as the caller may see it, and what he can do with it now',
      tag: TAG,
      response: CaseView,
      status: 200,
      access: 'session',
      problems: PARTY,
      handle: async (context) => {
        const body = await reader.view(context.caller.actor, param(context, 'caseId'));
        return { body, revision: body.revision };
      },
    }),
    route({
      method: 'get',
      path: `${CASE}/history`,
      operationId: 'readHistory',
      summary: 'The case as it stood after any of its events, and what each officer saw when deciding',
      tag: TAG,
      query: HistoryQuery,
      response: HistoryView,
      status: 200,
      access: 'session',
      problems: PARTY,
      handle: async (context) => ({ body: await history(deps, reader, ledger, context) }),
    }),
    route({
      method: 'get',
      path: `${CASE}/ledger`,
      operationId: 'readLedger',
      summary: 'The exact text of every event and its link, with the chain verified (Pasal 31(2))',
      tag: TAG,
      response: LedgerView,
      status: 200,
      access: 'session',
      problems: PARTY,
      handle: async (context) => {
        const { file } = await reader.openPart(context.caller.actor, param(context, 'caseId'), 'ledger');
        return { body: presentLedger(file.id, await ledger.lines(file.id), await ledger.verifyChain(file.id)) };
      },
    }),
    route({
      method: 'post',
      path: `${CASE}/reveal`,
      operationId: 'revealField',
      summary: 'Shows one masked field in full; who, what and why are recorded (UU 27/2022 Pasal 31)',
      tag: TAG,
      body: RevealField,
      response: RevealedField,
      status: 200,
      access: ['examiner', 'supervisor', 'auditor'],
      handle: async (context) => ({ body: await reveal(deps, reader, context) }),
    }),
    route({
      method: 'get',
      path: `${CASE}/letters`,
      operationId: 'listLetters',
      summary: 'The written answers of the case; each is a document (Pasal 17(2)-(3), 19(6))',
      tag: TAG,
      response: LettersView,
      status: 200,
      access: 'session',
      problems: PARTY,
      handle: async (context) => {
        const { file } = await reader.openPart(context.caller.actor, param(context, 'caseId'), 'letters');
        return { body: { items: presentLetters(await ledger.events(file.id)) } };
      },
    }),
    route({
      method: 'get',
      path: `${CASE}/notices`,
      operationId: 'listNotices',
      summary: 'The mails owed in this case, and what became of each',
      tag: TAG,
      response: NoticesView,
      status: 200,
      access: 'session',
      problems: PARTY,
      handle: async (context) => {
        const { file } = await reader.openPart(context.caller.actor, param(context, 'caseId'), 'notices');
        return { body: { items: (await outbox.ofCase(file.id)).map(presentNotice) } };
      },
    }),
  ];
}

async function history(
  { vault }: ResourceDeps,
  reader: CaseReader,
  ledger: LedgerRepository,
  context: RequestContext<object, HistoryQuery>,
): Promise<HistoryView> {
  const { file, relations } = await reader.open(context.caller.actor, param(context, 'caseId'));
  const events = await ledger.events(file.id);
  const at = context.query.at ?? events.length;
  if (at > events.length) throw new ProblemError('not-found');
  const actors = events.flatMap(({ actor }) => [
    actor.personId,
    ...(actor.standsIn ?? []).map(({ giverId }) => giverId),
  ]);
  const [seer, values] = await Promise.all([
    reader.readerFor(context.caller.actor, file.state, relations, actors),
    vault.open(events.flatMap(({ event }) => commitmentsOf(event))),
  ]);
  return presentHistory(events, at, { ...seer, values });
}
