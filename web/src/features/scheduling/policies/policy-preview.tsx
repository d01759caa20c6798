import { type BookingPolicy, dueNow, reckon } from '@evergrow/domain/scheduling';
import { useTenant } from '../../../app/tenant-context.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Panel } from '../../../ui/panel.tsx';
import classes from './policy-preview.module.css';
import { useSpan } from './use-span.ts';

/** What the example costs: a hundred of whatever the business sells in. */
const units = 100;

/** The terms as a client will read them, and what an example comes to: reckoned as bookings are. */
export function PolicyPreview({ policy }: { policy: BookingPolicy }) {
  const t = useT('scheduling');
  const format = useFormat();
  const span = useSpan();
  const { currency } = useTenant();
  const fraction = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  const total = units * 10 ** (fraction.maximumFractionDigits ?? 2);
  const line = { kind: 'base' as const, label: '', quantity: 1, amount: total };
  const quote = { currency, lines: [line], total };
  const now = dueNow(quote, policy);
  const payment = { orderId: 'example', purpose: 'booking' as const, amount: now, refunded: 0 };
  const kept = (percent: number) => reckon({ quote, payments: [payment] }, percent).fee;
  const money = (amount: number) => format.money({ amount, currency });
  const steps = policy.cancellationFees.toReversed();
  const [first] = steps.filter(({ percent }) => percent > 0);
  const cut = policy.cancelUntilMinutes;
  const rows: [string, number][] = [
    ...(first
      ? [[t('policies.earlier', { span: span(first.hoursBefore * 60) }), 0] as [string, number]]
      : []),
    ...(policy.clientMayCancel ? steps : []).map(({ hoursBefore, percent }): [string, number] => [
      t('policies.fromBefore', { span: span(hoursBefore * 60) }),
      kept(percent),
    ]),
    [t('policies.missed'), kept(policy.noShowPercent)],
  ];
  const sentences = [
    policy.approval ? t('policies.say.approval', { span: span(policy.approvalHours * 60) }) : null,
    now < total ? t('policies.say.deposit', { now: money(now), later: money(total - now) }) : null,
    policy.clientMayCancel
      ? first
        ? t('policies.say.freeUntil', { span: span(first.hoursBefore * 60) })
        : t('policies.say.free')
      : t('policies.say.cancelNever'),
    policy.clientMayCancel && cut > 0 ? t('policies.say.cancelUntil', { span: span(cut) }) : null,
    policy.clientMayReschedule && policy.maxReschedules > 0
      ? policy.rescheduleUntilMinutes > 0
        ? t('policies.say.moveUntil', {
            span: span(policy.rescheduleUntilMinutes),
            count: policy.maxReschedules,
          })
        : t('policies.say.move', { count: policy.maxReschedules })
      : t('policies.say.moveNever'),
    policy.clientMayReschedule &&
    policy.maxReschedules > 0 &&
    first !== undefined &&
    first.hoursBefore * 60 > policy.rescheduleUntilMinutes
      ? t('policies.say.moveLate')
      : null,
  ];
  return (
    <Panel title={t('policies.preview')} lead={t('policies.previewLead')}>
      <p className={classes.said}>{sentences.filter(Boolean).join(' ')}</p>
      <table className={classes.table}>
        <caption>{t('policies.example', { price: money(total) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('policies.whenCancelled')}</th>
            <th scope="col">{t('policies.youKeep')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([when, fee]) => (
            <tr key={when}>
              <th scope="row">{when}</th>
              <td>{fee === 0 ? t('policies.nothing') : money(fee)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
