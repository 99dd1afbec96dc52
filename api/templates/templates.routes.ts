import type { LetterKind } from '../../domain/enrollment/letters';
import { LETTER_KINDS } from '../../domain/enrollment/letters';
import { OFFICE_READERS } from '../../domain/law/readers';
import type { NoticeTemplate } from '../../domain/notices/notice';
import { NOTICE_TEMPLATES } from '../../domain/notices/notice';
import type { Lang } from '../../templates/lang';
import { basisOf, sampleLetter, sampleMail } from '../../templates/samples/samples';
import { param } from '../cases/commands';
import type { Route } from '../http/route';
import { route } from '../http/route';
import { ProblemError } from '../problems/errors';
import { SampleMailView, SampleQuery, TemplatesView } from './templates.dto';

const TAG = 'templates';

/** The letters and mails of the OP with invented people in them: no case is read for it. */
export function templateRoutes(): readonly Route[] {
  const letters = new Samples();
  return [
    route({
      method: 'get',
      path: '/templates',
      operationId: 'listTemplates',
      summary: 'Every letter and mail that the system writes',
      tag: TAG,
      response: TemplatesView,
      status: 200,
      access: OFFICE_READERS,
      handle: () => {
        const mails = NOTICE_TEMPLATES.map((template) => ({ template, basis: basisOf(template) }));
        return Promise.resolve({ body: { letters: LETTER_KINDS, mails } });
      },
    }),
    route({
      method: 'get',
      path: '/templates/letters/:kind',
      operationId: 'sampleLetter',
      summary: 'A letter as it is drawn, of invented people and marked as a sample',
      tag: TAG,
      query: SampleQuery,
      produces: ['application/pdf'],
      status: 200,
      access: OFFICE_READERS,
      problems: ['not-found'],
      handle: async (context) => {
        const kind = oneOf(LETTER_KINDS, param(context, 'kind'));
        const lang = context.query.language ?? context.language;
        const bytes = await letters.draw(kind, lang);
        const filename = `${lang === 'id' ? 'contoh' : 'sample'}-${kind}.pdf`;
        return { file: { bytes, mediaType: 'application/pdf', filename, inline: true } };
      },
    }),
    route({
      method: 'get',
      path: '/templates/mails/:template',
      operationId: 'sampleMail',
      summary: 'A mail as it would be sent to an invented person',
      tag: TAG,
      query: SampleQuery,
      response: SampleMailView,
      status: 200,
      access: OFFICE_READERS,
      problems: ['not-found'],
      handle: (context) => {
        const template: NoticeTemplate = oneOf(NOTICE_TEMPLATES, param(context, 'template'));
        const language = context.query.language ?? context.language;
        return Promise.resolve({ body: { template, language, ...sampleMail(template, language) } });
      },
    }),
  ];
}

/** Errors: ProblemError `not-found`. */
function oneOf<T extends string>(known: readonly T[], wanted: string): T {
  const found = known.find((one) => one === wanted);
  if (found === undefined) throw new ProblemError('not-found');
  return found;
}

/** Each is drawn once: the same words give the same page, and the layout of one takes a tenth of a second. */
class Samples {
  private readonly drawn = new Map<string, Promise<Buffer>>();

  draw(kind: LetterKind, lang: Lang): Promise<Buffer> {
    const key = `${kind}.${lang}`;
    const drawing = this.drawn.get(key) ?? sampleLetter(kind, lang);
    this.drawn.set(key, drawing);
    return drawing;
  }
}
