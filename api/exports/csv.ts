import type { Cell } from '../../templates/figures';
import type { Lang } from '../../templates/lang';
import type { Sheet } from './sheet';
import { harmless } from './sheet';

/** Excel with the regional settings of Indonesia separates lists by it, because the comma is in its numbers. */
const SEPARATOR = ';';
/** Without it Excel reads UTF-8 as the code page of the machine. */
const BYTE_ORDER_MARK = '\uFEFF';

/** RFC 4180 in UTF-8, but for the separator. */
export function csvOf({ columns, rows }: Sheet, lang: Lang): Buffer {
  const lines = [columns, ...rows].map((cells) => cells.map((cell) => quoted(written(cell, lang))).join(SEPARATOR));
  return Buffer.from(`${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`, 'utf8');
}

function written(cell: Cell, lang: Lang): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return harmless(cell);
  if (typeof cell === 'number') return harmless(String(cell));
  const percent = (cell.share * 100).toFixed(1);
  return `${lang === 'id' ? percent.replace('.', ',') : percent}%`;
}

const quoted = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
