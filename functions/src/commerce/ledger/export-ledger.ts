import {
  exportHeaders,
  exportRows,
  type LedgerEntry,
  type LedgerExport,
  ledgerEntrySchema,
} from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import type { Query } from 'firebase-admin/firestore';
import type { BytesAnswer } from '../../api/bytes-answer.ts';
import { collectionAt } from '../../kernel/collection.ts';
import { csvStream } from '../../kernel/csv.ts';
import { pagesOf } from '../../kernel/pages-of.ts';
import { boundsOf } from './month-bounds.ts';

/** The books, or a month of them, as a file for a bookkeeper's program: read and sent a page at a time. */
export function exportLedger(tenantId: string, format: LedgerExport, month: string | undefined): BytesAnswer {
  const all: Query<LedgerEntry> = collectionAt(paths.ledger(tenantId), ledgerEntrySchema);
  const [from, until] = month === undefined ? [] : boundsOf(month);
  const query = from && until ? all.where('at', '>=', from).where('at', '<', until) : all;
  const rows = async function* () {
    for await (const page of pagesOf(query.orderBy('at', 'asc'))) {
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
