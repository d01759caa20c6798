/** The instants a month `YYYY-MM` lies between, by UTC as the books count. */
export function boundsOf(month: string): [from: Date, until: Date] {
  const from = new Date(`${month}-01T00:00:00Z`);
  return [from, new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1))];
}
