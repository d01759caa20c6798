import type { CardSaleInput } from '@evergrow/domain/commerce/sold-card';
import { IconGift } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { StoredCart } from '../cart/cart-store.ts';
import { giftOf } from './gift-draft.ts';
import GiftForm from './gift-form.tsx';

type Props = { cart: StoredCart; titles: readonly string[] };

/** In the cart: whether it is a gift, and for whom. */
export default function GiftChoice({ cart, titles }: Props) {
  const t = useT('gifts');
  const tCards = useT('sold-cards');
  const { slug } = useTenant();
  const path = `public/tenants/${slug}/gift-cards`;
  const cards = useQuery(path, () => api.get<CardSaleInput>(path));
  const [editing, setEditing] = useState(false);
  const gift = giftOf(cart.gift);
  return (
    <>
      <Button
        variant="default"
        fullWidth
        icon={<IconGift size={20} aria-hidden />}
        onClick={() => setEditing(true)}
      >
        {gift === null ? t('choice.none') : t('choice.for', { name: gift.recipientName })}
      </Button>
      {cards.data?.on ? <TextLink to={`/t/${slug}/gift-cards`}>{tCards('link')}</TextLink> : null}
      <Sheet open={editing} onClose={() => setEditing(false)} title={t('choice.title')}>
        {editing ? <GiftForm cart={cart} titles={titles} onClose={() => setEditing(false)} /> : null}
      </Sheet>
    </>
  );
}
