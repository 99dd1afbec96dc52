/** Lines of the list, in order; the table itself moves its own focus with the one of the document. */
const rowsOf = (area: HTMLElement | null): readonly HTMLElement[] => [
  ...(area?.querySelectorAll<HTMLElement>('[role=row][data-task]') ?? []),
];

const placeOf = (rows: readonly HTMLElement[]): number => rows.findIndex((row) => row.contains(document.activeElement));

/** Moves to the next line or the one before; from elsewhere to the first. */
export function focusRow(area: HTMLElement | null, by: 1 | -1): void {
  const rows = rowsOf(area);
  const place = placeOf(rows);
  const next = place === -1 ? 0 : Math.min(Math.max(place + by, 0), rows.length - 1);
  rows[next]?.focus();
}

/** The task of the line that has the focus. */
export function rowInFocus(area: HTMLElement | null): string | undefined {
  const rows = rowsOf(area);
  return rows[placeOf(rows)]?.dataset['task'];
}
