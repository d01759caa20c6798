import type { BytesAnswer } from './bytes-answer.ts';

/** A CSV file as an answer: kept by nobody on the way, and saved under this name. */
export const csvAnswer = (name: string, body: ReadableStream<Uint8Array>): BytesAnswer => ({
  status: 200,
  headers: {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.csv"`,
    'Cache-Control': 'private, no-store',
  },
  body,
});
