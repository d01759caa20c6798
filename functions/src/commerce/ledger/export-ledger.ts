import {
  exportHeaders,
  exportRows,
  type LedgerEntry,
  type LedgerExport,
  ledgerEntrySchema,
} from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import type { Query, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { BytesAnswer } from '../../api/bytes-answer.ts';
import { collectionAt } from '../../kernel/collection.ts';
import { csvStream } from '../../kernel/csv.ts';
import { boundsOf } from './month-bounds.ts';

/** Entries read at once. */
const pageSize = 300;

/** Entries as they happened, a page at a time. */
async function* entries(query: Query<LedgerEntry>): AsyncGenerator<QueryDocumentSnapshot<LedgerEntry>[]> {
  const sorted = query.orderBy('at', 'asc').limit(pageSize);
  let page = await sorted.get();
  while (!page.empty) {
    yield page.docs;
    const last = page.docs.at(-1);
    if (!last || page.size < pageSize) return;
    page = await sorted.startAfter(last).get();
  }
}

/** The books, or a month of them, as a file for a bookkeeper's program: read and sent a page at a time. */
export function exportLedger(tenantId: string, format: LedgerExport, month: string | undefined): BytesAnswer {
  const all: Query<LedgerEntry> = collectionAt(paths.ledger(tenantId), ledgerEntrySchema);
  const [from, until] = month === undefined ? [] : boundsOf(month);
  const query = from && until ? all.where('at', '>=', from).where('at', '<', until) : all;
  const rows = async function* () {
    for await (const page of entries(query)) {
      yield page.flatMap((one) => exportRows(format, one.id, one.data()));
    }
  };
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="ledger-${format}${month === undefined ? '' : `-${month}`}.csv"`,
      'Cache-Control': 'private, no-store',
    },
    body: csvStream(exportHeaders[format], rows()),
  };
}
