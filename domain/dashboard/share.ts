/** How many of a number are late. */
export interface Lateness {
  readonly count: number;
  readonly late: number;
  /** From 0 to 1 in thousandths; of nothing there is none. */
  readonly share?: number;
}

export const lateness = (count: number, late: number): Lateness => ({
  count,
  late,
  ...(count > 0 ? { share: Math.round((late * 1000) / count) / 1000 } : {}),
});
