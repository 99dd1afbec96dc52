import type { Lang } from '../../templates/lang';
import { AccessLogRepository } from '../../entities/access-log.repository';
import type { Answer, RequestContext } from '../http/route';
import type { ResourceDeps } from '../resource-deps';
import { csvOf } from './csv';
import type { ExportFormat, ExportQuery } from './exports.dto';
import type { Sheet } from './sheet';
import { xlsxOf } from './xlsx';

export const EXPORT_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
/** As the contract names them: without parameters. */
export const EXPORT_MEDIA = Object.values(EXPORT_TYPES).map((type) => type.replace(/;.*/, ''));

/** Most lines of a list in one file; one that was cut says so in its last line. */
export const EXPORT_LINES = 10_000;

type Exporting = Pick<RequestContext<object, ExportQuery>, 'caller' | 'query' | 'language' | 'traceId' | 'request'>;

/**
 * Makes a file of what `make` reads, after it was written down that it is taken away, by whom and how much of it:
 * `object` names it and holds no personal data (UU 27/2022 Pasal 31).
 */
export async function exported(
  { dataSource, now }: ResourceDeps,
  { caller, query, language, traceId, request }: Exporting,
  { action, object }: { readonly action: string; readonly object: string },
  make: (lang: Lang) => Promise<Sheet>,
): Promise<Answer<never>> {
  const lang = query.language ?? language;
  const sheet = await make(lang);
  await new AccessLogRepository(dataSource).add({
    ...{ at: now().toISOString(), actorId: caller.actor.personId, caseId: null, outcome: 'allowed', traceId },
    // HEAD takes nothing away.
    action: request.method === 'HEAD' ? 'findExport' : action,
    ...{ object: `${object} ${query.format}`, reason: `${String(sheet.rows.length)} lines` },
  });
  const bytes = query.format === 'csv' ? csvOf(sheet, lang) : await xlsxOf(sheet);
  const filename = `${sheet.name}.${query.format}`;
  return { file: { bytes, mediaType: EXPORT_TYPES[query.format], filename, inline: false } };
}
