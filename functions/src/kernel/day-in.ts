/** The calendar day of a moment in a zone, `2026-11-21`. */
export const dayIn = (timeZone: string, at: Date | number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    at,
  );
