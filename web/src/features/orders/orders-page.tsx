import { type Order, type OrderStatus, orderSchema } from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import { IconReceipt } from '@tabler/icons-react';
import type { QueryDocumentSnapshot } from 'firebase/firestore';
import { useSearchParams } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { pageQuery, type Stored } from '../../lib/collection.ts';
import { useFormat } from '../../lib/use-format.ts';
import { usePages } from '../../lib/use-pages.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageList } from '../../ui/page-list.tsx';
import { QueryTabs } from '../../ui/query-tabs.tsx';
import { RowText } from '../../ui/row-text.tsx';
import { ExportOrders } from './export-orders.tsx';
import classes from './order-list.module.css';
import { OrderSheet } from './order-sheet.tsx';
import { OrderStatusBadge } from './order-status.tsx';
import { orderTitle } from './order-title.ts';

const views = ['paid', 'open', 'disputed', 'returned', 'ended'] as const;
type View = (typeof views)[number];
const statuses: Record<View, readonly OrderStatus[]> = {
  paid: ['paid', 'partlyRefunded'],
  open: ['awaitingPayment', 'processing'],
  disputed: ['disputed', 'disputeLost'],
  returned: ['refunded', 'partlyRefunded'],
  ended: ['expired', 'cancelled'],
};

/** What was ordered from the shop, for who runs it. */
export default function OrdersPage() {
  const t = useT('orders');
  const format = useFormat();
  const tenant = useTenant();
  const [parameters, setParameters] = useSearchParams();
  const view = views.find((one) => one === parameters.get('view')) ?? 'paid';
  useTitle(t('orders.title'), tenant.name);
  const pages = usePages<Stored<Order>, QueryDocumentSnapshot>(`${tenant.id}/${view}`, (after) =>
    pageQuery<Order>(
      paths.orders(tenant.id),
      orderSchema,
      (f) => [
        // A bank asks for the money of a booking back in the same way.
        ...(view === 'disputed' ? [] : [f.where('purpose', 'in', ['shop', 'subscription'])]),
        f.where('status', 'in', [...statuses[view]]),
        f.orderBy('createdAt', 'desc'),
      ],
      after,
    ),
  );
  const setOpen = (id: string | null) => {
    const next = new URLSearchParams(parameters);
    if (id === null) next.delete('order');
    else next.set('order', id);
    setParameters(next, { replace: id === null });
  };
  return (
    <>
      <PageHeader
        title={t('orders.title')}
        lead={t('orders.lead')}
        actions={<ExportOrders status={statuses[view].join(',')} />}
      />
      <QueryTabs
        name="view"
        label={t('orders.title')}
        current={view}
        tabs={views.map((value) => ({ value, label: t(`orders.views.${value}`) }))}
      />
      <PageList
        pages={pages}
        label={t(`orders.views.${view}`)}
        keyOf={({ id }) => id}
        empty={
          <EmptyState icon={<IconReceipt />} title={t('orders.emptyTitle')}>
            {t(`orders.empty.${view}`)}
          </EmptyState>
        }
        row={(order) => (
          <button type="button" className={classes.row} onClick={() => setOpen(order.id)}>
            <RowText
              title={
                <>
                  {orderTitle(order, t)}
                  <OrderStatusBadge status={order.status} />
                </>
              }
            >
              {order.clientName === '' ? '' : `${order.clientName} · `}
              {format.dateTime(order.createdAt)}
            </RowText>
            <strong className={classes.amount}>
              {format.money({ amount: order.quote.total, currency: order.quote.currency })}
            </strong>
          </button>
        )}
      />
      <OrderSheet orderId={parameters.get('order')} onClose={() => setOpen(null)} onChanged={pages.reload} />
    </>
  );
}
