import type { Quote } from '@evergrow/domain/pricing';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import classes from './quote-lines.module.css';

/** What a booking costs, line by line. */
export function QuoteLines({ quote }: { quote: Quote }) {
  const t = useT('commerce');
  const format = useFormat();
  const { currency } = quote;
  return (
    <dl className={classes.lines}>
      {quote.lines.map(({ kind, label, quantity, amount }) => (
        <div key={`${kind} ${label}`}>
          <dt>{quantity > 1 ? t('quote.times', { label, quantity }) : label}</dt>
          <dd>{format.money({ amount, currency })}</dd>
        </div>
      ))}
      <div className={classes.total}>
        <dt>{t('quote.total')}</dt>
        <dd>{quote.total === 0 ? t('quote.free') : format.money({ amount: quote.total, currency })}</dd>
      </div>
    </dl>
  );
}
