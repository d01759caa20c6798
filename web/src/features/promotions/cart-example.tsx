import type { Offering } from '@evergrow/domain/catalog';
import { createPromoCodeSchema } from '@evergrow/domain/pricing';
import { discountOf, type PricedItem, priceOrder } from '@evergrow/domain/pricing/engine';
import { useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Note } from '../../ui/note.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { QuoteLines } from '../commerce/quote-lines.tsx';
import classes from './codes.module.css';
import { type PromoForm, promoInputOf } from './promo-code-form.ts';
import { useSoldOfferings } from './use-sold-offerings.ts';

/** More rows than these explain nothing more. */
const shownRows = 4;

type Sold = Offering & { id: string };

/** What the discount is for comes first, so that something is seen of it. */
function exampleOf(sold: readonly Sold[], form: PromoForm): Sold[] {
  const isMeant = ({ id, kind }: Sold) =>
    id === form.freeOfferingId || form.offeringIds.includes(id) || form.kinds.includes(kind);
  const priced = sold.filter(({ price }) => price !== null && price.amount > 0);
  return [...priced.filter(isMeant), ...priced.filter((one) => !isMeant(one))].slice(0, shownRows);
}

/** What the discount does to a cart, by the engine that prices orders: as it stands in the form, saved or not. */
export function CartExample({ form }: { form: PromoForm }) {
  const t = useT('promotions');
  const format = useFormat();
  const { currency } = useTenant();
  const rows = exampleOf(useSoldOfferings() ?? [], form);
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({});
  const countOf = (id: string, index: number) => counts[id] ?? (index === 0 ? 2 : 0);
  const checked = createPromoCodeSchema.safeParse({ ...promoInputOf(form), code: form.code || 'EXAMPLE' });
  if (rows.length === 0) return null;
  const items = rows.flatMap(({ id, kind, title, price }, index): PricedItem[] => {
    const quantity = countOf(id, index);
    if (quantity === 0 || price === null) return [];
    const line = { kind: 'base' as const, label: title, quantity, amount: price.amount * quantity };
    // Which category something is in does not show here: it is taken to be in those the discount is for.
    const bought = { key: id, offeringId: id, kind, categoryIds: form.categoryIds, quantity };
    return [{ ...bought, lines: [line], undiscounted: [], taxes: [] }];
  });
  const discount = checked.success ? discountOf(checked.data.code, checked.data) : null;
  const priced =
    discount && items.length > 0
      ? priceOrder({
          currency,
          items,
          discounts: [discount],
          place: { date: '', areaId: null, country: null, exempt: false },
          tip: 0,
          giftCards: [],
        })
      : null;
  const unused = discount && priced?.ok ? priced.value.unused[discount.id] : undefined;
  return (
    <section className={classes.example} aria-label={t('example.title')}>
      <h3>{t('example.title')}</h3>
      <p>{t('example.lead')}</p>
      {rows.map(({ id, title, price }, index) => (
        <Stepper
          key={id}
          label={title}
          hint={price ? t('example.each', { price: format.money(price) }) : undefined}
          value={countOf(id, index)}
          min={0}
          max={20}
          less={t('example.less', { title })}
          more={t('example.more', { title })}
          onChange={(count) => setCounts((before) => ({ ...before, [id]: count }))}
        />
      ))}
      {priced?.ok ? (
        <>
          <QuoteLines quote={priced.value.quote} />
          {unused ? <Note tone="info">{t(`example.unused.${unused}`)}</Note> : null}
        </>
      ) : (
        <Note tone="info">{t(discount ? 'example.empty' : 'example.unfinished')}</Note>
      )}
    </section>
  );
}
