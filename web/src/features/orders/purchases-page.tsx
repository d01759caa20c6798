import { type Order, orderSchema } from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import { IconShoppingBag } from '@tabler/icons-react';
import type { QueryDocumentSnapshot } from 'firebase/firestore';
import { Link } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { pageQuery, type Stored } from '../../lib/collection.ts';
import { useSignedIn } from '../../lib/session.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { usePages } from '../../lib/use-pages.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageList } from '../../ui/page-list.tsx';
import { RowText } from '../../ui/row-text.tsx';
import classes from './order-list.module.css';
import { OrderStatusBadge } from './order-status.tsx';
import { orderTitle } from './order-title.ts';

/** What a client has ordered from the shop, latest first. */
export default function PurchasesPage() {
  const t = useT('orders');
  const format = useFormat();
  const tenant = useTenant();
  const { uid } = useSignedIn();
  useTitle(t('orders.mine'), tenant.name);
  const pages = usePages<Stored<Order>, QueryDocumentSnapshot>(`${tenant.id}/${uid}`, (after) =>
    pageQuery<Order>(
      paths.orders(tenant.id),
      orderSchema,
      (f) => [
        f.where('clientUid', '==', uid),
        f.where('purpose', '==', 'shop'),
        f.orderBy('createdAt', 'desc'),
      ],
      after,
    ),
  );
  return (
    <>
      <PageHeader
        title={t('orders.mine')}
        lead={t('orders.mineLead')}
        actions={
          <>
            <LinkButton variant="default" to={`/t/${tenant.slug}/payment-methods`}>
              {t('orders.cards')}
            </LinkButton>
            <LinkButton variant="default" to={`/t/${tenant.slug}/invoices`}>
              {t('orders.invoices')}
            </LinkButton>
          </>
        }
      />
      <PageList
        pages={pages}
        label={t('orders.mine')}
        keyOf={({ id }) => id}
        empty={
          <EmptyState
            icon={<IconShoppingBag />}
            title={t('orders.noneTitle')}
            action={<LinkButton to={`/t/${tenant.slug}/shop`}>{t('shop.browse')}</LinkButton>}
          >
            {t('orders.noneHint')}
          </EmptyState>
        }
        row={(order) => (
          <Link to={`/t/${tenant.slug}/orders/${order.id}`} className={classes.row}>
            <RowText
              title={
                <>
                  {orderTitle(order, t)}
                  <OrderStatusBadge status={order.status} />
                </>
              }
            >
              {format.date(order.createdAt)}
            </RowText>
            <strong className={classes.amount}>
              {format.money({ amount: order.quote.total, currency: order.quote.currency })}
            </strong>
          </Link>
        )}
      />
    </>
  );
}
