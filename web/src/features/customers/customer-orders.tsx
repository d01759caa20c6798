import type { CustomerDetail } from '@evergrow/domain/commerce/customer';
import { Link } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import classes from './customers.module.css';

/** The latest orders of a customer; those of the shop lead to where they can be given back. */
export function CustomerOrders({ orders }: { orders: CustomerDetail['latestOrders'] }) {
  const t = useT('customers');
  const format = useFormat();
  const { slug } = useTenant();
  return (
    <ul className={classes.items}>
      {orders.map(({ id, purpose, status, title, total, createdAt }) => (
        <li key={id}>
          {purpose === 'shop' ? (
            <Link to={`/w/${slug}/orders?order=${id}`} className={classes.link}>
              {title || t('order')}
            </Link>
          ) : (
            <span>{title || t('order')}</span>
          )}
          <strong className={classes.amount}>{format.money(total)}</strong>
          <small>
            {format.date(createdAt)} · {t(`orderStates.${status}`)}
          </small>
        </li>
      ))}
    </ul>
  );
}
