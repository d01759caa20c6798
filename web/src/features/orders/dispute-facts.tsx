import type { Order, OrderDispute } from '@evergrow/domain/commerce';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Note } from '../../ui/note.tsx';
import classes from './order-sheet.module.css';

/** Reasons we have words of our own for; any other is shown as a payment without a particular reason. */
const reasons = [
  'fraudulent',
  'product_not_received',
  'product_unacceptable',
  'duplicate',
  'credit_not_processed',
  'subscription_canceled',
  'unrecognized',
] as const;

const tones: Record<OrderDispute['state'], 'danger' | 'success' | 'info'> = {
  inquiry: 'danger',
  inquiryReview: 'info',
  inquiryClosed: 'success',
  needsResponse: 'danger',
  underReview: 'info',
  won: 'success',
  lost: 'info',
};

/** A payment a buyer asked their bank to take back, for who sold: how much, why, until when it can be answered. */
export function DisputeFacts({ order, dispute }: { order: Order; dispute: OrderDispute }) {
  const t = useT('orders');
  const format = useFormat();
  const { state, amount, dueBy, openedAt } = dispute;
  const reason = reasons.find((one) => one === dispute.reason) ?? 'general';
  const facts = [
    [t('dispute.amount'), format.money({ amount, currency: order.quote.currency })],
    [t('dispute.reason'), t(`dispute.reasons.${reason}`)],
    [t('dispute.opened'), format.date(openedAt)],
    ...(dueBy ? [[t('dispute.due'), format.dateTime(dueBy)]] : []),
  ];
  return (
    <section className={classes.dispute} aria-label={t('dispute.title')}>
      <Note tone={tones[state]}>{t(`dispute.states.${state}`)}</Note>
      <dl className={classes.pairs}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {dueBy ? <p className={classes.small}>{t('dispute.hint')}</p> : null}
    </section>
  );
}
