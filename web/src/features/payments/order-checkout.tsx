import type { Order, PlacedOrder } from '@evergrow/domain/commerce';
import type { OpenedPayment, SavedCards } from '@evergrow/domain/commerce/payments';
import { IconLock } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useAction } from '../../lib/use-action.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useIdempotencyKey } from '../../lib/use-idempotency-key.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { QuoteLines } from '../commerce/quote-lines.tsx';
import { CardFrame } from './card-frame.tsx';
import { CardName, expiryOf } from './card-name.tsx';
import { declineReason } from './decline-reason.ts';
import classes from './payments.module.css';
import { useCardForm } from './use-card-form.ts';
import { usePay } from './use-pay.ts';
import { useStripe } from './use-stripe.ts';

type Props = {
  orderId: string;
  order: Order;
  /** What was ordered. */
  things: ReactNode;
  /** Where there is no form: what leads to the payment service's own page. */
  onPage: ReactNode;
};

/** A new one is typed. */
const anew = 'new';

/** Paying an order that is held: by a card that is kept, by a new one, or on the payment service's own page. */
export default function OrderCheckout({ orderId, order, things, onPage }: Props) {
  const t = useT('payments');
  const { id: tenantId } = useTenant();
  const stripe = useStripe();
  const path = `t/${tenantId}/payment-methods`;
  const cards = useQuery(stripe.data ? path : null, () => api.get<SavedCards>(path));
  if (stripe.data === null) return onPage;
  if (stripe.error !== null || cards.error !== null) {
    const again = () => void (stripe.error === null ? cards.reload() : stripe.reload());
    return (
      <div className={classes.checkout}>
        <ErrorState error={stripe.error ?? cards.error} onRetry={again} />
        {onPage}
      </div>
    );
  }
  if (!stripe.data || !cards.data) return <PageSkeleton />;
  // What a line of the price says all of need not be said twice.
  const tells = order.items.some(({ choice, parts, quantity }) => choice || parts.length > 0 || quantity > 1);
  const known = cards.data.items.filter(({ isExpired }) => !isExpired);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className={classes.checkout}>
        <PayPanel orderId={orderId} order={order} stripe={stripe.data} cards={known} />
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

type PayProps = Pick<Props, 'orderId' | 'order'> & {
  stripe: NonNullable<ReturnType<typeof useStripe>['data']>;
  cards: SavedCards['items'];
};

function PayPanel({ orderId, order, stripe, cards }: PayProps) {
  const t = useT('payments');
  const format = useFormat();
  const tenant = useTenant();
  const navigate = useNavigate();
  const { key, renew } = useIdempotencyKey();
  const base = `t/${tenant.id}/orders/${orderId}`;
  const [way, setWay] = useState(cards[0]?.id ?? anew);
  const [keep, setKeep] = useState(false);
  const [clientSecret, setClientSecret] = useState<string | null>(null);
  const isNew = way === anew;
  const open = useAction(async () => {
    const opened = await api.post<OpenedPayment>(`${base}/payment`, { body: { keep: false } });
    setClientSecret(opened.clientSecret);
  });
  const needsForm = isNew && clientSecret === null;
  const { run: openForm } = open;
  useEffect(() => {
    if (needsForm) void openForm();
  }, [needsForm, openForm]);
  const form = useCardForm(stripe, isNew ? clientSecret : null);
  const here = `${window.location.origin}/t/${tenant.slug}/orders/${orderId}?result=success`;
  const pay = usePay({
    ...{ base, stripe, clientSecret, returnUrl: here, onReopened: setClientSecret },
    elements: () => form.elements.current,
  });
  const [leaving, setLeaving] = useState(false);
  const page = useAction(async () => {
    try {
      const { url } = await api.post<PlacedOrder>(`${base}/checkout`, { idempotencyKey: key() });
      if (url === null) return;
      setLeaving(true);
      window.location.assign(url);
    } finally {
      renew();
    }
  });
  const release = useAction(async () => {
    await api.post(`${base}/release`);
    navigate(`/t/${tenant.slug}/cart`);
  });
  if (pay.done) {
    return (
      <Panel title={t('settling.title')}>
        <p className={classes.quiet}>{t('settling.hint')}</p>
      </Panel>
    );
  }
  const amount = format.money({ amount: order.due, currency: order.quote.currency });
  const before = order.lastDecline === null ? null : declineReason(order.lastDecline);
  const declined = pay.declined ?? (pay.pending ? null : before);
  const error = pay.error ?? page.error ?? release.error ?? (isNew ? open.error : null);
  return (
    <Panel title={t('how')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!pay.pending && !leaving) void pay.run(isNew ? null : way, keep);
        }}
      >
        {cards.length > 0 ? (
          <ChoiceField
            legend={t('choose')}
            value={way}
            onChange={(chosen) => {
              setWay(chosen);
              pay.forget();
            }}
            options={[
              ...cards.map((card) => ({
                value: card.id,
                label: <CardName card={card} />,
                hint: t('card.until', { date: expiryOf(card) }),
              })),
              { value: anew, label: t('new') },
            ]}
          />
        ) : null}
        {isNew ? (
          <>
            <CardFrame form={form} />
            <CheckField
              label={t('keep.label')}
              hint={t('keep.hint', { business: tenant.name })}
              checked={keep}
              onChange={setKeep}
            />
          </>
        ) : null}
        {declined !== null && error === null ? (
          <Note tone="danger" title={t('declined.title')}>
            {t(`declined.${declined}`)}
          </Note>
        ) : null}
        <ErrorNote error={error} />
        <Button
          type="submit"
          size="lg"
          fullWidth
          loading={pay.pending || leaving}
          disabled={isNew && form.state !== 'ready'}
          icon={<IconLock size={20} aria-hidden />}
        >
          {t('pay', { amount })}
        </Button>
        <p className={classes.quiet}>{t('safe')}</p>
      </form>
      <div className={classes.others}>
        <Button variant="subtle" loading={page.pending || leaving} onClick={() => void page.run()}>
          {t('otherWays')}
        </Button>
        <Button variant="subtle" loading={release.pending} onClick={() => void release.run()}>
          {t('giveUp')}
        </Button>
      </div>
    </Panel>
  );
}
