import {
  type Order,
  type OrderExportQuery,
  orderHeader,
  orderRows,
  orderSchema,
  orderStatusSchema,
} from '@evergrow/domain/commerce';
import { contentDisposition } from '@evergrow/domain/commerce/files';
import { DAY, paths } from '@evergrow/domain/kernel';
import { startOfDay } from '@evergrow/domain/scheduling';
import { type Member, memberSchema, type Tenant } from '@evergrow/domain/tenancy';
import type { BytesAnswer } from '../../api/bytes-answer.ts';
import { audit } from '../../kernel/audit.ts';
import { collectionAt, documentAt } from '../../kernel/collection.ts';
import { csvStream } from '../../kernel/csv.ts';
import { auth, db } from '../../kernel/firebase.ts';
import { readPage } from '../../kernel/page.ts';
import { xlsxStream } from '../../kernel/xlsx.ts';

type By = { actor: string; requestId: string; now: Date };

/** Orders read at a time; Auth gives at most a hundred people at once. */
const together = 100;

type Buyers = ReadonlyMap<string, { name: string; email: string }>;

/** Names as the tenant knows them and addresses as Auth has them now; empty for who has left. */
async function buyersOf(tenantId: string, orders: readonly Order[]): Promise<Buyers> {
  const uids = [...new Set(orders.map(({ clientUid }) => clientUid))];
  if (uids.length === 0) return new Map();
  const [members, { users }] = await Promise.all([
    db().getAll(...uids.map((uid) => documentAt(paths.member(tenantId, uid), memberSchema))),
    auth().getUsers(uids.map((uid) => ({ uid }))),
  ]);
  const names = new Map(
    members.map((one) => [one.id, (one.data() as Member | undefined)?.displayName ?? '']),
  );
  const emails = new Map(users.map(({ uid, email }) => [uid, email ?? '']));
  return new Map(uids.map((uid) => [uid, { name: names.get(uid) ?? '', email: emails.get(uid) ?? '' }]));
}

/** The day after, as a calendar has it. */
const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);

async function* pagesOf(tenantId: string, { timeZone }: Tenant, asked: OrderExportQuery) {
  const { from, to, status = orderStatusSchema.options, personal, locale } = asked;
  const wanted = collectionAt(paths.orders(tenantId), orderSchema)
    .where('purpose', '==', 'shop')
    .where('status', 'in', [...status])
    .where('createdAt', '>=', new Date(startOfDay(timeZone, from)))
    .where('createdAt', '<', new Date(startOfDay(timeZone, dayAfter(to))));
  let cursor: string | undefined;
  do {
    const page = await readPage(wanted, [{ field: 'createdAt', direction: 'desc' }], cursor, together);
    const orders = page.items.map((one) => one.data());
    const buyers = personal === 'yes' ? await buyersOf(tenantId, orders) : null;
    yield page.items.flatMap((one) => {
      const order = one.data();
      const buyer = buyers && (buyers.get(order.clientUid) ?? { name: '', email: '' });
      return orderRows(one.id, order, buyer, locale);
    });
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The orders of a time as a file, sent as they are read. That it was taken out is noted first. */
export async function exportOrders(
  tenantId: string,
  tenant: Tenant,
  asked: OrderExportQuery,
  { actor, requestId, now }: By,
): Promise<BytesAnswer> {
  const { format, from, to, personal, locale } = asked;
  const batch = db().batch();
  const reason = `${format}, ${from} to ${to}${personal === 'yes' ? ', with names and addresses' : ''}`;
  audit(batch, tenantId, { action: 'orders.exported', actor, target: 'orders', reason, requestId }, now);
  await batch.commit();
  const header = orderHeader(locale, personal === 'yes');
  const pages = pagesOf(tenantId, tenant, asked);
  return {
    status: 200,
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': contentDisposition(`${tenant.slug} ${from} ${to}.${format}`),
      'Cache-Control': 'private, no-store',
    },
    body: format === 'csv' ? csvStream(header, pages) : xlsxStream(tenant.slug.slice(0, 31), header, pages),
  };
}
