import type { Order } from '@evergrow/domain/commerce';
import type { OpenedPayment } from '@evergrow/domain/commerce/payments';
import { IconLock } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useAction } from '../../lib/use-action.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { CardFrame } from './card-frame.tsx';
import { CardName, expiryOf } from './card-name.tsx';
import { declineReason } from './decline-reason.ts';
import { PayOnPage } from './pay-on-page.tsx';
import classes from './payments.module.css';
import { useCardForm } from './use-card-form.ts';
import { usePay } from './use-pay.ts';
import type { PageRequest } from './use-pay-page.ts';
import type { PayWays } from './use-pay-ways.ts';

/** What is paid, and the little that differs by what it is for. */
export type ToPay = {
  orderId: string;
  order: Pick<Order, 'due' | 'quote' | 'lastDecline'>;
  /** Opens the payment service's own page for it. */
  page: PageRequest;
  /** Path the buyer's bank leads back to, where it leads away. */
  back: string;
  /** The card is kept for a series as its owner agreed; else they are asked whether to keep it for next time. */
  forSeries?: boolean;
  /** What else can be done than to pay. */
  instead: ReactNode;
  /** Whether a payment is under way: what is around the form stays as it is meanwhile. */
  onPaying?: (isPaying: boolean) => void;
};

type Props = ToPay & Pick<Extract<PayWays, { by: 'form' }>, 'stripe' | 'cards'>;

/** A new one is typed. */
const anew = 'new';

/** The form in which an order is paid, whatever it is for: by a card that is kept or by a new one. */
export function PayPanel({ orderId, order, page, back, forSeries, instead, onPaying, stripe, cards }: Props) {
  const t = useT('payments');
  const app = useT('app');
  const format = useFormat();
  const tenant = useTenant();
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
  const pay = usePay({
    ...{ base, stripe, clientSecret, onReopened: setClientSecret },
    returnUrl: `${window.location.origin}${back}?result=success`,
    elements: () => form.elements.current,
  });
  const isPaying = pay.pending || pay.done;
  useEffect(() => onPaying?.(isPaying), [isPaying, onPaying]);
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
  const isUnopened = needsForm && open.error !== null;
  const error = pay.error ?? (isUnopened ? open.error : null);
  return (
    <Panel title={t('how')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!pay.pending) void pay.run(isNew ? null : way, keep);
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
        {isNew && !isUnopened ? <CardFrame form={form} /> : null}
        {forSeries ? <p className={classes.quiet}>{t('keep.series', { business: tenant.name })}</p> : null}
        {isNew && !forSeries && !isUnopened ? (
          <CheckField
            label={t('keep.label')}
            hint={t('keep.hint', { business: tenant.name })}
            checked={keep}
            onChange={setKeep}
          />
        ) : null}
        {declined !== null && error === null ? (
          <Note tone="danger" title={t('declined.title')}>
            {t(`declined.${declined}`)}
          </Note>
        ) : null}
        <ErrorNote error={error} />
        {isUnopened ? (
          <Button variant="default" fullWidth loading={open.pending} onClick={() => void openForm()}>
            {app('tryAgain')}
          </Button>
        ) : (
          <Button
            type="submit"
            size="lg"
            fullWidth
            loading={pay.pending}
            disabled={isNew && form.state !== 'ready'}
            icon={<IconLock size={20} aria-hidden />}
          >
            {t('pay', { amount })}
          </Button>
        )}
        <p className={classes.quiet}>{t('safe')}</p>
      </form>
      {/* A second press lands where the page has moved to: it must not give up or pay twice what is being paid. */}
      <div className={classes.others} inert={pay.pending}>
        <PayOnPage {...page} />
        {instead}
      </div>
    </Panel>
  );
}
