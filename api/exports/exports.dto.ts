import type { Lang } from '../../templates/lang';
import { LANGS } from '../../templates/lang';
import { Choice, Maybe } from '../cases/dto-fields';

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** In which form, and in whose words: a link cannot say it in a header. */
export class ExportQuery {
  @Choice(EXPORT_FORMATS) format: ExportFormat;
  /** The language of the request, where it is absent. */
  @Maybe() @Choice(LANGS) language?: Lang;
}
