import type { AskedLetterRow } from '../../entities/asked-letter.entity';
import { AskedLetterRepository } from '../../entities/asked-letters.repository';
import { afterMoment } from '../cases/after';
import type { Names } from '../cases/case-presenter';
import { presentPerson } from '../cases/case-presenter';
import type { CaseReader } from '../cases/case-reader';
import { ReceiptView } from '../cases/case.dto';
import { give, param } from '../cases/commands';
import { Preview } from '../enrollments/preview';
import { pageOf } from '../http/cursor';
import type { Page, RequestContext, Route } from '../http/route';
import { route } from '../http/route';
import type { ResourceDeps } from '../resource-deps';
import {
  AskedLetterItem,
  AskForLetter,
  DeclineLetter,
  GiveLetter,
  LetterCountsView,
  LetterRequestView,
  LettersQuery,
} from './letters.dto';
import { kindOf, LetterService } from './letters.service';

const TAG = 'letters';
const ONE = '/letters/:caseId/:kind';
const OF_CASE = '/enrollments/:caseId/letters';

/** Letters of superiors and heads of agencies as a step instead of paper (Pasal 14a, 15a, 16a, 16b). */
export function letterRoutes(deps: ResourceDeps, reader: CaseReader): readonly Route[] {
  const letters = new AskedLetterRepository(deps.dataSource);
  const service = new LetterService(deps, reader, new Preview(deps));
  return [
    route({
      method: 'post',
      path: OF_CASE,
      operationId: 'askForLetter',
      summary: 'Asks the superior or the head of the agency for a letter in the system (Pasal 14a, 15a, 16a, 16b)',
      tag: TAG,
      body: AskForLetter,
      response: ReceiptView,
      status: 200,
      access: 'session',
      idempotent: true,
      handle: (context) => service.ask(context, param(context, 'caseId'), context.body.kind),
    }),
    route({
      method: 'post',
      path: `${OF_CASE}/:kind/withdrawal`,
      operationId: 'withdrawLetterRequest',
      summary: 'Asks no longer for a letter that was not answered yet',
      tag: TAG,
      response: ReceiptView,
      status: 200,
      access: 'session',
      idempotent: true,
      handle: (context) => {
        const command = { type: 'withdrawLetterRequest', kind: kindOf(context) } as const;
        return give(deps.gateway, context, param(context, 'caseId'), command);
      },
    }),
    route({
      method: 'get',
      path: '/letters',
      operationId: 'listAskedLetters',
      summary: 'Letters asked of the caller, the oldest first',
      tag: TAG,
      query: LettersQuery,
      response: AskedLetterItem,
      list: true,
      status: 200,
      access: 'session',
      handle: async (context) => ({ body: await list(letters, reader, context) }),
    }),
    route({
      method: 'get',
      path: '/letters/counts',
      operationId: 'countAskedLetters',
      summary: 'How many letters wait for the caller',
      tag: TAG,
      response: LetterCountsView,
      status: 200,
      access: 'session',
      handle: async ({ caller }) => ({ body: { waiting: await letters.waitingFor(caller.actor.personId) } }),
    }),
    route({
      method: 'get',
      path: ONE,
      operationId: 'readLetterRequest',
      summary: 'What a letter that is asked of the caller would speak of; reading it is recorded',
      tag: TAG,
      response: LetterRequestView,
      status: 200,
      access: 'session',
      problems: ['not-found', 'not-a-party', 'not-the-signer'],
      handle: async (context) => ({ body: await service.read(context) }),
    }),
    route({
      method: 'post',
      path: `${ONE}/giving`,
      operationId: 'giveLetter',
      summary: 'Gives the letter, on the fields that were seen; needs a second factor',
      tag: TAG,
      body: GiveLetter,
      response: ReceiptView,
      status: 200,
      access: 'session',
      stepUp: true,
      idempotent: true,
      handle: (context) => service.give(context, context.body.digest),
    }),
    route({
      method: 'post',
      path: `${ONE}/declining`,
      operationId: 'declineLetter',
      summary: 'Declines to give the letter; the applicant is told why',
      tag: TAG,
      body: DeclineLetter,
      response: ReceiptView,
      status: 200,
      access: 'session',
      idempotent: true,
      handle: (context) => service.decline(context, context.body.reason),
    }),
  ];
}

async function list(
  letters: AskedLetterRepository,
  reader: CaseReader,
  { caller, query: { status, limit, cursor } }: RequestContext<object, LettersQuery>,
): Promise<Page<AskedLetterItem>> {
  const rows = await letters.askedOf(caller.actor.personId, status, limit + 1, afterMoment(cursor));
  const [names, agencies] = await Promise.all([
    reader.people.names(rows.map(({ subjectId }) => subjectId)),
    reader.agencyNames(),
  ]);
  const { items, next } = pageOf(rows, limit, ({ askedAt, caseId }) => [askedAt, caseId]);
  return { items: items.map((row) => present(row, names, agencies)), ...(next ? { next } : {}) };
}

const present = (row: AskedLetterRow, names: Names, agencies: Names): AskedLetterItem => ({
  caseId: row.caseId,
  caseNumber: row.caseNumber,
  kind: row.kind,
  status: row.status,
  certificateType: row.certificateType,
  subject: presentPerson(row.subjectId, names),
  agency: presentPerson(row.agencyId, agencies),
  askedAt: row.askedAt,
  ...(row.answeredAt ? { answeredAt: row.answeredAt } : {}),
});
