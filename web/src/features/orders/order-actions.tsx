import type { Order } from '@evergrow/domain/commerce';
import { IconExternalLink } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useAction } from '../../lib/use-action.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { usePayPage } from '../payments/use-pay-page.ts';
import classes from './order-page.module.css';
import type { OrderStage } from './order-stage.ts';

type Props = { orderId: string; order: Order; stage: OrderStage };

/** Nothing came of these: the cart is still there. */
const gone: readonly OrderStage[] = ['expired', 'bankRefused', 'cancelled', 'lateRefund'];

/** What the buyer can do about an order: pay it, give it up, go back to the cart or on. */
export function OrderActions({ orderId, order, stage }: Props) {
  const t = useT('orders');
  const { slug } = useTenant();
  if (stage === 'pay' || stage === 'left' || stage === 'declined') {
    return <Unpaid orderId={orderId} order={order} stage={stage} />;
  }
  if (stage === 'settling') return null;
  const isGone = gone.includes(stage);
  return (
    <div className={classes.actions}>
      <LinkButton to={isGone ? `/t/${slug}/cart` : `/t/${slug}/shop`} variant={isGone ? 'filled' : 'default'}>
        {t(isGone ? 'order.toCart' : 'order.onward')}
      </LinkButton>
    </div>
  );
}

function Unpaid({ orderId, order, stage }: Props) {
  const t = useT('orders');
  const format = useFormat();
  const tenant = useTenant();
  const navigate = useNavigate();
  const base = `t/${tenant.id}/orders/${orderId}`;
  const pay = usePayPage({ path: `${base}/checkout` });
  const release = useAction(async () => {
    await api.post(`${base}/release`);
    navigate(`/t/${tenant.slug}/cart`);
  });
  const amount = format.money({ amount: order.due, currency: order.quote.currency });
  return (
    <>
      <ErrorNote error={pay.error ?? release.error} />
      <div className={classes.actions}>
        <Button
          size="lg"
          loading={pay.pending}
          onClick={() => void pay.run()}
          after={<IconExternalLink size={20} aria-hidden />}
        >
          {t(stage === 'declined' ? 'order.payAgain' : 'order.pay', { amount })}
        </Button>
        <Button size="lg" variant="subtle" loading={release.pending} onClick={() => void release.run()}>
          {t('order.giveUp')}
        </Button>
      </div>
    </>
  );
}
