import type { Order } from '@evergrow/domain/commerce';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import classes from './order-page.module.css';

/** What is in an order, and what of it was given back. */
export function OrderThings({ order }: { order: Order }) {
  const t = useT('orders');
  const format = useFormat();
  return (
    <ul className={classes.things}>
      {order.items.map((item) => (
        <li key={item.key}>
          <div>
            <strong>{item.title}</strong>
            {item.choice ? <small>{item.choice}</small> : null}
            {item.parts.map((part) => (
              <small key={`${part.offeringId} ${part.variantId}`}>{part.title}</small>
            ))}
            {item.refunded > 0 ? (
              <small>
                {t('order.givenBack', {
                  amount: format.money({ amount: item.refunded, currency: order.quote.currency }),
                })}
              </small>
            ) : null}
          </div>
          <span>{item.quantity > 1 ? `× ${format.number(item.quantity)}` : null}</span>
        </li>
      ))}
    </ul>
  );
}
