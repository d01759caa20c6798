export type Cell = string | number | null;

/** What a spreadsheet takes for the beginning of a formula: https://owasp.org/www-community/attacks/CSV_Injection. */
const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A cell a spreadsheet shows and never runs: a text that looks like a formula gets an apostrophe in front. Numbers are
 * themselves, also below zero.
 */
export const plainCell = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return startsFormula.test(cell) ? `'${cell}` : cell;
};

/** One line of a CSV file (RFC 4180), with its end. */
export const csvLine = (cells: readonly Cell[]): string =>
  `${cells
    .map(plainCell)
    .map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
    .join(',')}\r\n`;

/** Excel takes a file for UTF-8 only with this before it. */
const byteOrderMark = '\uFEFF';

/** A CSV file made while it is sent: no more of it is in memory than the rows given at once. */
export function csvStream(
  header: readonly string[],
  pages: AsyncIterable<readonly (readonly Cell[])[]>,
): ReadableStream<Uint8Array> {
  return textStream(
    (async function* () {
      yield byteOrderMark + csvLine(header);
      for await (const rows of pages) yield rows.map(csvLine).join('');
    })(),
  );
}

/** Text sent as it is made. */
export function textStream(parts: AsyncIterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return?.();
    },
  });
}
