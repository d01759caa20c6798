import type { ProductCard as Card } from '@evergrow/domain/catalog/search';
import { useId } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { ProductCard } from './product-card.tsx';
import classes from './product-row.module.css';

/** A few products beside each other under a heading; on a phone they are swept through. Nothing where there are none. */
export function ProductRow({ title, cards }: { title: string; cards: readonly Card[] }) {
  const id = useId();
  const { currency } = useTenant();
  if (cards.length === 0) return null;
  return (
    <section className={classes.row} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={classes.cards}>
        {cards.map((card) => (
          <ProductCard key={card.id} card={card} currency={currency} level={3} />
        ))}
      </ul>
    </section>
  );
}
