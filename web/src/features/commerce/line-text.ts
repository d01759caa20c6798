import type { Currency } from '@evergrow/domain/kernel';
import type { QuoteLine } from '@evergrow/domain/pricing';
import type { Format } from '../../lib/format.ts';
import type { Translate } from '../../lib/use-t.tsx';

export type LineText = { label: string; hint: string | null };

/** A day of that weekday: 2 January 2023 was a Monday. */
const dayNamed = (weekday: number): string => new Date(Date.UTC(2023, 0, 1 + weekday)).toISOString();

const takesOff = (kind: QuoteLine['kind']): boolean =>
  kind === 'promo' || kind === 'promotion' || kind === 'group';

/** A line of a quote in the reader's language: what it is for, and why it is what it is. */
export function lineText(
  { kind, label, quantity, reason }: QuoteLine,
  t: Translate<'commerce'>,
  format: Format,
): LineText {
  const signed = (percent: number) =>
    t('quote.percent', {
      percent: format.number(percent, { maximumFractionDigits: 3, signDisplay: 'exceptZero' }),
    });
  const named = label === '' ? t(`quote.kinds.${kind}`) : label;
  const text = kind === 'promo' ? t('quote.kinds.promo', { code: label }) : named;
  const times = quantity > 1 ? t('quote.times', { label: text, quantity: format.number(quantity) }) : text;
  switch (reason?.of) {
    case undefined:
      return { label: times, hint: null };
    case 'time':
      return { label: times, hint: format.duration(reason.minutes) };
    case 'units': {
      const units = [format.number(reason.units), reason.unit].filter(Boolean).join(' ');
      const included = format.number(reason.included);
      return { label: times, hint: reason.included > 0 ? t('quote.included', { units, included }) : units };
    }
    case 'frequency': {
      const hint = reason.percent === null ? null : signed(-reason.percent);
      return { label: t(`quote.frequencies.${reason.frequency}`), hint };
    }
    case 'weekday':
      return {
        label: t('quote.weekday', {
          day: format.dated(dayNamed(reason.weekday), { weekday: 'long' }, 'UTC'),
        }),
        hint: signed(reason.percent),
      };
    case 'leadTime':
      return {
        label: t('quote.leadTime', { hours: format.number(reason.underHours) }),
        hint: signed(reason.percent),
      };
    case 'load':
      return { label: t('quote.load'), hint: signed(reason.percent) };
    case 'bounds':
      return { label: t('quote.bounds'), hint: signed(reason.percent) };
    case 'distance':
      return {
        label: times,
        hint: t('quote.km', { km: format.number(reason.km, { maximumFractionDigits: 1 }) }),
      };
    case 'percent':
      return { label: times, hint: signed(takesOff(kind) ? -reason.percent : reason.percent) };
    case 'tier':
      return { label: times, hint: t('quote.tierFrom', { from: format.number(reason.from) }) };
  }
}

/** Money with its sign written out where it is taken off. */
export const lineAmount = (amount: number, currency: Currency, format: Format): string =>
  amount < 0 ? `−${format.money({ amount: -amount, currency })}` : format.money({ amount, currency });
