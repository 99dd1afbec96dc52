import type { Cell, Table } from '../../../templates/figures';
import { useLang } from '../i18n/use-lang';

/** Figures in lines and columns, each line named by its first cell; what is too wide for the screen is moved sideways. */
export function DataTable({ title, columns, rows }: Table) {
  const { number, percent } = useLang();
  const words = (cell: Cell): string => {
    if (cell === undefined) return '-';
    if (typeof cell === 'string') return cell;
    return typeof cell === 'number' ? number(cell) : percent(cell.share);
  };
  return (
    <div className="scroll" role="region" aria-label={title} tabIndex={0}>
      <table className="data">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...others]) => (
            <tr key={String(first)}>
              <th scope="row">{words(first)}</th>
              {others.map((cell, i) => (
                <td key={columns[i + 1]}>{words(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
