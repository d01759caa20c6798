import type { SavedCard } from '@evergrow/domain/commerce/payments';
import { useT } from '../../lib/use-t.tsx';

const brands: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  discover: 'Discover',
  diners: 'Diners Club',
  jcb: 'JCB',
  unionpay: 'UnionPay',
};

/** A card as its owner knows it. */
export function CardName({ card: { brand, last4 } }: { card: Pick<SavedCard, 'brand' | 'last4'> }) {
  const t = useT('payments');
  return t('card.name', { brand: brands[brand] ?? t('card.brand'), last4 });
}

/** `04/31` */
export const expiryOf = ({ expMonth, expYear }: Pick<SavedCard, 'expMonth' | 'expYear'>): string =>
  `${String(expMonth).padStart(2, '0')}/${String(expYear).slice(-2)}`;
