import writeExcelFile from 'write-excel-file/node';
import type { Cell } from '../../templates/figures';
import type { Sheet } from './sheet';
import { harmless } from './sheet';

/** Longest name of a sheet that Excel takes. */
const LONGEST_NAME = 31;
const WIDTHS = { first: 44, other: 20 };

/** An Excel workbook (ISO/IEC 29500) of one sheet: texts as texts, numbers as numbers, and no formula in it. */
export const xlsxOf = ({ title, columns, rows }: Sheet): Promise<Buffer> =>
  writeExcelFile(
    [
      columns.map((name) => ({ value: text(name), type: String, fontWeight: 'bold' as const, wrap: true })),
      ...rows.map((cells) => cells.map(written)),
    ],
    {
      sheet: title.slice(0, LONGEST_NAME),
      columns: columns.map((_, i) => ({ width: i === 0 ? WIDTHS.first : WIDTHS.other })),
      stickyRowsCount: 1,
    },
  ).toBuffer();

function written(cell: Cell) {
  if (cell === undefined || cell === '') return null;
  if (typeof cell === 'string') return { value: text(cell), type: String };
  if (typeof cell === 'number') return { value: cell, type: Number };
  return { value: cell.share, type: Number, format: '0.0%' };
}

/**
 * The writer keeps its texts by themselves in a plain object: one that is named as every object's own members are, such
 * as `constructor`, would be taken for one that is written already, and the workbook could not be opened.
 */
function text(cell: string): string {
  const safe = harmless(cell);
  return safe in Object.prototype ? `'${safe}` : safe;
}
