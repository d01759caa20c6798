import type { PublicProduct } from '@evergrow/domain/catalog';
import { itemLines, listedPrice } from '@evergrow/domain/pricing/engine';
import { IconMinus, IconPlus, IconShoppingCartPlus } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { addToCart } from '../cart/cart-store.ts';
import { readAmount, writeAmount } from '../catalog/amount-text.ts';
import classes from './buy-box.module.css';
import { firstChoice, variantOf } from './choose-variant.ts';
import { OptionChoice } from './option-choice.tsx';
import { TiersTable } from './tiers-table.tsx';

/** What it costs, what can be chosen of it, how many; and into the cart. */
export function BuyBox({ product }: { product: PublicProduct }) {
  const t = useT('product');
  const format = useFormat();
  const { slug, currency } = useTenant();
  const id = useId();
  const [chosen, setChosen] = useState(() => firstChoice(product.variants));
  const [quantity, setQuantity] = useState(1);
  const [added, setAdded] = useState(0);
  const lastAdded = useRef(Number.NEGATIVE_INFINITY);
  const variant = product.options.length > 0 ? variantOf(product.variants, chosen) : null;
  const price = variant === undefined ? null : listedPrice(product, variant?.id ?? null, currency);
  const [offer, setOffer] = useState(() => (price?.payWhatYouWant ? writeAmount(price.unit, currency) : ''));
  const least = price?.payWhatYouWant?.minimum ?? null;
  const offered = least === null ? null : readAmount(offer, currency);
  const tooLittle = least !== null && (offered === null || offered < least);
  const lines =
    price && !tooLittle
      ? itemLines({ title: product.title, quantity, offered, price: { ...price, group: null } })
      : null;
  const total = lines?.ok ? lines.value.reduce((sum, line) => sum + line.amount, 0) : null;
  const inStock = variant ? variant.inStock : product.inStock;
  const out = inStock === 'out' || product.inStock === 'out' || price === null;
  const money = (amount: number) => (amount === 0 ? t('free') : format.money({ amount, currency }));
  const others = product.prices.filter((other) => other.currency !== currency);
  const most = product.maxPerOrder;
  return (
    <form
      className={classes.buy}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (out || tooLittle) {
          document.getElementById(id)?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
          return;
        }
        // Who clicks twice out of habit wants one.
        if (event.timeStamp - lastAdded.current < 500) return;
        lastAdded.current = event.timeStamp;
        addToCart(slug, { offeringId: product.id, variantId: variant?.id ?? null, quantity, offered });
        setAdded(added + 1);
      }}
    >
      <p className={classes.price}>
        {least === null ? (
          <strong>{price ? money(price.unit) : t('notSold')}</strong>
        ) : (
          <strong>{t('atLeast', { price: money(least) })}</strong>
        )}
        {others.length > 0 && !variant ? <small>{format.list(others.map(format.money))}</small> : null}
      </p>
      <p role="status" className={classes.stock} data-stock={out ? 'out' : inStock}>
        {t(`stock.${out ? 'out' : inStock}`)}
      </p>
      <OptionChoice product={product} chosen={chosen} onChoose={setChosen} />
      {least === null ? null : (
        <div id={id}>
          <TextField
            label={t('offer.label', { currency: format.currency(currency) })}
            hint={t('offer.hint', { price: money(least) })}
            inputMode="decimal"
            value={offer}
            onChange={setOffer}
            error={tooLittle ? t('offer.error', { price: money(least) }) : null}
          />
        </div>
      )}
      {price ? <TiersTable price={price} currency={currency} quantity={quantity} /> : null}
      {most > 1 ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in every browser
        <div className={classes.quantity} role="group" aria-labelledby={`${id}-quantity`}>
          <span id={`${id}-quantity`}>{t('quantity')}</span>
          <Button
            variant="default"
            icon={<IconMinus size={18} aria-hidden />}
            aria-label={t('fewer')}
            disabled={quantity <= 1}
            onClick={() => setQuantity(quantity - 1)}
          />
          <input
            inputMode="numeric"
            aria-labelledby={`${id}-quantity`}
            value={quantity}
            onChange={(event) => {
              const typed = Math.trunc(Number(event.currentTarget.value.replaceAll(/\D/g, '')));
              setQuantity(Math.min(most, Math.max(1, typed)));
            }}
          />
          <Button
            variant="default"
            icon={<IconPlus size={18} aria-hidden />}
            aria-label={t('more')}
            disabled={quantity >= most}
            onClick={() => setQuantity(quantity + 1)}
          />
          {quantity >= most && most < 99 ? <small>{t('most', { count: most })}</small> : null}
        </div>
      ) : null}
      <Button
        type="submit"
        size="lg"
        fullWidth
        disabled={out}
        icon={<IconShoppingCartPlus size={22} aria-hidden />}
      >
        {out
          ? t('soldOut')
          : quantity > 1 && total !== null
            ? t('addFor', { price: money(total) })
            : t('add')}
      </Button>
      <p role="status" className={classes.added}>
        {added > 0 ? t.rich('added', { a: (words) => <Link to={`/t/${slug}/cart`}>{words}</Link> }) : null}
      </p>
    </form>
  );
}
