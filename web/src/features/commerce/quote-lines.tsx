import type { Quote } from '@evergrow/domain/pricing';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import classes from './quote-lines.module.css';

type Props = {
  quote: Quote;
  /** Minor units that went back to the card. */
  refunded?: number;
};

/** What a booking costs, line by line, and what of it was given back. */
export function QuoteLines({ quote, refunded = 0 }: Props) {
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
      {refunded > 0 ? (
        <div>
          <dt>{t('quote.refunded')}</dt>
          <dd>{format.money({ amount: -refunded, currency })}</dd>
        </div>
      ) : null}
    </dl>
  );
}
