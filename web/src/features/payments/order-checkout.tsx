import type { Order } from '@evergrow/domain/commerce';
import type { ReactNode } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { useT } from '../../lib/use-t.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { QuoteLines } from '../commerce/quote-lines.tsx';
import { GiveUp } from './give-up.tsx';
import { PayPanel } from './pay-panel.tsx';
import classes from './payments.module.css';
import { usePayWays } from './use-pay-ways.ts';

type Props = {
  orderId: string;
  order: Order;
  /** What was ordered. */
  things: ReactNode;
  /** Where there is no form: what leads to the payment service's own page. */
  onPage: ReactNode;
};

/** Paying what was in a cart, as long as it is held. */
export default function OrderCheckout({ orderId, order, things, onPage }: Props) {
  const t = useT('payments');
  const { id: tenantId, slug } = useTenant();
  const ways = usePayWays();
  if (ways.by === 'page') return onPage;
  if (ways.by === 'failed') {
    return (
      <div className={classes.checkout}>
        <ErrorState error={ways.error} onRetry={ways.again} />
        {onPage}
      </div>
    );
  }
  if (ways.by === 'loading') return <PageSkeleton />;
  // What a line of the price says all of need not be said twice.
  const tells = order.items.some(({ choice, parts, quantity }) => choice || parts.length > 0 || quantity > 1);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className={classes.checkout}>
        <PayPanel
          {...{ orderId, order }}
          stripe={ways.stripe}
          cards={ways.cards}
          page={{ path: `t/${tenantId}/orders/${orderId}/checkout` }}
          back={`/t/${slug}/orders/${orderId}`}
          instead={<GiveUp orderId={orderId} to={`/t/${slug}/cart`} />}
        />
        <aside className={classes.summary}>
          {tells ? things : null}
          <Panel title={t('summary')}>
            <QuoteLines quote={order.quote} />
          </Panel>
        </aside>
      </div>
    </>
  );
}
