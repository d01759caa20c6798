import type { Quote } from '@evergrow/domain/pricing';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { lineAmount, lineText } from './line-text.ts';
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
  const tendered = (quote.tenders ?? []).reduce((sum, { amount }) => sum + amount, 0);
  return (
    <dl className={classes.lines}>
      {quote.lines.map((line, index) => {
        const { label, hint } = lineText(line, t, format);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines can read alike, and their order is the quote's
          <div key={`${line.kind} ${label} ${index}`}>
            <dt>
              {label}
              {hint ? <small>{hint}</small> : null}
            </dt>
            <dd>{lineAmount(line.amount, currency, format)}</dd>
          </div>
        );
      })}
      <div className={classes.total}>
        <dt>{t('quote.total')}</dt>
        <dd>{quote.total === 0 ? t('quote.free') : format.money({ amount: quote.total, currency })}</dd>
      </div>
      {(quote.tenders ?? []).map(({ kind, label, amount }) => (
        <div key={`${kind} ${label}`}>
          <dt>
            {t(`quote.tenders.${kind}`)}
            <small>{label}</small>
          </dt>
          <dd>{lineAmount(-amount, currency, format)}</dd>
        </div>
      ))}
      {tendered > 0 ? (
        <div className={classes.total}>
          <dt>{t('quote.toPay')}</dt>
          <dd>{format.money({ amount: quote.total - tendered, currency })}</dd>
        </div>
      ) : null}
      {refunded > 0 ? (
        <div>
          <dt>{t('quote.refunded')}</dt>
          <dd>{lineAmount(-refunded, currency, format)}</dd>
        </div>
      ) : null}
    </dl>
  );
}
