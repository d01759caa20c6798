import { countryCodes } from '@evergrow/domain/kernel';
import { IconShoppingBag } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { QuoteLines } from '../commerce/quote-lines.tsx';
import { BuyStep } from './buy-step.tsx';
import { CartCodes } from './cart-codes.tsx';
import { CartLineRow } from './cart-line.tsx';
import classes from './cart-page.module.css';
import { useCart } from './cart-store.ts';
import { usePricedCart } from './use-priced-cart.ts';

const BillingChoice = lazy(() => import('../billing/billing-choice.tsx'));
const GiftChoice = lazy(() => import('../gifts/gift-choice.tsx'));
const ReferralNote = lazy(() => import('../affiliates/referral-note.tsx'));
const KeepCartChoice = lazy(() => import('../kept-carts/keep-cart-choice.tsx'));

/** The cart and its checkout in one page: what, codes, what it costs, and the one thing to do next. */
export default function CartPage() {
  const t = useT('cart');
  const tenant = useTenant();
  const format = useFormat();
  const cart = useCart(tenant.slug);
  const [country, setCountry] = useState(tenant.country);
  const priced = usePricedCart(cart, country);
  useTitle(t('title'), tenant.name);
  const keep = (
    <Suspense>
      <KeepCartChoice cart={cart} />
    </Suspense>
  );
  if (cart.lines.length === 0) {
    return (
      <div className={classes.page}>
        <EmptyState
          level={1}
          icon={<IconShoppingBag />}
          title={t('emptyTitle')}
          action={<LinkButton to={`/t/${tenant.slug}/shop`}>{t('browse')}</LinkButton>}
        >
          {t('emptyHint')}
        </EmptyState>
        {keep}
      </div>
    );
  }
  const countries = countryCodes
    .map((code) => ({ value: code, label: format.country(code) }))
    .sort((one, other) => one.label.localeCompare(other.label));
  const { data } = priced;
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} />
      <div className={classes.columns}>
        <section aria-label={t('things')}>
          <ul className={classes.lines}>
            {cart.lines.map((line, index) => (
              <CartLineRow
                key={`${line.offeringId} ${line.variantId} ${line.offered}`}
                line={line}
                index={index}
                priced={data?.lines.find(
                  (one) =>
                    one.offeringId === line.offeringId &&
                    one.variantId === line.variantId &&
                    one.offered === line.offered,
                )}
              />
            ))}
          </ul>
          <CartCodes cart={cart} priced={data} />
          <Suspense fallback={null}>
            <ReferralNote />
          </Suspense>
        </section>
        <section className={classes.summary} aria-label={t('summary')} aria-busy={priced.behind}>
          <h2>{t('summary')}</h2>
          <ErrorNote error={priced.error} />
          {data?.quote ? <QuoteLines quote={data.quote} /> : null}
          {!data && priced.error === null ? <ListSkeleton rows={3} /> : null}
          <SelectField
            label={t('country')}
            hint={t('countryHint')}
            value={country}
            onChange={setCountry}
            options={countries}
            autoComplete="country"
          />
          <Suspense>
            <GiftChoice cart={cart} titles={data?.lines.map(({ title }) => title) ?? []} />
            <BillingChoice />
          </Suspense>
          {keep}
          <BuyStep cart={cart} country={country} priced={priced} />
        </section>
      </div>
    </div>
  );
}
